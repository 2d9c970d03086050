"""Grounds that are arithmetic or the calendar, in both languages."""

import pytest

from claims.report.arithmetic import arithmetic_words
from claims.report.voice import Voice
from tests.claims.report.sample_world import WORLD

SAID = [
    ("2025-05-11 is ISO weekday 7", "11 Mei 2025 adalah hari Minggu", "11 May 2025 is a Sunday"),
    ("2025-05-11 exists", "11 Mei 2025 ada dalam kalender", "11 May 2025 exists in the calendar"),
    ("no such day: 31/6", "tidak ada “31/6” dalam kalender mana pun", "no calendar has “31/6”"),
    (
        "2025-05-13 is after the day of printing 2025-05-12",
        "13 Mei 2025 sesudah hari terbit, 12 Mei 2025",
        "13 May 2025 lies after the day of printing, 12 May 2025",
    ),
    (
        "2025-05-11 is not after the day of printing 2025-05-12",
        "11 Mei 2025 tidak sesudah hari terbit, 12 Mei 2025",
        "11 May 2025 does not lie after the day of printing, 12 May 2025",
    ),
    (
        "2025-05-11 is -1 days from the day of printing 2025-05-12",
        "11 Mei 2025 berjarak -1 hari dari hari terbit, 12 Mei 2025",
        "11 May 2025 is -1 day from the day of printing, 12 May 2025",
    ),
    ("2 listed, 3 counted", "2 disebut, 3 dihitung", "2 are listed, 3 are counted"),
    ("1 listed, 3 counted", "1 disebut, 3 dihitung", "1 is listed, 3 are counted"),
    ("1 years before 2025 is 2024", "1 tahun sebelum 2025 adalah 2024", "1 year before 2025 is 2024"),
    (
        "1 weeks: 2025-05-05 to 2025-05-12",
        "1 pekan: 5 Mei 2025 sampai 12 Mei 2025",
        "1 week: 5 May 2025 to 12 May 2025",
    ),
    ("10 years before 2025 is 2015", "10 tahun sebelum 2025 adalah 2015", "10 years before 2025 is 2015"),
    (
        "3 days: 2025-05-05 to 2025-05-07",
        "3 hari: 5 Mei 2025 sampai 7 Mei 2025",
        "3 days: 5 May 2025 to 7 May 2025",
    ),
    (
        "20 Mei comes after 15 Mei",
        "20 Mei sesudah 15 Mei",
        "20 Mei comes after 15 Mei",
    ),
    ("5 Mei may come before 9 Mei", "5 Mei dapat mendahului 9 Mei", "5 Mei may come before 9 Mei"),
    ("30 + 16 = 46", "30 + 16 = 46", "30 + 16 = 46"),
    (
        "70000000 + 6000000 = 76000000",
        "70 juta + 6 juta = 76 juta",
        "70 million + 6 million = 76 million",
    ),
    ("25000000 + 17500 = 25017500", "25.000.000 + 17.500 = 25.017.500", "25,000,000 + 17,500 = 25,017,500"),
    ("9500 - 9000 = 500 (5.56%)", "9500 - 9000 = 500 (5,56%)", "9500 - 9000 = 500 (5.56%)"),
    ("1945 + 80 = 2025", "1945 + 80 = 2025", "1945 + 80 = 2025"),
    ("KPK: Komisi 12345", "KPK: Komisi 12345", "KPK: Komisi 12345"),
]


@pytest.mark.parametrize(("ref", "id", "en"), SAID)
def test_a_ground_is_said_in_the_language_of_the_report(ref, id, en):
    assert arithmetic_words(Voice("id", WORLD), ref) == id
    assert arithmetic_words(Voice("en", WORLD), ref) == en


def test_a_long_ground_is_shortened():
    assert len(arithmetic_words(Voice("en", WORLD), "x" * 5000)) < 300
