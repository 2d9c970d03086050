"""Two spellings of one name within an article."""

import pytest

CHECK = "name_spelling"
FILLER = "Rapat itu digelar untuk membahas jalan desa.\n"

# Text, the odd spelling, and the one that the first repair gives.
SLIPS = [
    (f"Verrel Basuni membuka acara itu.\n{FILLER}Verrell Basuni lalu pulang. Tepuk tangan mengiringi Verrel.",
     "Verrell", "Verrel"),
    (f"Pengadaan itu dimenangi PT Loka Montrado.\n{FILLER}Direksi PT Loka Montardo belum menjawab.",
     "Montardo", "Montrado"),
    (f"Warga Kabupaten Karawang resah.\n{FILLER}Menurut dia, Kabupaten Kerawang perlu waduk.",
     "Kerawang", "Karawang"),
    (f"Proyek Gian Sea Wall dimulai.\n{FILLER}Biaya Giant Sea Wall belum dihitung. Giant Sea Wall panjang.",
     "Gian", "Giant"),
    (f"Kepala dinas Rahman Akilu membuka rapat.\n{FILLER}Usai rapat, Rahman Aqilu memberi keterangan.",
     "Aqilu", "Akilu"),
    (f"Ketua DPRD Amithya Sirra hadir.\n{FILLER}\"Kami siap,\" ujar Amithya.\nAminthya menegaskan hal itu.",
     "Aminthya", "Amithya"),
    (f"Ketua komisi Djarotono hadir. \"Kami siap,\" kata Djarotono.\n{FILLER}\"Belum,\" ujar Djarootono.",
     "Djarootono", "Djarotono"),
    (f"Pasien dibawa ke Puskesmas Kairatu. Puskesmas Kairatu penuh.\n{FILLER}Di Puskesms Kairatu ada 8.",
     "Puskesms", "Puskesmas"),
    (f"Menlu Sugiono tiba di Seoul.\n{FILLER}Kata Sugiono, rapat lancar. Setelah itu Sugiyono pulang.",
     "Sugiyono", "Sugiono"),
    (f"Program Sekolah Rakyat dimulai.\n{FILLER}Murid Seklah Rakyat senang.", "Seklah", "Sekolah"),
    (f"Program Jaga Warga dimulai. Jaga Warga berjalan.\n{FILLER}Dana Jagad Warga naik.", "Jagad", "Jaga"),
    (f"Program Maringan Warga mulai. Maringan Warga maju.\n{FILLER}Dana Maringat Warga ada.",
     "Maringat", "Maringan"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "odd", "kept"), SLIPS)
def test_a_name_in_two_spellings_is_flagged_where_it_is_odd_and_repaired(ask, mend, text, odd, kept):
    flags = [finding for finding in ask(text, CHECK) if finding.is_flag]
    (finding,) = flags
    assert finding.reason == "two-spellings"
    assert finding.facts["printed"] == odd
    assert finding.repairs[0].replacement == kept
    assert text[finding.repairs[0].span.start : finding.repairs[0].span.end] == odd
    for repair in finding.repairs:
        assert [again for again in mend(text, repair, CHECK) if again.is_flag] == []


def test_where_each_spelling_stands_once_both_repairs_are_offered_the_first_printed_first(ask, mend):
    text = f"Kepala dinas Rahman Akilu membuka rapat.\n{FILLER}Usai rapat, Rahman Aqilu memberi keterangan."
    (finding,) = ask(text, CHECK)
    assert [repair.replacement for repair in finding.repairs] == ["Akilu", "Aqilu"]
    for repair in finding.repairs:
        assert [again for again in mend(text, repair, CHECK) if again.is_flag] == []


def test_each_odd_mention_has_a_flag_of_its_own_that_its_repair_takes_away(ask, mend):
    text = (
        f"Verrel Basuni hadir. Verrel Basuni membuka acara. Nama Verrel Basuni disebut.\n{FILLER}"
        f"Verrell Basuni pulang.\n{FILLER}Lalu Verrell Basuni kembali."
    )
    first, second = ask(text, CHECK)
    assert (first.facts["printed"], second.facts["printed"]) == ("Verrell", "Verrell")
    (left,) = mend(text, first.repairs[0], CHECK)
    assert left.quote == second.quote
    assert left.is_flag


def test_a_heading_in_capitals_is_repaired_in_capitals(ask):
    text = f"VERREL BASUNI PULANG\n{FILLER}Verrell Basuni pulang. Menurut Verrell Basuni, acara lancar."
    (finding,) = ask(text, CHECK)
    assert finding.repairs[0].replacement == "VERRELL"


def test_a_name_on_record_is_kept_though_it_is_printed_less_often(ask):
    text = (
        f"Menteri Luar Negeri RI Sugiyono tiba. Sugiyono disambut.\n{FILLER}"
        "Menurut keterangan pers, Menteri Luar Negeri RI Sugiono pulang lusa."
    )
    flags = [finding for finding in ask(text, CHECK) if finding.is_flag]
    assert {finding.facts["printed"] for finding in flags} <= {"Sugiyono"}


@pytest.mark.parametrize(
    "text",
    [
        f"Suspek Rahman Akilu dan Rahman Aqilu ditahan.\n{FILLER}",  # side by side
        f"Polisi memeriksa Rahman Akilu (34).\n{FILLER}Polisi juga memeriksa Rahman Aqilu (51).",  # two ages
        f"Rahman Akilu hadir.\n{FILLER}Rahman Aqilu, adiknya, pulang.",  # kin
        f"Bupati Sragen Rahman Akilu hadir.\n{FILLER}Wakil Bupati Sragen Rahman Aqilu pulang.",  # two posts
    ],
)
def test_two_whom_the_article_keeps_apart_are_not_decided(ask, text):
    findings = ask(text, CHECK)
    assert findings != []
    assert {finding.outcome for finding in findings} == {"unknown"}


@pytest.mark.parametrize(
    "text",
    [
        f"Kapolres Boyolali hadir di Mapolres Boyolali.\n{FILLER}Polres Boyolali menyelidiki.",
        f"Kapolsekta Banjar hadir.\n{FILLER}Petugas Polsekta Banjar siaga.",
        f"Dirjen Pajak hadir.\n{FILLER}Ditjen Pajak bekerja.",
        f"Kajati Jateng hadir.\n{FILLER}Kejati Jateng bekerja.",
        f"Sekretaris Negara hadir.\n{FILLER}Sekretariat Negara bekerja.",
        f"Polda Jabar siaga.\n{FILLER}Polda Kalbar siaga. Polda Sulbar dan Polda Sumbar juga.",
        f"Rina Putra hadir.\n{FILLER}Rina Putri pulang.",  # a man and a woman
        f"Mubadala Energi hadir.\n{FILLER}Mubadala Energy menjawab.",  # two languages
        f"Kota Malang ramai.\n{FILLER}Kota Magelang sepi.",  # two cities
        f"Warga Kabupaten Tabanan resah.\n{FILLER}Warga Kabupaten Tabalong tenang.",
        f"Muhammad Rizki hadir.\n{FILLER}Muhammad Rifki pulang.",  # they share the commonest name only
        f"Bank Vindi Gelar Konser\n{FILLER}Bank Vindi Gelaran Konser",  # an ending
        f"Budaya Tak-Benda dijaga.\n{FILLER}Budaya TakBenda dijaga.",  # a hyphen
        f"Herry Tohari hadir.\n{FILLER}Kanisius Jerry Tengker pulang.",  # one letter, two whole names
        f"Pesantren Malik Ibrahim dikenal luas.\n{FILLER}Kampus itu disebut UIN Maliki.",
        f"Laporan LP/B/3440/SPKT POLRES METRO ada.\n{FILLER}LP/B/3442/SPKT POLRES METRO juga.",
        f"Saksi bernama Sutarmin (45) hadir.\n{FILLER}Saksi lain, Sutarman (31), pulang.",  # one word each
        f"Menhan Korsel Han Min-koo hadir.\n{FILLER}Menurut Han Min-goo, rapat lancar.",  # on record both
        f"Program Maringan Warga dimulai.\n{FILLER}Dana Maringat Warga naik.",  # once each
        f"Program Kebun Warga maju. Kebun Warga luas.\n{FILLER}Kesan kebus itu. Dana Kebus Warga ada.",
        f"Kamal Basuni hadir.\n{FILLER}Kamar itu kosong.",  # an ordinary word opens the sentence
        f"Mantan Gubernur Ridwan Kamil hadir.\n{FILLER}Menurut dia, pada Kamis (9/10) jalan itu dibuka.",
        f"Gubernur Ahmad Lutfan hadir. Ahmad pulang.\n{FILLER}Wakil Ketua DPRD Kota Bekasi, Ahmadi.",
    ],
)  # fmt: skip
def test_words_that_only_look_alike_are_left_alone(ask, text):
    assert [finding for finding in ask(text, CHECK) if finding.outcome != "holds"] == []


def test_one_spelling_all_through_holds(ask):
    text = f"Kepala dinas Rahman Akilu membuka rapat.\n{FILLER}Usai rapat, Rahman Akilu memberi keterangan."
    (finding,) = ask(text, CHECK)
    assert (finding.outcome, finding.reason) == ("holds", "spelt-alike")


def test_english_names_are_read_alike(ask):
    text = (
        "Defence Minister Riccardo Calafiore opened the talks.\nThe talks went on for two days.\n"
        "Riccardo Callafiore said he was content. Aides of Riccardo Calafiore agreed."
    )
    (finding,) = [finding for finding in ask(text, CHECK, language="en") if finding.is_flag]
    assert finding.repairs[0].replacement == "Calafiore"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kapal Pencari AirAsia QZ8501 tiba. Pencarian AirAsia QZ8501 dilanjutkan.", "id"),
        ("Koruptor Dihukum Berat. Di baliho tertulis KORUPTOR HUKUM BERAT.", "id"),
        ("Petugas Embarkasi Solo siap. Petugas Debarkasi Solo menunggu.", "id"),
        ("The New Guinea Flatworm is small. Many New Guinea Flatworms came.", "en"),
        ("The party was for Jimmy Carter. He met the Carters at noon.", "en"),
        ("Ships left Somalia on Monday. Somalia sent aid. A Somali group met them.", "en"),
        ("Hollywood paid for it. Films of Hollywood are long. She made 60 Bollywood films.", "en"),
    ],
)
def test_words_of_one_family_are_two_words(ask, text, language):
    assert [found for found in ask(text, "name_spelling", language=language) if found.is_flag] == []


WRITTEN = [
    f'Akun itu mengunggah gambar berjudul "Sitti Nirwana Marpaung ditahan".\n{FILLER}'
    "Siti Nirwana Marpaung membantah. Siti Nirwana Marpaung pulang.",
    f'Unggahan itu disertai narasi:\n\n"Siti Nirwama Marpaung ditahan"\n\n{FILLER}'
    "Siti Nirwana Marpaung membantah. Siti Nirwana Marpaung pulang.",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_spelling_quoted_as_somebody_wrote_it_is_left_open(ask, text):
    findings = ask(text, CHECK)
    assert [finding.reason for finding in findings if finding.outcome == "unknown"] == ["quoted-as-written"]
    assert not any(finding.is_flag for finding in findings)


def test_what_somebody_says_is_spelt_by_the_newspaper(ask):
    text = (
        f'"Sitti Nirwana Marpaung sudah pulang," kata petugas.\n{FILLER}'
        "Siti Nirwana Marpaung membantah. Siti Nirwana Marpaung pulang."
    )
    assert [finding.facts["printed"] for finding in ask(text, CHECK) if finding.is_flag] == ["Sitti"]


WAYS_OF_WRITING = [
    ("Sergei Lovrov came. The likes of Sergey Lovrov travel. Sergei Lovrov left.", "notice"),
    ("Mohamed Mursal won. The trial of Mohammed Mursal began. Mohamed Mursal wept.", "notice"),
    ("Geert Wolders won. Voters of Gert Wolders cheered. Geert Wolders left.", "warning"),
    ("Jakob Dorwick won. Voters of Jakkob Dorwick cheered. Jakob Dorwick left.", "warning"),
]


@pytest.mark.parametrize(("text", "severity"), WAYS_OF_WRITING)
def test_two_ways_of_writing_a_name_of_another_script_are_a_notice(ask, text, severity):
    assert [found.severity for found in ask(text, CHECK, language="en") if found.is_flag] == [severity]


ONE_THING = [
    f"Bus Trans Java akan lewat sini.\n{FILLER}Tol Trans Jawa sudah jadi. Bus Trans Java siap.",
    f"Penumpang Ukraina mengeluh.\n{FILLER}Pesawat Ukraine Central Wings jatuh. Warga Ukraina berduka.",
    f"Kantor itu meraih Hijau Lestari Award.\n{FILLER}Hijau Lestari Awards digelar tiap tahun.",
]


@pytest.mark.parametrize("text", ONE_THING)
def test_one_place_in_two_languages_and_a_foreign_plural_are_left_alone(ask, text):
    assert not any(finding.is_flag for finding in ask(text, CHECK))


LOOK_ALIKES = [
    "Trade between the US and Mexico grew. US-Mexico trade is large. Mexico gained.",
    "Rep. Ann Holt, D-Nevada, spoke. The mine lies in Nevada.",
    "Kim Jong-nam was a son of the late leader Kim Jong-il. Kim Jong-un is another.",
    'The Dorwick Post."We reported it," she told The Dorwick Post.',
    "She married Anna Merrow-at her home. Anna Merrow had two sons. Mr Merrow died.",
    "Pirates sailed from Somalia. Ten Somalis were held. Some Somalis had fled.",
    "Indian workers came to Gary, Indiana. Indiana officials met the Indian envoy.",
    "John Watson was held. There were two John Watsons in the regiment, the judge said.",
    "Wayne Roonan scored. We cannot all be Wayne Roonans, he said.",
    "The Davis Cup tie is in May. The side is led by David Holloway. The Davis Cup squad flew.",
    "Teresa Hallow counted votes. How Theresa May governs will not change.",
    "President Ashraf Ghari spoke. Four people died at a courthouse in Gharni in 2016.",
    "Kelly Brannon ran in. Brannon left. Subs: Feather, Longwell, Brannan, Doak, Young.",
    "The Foreign Ministry of Russia agreed. The Foreign Ministers of Russia and France met.",
    "Shaun Malhoney scored. Malhoney left. Subs: Bryson (Jones 78), Malhone, Harty. Doak, Pell, Young.",
    "Several Texans sued. The state of Texas answered. Texas law allows it.",
    "It is a home tie with Bolmon. Pell meets Hartle or Boston. Bolmon won.",
    "Before her lie Ghalia Abdiel and Zanaf. Shadia Abdiel, a sister, wept. Ghalia was ill. Shadia knew.",
    "Ivana Dorwick wrote it. Ivana has sons. Donald, Eric and Ivanka liked the book of Ivana Dorwick.",
    "Karl Fredrick Doak was born here. The land came from his father, Frederick. Doak sold it.",
    "Sources blame Hollis Brown. Brown denied it. Then Crown Prince Abdul left.",
    "Snow fell on Maine and Vermont. The runner Marine Le Pell won. Maine was cut off.",
    "Barack Osban spoke. Osban left. The reporter Osbin bin Jarvaid asked him.",
    "The note of James Hardie was read. Prince Hardia laughed. Hardie bowed.",
    'The firm of Orrin Latch grew, Latch said. "So long." Watch the video of Orrin Latch.',
    'John Towner Williams wrote it. Williams was ill. The police seek William "Billy" Boyle.',
    "A capsule of SpaceX came down. SpaceX was glad. Kevin Spacey sang of SpaceX.",
    "Eddie O'Sullivan was calm. Later Scott Sullivan lied. O'Sullivan won.",
    "Steve Gerrald must stay. I hope it is to the benefit of Steven Gerrald. Steve Gerrald knows.",
    "John Crowle took the job. Then Johny Crowle spoke of school. John Crowle nodded.",
    "The song Through the Wire came first. Chaka sang Through the Fire. Through the Wire sold well.",
    "A ship sailed to Paris. A priest of the Parish of the Poor blessed it. Paris was far.",
    "Flights go to Los Angeles. He wrote Angels and Ghosts. Los Angeles is large.",
    "Abu Bakr al-Hadid led them. The policeman Khalid Abu Bakar spoke. Abu Bakr al-Hadid fled.",
    'The leader Rodrigo "Timo" Londono spoke. A train left London. Trains to London are slow.',
    "Sen. Mark Warnor spoke. Warnor left. Rep. Mark Walker agreed. Walker and Warnor sat down.",
    "Congressional Republicans met. Most Congressional Republicans agreed. A Congressional Republican left.",
    "A shop in Prussia Street burnt. Grain of Russia came. Russia sold grain.",
    "Fernando Torres scored. Torres left. Votes of the Tories fell.",
]


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_english_words_that_are_two_names_are_left_alone(ask, text):
    assert [found.quote for found in ask(text, CHECK, language="en") if found.is_flag] == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Spokeswoman Maria Zakharova spoke. In Zakahrova's words, the city is safe.", "Zakahrova"),
        ("Kim Jae-myung won. Later Kim Jae-myeong thanked voters. Kim Jae-myung left.", "Jae-myeong"),
        ("Mark Callahan, who leaves a son, won. Mark Callahan ruled. Mark Cillahan left.", "Cillahan"),
        ("Donald Trumble won. Donald Trumbles' son-in-law spoke. Donald Trumble left.", "Trumbles"),
        (
            "Mayor Pete Buttigmann ran, and Mr Buttigmann won. A rival fought Buttiggmann on Monday.",
            "Buttiggmann",
        ),
        ("Olathe's chief Steven Menke spoke. It fled, said Menke. Menske said three were hurt.", "Menske"),
        ("Ships left Nairobi. In Nairobi, it rained. The men of Nairoby waved.", "Nairoby"),
        (
            "Ann Shortall spoke. The reply from Ms Shorthall's phone was short. Ann Shortall left.",
            "Shorthall",
        ),
    ],
)
def test_a_slip_beside_such_words_is_flagged(ask, text, odd):
    assert [found.facts["printed"] for found in ask(text, CHECK, language="en") if found.is_flag] == [odd]
