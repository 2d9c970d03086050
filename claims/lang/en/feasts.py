"""Feasts and holidays by name. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import Direction
from claims.lang.en.ahead import points_to_future
from claims.lang.en.pack import pack
from claims.lang.feasts import christmas_to_first_of, feast, feast_pointed_to
from claims.lang.found import Found, followed_by
from claims.lang.matcher import Matcher
from claims.lang.small_words import words_around
from claims.model import Time

_ANY = words_around("en", "feasts")
_BEFORE = Matcher(r"(?i)\b(?:before|by|until|till|ahead of) $")
NOT_LONG = 120
"""So many days ahead "before Christmas" means the coming one."""


@pack.rule(
    r"(?:(?:{pointing} )?{feast}(?:(?: of| in|,)? {y}\b)?)",
    reads={
        "Christmas Day": "2024-12-25",
        "Thanksgiving": "2024-11-28",
        "Easter Sunday 2018": "2018-04-01",
        "New Year's Eve": "2024-12-31",
        "Eid al-Fitr": "2025-03-31 = [2025-03-30..2025-04-01]",
        "Good Friday": "2025-04-18",
        "Easter Monday": "2025-04-21",
        "Palm Sunday": "2025-04-13",
        "Ash Wednesday": "2025-03-05",
        "on [Labor Day]": "2024-09-02",
        "since [Memorial Day 2024]": "2024-05-27",
    },
    ignores=["Christmas tree", "christmas", "Easter eggs", "a Christmas card"],
    version=5,
    unless=followed_by(rf"(?:{_ANY['things']}|-)"),
)
def feast_named(found: Found, today: date | None) -> Time | None:
    """A feast by name: of its printed year, or the nearest one."""
    direction: Direction | None = found.get("pointing")
    if direction == "present":
        direction = None
    if direction is None and (
        points_to_future(found) or (_BEFORE.fits(found.before) and not_long(found, today))
    ):
        direction = "future"
    return feast(found["feast"], found.get("y"), today, direction)


def not_long(found: Found, today: date | None) -> bool:
    """The next such feast is not long ahead of the day of printing."""
    coming = feast(found["feast"], None, today, "future")
    if today is None or coming is None or coming.period.lo is None:
        return False
    return (coming.period.lo - today).days <= NOT_LONG


@pack.rule(
    r"{feast} {pointing} year\b",
    reads={
        "Eid al-Adha last year": "2024-06-17 = [2024-06-16..2024-06-18]",
        "Christmas last year": "2024-12-25",
    },
    ignores=["Christmas last years", "Eid al-Adha in the year"],
    version=3,
)
def feast_of_pointed_year(found: Found, today: date | None) -> Time | None:
    """A feast of last year, this year or next year, counted from the day of printing."""
    return feast_pointed_to(found["feast"], today, found["pointing"])


@pack.rule(
    r"{feast} (?:and|&) New Year {y}\b",
    reads={"Christmas and New Year 2026": "2025-12-25/2026-01-01"},
    version=2,
    ignores=["Christmas and New Year", "Easter and New Year 2026"],
)
def christmas_to_new_year(found: Found, today: date | None) -> Time | None:
    """The week from Christmas to the first day of the printed year."""
    return christmas_to_first_of(found["y"]) if found["feast"] == "natal" else None
