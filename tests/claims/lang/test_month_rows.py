"""Months in one row over the turn of a year follow each other."""

from datetime import date

import pytest

from claims.lang import read_times

WINTER = ["2025-11", "2025-12", "2026-01"]


@pytest.mark.parametrize(
    ("text", "day", "months"),
    [
        ("Akan terjadi pada November, Desember, dan Januari.", date(2025, 12, 2), WINTER),
        ("Dijual mulai November, Desember, dan Januari.", date(2025, 9, 12), WINTER),
        ("Hujan turun pada November, Desember, dan Januari.", date(2025, 3, 2),
         ["2024-11", "2024-12", "2025-01"]),
        ("Pada Desember dan Januari 2026 jalan ditutup.", date(2025, 9, 12), ["2025-12", "2026-01"]),
        ("Akan digelar pada Desember dan Januari.", date(2025, 1, 20), ["2025-12", "2026-01"]),
        # rows within a year, and months that are no row, stay as they are read
        ("Pada Oktober, November, dan Desember 2025 jalan ditutup.", date(2025, 9, 12),
         ["2025-10", "2025-11", "2025-12"]),
        ("Pada Desember jalan ditutup, lalu Januari dibuka.", date(2025, 9, 12), ["2024-12", "2025-01"]),
    ],
)  # fmt: skip
def test_rows(text, day, months):
    assert [reading.value.value for reading in read_times(text, "id", day)] == months


def test_a_row_says_which_rule_told_its_year():
    readings = read_times("Dijual mulai November, Desember, dan Januari.", "id", date(2025, 9, 12))
    assert [reading.rule for reading in readings][1:] == ["id.month_row@1"] * 2
    assert all(reading.value.period.edtf == reading.value.value for reading in readings)
