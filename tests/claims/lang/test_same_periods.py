"""The same period of another year: which month or quarter is meant, is told before."""

from datetime import date

import pytest

from claims.lang import read_times
from claims.lang.same_periods import part_of_a_year, same_period

PRINTED = date(2025, 5, 12)


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("2025-04", "2024-04"),
        ("2025-Q1", "2024-Q1"),
        ("2025-H1", "2024-H1"),
        ("2025-01/2025-04", "2024-01/2024-04"),
    ],
)
def test_the_same_period_last_year_is_the_part_told_before(told: str, value: str) -> None:
    assert same_period("2024", told, "the same period last year") == value
    assert same_period("P1Y", told, "the same period a year earlier") == value
    assert same_period("PAST_REF", told, "the same period") == told


def test_a_period_of_another_kind_is_none_of_it() -> None:
    assert same_period("2024", "2025-Q1", "the same month last year") is None
    assert same_period("2024", "2025-04", "the same quarter last year") is None
    assert same_period("2024", None, "the same period last year") is None
    assert same_period("1950", "2025-04", "the same month of 1950") is None
    assert not part_of_a_year("2025")
    assert part_of_a_year("2025-H2")


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Sales rose in April from the same month last year.", ["2025-04", "2024-04"]),
        (
            "en",
            "Sales rose in the first quarter, from the same period a year earlier.",
            ["2025-Q1", "2024-Q1"],
        ),
        ("en", "The mill rose on Monday from the same period last year.", ["2025-05-12", "2024"]),
        (
            "en",
            "It won in the second quarter of 2019, and less in the same quarter of 2018.",
            ["2019-Q2", "2018-Q2"],
        ),
        ("id", "Penjualan pada April turun dari bulan yang sama tahun lalu.", ["2025-04", "2024-04"]),
        ("id", "Laba kuartal I 2025 turun dari periode yang sama tahun sebelumnya.", ["2025-Q1", "2024-Q1"]),
        (
            "id",
            "Ekspor pada semester I 2024 naik, dan impor turun pada periode yang sama.",
            ["2024-H1", "2024-H1"],
        ),
        ("id", "Laba turun dari periode yang sama tahun lalu.", ["2024"]),
        (
            "en",
            "Sales rose in the third quarter of 2024. In the prior quarter they fell.",
            ["2024-Q3", "2024-Q2"],
        ),
        (
            "en",
            "Shares fell on the Oct. 3 disclosure. At 4 p.m. they rose.",
            ["2024-10-03", "2025-05-12T16:00"],
        ),
        ("en", "The index fell from the previous month.", ["2025-04"]),
        ("id", "Cadangan devisa naik dari bulan sebelumnya.", ["2025-04"]),
        ("en", "Prices fell from June to August.", ["2024-06", "2024-08"]),
    ],
)
def test_it_is_read_as_one_time(language: str, text: str, values: list[str]) -> None:
    assert [reading.value.value for reading in read_times(text, language, PRINTED)] == values
