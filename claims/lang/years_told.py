"""Days printed without a year that the article has told with it: "6 January 2021 … on January 6"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from claims.model import Reading, Time, on
from claims.text.days import real_day

FAR = 5
"""Years back beyond which the day without a year is rather an anniversary, told in the year of printing."""
NEWS = timedelta(10)
"""A day so near the printing is news of its own, whatever happened on that day in another year."""
YEAR = ("year_told@1",)
"""The rule, with its version, of a day whose year the article told before."""


def with_years_told(row: Sequence[Reading], published: date | None, language: str) -> tuple[Reading, ...]:
    """The readings with such days in the year they were told with, where that is one of the last five.

    Left alone are days still to come, with a weekday or a word of direction, and all where no day of
    printing is known: then no year has been taken for granted.
    """
    if published is None:
        return tuple(row)
    years: dict[tuple[int, int], int] = {}
    found: list[Reading] = []
    for reading in row:
        time: Time = reading.value
        printed = time.printed
        if printed is not None and printed.day is not None and printed.month is not None:
            day = (printed.month, printed.day)
            if printed.year is not None:
                years[day] = printed.year
            elif day in years and _may_be_told_before(time, published):
                reading = _in_year(reading, years[day], published, language)
        found.append(reading)
    return tuple(found)


def _may_be_told_before(time: Time, published: date) -> bool:
    """One day that is over for more than a few days, and placed by nothing but the day of printing."""
    lo = time.period.lo
    if lo is None or lo != time.period.hi or time.printed is None or time.printed.weekday is not None:
        return False
    return time.direction is None and time.year_assumed and published - lo > NEWS


def _in_year(reading: Reading, year: int, published: date, language: str) -> Reading:
    time: Time = reading.value
    lo = time.period.lo
    day = None if lo is None else real_day(year, lo.month, lo.day)
    if day is None or lo is None or not 0 < lo.year - year <= FAR or day > published:
        return reading
    value = f"{day.isoformat()}{time.value[10:]}"
    return replace(
        reading, value=replace(time, value=value, period=on(day, "context")), rule=f"{language}.{YEAR[0]}"
    )
