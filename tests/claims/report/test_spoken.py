"""claims/report/spoken.py: days, numbers and countries in both languages."""

from datetime import date

import pytest

from claims.model import Language
from claims.report.spoken import (
    amount_words,
    count_words,
    country_words,
    day_words,
    edtf_words,
    number_words,
    weekday_words,
)


@pytest.mark.parametrize(
    ("edtf", "id", "en"),
    [
        ("2025-09-08", "pada 8 September 2025", "on 8 September 2025"),
        ("2015-10", "pada Oktober 2015", "in October 2015"),
        ("2015", "pada tahun 2015", "in 2015"),
        ("2025-06-02/2025-06-04", "pada 2–4 Juni 2025", "on 2–4 June 2025"),
        ("2025-06-02/2025-06-02", "pada 2 Juni 2025", "on 2 June 2025"),
        ("2024-12-30/2025-01-02", "pada 30 Desember 2024 – 2 Januari 2025", None),
        ("2015-05~", "pada sekitar Mei 2015", "in about May 2015"),
    ],
)
def test_periods(edtf: str, id: str, en: str | None) -> None:
    assert edtf_words(edtf, "id", preposition=True) == id
    if en is not None:
        assert edtf_words(edtf, "en", preposition=True) == en


@pytest.mark.parametrize(
    "text",
    [
        "",
        "besok",
        "2025-13",
        "2025-02-30",
        "25-01",
        "../2025",
        "1/2/3",
        "20-25-01",
        "-025",
        "2025-1-11",
        "5000000000",  # an amount of ten digits was taken for a year, and its article could not be judged
        "1234567",
        "２０２５",
    ],
)
def test_what_is_no_period_has_no_words(text: str) -> None:
    assert edtf_words(text, "id") is None


def test_days_and_weekdays() -> None:
    assert day_words(date(2025, 5, 9), "id") == "9 Mei 2025"
    assert day_words(date(2025, 5, 9), "en") == "9 May 2025"
    assert [weekday_words(n, "id") for n in (1, 7)] == ["Senin", "Minggu"]
    assert [weekday_words(n, "en") for n in (1, 7)] == ["Monday", "Sunday"]
    with pytest.raises(ValueError, match="day"):
        weekday_words(8, "en")


@pytest.mark.parametrize(
    ("number", "language", "said"),
    [
        ("9.89", "id", "9,89"),
        ("9.89", "en", "9.89"),
        (1234, "id", "1.234"),
        (1234, "en", "1,234"),
        ("x", "en", "x"),
    ],
)
def test_numbers(number: str | int, language: Language, said: str) -> None:
    assert number_words(number, language) == said


@pytest.mark.parametrize(
    ("number", "language", "said"),
    [
        ("130000000000", "id", "130 miliar"),
        ("130000000000", "en", "130 billion"),
        ("1240000000000000", "id", "1.240 triliun"),
        ("599440900000000", "id", "599.440,9 miliar"),
        ("-1500000", "id", "-1,5 juta"),
        ("12345678", "id", "12.345.678"),
        ("999000", "id", "999.000"),
        ("1234567.5", "en", "1,234,567.5"),
        ("9.89", "id", "9,89"),
        ("1" + "0" * 24, "en", "1" + "0" * 24),
        ("NaN", "en", "NaN"),
        ("x", "en", "x"),
    ],
)
def test_amounts_are_said_with_their_scale_word_where_nothing_is_rounded(
    number: str, language: Language, said: str
) -> None:
    assert amount_words(number, language) == said


def test_countries() -> None:
    assert (country_words("KR", "id"), country_words("KR", "en")) == ("Korea Selatan", "South Korea")
    assert country_words("Q1", "id") is None


def test_counts() -> None:
    assert count_words("ui", "articles", 1200, "id") == "1.200 artikel diperiksa"
