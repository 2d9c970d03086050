from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.article.days import day_as_written


@pytest.mark.parametrize(
    "written",
    [
        "2025-05-16",
        "2025/05/16 10:30",
        "2025-05-16T10:30:00+07:00",
        "Fri, 16 May 2025 10:30:00 GMT",
        "Fri, 16 May 25 10:30:00 +0700",
        "Jumat, 16 Mei 2025 10:30 WIB",
        "Jum'at, 16 Mei 2025 10:30:00 WIB",
        "Jum’at, 16 Mei 2025",
        "Jumat, 16 Mei 2025 | 10.30 WIB",
        "Jumat, 16 Mei 2025 - 10:30 WITA",
        "16 Mei 2025, pukul 10.30 WIT",
        "16 Mei 2025",
        "16-Mei-2025",
        "Fri, 16 May 2025 10:30:00 +0700 (WIB)",
    ],
)
def test_a_day_in_the_ways_papers_write_it(written: str) -> None:
    assert day_as_written(written) == day_as_written(written, "Asia/Jakarta") == date(2025, 5, 16)


def test_only_a_moment_with_a_zone_of_its_own_is_put_into_the_papers_zone() -> None:
    late = "16 May 2025 20:30:00"
    assert [
        day_as_written(f"{late} {zone}".strip(), "Asia/Jakarta") for zone in ("GMT", "-0000", "", "WIB")
    ] == [
        date(2025, 5, 17),
        date(2025, 5, 17),
        date(2025, 5, 16),
        date(2025, 5, 16),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "1970-01-01T00:00:00Z",
        "Thu, 01 Jan 1970 07:00:00 +0700",
        "1969-12-31T19:00:00-05:00",
        "0001-01-01T00:00:00+00:00",
        "31 Februari 2025",
        "16 Meix",
        "16 Xyz 2025",
        "16 Mei 2025 Jakarta Selatan",
        "16/05/2025",
        "kemarin",
        "2025-05",
    ],
)
def test_a_clock_that_was_never_set_and_what_names_no_day_give_none(written: str) -> None:
    assert day_as_written(written) is None


@given(st.text(max_size=80))
def test_no_words_are_too_much(written: str) -> None:
    for zone in (None, "Pacific/Apia"):
        day_as_written(written, zone)
