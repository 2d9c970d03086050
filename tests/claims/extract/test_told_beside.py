"""Who speaks in Indonesian: between commas, by a description, by a pronoun, and who does not."""

import pytest


def said_by(claim):
    return [party.key for party in claim.subject]


HESTI = "hesti-larasati"
FIRST = '"Kami siap menanam bakau lagi," kata Hesti Larasati, Senin (12/5). '


@pytest.mark.parametrize(
    "text",
    [
        "Semua berkas perkara itu, kata Hesti Larasati, akan diperiksa lagi oleh panitia.",
        "Kendati begitu, menurut Hesti Larasati, semua panitia sepakat menunda lomba itu.",
        "Setelah hujan reda, lanjut Hesti Larasati, warga kembali membersihkan saluran air.",
        "Hesti Larasati menerangkan, semua panitia bekerja sejak pagi untuk lomba itu.",
        "Hesti Larasati mengaku belum menerima kabar apa pun tentang lomba itu.",
        "Hesti Larasati yang sedang berada di acara ulang tahun kota itu mengatakan lomba batal digelar.",
        "Sekretaris Daerah Hesti Larasati mengatakan lomba itu ditunda sampai bulan depan.",
        "Meski Gen Nakatani memastikan lomba digelar, Hesti Larasati menyebut panitia sama sekali tak siap.",
        'Hesti Larasati menyebut rencana itu "terlalu mahal" untuk kota sekecil ini.',
    ],
)  # fmt: skip
def test_reported_in_indonesian(draw, text):
    (claim,) = draw(text, "quotation")
    assert said_by(claim) == [HESTI]
    assert claim.attribution.manner == "paraphrase"


@pytest.mark.parametrize(
    "text",
    [
        "Menurutnya, lomba itu terlalu berat bagi anak-anak dari desa.",
        "Selain itu, imbuh dia, lomba itu terlalu berat bagi anak-anak.",
        "Semula kata dia, lomba itu terlalu berat bagi anak-anak dari desa.",
        "Katanya, lomba itu terlalu berat bagi anak-anak dari desa.",
        '"Lomba itu terlalu berat bagi anak," ujar pelatih asal Cirebon, Jawa Barat, itu.',
        '"Lomba itu terlalu berat bagi anak," tegas mantan Ketua PMI tersebut.',
        "Pelatih asal Cirebon itu mengaku lomba itu terlalu berat bagi anak-anak.",
        '"Lomba itu terlalu berat bagi anak," sesalnya.',
    ],
)  # fmt: skip
def test_whoever_spoke_before(draw, text):
    found = draw(FIRST + "\n\n" + text, "quotation")
    assert [said_by(claim) for claim in found] == [[HESTI]] * 2


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # a post before the name, or what somebody is, makes the name a subject
        ("Kepala Dinas Perikanan Cirebon, Hesti Larasati, akan memanggil para nelayan.", [HESTI]),
        ("Selepas lomba, pelatih kepala tim Cirebon, Hesti Larasati, sangat kecewa.", [HESTI]),
        ("Hal itu disampaikan oleh Hesti Larasati dalam rapat di Cirebon.", [HESTI]),
        # neighbours
        ("Panitia Lomba Cirebon bertemu dengan Hesti Larasati kemarin sore.", []),
        ("Kuasa hukum Hesti Larasati mendatangi kantor panitia kemarin sore.", []),
    ],
)  # fmt: skip
def test_who_is_meant_by_the_pronoun(draw, text, who):
    (claim,) = draw(text + '\n\n"Semua panitia harus siap sejak pagi," ujarnya.', "quotation")
    assert said_by(claim) == who


def test_the_one_who_opens_the_sentence_is_meant(draw):
    text = FIRST + 'Gen Nakatani pun hanya menjawab, "Kami belum bicara soal itu," ucapnya.'
    first, second = draw(text, "quotation")
    assert (said_by(first), said_by(second)) == ([HESTI], ["person:nakatani-gen"])


def test_a_paragraph_that_is_all_quotation_goes_on(draw):
    found = draw(FIRST + '\n\n"Bakau itu tumbuh di pantai yang rusak."', "quotation")
    assert [said_by(claim) for claim in found] == [[HESTI]] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Hesti Larasati juga membahas berita yang menyebutkan lomba itu batal digelar bulan depan.",
        "Mengutip buku karya Hesti Larasati, pasal itu menekankan pentingnya menjaga hutan bakau.",
        "Setelah Hesti Larasati ditahan, pihaknya memastikan lomba itu tetap digelar bulan depan.",
        "Petugas dikerahkan Hesti Larasati untuk memastikan lomba itu berjalan aman sampai malam.",
    ],
)  # fmt: skip
def test_nobody_is_said_to_say_it(draw, text):
    assert draw(text, "quotation") == []


def test_a_title_is_no_quotation(draw):
    text = 'Hesti Larasati menulis artikel bertajuk "Nelayan Kecil di Laut yang Luas" pekan lalu.'
    assert draw(text, "quotation") == []


def test_a_body_is_no_he(draw):
    text = "PMI mengatakan darah yang terkumpul belum cukup untuk bulan ini. "
    found = draw(text + '"Kami butuh lebih banyak lagi bulan ini," ujarnya.', "quotation")
    assert [said_by(claim) for claim in found if claim.details["manner"] == "direct"] == [[]]


def test_letters_of_a_body_are_no_name(draw):
    text = '"Kita cetak lagi tiket untuk besok," kata Ketua Panpel PKM Cirebon, Hesti Larasati saat ditemui.'
    (claim,) = draw(text, "quotation")
    assert said_by(claim) == [HESTI]
