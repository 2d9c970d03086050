"""Days for the rules of every language: printed parts to `Time`, never to more than the words say."""

from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Literal

from claims.model import Printed, Time, between, on, open_period
from claims.model.period import Basis
from claims.model.reading import TimexType
from claims.text.days import real_day

Direction = Literal["past", "present", "future"]
Unit = Literal[
    "second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century"
]
Part = Literal["start", "mid", "end"]

STEP: dict[Direction, int] = {"past": -1, "present": 0, "future": 1}
"""How many weeks, months or years a word of direction is away from those of printing."""
NO_DAY = "no-such-day"
NO_PUBLICATION = "no-publication-day"
VAGUE = "vague"
BACK = "points-back"
LENGTH = "length-of-time"

MONTHS_PER: dict[str, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
DAYS_PER: dict[str, int] = {"day": 1, "week": 7, "fortnight": 14}
LETTER: dict[str, tuple[str, int]] = {
    "second": ("PT{}S", 1),
    "minute": ("PT{}M", 1),
    "hour": ("PT{}H", 1),
    "day": ("P{}D", 1),
    "week": ("P{}W", 1),
    "fortnight": ("P{}W", 2),
    "month": ("P{}M", 1),
    "quarter": ("P{}M", 3),
    "year": ("P{}Y", 1),
    "decade": ("P{}Y", 10),
    "century": ("P{}Y", 100),
}


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """The year and month so many months later (or earlier)."""
    index = year * 12 + month - 1 + months
    return index // 12, index % 12 + 1


def opened(value: str, reason: str, *, type: TimexType = "DATE", direction: Direction | None = None) -> Time:
    """A time that cannot be placed on a calendar, with the reason."""
    return Time(type, value, open_period(reason), direction=direction)


def recurring(value: str) -> Time:
    """A set of times that come back: "setiap Senin", "twice a week"; no one day of them is meant."""
    return opened(value, VAGUE, type="SET")


def back(value: str, *, type: TimexType = "DATE", direction: Direction | None = None) -> Time:
    """A time that points to another time of the article."""
    return Time(type, value, open_period(BACK), direction=direction, back_reference=True)


def day_time(
    printed: Printed,
    year: int | None,
    *,
    basis: Basis = "explicit",
    suffix: str = "",
    direction: Direction | None = None,
) -> Time:
    """The day as printed, in that year; open where the calendar has no such day, or no year is known."""
    kind: TimexType = "TIME" if suffix else "DATE"
    assumed = printed.year is None
    month, day = printed.month or 0, printed.day or 0
    if year is None:
        exists = real_day(2000, month, day) is not None
        reason = NO_PUBLICATION if exists else NO_DAY
        return Time(
            kind, f"XXXX-{month:02}-{day:02}{suffix}", open_period(reason), printed, direction, False, assumed
        )
    value = f"{year:04}-{month:02}-{day:02}{suffix}"
    found = real_day(year, month, day)
    period = open_period(NO_DAY) if found is None else on(found, basis)
    return Time(kind, value, period, printed, direction, False, assumed)


@lru_cache(maxsize=4096)
def nearest_year(
    printed: Printed, today: date | None, *, planned: bool = False, direction: Direction | None = None
) -> int | None:
    """The year of a date printed without one, from the day of printing.

    Words of direction ("mendatang", "lalu") decide. A date with its weekday is the one nearest
    to the day of printing. Of other dates the past one is preferred within eleven months, unless
    a word of planning stands before it and the next such day is within ten months, or unless
    the next is within 60 days and the last more than 180 away. A day no calendar has gets the
    year of printing.
    """
    if today is None:
        return None
    month, day = printed.month or 0, printed.day or 0
    years = range(max(1, today.year - 8), min(9999, today.year + 8) + 1)
    days = [found for year in years if (found := real_day(year, month, day)) is not None]
    past = [found for found in days if found <= today]
    coming = [found for found in days if found >= today]
    if not past or not coming:
        return today.year
    ago, ahead = (today - past[-1]).days, (coming[0] - today).days
    if direction in ("past", "future"):
        return past[-1].year if direction == "past" else coming[0].year
    if printed.weekday is not None:
        return past[-1].year if ago <= ahead else coming[0].year
    if (planned and ahead <= 300) or (ago > 335 and ahead < ago) or (ahead <= 60 and ago > 180):
        return coming[0].year
    return past[-1].year


def is_nearer_ahead(printed: Printed, today: date | None) -> bool:
    """The next such day is nearer to the day of printing than the last."""
    if today is None or printed.day is None or printed.month is None:
        return False
    past, ahead = (nearest_year(printed, today, direction=way) for way in ("past", "future"))
    days = [real_day(year or 0, printed.month, printed.day) if year else None for year in (past, ahead)]
    return None not in days and days[1] - today < today - days[0]  # type: ignore[operator]


def dated(
    printed: Printed,
    today: date | None,
    *,
    planned: bool = False,
    suffix: str = "",
    direction: Direction | None = None,
) -> Time:
    """A printed day: in its own year, or in the nearest fitting one where none is printed."""
    if printed.year is not None:
        return day_time(printed, printed.year, suffix=suffix, direction=direction)
    year = nearest_year(printed, today, planned=planned, direction=direction)
    return day_time(printed, year, basis="publication", suffix=suffix, direction=direction)


def day_range(
    first: Printed,
    last: Printed,
    today: date | None,
    *,
    planned: bool = False,
    direction: Direction | None = None,
) -> Time | None:
    """From one printed day to another; the years that are not printed follow from the other or from today.

    A range that ends before it starts within one year is taken to cross New Year, one that does
    so within a month is none.
    """
    if first.month == last.month and (first.day or 0) > (last.day or 0) and first.year in (None, last.year):
        return None
    crosses = (first.month or 0, first.day or 0) > (last.month or 0, last.day or 0)
    end_year, start_year = last.year, first.year
    if end_year is None and start_year is not None:
        end_year = start_year + 1 if crosses else start_year
    assumed = end_year is None
    if end_year is None:
        end_year = nearest_year(last, today, planned=planned, direction=direction)
    if start_year is None and end_year is not None:
        start_year = end_year - 1 if crosses else end_year
    month, day = last.month or 0, last.day or 0
    if start_year is None or end_year is None:
        value = f"XXXX-{first.month:02}-{first.day:02}/XXXX-{month:02}-{day:02}"
        return Time("DATE", value, open_period(NO_PUBLICATION), last, year_assumed=True)
    value = f"{start_year:04}-{first.month:02}-{first.day:02}/{end_year:04}-{month:02}-{day:02}"
    lo, hi = real_day(start_year, first.month or 0, first.day or 0), real_day(end_year, month, day)
    if lo is None or hi is None or hi < lo:
        # Days that run down are in the calendar all the same.
        reason = NO_DAY if lo is None or hi is None else VAGUE
        return Time("DATE", value, open_period(reason), last, year_assumed=assumed)
    period = between(lo, hi, "publication" if assumed else "explicit")
    return Time("DATE", value, period, last, year_assumed=assumed)


def odd_year(printed: Printed) -> Time:
    """The day as printed; a year that has not four digits is in no calendar."""
    year = printed.year or 0
    if 1000 <= year <= 9999:
        return day_time(printed, year)
    value = f"{year:04}-{printed.month or 0:02}-{printed.day or 0:02}"
    return Time("DATE", value, open_period(NO_DAY), printed)
