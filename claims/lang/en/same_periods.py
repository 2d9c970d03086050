"""Periods told by the same one of another year. Examples are read as if printed on Monday 12 May 2025.

Which month or quarter is meant is settled from the article (claims/lang/same_periods.py).
"""

from datetime import date

from claims.lang.calendar import STEP, Direction, back
from claims.lang.en.pack import pack
from claims.lang.extents import in_year
from claims.lang.found import Found
from claims.lang.relative import shift, unit_around
from claims.model import Time

_SAME = r"(?:the|its) (?:(?:very )?same|corresponding|comparable|equivalent|like|year-(?:ago|earlier)) "


@pack.rule(
    _SAME
    + r"{_:same_unit}(?:,? (?:of |in |during )?(?:the )?{pointing} (?:fiscal )?year|(?: of| in|,)? {y}\b|"
    r",? a year (?:ago|before|earlier)|"
    r",? (?:of |in )?the (?:previous|prior|preceding|year before)(?: year)?)\b",
    reads={
        "from [the same period last year]": "2024",
        "from [the same month of 2019]": "2019",
        "in [the corresponding quarter of the previous year]": "P1Y ?points-back",
        "from [the same quarter a year earlier]": "P1Y ?points-back",
        "since [the same week a year ago]": "2024",
    },
    ignores=["the same month", "the same period", "the same man last year", "the same time last year"],
)
def same_period(found: Found, today: date | None) -> Time | None:
    """The part of last year, of a printed year or of the one before, that was told of this one."""
    words = found.words.lower()
    if "y" in found:
        return in_year(found["y"])
    points: Direction | None = found.get("pointing")
    if points is None and words.endswith("ago"):
        points = "past"
    if points is None or " the previous " in words:
        return back("P1Y", direction="past")
    return unit_around(today, STEP[points], "year", points)


@pack.rule(
    r"(?:at |about |around )?«(?:this|the same) time (?:last year|a year ago)»",
    reads={"at [this time last year]": "2024", "than [the same time last year]": "2024"},
    ignores=["this time", "last year", "the same time"],
)
def this_time_last_year(found: Found, today: date | None) -> Time | None:
    """Last year, about the day of the printing."""
    return unit_around(today, -1, "year", "past")


@pack.rule(
    r"(?:(?:{n}|{count}) years|a (?:full )?year) ago (?:(?:this|last) {one_unit}|today|yesterday|tomorrow)\b",
    reads={
        "[ten years ago today] it fell": "2015-05-12",
        "[two years ago this month]": "2023-05",
        "a year ago yesterday": "2024-05-11",
    },
    ignores=["two years ago", "two years ago this decade", "a year ago tonight"],
)
def years_ago_today(found: Found, today: date | None) -> Time | None:
    """The day, week or month of another year that has the date of the one of printing."""
    words = found.words.lower()
    years = found.get("n", found.get("count", 1))
    unit = found.get("one_unit", "day")
    offset = -1 if words.endswith("yesterday") or " ago last " in words else words.endswith("tomorrow")
    here = unit_around(today, offset, unit, "past")
    if unit not in ("day", "week", "month") or here is None:
        return None
    if here.period.lo is None:
        return here
    day = shift(here.period.lo, -years, "year")
    return None if day is None else unit_around(day, 0, unit, "past")
