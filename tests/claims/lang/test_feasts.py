"""Days of the Islamic calendar, on which who sights the moon and who reckons it may be a day apart."""

from datetime import date, timedelta

import pytest

from claims.lang.feasts import feast, hijri, late_by

TODAY = date(2024, 3, 12)


@pytest.mark.parametrize(
    ("year", "kept"),
    [
        (1445, (date(2024, 3, 11), date(2024, 3, 12))),  # 1 Ramadan: reckoned, and sighted
        (1444, (date(2023, 3, 23), date(2023, 3, 23))),
    ],
)
def test_a_first_of_ramadan_is_either_day(year: int, kept: tuple[date, date]) -> None:
    time = hijri(1, 9, year, TODAY)
    assert time is not None
    assert time.period.lo is not None
    assert time.period.hi is not None
    assert all(time.period.lo <= day <= time.period.hi for day in kept)
    assert (time.period.hi - time.period.lo).days == 2


def test_a_feast_of_the_islamic_calendar_is_either_day() -> None:
    time = feast("fitri", 2023, TODAY)
    assert time is not None
    assert (time.value, time.period.lo, time.period.hi) == (
        "2023-04-22",
        date(2023, 4, 21),  # kept on the 21st by those who reckon, on the 22nd by those who sight
        date(2023, 4, 23),
    )


def test_a_feast_of_another_calendar_is_its_day() -> None:
    time = feast("natal", 2023, TODAY)
    assert time is not None
    assert (time.period.lo, time.period.hi) == (date(2023, 12, 25), date(2023, 12, 25))


def test_a_month_begins_when_its_feast_was_announced() -> None:
    assert late_by(1446, 10) == timedelta(1)
    assert late_by(1446, 8) == timedelta(0)  # no feast is in it
    time = hijri(1, 10, 1446, None)
    assert time is not None
    assert time.value == "2025-03-31"
