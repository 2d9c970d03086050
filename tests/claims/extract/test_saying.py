"""The day something was said, and who said it."""

import pytest

DATED = {
    '"Kami siap bekerja sama lagi," kata Gen Nakatani di Tokyo, Senin (1/9/2025).': "2025-09-01",
    "Gen Nakatani mengatakan, Senin (1/9/2025), latihan itu berjalan lancar.": "2025-09-01",
    "Gen Nakatani pada Senin (1/9/2025) mengatakan latihan itu berjalan lancar.": "2025-09-01",
    "Gen Nakatani mengatakan pada Juli 2024 bahwa latihan itu berjalan lancar.": "2024-07",
    "Gen Nakatani menyampaikan hal itu dalam pidatonya di Tokyo, Senin (1/9/2025).": "2025-09-01",
}

OPEN = [
    '"Kami siap bekerja sama lagi," kata Gen Nakatani.',
    '"Kami siap bekerja sama lagi," kata Gen Nakatani soal latihan Senin (1/9/2025).',
    '"Kami siap bekerja sama lagi," kata Gen Nakatani, dikutip Senin (1/9/2025).',
    "Gen Nakatani mengatakan korban ditemukan warga pada Senin (1/9/2025).",
    "Tahun depan latihan dibuka lagi. Gen Nakatani mengatakan semua pihak menyambutnya baik.",
]


@pytest.mark.parametrize("text", DATED)
def test_the_day_of_ones_own_attribution(draw, text):
    (claim,) = draw(text, "quotation")
    assert claim.period.edtf == DATED[text]


@pytest.mark.parametrize("text", OPEN)
def test_a_day_of_something_else_is_none(draw, text):
    (claim,) = draw(text, "quotation")
    assert not claim.period.known, claim.period


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ('Bob Hall told them that he had in March 2022 been "tricked by old friends from the town".', ""),
        ("Bob Hall had said in March 2022 that they would stay in the town for years.", "2022-03"),
        ("Bob Hall said that in March 2022 they had stayed in the town for years.", ""),
        ('Bob Hall in March 2022 said "we were tricked by old friends from the town".', "2022-03"),
    ],
)
def test_a_time_behind_that_is_of_what_is_told(draw, text, day):
    (claim,) = draw(text, "quotation", language="en")
    assert claim.period.edtf == day


def test_another_speakers_day_is_not_ones_own(draw):
    text = (
        '"Kami siap bekerja sama lagi," kata Gen Nakatani, Senin (1/9/2025).\n'
        '"Kami juga siap bekerja sama," kata Ahn Gyu-back.\n'
        '"Latihan itu akan rutin digelar," kata Gen Nakatani.'
    )
    first, second, third = draw(text, "quotation")
    assert [claim.period.edtf for claim in (first, second, third)] == ["2025-09-01", "", "2025-09-01"]


def test_a_number_in_reported_speech_is_its_speakers(draw):
    (claim,) = draw("Gen Nakatani mengatakan ada 40 kapal di pelabuhan itu.", "quantity")
    assert claim.attribution.manner == "paraphrase"
    assert [party.words for party in claim.attribution.speakers] == ["Gen Nakatani"]
    (claim,) = draw("Ada 40 kapal di pelabuhan itu saat Gen Nakatani tiba.", "quantity")
    assert claim.attribution is None


def test_a_title_of_the_clergy_means_the_one_named_with_it(draw):
    text = (
        "Wakil Menteri Agama Romo Yohanes Sutanto hadir di Jakarta.\n"
        '"Kami berterima kasih kepada semua," ujar Romo dalam sambutannya.'
    )
    (claim,) = draw(text, "quotation")
    assert [party.words for party in claim.subject] == ["Romo"]
    (claim,) = draw('"Kami berterima kasih kepada semua," ujar Romo dalam sambutannya.', "quotation")
    assert [(party.words, party.key) for party in claim.subject] == [("Romo", None)]


def test_who_speaks_for_a_body_is_the_speaker(draw):
    (claim,) = draw('"Berkasnya sudah lengkap semua," kata juru bicara KPK Budi Santosa.', "quotation")
    assert [party.words for party in claim.subject] == ["Budi Santosa"]
    (claim,) = draw('"Berkasnya sudah lengkap semua," kata juru bicara Gen Nakatani.', "quotation")
    assert claim.subject == ()


@pytest.mark.parametrize(
    "text",
    [
        "Saat ini, Gen Nakatani telah mengambil langkah tegas lewat aturan baru bagi warga.",
        "Rekaman itu memperlihatkan Gen Nakatani menyebut guru sebagai beban bagi negara.",
    ],
)
def test_firm_steps_and_what_is_shown_are_no_saying(draw, text):
    assert draw(text, "quotation") == []


@pytest.mark.parametrize(
    ("behind", "day", "basis"),
    [
        ("kata Gen Nakatani saat itu.", "2025-08-01", "context"),
        ("kata Gen Nakatani.", "", "open"),
        ("kata Gen Nakatani, Juli 2025.", "", "open"),  # no single day
    ],
)
def test_words_that_point_back_are_said_on_the_day_of_the_event(draw, behind, day, basis):
    text = (
        "Gen Nakatani bertemu Presiden Korea Selatan Yoon Suk Yeol di Seoul pada 1 Agustus 2025. "
        f'"Kami siap bekerja sama lagi," {behind}'
    )
    (claim,) = draw(text, "quotation")
    assert (claim.period.edtf, claim.period.basis) == (day, basis)


def test_the_years_of_a_post_are_no_day_of_saying(draw):
    text = "Mantan Ketua Serikat Tani periode 2012-2015 Hesti Larasati mengatakan panen tahun ini baik."
    (claim,) = draw(text, "quotation")
    assert not claim.period.known, claim.period
