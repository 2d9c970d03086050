"""Both ends of a range, in the order they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.lang import read_times
from claims.lang.ranges import may_hold_any, read_ranges
from claims.text.patterns import Pattern

WHOLE = Pattern(r"(?i)\pN.{0,25}(?:[-–—]|hingga|sampai|s\.d|s/d|sd|to|through|until|till|dan|and).{0,25}\pN")
PIECES = ("1", "20", "½", "-", "–", " hingga ", "S.D", "dan", "THROUGH", "\n", "é", " kira-kira ", "x" * 19)


@pytest.mark.parametrize(
    ("text", "language", "kind", "first", "last"),
    [
        ("berlangsung 20-15 Mei 2025", "id", "days", (None, 5, 20), (2025, 5, 15)),
        ("berlangsung 28 Mei-2 Juni", "id", "days", (None, 5, 28), (None, 6, 2)),
        ("Rabu-Kamis (7-8/5/2025)", "id", "days", (None, 5, 7), (2025, 5, 8)),
        ("dari Maret 2025 hingga Januari 2025", "id", "months", (2025, 3), (2025, 1)),
        ("periode 2024-2019", "id", "years", (2024,), (2019,)),
        ("pukul 10.00-09.00", "id", "clock", (10, 0), (9, 0)),
        ("dimulai pukul 13.00 dan berakhir pukul 11.30", "id", "clock", (13, 0), (11, 30)),
        ("mulai pukul 08.00 WIB dan akan selesai pada pukul 10.15", "id", "clock", (8, 0), (10, 15)),
        ("began at 2:30 p.m. and ended at 1 p.m.", "en", "clock", (14, 30), (13, 0)),
        ("from 9 a.m. to 11:30 a.m.", "en", "clock", (9, 0), (11, 30)),
        ("antara Rp 5 juta hingga Rp 3 juta", "id", "amount", ("5000000",), ("3000000",)),
        ("kisaran 4,00%-4,25%", "id", "amount", ("4",), ("4.25",)),
        ("June 20-15, 2025", "en", "days", (None, 6, 20), (2025, 6, 15)),
        ("from 2019 to 2015", "en", "years", (2019,), (2015,)),
    ],
)
def test_both_ends_are_kept_as_printed(text, language, kind, first, last):
    (reading,) = read_ranges(text, language)
    value = reading.value
    assert (value.kind, value.first, value.last) == (kind, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "skor 20-15 Mei",
        "pasal 20-15 Mei",
        "nomor 2024-2019",
        "tahun 1500-1200 SM",
        "antara Rp 500 hingga Rp 2 juta",  # five hundred what?
        "antara 5 dan 3 orang",
        "0812-20-15 Mei",
        "",
    ],
)
def test_scores_numbers_and_open_sums_are_no_ranges(text):
    assert list(read_ranges(text, "id")) == []


def test_a_range_that_runs_down_within_a_month_is_no_stretch_of_the_calendar():
    values = [reading.value.value for reading in read_times("20-15 Mei 2025", "id", None)]
    assert values == ["2025-05-15"]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_number_by_number_says_what_one_pattern_of_all_of_it_would(text):
    assert may_hold_any(text) == (WHOLE.search(text) is not None)


@pytest.mark.parametrize("gap", [25, 26])
def test_a_range_has_its_words_within_25_characters_of_both_ends(gap):
    assert may_hold_any(f"7{' ' * gap}through{' ' * 25}9") == (gap == 25)
    assert may_hold_any(f"7{' ' * 25}through{' ' * gap}9") == (gap == 25)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("dimulai pukul 13.00 dan berakhir pukul 11.30 keesokan harinya", "id"),
        ("Pasar 24 jam itu dibuka pukul 13.00 dan ditutup pukul 11.30", "id"),
        ("dimulai pukul 13.00 Sabtu dan berakhir pukul 11.30", "id"),
        ("dimulai pukul 13.00 WIT dan berakhir pukul 11.30 WIB", "id"),
        ("tiba pukul 13.00 dan berangkat pukul 11.30", "id"),
        ("from 3 p.m. to 11 a.m.", "en"),
        ("from 9 to 1 p.m.", "en"),
        ("from 3 p.m. to 1 p.m. the next day", "en"),
        ("left at 3 p.m. and landed at 1 p.m.", "en"),
    ],
)
def test_hours_of_two_days_are_no_range(text, language):
    assert list(read_ranges(text, language)) == []
