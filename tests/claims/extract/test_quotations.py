"""Quotations and who said them."""

import pytest

from tests.claims.extract.said_by import speakers, words


def test_the_speaker_stands_behind_the_verb(draw):
    (claim,) = draw(
        '"Kami siap bekerja sama lebih erat," kata Menteri Pertahanan Jepang Gen Nakatani.', "quotation"
    )
    assert speakers(claim) == ["person:nakatani-gen"]
    assert claim.quote == '"Kami siap bekerja sama lebih erat,"'
    assert claim.attribution.manner == "quotation"


def test_the_speaker_stands_before_the_verb(draw):
    (claim,) = draw('Gen Nakatani berkata, "Kami siap bekerja sama lebih erat."', "quotation")
    assert speakers(claim) == ["person:nakatani-gen"]


def test_a_ministry_may_speak(draw):
    (claim,) = draw(
        'Kementerian Pertahanan Korea Selatan mengungkapkan, "Latihan itu tetap berlangsung."', "quotation"
    )
    assert speakers(claim) == ["org:kr-mnd"]


def test_nobody_is_made_a_speaker(draw):
    (claim,) = draw('"Kami siap bekerja sama lebih erat," kata seseorang yang tidak dikenal.', "quotation")
    assert claim.attribution.speakers == ()


@pytest.mark.parametrize(
    ("text", "language", "said_by"),
    [
        ('"Kami siap bekerja sama," kata Gen Nakatani, "dan kami datang lebih awal."', "id", 2),
        ('"We are ready to work together," said Gen Nakatani, "and we came early."', "en", 2),
        ('"Kami siap bekerja sama," kata Gen Nakatani. "Kami pun datang lebih awal."', "id", 2),
        ('"Kami siap bekerja sama," kata Gen Nakatani.\n\n"Kami pun datang awal," tambahnya.', "id", 2),
        ('"Kami siap bekerja sama," kata Gen Nakatani.\n\n"Kami pun datang awal," kata dia.', "id", 2),
        ('"We are ready to work now," said Gen Nakatani.\n\n"We all came early," he added.', "en", 2),
        ('Gen Nakatani: "Kami siap bekerja sama lebih erat."', "id", 1),
        ("Gen Nakatani: Kami Siap Bekerja Sama Lebih Erat", "id", 1),
        ("Menurut Gen Nakatani, kapal itu sudah berlabuh sejak pagi.", "id", 1),
        ("According to Gen Nakatani, the ship has been in port since dawn.", "en", 1),
        ("Kapal itu sudah berlabuh sejak pagi, kata Gen Nakatani.", "id", 1),
        ("Gen Nakatani mengatakan bahwa kapal itu sudah berlabuh sejak pagi.", "id", 1),
        ('Gen Nakatani tiba pagi hari. Ia berkata, "Kami siap bekerja sama lebih erat."', "id", 1),
        ("Kapal itu sudah berlabuh sejak pagi, menurut Gen Nakatani.", "id", 1),
        ("The ship has been in port since dawn, Gen Nakatani said.", "en", 1),
        ("The ship has been in port since dawn, according to Gen Nakatani.", "en", 1),
        ('"Ya," kata Gen Nakatani, "dan kami datang lebih awal."', "id", 1),
        ('"Yes," Gen Nakatani said, "and we came early."', "en", 1),
    ],
)
def test_who_says_it(draw, text, language, said_by):
    found = draw(text, "quotation", language=language)
    assert [speakers(claim) for claim in found] == [["person:nakatani-gen"]] * said_by


@pytest.mark.parametrize(
    "text",
    [
        'Gen Nakatani tiba di Seoul. "Hujan turun sejak tadi pagi," kata Sulastri.',
        'Gen Nakatani tiba di Seoul. "Hujan turun sejak tadi pagi," kata pengacara Gen Nakatani.',
        '"Gen Nakatani datang dengan kapal besar," kata seorang warga. "Kami semua menonton di sana."',
        '"Hujan turun sejak tadi pagi," kata seorang warga.\n\n"Gen Nakatani basah kuyup," ujarnya.',
        'Rombongan Sulastri Wijaya menyambut Gen Nakatani. "Kami senang sekali pagi ini," katanya.',
        "Juru bicara Gen Nakatani mengatakan kapal itu sudah berlabuh sejak pagi.",
    ],
)
def test_nobody_is_made_a_speaker_by_standing_near(draw, text):
    said = [name for claim in draw(text, "quotation") for name in speakers(claim)]
    assert "person:nakatani-gen" not in said


def test_a_quotation_within_a_quotation_is_the_outer_speakers(draw):
    outer, inner = draw(
        '"Beliau bilang “kami siap bekerja sama lebih erat” kepada saya," kata Gen Nakatani.', "quotation"
    )
    assert outer.span.start < inner.span.start
    assert speakers(outer) == speakers(inner) == ["person:nakatani-gen"]


def test_a_title_in_quotation_marks_is_no_utterance(draw):
    assert draw('Gen Nakatani membaca novel "Kapal yang Lupa Pulang" di pesawat.', "quotation") == []


@pytest.mark.parametrize(
    "text", ['"Kami siap bekerja sama, kata Gen Nakatani.', 'Kami siap," kata Gen Nakatani.', '"""']
)
def test_marks_without_a_partner_are_survived(draw, text):
    assert all(claim.quote for claim in draw(text))


def test_a_speaker_nobody_knows_is_named_with_a_key(draw):
    (claim,) = draw('"Kami siap menanam lebih banyak bakau," kata Hesti Larasati.', "quotation")
    (speaker,) = claim.attribution.speakers
    assert (speaker.words, speaker.person, speaker.key) == ("Hesti Larasati", None, "hesti-larasati")
    assert claim.subject == claim.attribution.speakers


def test_she_is_the_unknown_person_who_was_named_before(draw):
    first, second = draw(
        '"Kami siap menanam lebih banyak bakau," kata Hesti Larasati. '
        'Ia menambahkan, "Bibitnya sudah datang dari desa sebelah."',
        "quotation",
    )
    assert [party.key for party in second.attribution.speakers] == ["hesti-larasati"]
    assert first.attribution.speakers[0].key == second.attribution.speakers[0].key


def test_a_second_mention_by_one_name_is_the_same_speaker(draw):
    first, second = draw(
        '"Kami siap menanam lebih banyak bakau," kata Hesti Larasati. '
        '"Bibitnya sudah datang dari desa sebelah," ujar Hesti.',
        "quotation",
    )
    assert first.attribution.speakers[0].key == second.attribution.speakers[0].key


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('Ia bicara dengan Menteri Hukum Supratman Agtas.\n\n"Beliau bilang silakan saja," ujarnya.', []),
        ('Menteri Hukum Supratman Agtas bicara.\n\n"Kami bilang silakan saja," ujarnya.', ["ujarnya"]),
    ],
)  # fmt: skip
def test_whoever_is_only_spoken_to_does_not_speak(draw, text, speakers):
    claims = [claim for claim in draw(text, "quotation") if claim.details["manner"] == "direct"]
    assert [[party.words for party in claim.subject] for claim in claims] == [speakers]


def test_a_name_in_the_title_of_a_work_does_not_speak(draw):
    text = "Badan itu dalam dokumen bertajuk Panduan Andi Wijaya menjelaskan efek samping tablet tersebut."
    assert draw(text, "quotation") == []


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ('"Kami siap bekerja sama penuh," imbuh Kajati DIY, Riono Budisantoso.',
         ["Kajati DIY, Riono Budisantoso"]),
        ("Menteri Sosial Saifullah Yusuf (Gus Ipul) menyampaikan dana itu cair bulan ini.",
         ["Menteri Sosial Saifullah Yusuf"]),
        ('"Kami siap bekerja sama penuh," kata Kapuspen TNI Brigjen Marinir Freddy Ardianzah.',
         ["Freddy Ardianzah"]),
        ('"Kami siap bekerja sama," kata Ketua LBH GP Ansor Cabang Kencong, Jember, Mohammad Khoiron Kisan.',
         ["Mohammad Khoiron Kisan"]),
        ("Menurut Ihdan Nizar, pemerintah harus lebih tegas menghadapi kerusakan hutan.", ["Ihdan Nizar"]),
    ],
)  # fmt: skip
def test_one_speaker_is_one(draw, text, said_by):
    (claim,) = draw(text, "quotation")
    assert words(claim) == said_by


@pytest.mark.parametrize(
    ("between", "said_by"),
    [
        ("Presiden Prabowo Subianto disebut akan menerbitkan aturan itu.", []),
        ("Presiden Prabowo Subianto akan menerbitkan aturan itu.", ["person:prabowo-subianto"]),
    ],
)
def test_of_whom_something_is_said_need_not_speak_next(draw, between, said_by):
    (claim,) = draw(f'{between}\n\n"Kami tinggal menunggu aturannya saja," jelasnya.', "quotation")
    assert speakers(claim) == said_by


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Sebelumnya, polisi telah mengungkap kasus itu.", ""),
        ("Polisi telah mengungkap kasus itu.", "2025-09-02"),
        ("Sebelumnya, kasus itu ramai.", "2025-09-02"),
    ],
)
def test_a_look_back_does_not_lend_its_day(draw, opening, day):
    first = '"Mereka semua sudah kami tahan," kata Budi Santoso, Selasa (2/9/2025).'
    claims = draw(
        f'{first}\n\n{opening}\n\n"Pesannya mengajak orang menyerang," kata Budi Santoso.', "quotation"
    )
    assert claims[-1].period.edtf == day


def test_whom_a_speaker_tells_of_does_not_go_on_speaking(draw):
    text = (
        '"Bukti kami sudah lengkap semua," kata Budi Hartono, Senin (8/9/2025). '
        "Anwar Sanusi melaporkan lima orang. "
        '"Kami sudah menyerahkan semua berkas kepada penyidik," jelasnya.'
    )
    last = draw(text, "quotation")[-1]
    assert (last.details["speaker_known"], last.subject) == (False, ())


def test_whoever_is_brought_on_behind_a_speaker_is_whom_the_next_words_are_about(draw):
    text = (
        '"Bukti kami sudah lengkap semua," kata Budi Hartono, Senin (8/9/2025). '
        "Hadir pula Anwar Sanusi. Pria itu lahir pada 3 Maret 1950."
    )
    (claim,) = draw(text, "birth")
    assert [party.words for party in claim.subject] == ["Pria"]


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        (
            "id",
            '"Dia minta uangnya dibawa ke kantor," ungkap saksi Hesti Larasati di persidangan.',
            "hesti-larasati",
        ),
        ("id", '"Kami panen dua kali setahun," kata pedagang Pasar Minggu, Siti Aminah.', "siti-aminah"),
        (
            "id",
            "Menurut peneliti Lembaga Nusa, Budi Hartono, warga yang memilih makin sedikit.",
            "budi-hartono",
        ),
        ("id", '"Kami panen dua kali setahun," kata istri petani Budi Hartono.', None),
        ("id", '"Kami panen dua kali setahun," kata petani di rumah Budi Hartono.', None),
        ("id", '"Kami panen dua kali setahun," kata petani yang ditemani Budi Hartono.', None),
        ("en", '"We lost forty boats that night," said harbour master John Miller.', "john-miller"),
        ("en", '"We lost forty boats that night," the fisherman John Miller said.', "john-miller"),
        ("en", '"He told me to sign or leave," John Miller testified.', "john-miller"),
        ("en", '"We lost forty boats that night," said a farmer who knows John Miller.', None),
    ],
)
def test_what_somebody_is_may_stand_before_the_name(draw, language, text, key):
    keys = {party.key for claim in draw(text, "quotation", language=language) for party in claim.subject}
    assert keys == ({key} if key is not None else set())


def test_a_former_post_pointed_to_is_whoever_was_named(draw):
    text = "Gen Nakatani tiba di Seoul. Mantan Gubernur Bali itu mengatakan kerja sama industri diperkuat."
    (claim,) = draw(text, "quotation")
    assert speakers(claim) == ["person:nakatani-gen"]


def test_two_names_with_only_a_comma_are_no_two_speakers(draw):
    text = "Menurut Gen Nakatani, Ahn Gyu-back membuka rapat industri itu di Seoul."
    (claim,) = draw(text, "quotation")
    assert speakers(claim) == ["person:nakatani-gen"]
    text = "Menurut Gen Nakatani dan Ahn Gyu-back, rapat industri itu dibuka di Seoul."
    (claim,) = draw(text, "quotation")
    assert speakers(claim) == ["person:nakatani-gen", "person:ahn-gyu-back"]


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("en", '"We lost forty boats that night," Nusa Lines CEO John Miller said.', "john-miller"),
        (
            "en",
            '"We lost forty boats that night," Chief Executive and President John Miller said.',
            "john-miller",
        ),
        ("en", '"We lost forty boats that night," ministry spokesman John Miller said.', "john-miller"),
        ("en", '"We lost forty boats that night," spokesman John Miller said.', "john-miller"),
        ("en", '"We lost forty boats," said Association of Farm Hands spokesman John Miller.', "john-miller"),
        ("en", '"We lost forty boats that night," a spokesman for John Miller said.', None),
        ("en", '"We lost forty boats that night," John Miller\'s spokesman said.', None),
        ("en", '"We lost forty boats that night," the boss of Nusa Lines told CEO John Miller.', None),
    ],
)
def test_the_post_at_a_firm_may_stand_before_the_name(draw, language, text, key):
    keys = {party.key for claim in draw(text, "quotation", language=language) for party in claim.subject}
    assert keys == ({key} if key is not None else set())


def test_a_counterpart_speaks_with_whom_he_is_named(draw):
    text = "Gen Nakatani and his Korean counterpart Ahn Gyu-back said the two would build ships together."
    (claim,) = draw(text, "quotation", language="en")
    assert speakers(claim) == ["person:nakatani-gen", "person:ahn-gyu-back"]
    text = "Gen Nakatani praised the ships. His counterpart Ahn Gyu-back said the two would build more."
    (claim,) = draw(text, "quotation", language="en")
    assert speakers(claim) == ["person:ahn-gyu-back"]


def test_a_place_that_no_table_has_does_not_speak(draw):
    text = "Ketua DPRD Kabupaten Sukaria menegaskan anggaran pasar itu tidak akan dipotong."
    assert all(speakers(claim) == [] for claim in draw(text, "quotation"))
    text = "Ketua DPRD Budi Sukaria menegaskan anggaran pasar itu tidak akan dipotong."
    assert [party.words for claim in draw(text, "quotation") for party in claim.subject] == ["Budi Sukaria"]


def test_half_of_a_body_is_no_speaker(draw):
    text = "Buyers had expected a longer wait for ships, according to Nomsan Reuters."
    assert all(speakers(claim) == [] for claim in draw(text, "quotation", language="en"))
    text = "Buyers had expected a longer wait for ships, according to Reuters."
    assert ["org:reuters"] in [speakers(claim) for claim in draw(text, "quotation", language="en")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        # Half of whom a title or kin stands before.
        ("A spokesman for Immigration Minister Philip Rudd says damage from the fires is large.", []),
        ("Then the husband of crash victim, Teresa Pawley, says he has yet to read the report.", []),
        ("Yesterday Mr Hicks' Salisbury family told media the police had told them to wait.", []),
        ("Immigration Minister Philip Rudd says damage from the fires is large.", ["Philip Rudd"]),
        # Who is told, or met, does not speak; nor does "he" in a clause of its own.
        ("Bob Hall was told that the deadline for the ministers had passed.", []),
        ("Bob Hall told reporters that the deadline for the ministers had passed.", ["Bob Hall"]),
        ("I called Jack Hall up and said we need to mend the payments world.", []),
        ("Jack Hall called me up and said we need to mend the payments world.", ["Jack Hall"]),
        # An aside, and what a sentence goes on with.
        ("Ann Lee, a spokeswoman for Senator Bob Hall, said the bill would be sent back soon.", ["Ann Lee"]),
        ("Ann Lee, an analyst at Cross Research, said Mr Cook is a good choice for that.", ["Ann Lee"]),
        ("Gary Redman, who lost his son Scott Redman and niece, says he is glad of it all.", ["Gary Redman"]),
        ("Ann Lee, who joined the council in 2019 after two decades at Cross Rail, said fares will not rise.",
         ["Ann Lee"]),
        ("Bob Hall, whose brother Tim works for the council, said the plan had failed.", ["Bob Hall"]),
        ("Stuart Gill, who is there for Andy Bichon says he is not troubled by the reports.",
         ["Stuart Gill"]),
        ("Stuart Gill, who Andy Bichon says is never troubled by any report, has left.", ["Andy Bichon"]),
        ("A spokesman for provincial governor Gul Hadi, Akbar Jan, says the man was arrested today.", []),
        ("Economy Minister Domingo Calvo is reported to have resigned in the face of unrest.", []),
        ("Shadow Defence Minister Chris Evans says the cabinet should come clean on the cost.",
         ["Shadow Defence Minister Chris Evans"]),
        ("Vice-President Dick Chandler says the film shows that he was behind the attacks.",
         ["Vice-President Dick Chandler"]),
        ("The Central Bank on Wednesday said it would keep its rate as it is for now.", []),
        # People of a body are not the body; a body has all of its name.
        ("UN diplomats said last night a resolution would be adopted by the council.", []),
        ("According to the Australian Bureau of Statistics, many people died on the roads.",
         ["Australian Bureau of Statistics"]),
    ],
)  # fmt: skip
def test_who_speaks_in_an_english_sentence_with_more_than_one_name(draw, words, said):
    found = draw(words, "quotation", language="en")
    assert [party.words for claim in found for party in claim.attribution.speakers] == said


def test_a_quotation_that_closes_in_a_later_paragraph_tells_of_nobody(draw):
    text = '"You feel it as I read what Mr Hall said, and I thought that this has a ring of truth about it.'
    assert draw(text, "quotation", language="en") == []


def test_a_former_post_is_told_with_the_word_that_says_so(draw):
    text = (
        '"Saya siap ditugaskan di mana saja," kata Hesti Larasati.\n\n'
        "Saat ini, mantan Wali Kota Surakarta itu mengaku lebih banyak turun ke lapangan."
    )
    _, claim = draw(text, "quotation")
    assert [(party.words, party.key) for party in claim.subject] == [
        ("mantan Wali Kota Surakarta", "hesti-larasati")
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("“We are ready to go,” Renwick said on NPR’s “Stay, Stay … Don’t Go Away!”", 1),
        ("Renwick said of Orlin’s plan: “Stay with us, and we are ready.”", 1),
    ],
)
def test_the_title_of_a_programme_is_no_quotation(draw, words, count):
    assert len(draw(f"{words} Aldo Renwick spoke for an hour.", "quotation", "2025-05-12", "en")) == count


@pytest.mark.parametrize(
    ("language", "ahead", "said"),
    [
        ("id", "Gen Nakatani tidak pernah mengatakan,", "denied"),
        ("id", "Jika Gen Nakatani mengatakan,", "conditional"),
        ("id", "Gen Nakatani dikabarkan mengatakan,", "hedged"),
        ("en", "Gen Nakatani never said,", "denied"),
        # neighbours: what is denied is something else
        ("id", "Gen Nakatani tidak hadir dan mengatakan,", "done"),
        ("id", "Gen Nakatani tidak hanya mengatakan,", "done"),
        ("en", "Gen Nakatani did not attend but said,", "done"),
        ("en", "Gen Nakatani said,", "done"),
    ],
)
def test_words_in_marks_may_be_denied_or_doubted(draw, language, ahead, said):
    text = f'{ahead} "Kami siap membangun jembatan baru di Batam."'
    (claim,) = draw(text, "quotation", language=language)
    assert claim.modality == said


def test_what_somebody_does_meanwhile_ends_the_words_for_the_speaker(draw):
    text = '"Kami akan menindak siapa pun yang merusak hutan itu," tegas Kapolres seraya memuji para petani.'
    (claim,) = draw(text, "quotation")
    assert [party.words for party in claim.subject] == ["Kapolres"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Atas dasar itulah kata Hesti Larasati, siapa pun yang merusak hutan akan ditindak.",
            ["Hesti Larasati"],
        ),
        (
            "Saat ini kata Hesti Larasati, ada 40 warga yang masih mengungsi di balai desa.",
            ["Hesti Larasati"],
        ),
        # neighbours: "that is", and what people say
        ("Dengan kata lain, warga harus pindah dari rumah itu pekan depan.", None),
        ("Semua itu kata orang, tidak ada yang benar dari cerita yang beredar.", None),
    ],
)
def test_a_few_words_may_lead_on_to_who_says_it_without_a_comma(draw, text, who):
    told = [[party.words for party in claim.subject] for claim in draw(text, "quotation")]
    assert told == ([] if who is None else [who])


@pytest.mark.parametrize(
    ("words", "speakers"),
    [
        ("Marlowe Retail added only 146,000 customers in the whole of January.", []),
        ("Even before Marlowe Retail announced the sale of its last ships it was small.", []),
        (
            "While Marlowe Retail said it was small, Gen Nakatani said it was large enough to build ships.",
            ["Gen Nakatani"],
        ),
        ("Marlowe Retail added that 146,000 customers had come in the whole of January.", ["Marlowe Retail"]),
    ],
)
def test_who_added_so_many_says_nothing(draw, words, speakers):
    found = draw(words, "quotation", "2025-05-12", "en")
    assert [party.words for claim in found for party in claim.subject] == speakers
