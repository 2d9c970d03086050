"""Dates of listings, in the ways papers write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.sources.dates import listed_date


def day(written: str, zone: str | None = "Asia/Jakarta") -> date | None:
    found = listed_date(written, origin="feed", where="published", zone=zone)
    return None if found is None else found.day


@pytest.mark.parametrize(
    "written",
    [
        "2025-05-12",
        "2025-05-12T23:59:59",
        "2025-05-12T23:59:59+07:00",
        "2025-05-12T16:59:59.123Z",
        "2025-05-12 08:00:00",
        "Mon, 12 May 2025 16:59:59 GMT",
        "12 May 2025 23:00 +0700",
        "Senin, 12 Mei 2025 23:00:00 +0700",
        "12 Mei 2025 23:00 WIB",
        "12 Mei 2025 23:00:00 WITA",
        "Tue, 13 May 2025 01:30:00 WIT",
        "12-May-2025",
        "Mon,  12\n May 2025 08:00:00",
    ],
)
def test_ways_to_write_a_day(written: str) -> None:
    assert day(written) == date(2025, 5, 12)


@pytest.mark.parametrize(
    ("written", "month"), [("7 Agustus 2025", 8), ("7 Okt 2025", 10), ("7 Desember 2025", 12)]
)
def test_months_by_their_indonesian_names(written: str, month: int) -> None:
    assert day(written) == date(2025, month, 7)


@pytest.mark.parametrize(
    "written", ["2025", "2025-05", "kemarin", "31 Februari 2025", "2025-02-30", "12/05/2025", "0"]
)
def test_what_names_no_day_is_kept_as_written(written: str) -> None:
    found = listed_date(f" {written} ", origin="sitemap", where="lastmod", zone=None)
    assert found is not None
    assert (found.day, found.written) == (None, written)


def test_no_words_are_no_date() -> None:
    assert listed_date(" \n", origin="feed", where="published", zone=None) is None


def test_without_a_zone_the_day_is_the_one_that_is_written() -> None:
    assert day("2025-05-12T23:00:00Z", None) == date(2025, 5, 12)
    assert day("2025-05-12T23:00:00Z") == date(2025, 5, 13)


@given(
    st.one_of(
        st.text(), st.from_regex(r"\w{0,9},? [0-9]{1,3} [A-Za-z]{3,8} [0-9]{1,6} .{0,20}", fullmatch=True)
    )
)
def test_no_words_are_too_much(written: str) -> None:
    for zone in (None, "Pacific/Apia"):
        found = listed_date(written, origin="feed", where="published", zone=zone)
        assert found is None or len(found.written) <= 100
