"""What is said of things within a stretch of days, by whichever version of whichever article."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import bindparam, func, null, select
from sqlalchemy.orm import Session

from db.sayings import pieces
from db.tables import SayingRow

_ROWS = SayingRow.__table__.c
_WITHIN = (
    _ROWS.thing.in_(bindparam("things", expanding=True)),
    _ROWS.day.between(bindparam("first"), bindparam("last")),
)
# Written once: to put a question together takes longer than to have it answered.
_DAYS = select(_ROWS.thing, _ROWS.said, _ROWS.day, null()).where(*_WITHIN).distinct()
# The words stand outside the index: they are read only where a check looks at them.
_WORDS = (
    select(_ROWS.thing, _ROWS.said, _ROWS.day, func.max(_ROWS.words))
    .where(*_WITHIN)
    .group_by(_ROWS.thing, _ROWS.said, _ROWS.day)
)


@dataclass(frozen=True, slots=True)
class Window:
    """The days around articles that are compared."""

    first: date
    last: date

    @classmethod
    def around(cls, day: date, reach: int) -> "Window":
        """So many days before the day and after it, within the calendar."""
        return cls(_shifted(day, -timedelta(days=reach)), _shifted(day, timedelta(days=reach)))

    @property
    def width(self) -> int:
        """How many days later the last is than the first."""
        return (self.last - self.first).days


@dataclass(slots=True)
class Around:
    """By thing and what is said of it the days on which it is said, sorted; and by day the words of it."""

    days: dict[int, dict[int, list[int]]] = field(default_factory=dict)
    words: dict[tuple[int, int], dict[int, str | None]] = field(default_factory=dict)

    @classmethod
    def read(cls, session: Session, things: Mapping[int, bool], window: Window) -> "Around":
        """What is said of these things in the window, with the words of those that say so."""
        found = cls()
        stretch = {"first": window.first.toordinal(), "last": window.last.toordinal()}
        for looked_at, asking in ((False, _DAYS), (True, _WORDS)):
            some = sorted(thing for thing, look in things.items() if look == looked_at)
            for piece in pieces(some):
                for thing, said, day, words in session.execute(asking, {"things": piece, **stretch}).all():
                    found.days.setdefault(thing, {}).setdefault(said, []).append(day)
                    if looked_at:
                        found.words.setdefault((thing, said), {})[day] = words
        for of_thing in found.days.values():
            for days in of_thing.values():
                days.sort()
        return found

    def between(self, thing: int, said: int, first: int, last: int) -> Sequence[int]:
        """The days from `first` to `last` on which this is said of the thing."""
        days = self.days.get(thing, {}).get(said, [])
        return days[bisect_left(days, first) : bisect_right(days, last)]

    def first_days(self, thing: int, window: Window) -> dict[int, int]:
        """What is said of the thing within the window, each with the first day on which it is."""
        first, last = window.first.toordinal(), window.last.toordinal()
        found: dict[int, int] = {}
        for said, days in self.days.get(thing, {}).items():
            at = bisect_left(days, first)
            if at < len(days) and days[at] <= last:
                found[said] = days[at]
        return found

    def words_of(self, thing: int, said: int, window: Window) -> str | None:
        """The words of it, of several the last in their order; None where nobody's are kept."""
        first, last = window.first.toordinal(), window.last.toordinal()
        told = [
            words
            for day, words in self.words.get((thing, said), {}).items()
            if words is not None and first <= day <= last
        ]
        return max(told, default=None)


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta() else date.max
