"""Beginnings and ends of stretches of time. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import NO_PUBLICATION, VAGUE, Part, opened
from claims.lang.en.ahead import points_to_future
from claims.lang.en.pack import pack
from claims.lang.en.quarters import HALF, QUARTER, YEAR, of_year
from claims.lang.extents import in_year, weekend
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.relative import shift, some, unit_around
from claims.model import Time

_OF_WHICH = followed_by(r"(?:of|that|in which|before|after|ended|ending)\b")
_AT = r"(?:at|by|before|until|till|through|since|toward|towards|in|from|around|near|of)"


@pack.rule(
    r"(?:early|late|later|midway|halfway) (?:on )?(?:in|through) the (?:week|{wide:stretch_edge})",
    reads={
        "[late in the month] prices rose": "2025-05 = [2025-05-21..2025-05-31]",
        "[early in the week]": "2025-W20 = 2025-05-12/2025-05-18",
        "[late in the decade]": "202 = 2020/2029",
    },
    ignores=[
        "late in the day",
        "early in the year",
        "late in the week of May 5",
        "early in the quarter-final",
    ],
    unless=either(_OF_WHICH, followed_by("-")),
)
def late_in_the_stretch(found: Found, today: date | None) -> Time | None:
    """The first, middle or last part of the week, month, quarter or decade of printing."""
    words = found.words.lower()
    part: Part = "start" if words.startswith("early") else "end" if words.startswith("late") else "mid"
    if "wide" not in found:
        return unit_around(today, 0, "week", "present")
    return unit_around(today, 0, found["wide"], "present", part)


@pack.rule(
    _AT + r" «(?:(?:the )?month(?:['’]s |-| )end|mid-?year|mid-?week|mid-?month)»",
    reads={
        "by [month-end]": "2025-05 = [2025-05-21..2025-05-31]",
        "at [the month's end]": "2025-05 = [2025-05-21..2025-05-31]",
        "by [mid-year]": "2025 = [2025-05-01..2025-08-31]",
        "met in [midweek]": "2025-W20 = 2025-05-12/2025-05-18",
    },
    ignores=["month-end", "by months ending", "a mid-year review", "by mid-yearly"],
    unless=followed_by(r"\d|-"),
)
def edge_of_the_stretch(found: Found, today: date | None) -> Time | None:
    """The end of the month of printing, or the middle of its week, month or year."""
    words = found.words.lower()
    unit = next(name for name in ("month", "year", "week") if name in words)
    if unit == "week":
        return unit_around(today, 0, unit, "present")
    return unit_around(today, 0, unit, "present", "end" if words.endswith("end") else "mid")


@pack.rule(
    r"(?:year-?end|mid-?year) {y}\b",
    reads={
        "at [year-end 1989]": "1989 = [1989-09-01..1989-12-31]",
        "by [mid-year 2019]": "2019 = [2019-05-01..2019-08-31]",
    },
    ignores=["year-end 20199", "year-end bonus", "mid-year 45"],
)
def edge_of_printed_year(found: Found, today: date | None) -> Time:
    """The end or the middle of a printed year."""
    return in_year(found["y"], part="mid" if found.words.lower().startswith("mid") else "end")


@pack.rule(
    r"(?:the )?(?:end|beginning|start|middle|close) of " + QUARTER + "(?:" + YEAR + ")?",
    reads={
        "around [the end of the first quarter]": "2025-Q1 = 2025-01-01/2025-03-31",
        "by [the end of the third quarter of 2024]": "2024-Q3 = 2024-07-01/2024-09-30",
    },
    ignores=[
        "the end of the quarter",
        "the end of the first quarter of the game",
        "the end of the third quarterfinal",
    ],
    unless=followed_by(r"(?:of (?:\pL|\d{4}\b)|-|\d)"),
)
def edge_of_quarter(found: Found, today: date | None) -> Time | None:
    """The beginning, middle or end of a quarter is told by the whole of it."""
    return of_year(found, today, 4)


@pack.rule(
    r"(?:the )?(?:end|beginning|start|middle|close) of " + HALF + YEAR,
    reads={"at [the start of the second half of the year]": "2025-H2 = 2025-07-01/2025-12-31"},
    ignores=["the end of the first half", "the start of the second half of the game"],
)
def edge_of_half(found: Found, today: date | None) -> Time | None:
    """The beginning, middle or end of a half is told by the whole of it."""
    return of_year(found, today, 2)


@pack.rule(
    r"(?:the |his |her |its |their )?(?:(?:first|last) (?:few|several|couple of)|{_:closing}) {many_unit}",
    reads={
        "in [the first few months] of the year": "PXM ?vague",
        "[the final weeks] of 1998": "PXW ?vague",
        "in [the closing days] of the war": "PXD ?vague",
    },
    ignores=["the final two weeks", "the first months", "the closing daytime show", "final seconds"],
    unless=lambda found: not found.after.lstrip().startswith(("of ", "before ", "after ")),
)
def first_or_last_units(found: Found, today: date | None) -> Time:
    """Some units at the beginning or the end of something, which nobody counts."""
    return some(found["many_unit"], None)


@pack.rule(
    r"(?:in|for) «(?:the )?{many_unit} (?:ahead|to come)»",
    reads={"felt in [years to come]": "FUTURE_REF ?vague"},
    ignores=["years to come", "in the years", "in years to comedy"],
    unless=lambda found: found.words.lower().startswith("the "),
)
def units_to_come(found: Found, today: date | None) -> Time:
    """A future nobody can place."""
    return opened("FUTURE_REF", VAGUE, direction="future")


@pack.rule(
    r"«weekend» (?:of )?(?:\pL+ )?{_:weekend_event}\b",
    reads={
        "killed in [weekend] raids": "2025-W19-WE = 2025-05-10/2025-05-11",
        "after a [weekend] of attacks": "2025-W19-WE = 2025-05-10/2025-05-11",
        "will hold [weekend] talks": "2025-W20-WE = 2025-05-17/2025-05-18",
    },
    ignores=["a weekend getaway", "last weekend's raids", "every weekend talks", "the weekend raids"],
    unless=preceded_by(r"\b(?:the|last|next|this|every|each|per)"),
)
def weekend_of_event(found: Found, today: date | None) -> Time | None:
    """The last weekend, or the coming one after words of planning, on which something happened."""
    coming = points_to_future(found)
    if today is None:
        return opened("XXXX-WXX-WE", NO_PUBLICATION)
    day = shift(today, 0 if coming else -1, "week")
    return None if day is None else weekend(day, direction="present" if coming else "past")
