"""Printed dates: how they are told, and the day word beside them."""

import pytest

SAID = '"Kami siap," kata Budi di Bogor, '


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (SAID + "Rabu (10/9/2026).", "reported"),
        ("Hal itu tertulis dalam laporan yang dikutip Rabu (10/9/2026).", "reported"),
        (SAID + "acara akan digelar Rabu (10/9/2026).", "ahead"),
        ("Diskon berlaku hingga 10 September 2026.", "ahead"),
        ("Kebakaran itu terjadi pada 10 September 2026.", "over"),
        ("Konser digelar Rabu (10/9/2026).", "plain"),
        (SAID + "Senin (8/9/2025).", None),  # not after the day of printing
    ],
)
def test_a_date_after_printing_is_told_as_reported_ahead_over_or_plainly(draw, text, told):
    (claim,) = draw(text, "calendar_date")
    assert claim.details["told"] == told


@pytest.mark.parametrize(
    ("text", "language", "weekday", "quote"),
    [
        ("Lomba digelar Sabtu besok, 13 September 2025.", "id", 6, "Sabtu besok, 13 September 2025"),
        ("Lomba digelar Ahad mendatang (14/9/2025).", "id", 7, "Ahad mendatang (14/9/2025)"),
        (
            "Libur 19 September 2025 jatuh pada hari Jumat.",
            "id",
            5,
            "19 September 2025 jatuh pada hari Jumat",
        ),
        ("Libur 19 September 2025 bertepatan dengan hari Jumat.", "id", 5, None),
        ("The feast of 19 September 2025 falls on a Friday.", "en", 5, "19 September 2025 falls on a Friday"),
        ("The fair opens Friday next week, Sept. 19, 2025.", "en", 5, "Friday next week, Sept. 19, 2025"),
        ("The minister said on Tuesday (September 9) that all is well.", "en", 2, "Tuesday (September 9"),
        ("Lomba digelar Minggu depan, 17 September 2025.", "id", None, "17 September 2025"),  # next week
        ("Rapat 5 Mei 2025 adalah Senin terakhir.", "id", None, "5 Mei 2025"),
        ("Tesis itu ditempel 31 Oktober 1517, jatuh pada hari Sabtu.", "id", None, "31 Oktober 1517"),
        (
            "Ia lahir 31 Oktober 1517 jatuh pada hari Sabtu.",
            "id",
            None,
            "31 Oktober 1517",
        ),  # another calendar
        ("The ship sank on 5 May 2025, and on Friday it was found.", "en", None, "5 May 2025"),
    ],
)
def test_a_weekday_beside_a_date_is_told_of_it(draw, text, language, weekday, quote):
    (claim,) = draw(text, "calendar_date", language=language)
    assert claim.details["weekday"] == weekday
    assert quote is None or claim.quote == quote


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("Rapat digelar hari ini, Selasa (9/9/2025).", 0, "hari ini"),
        ("Rapat digelar hari ini (9/9).", 0, "hari ini"),
        ("Rapat digelar Senin (8/9/2025) malam kemarin.", -1, "kemarin"),
        ("Rapat digelar besok, 10 September 2025.", 1, "besok"),
        ("Rapat digelar Senin kemarin (8/9).", -1, "kemarin"),
        ("Sejak 12 Desember 2024, hari ini kami mulai lagi.", None, None),  # two days
        ("Rapat pekan kemarin, Senin (1/9/2025).", None, None),  # last week
        ("Rapat digelar Selasa (9/9/2025).", None, None),
    ],
)
def test_a_day_word_belongs_to_the_date_it_stands_beside(draw, text, offset, word):
    (claim,) = draw(text, "calendar_date")
    beside = claim.details["day_word"]
    assert (beside["offset"] if beside else None) == offset
    assert (text[beside["start"] : beside["end"]] if beside else None) == word


@pytest.mark.parametrize("text", ["Rapat digelar 9 September.", "Rapat digelar Senin-Selasa (8-9/9/2025)."])
def test_dates_without_anything_to_hold_them_against_are_no_claims(draw, text):
    assert draw(text, "calendar_date") == []


def test_the_parts_of_a_date_are_marked_where_they_stand(draw):
    (claim,) = draw("Rapat digelar hari Minggu 7 September 2025.", "calendar_date")
    words = {
        part: claim.quote[slice(*claim.details[part])] for part in ("word", "number", "month_at", "year_at")
    }
    assert words == {"word": "Minggu", "number": "7", "month_at": "September", "year_at": "2025"}


def test_the_day_in_the_name_of_a_place_of_learning_is_no_day_told(draw):
    assert draw("Dosen Universitas 17 Agustus 1945 Surabaya hadir.", "calendar_date") == []
    assert len(draw("Indonesia merdeka pada 17 Agustus 1945.", "calendar_date")) == 1
