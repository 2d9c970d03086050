"""Weekends called after a feast. Examples are read as if printed on Monday 12 May 2025."""

from dataclasses import replace
from datetime import date, timedelta

from claims.lang.calendar import NO_PUBLICATION, Direction, opened
from claims.lang.en.ahead import points_to_future
from claims.lang.en.pack import pack
from claims.lang.extents import weekend
from claims.lang.feasts import feast, feast_pointed_to
from claims.lang.found import Found
from claims.model import Time

_EARLY_IN_THE_WEEK = 3
"""The weekend of a feast up to this day of the week is the one before it."""


@pack.rule(
    r"(?:(?:the|last|this|next|a) )?{feast}(?: holiday)? weekend"
    r"(?:(?: of| in|,)? {y}\b| (?:of )?{pointing} year\b)?",
    reads={
        "on [Thanksgiving weekend]": "2024-W48-WE = 2024-11-30/2024-12-01",
        "over [the Memorial Day weekend]": "2025-W21-WE = 2025-05-24/2025-05-25",
        "[Labor Day weekend last year]": "2024-W35-WE = 2024-08-31/2024-09-01",
        "[the Easter weekend]": "2025-W16-WE = 2025-04-19/2025-04-20",
    },
    ignores=["Thanksgiving weekends", "the weekend", "Thanksgiving week"],
)
def feast_weekend(found: Found, today: date | None) -> Time | None:
    """Saturday and Sunday nearest a feast: of a printed year, of one pointed to, or the nearest one."""
    direction: Direction | None = "future" if points_to_future(found) else None
    if found.words.lower().startswith(("last ", "next ")):
        direction = "past" if found.words.lower().startswith("last ") else "future"
    if "pointing" in found:
        day = feast_pointed_to(found["feast"], today, found["pointing"])
    else:
        day = feast(found["feast"], found.get("y"), today, direction)
    if day is None or day.period.lo is None or day.period.hi is None:
        return None if day is None else opened("XXXX-WXX-WE", NO_PUBLICATION)
    middle = day.period.lo + (day.period.hi - day.period.lo) // 2
    back = timedelta(7 if middle.isoweekday() <= _EARLY_IN_THE_WEEK else 0)
    found_weekend = weekend(middle - back, direction=direction)
    period = replace(found_weekend.period, basis=day.period.basis)
    return replace(found_weekend, period=period, year_assumed=day.year_assumed)
