"""When: an interval of possible days, never more precise than the words."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.model.quick import quick
from claims.model.span import Span

Basis = Literal[
    "explicit",  # the words name the whole of it: "8 September 2025", "Oktober 2015"
    "publication",  # counted from the day of printing: "awal bulan depan", "2-4 Juni"
    "context",  # points back to another time of the article: "pada hari itu", "saat itu"
    "inherited",  # the words carry none; the event they belong to does
    "open",  # could not be resolved; `open_reason` says why
]


@quick
@dataclass(frozen=True, slots=True)
class Period:
    """The days on which something may have happened, as an EDTF text and its first and last day.

    `lo` and `hi` are inclusive; both None means the period is open and `open_reason` says why.
    "Oktober 2015" is 2015-10, 2015-10-01 to 2015-10-31: a month stays a month.
    `anchor` is where the words stand that it was counted from, where there are such words.
    """

    edtf: str
    lo: date | None
    hi: date | None
    basis: Basis
    anchor: Span | None = None
    open_reason: str | None = None

    @property
    def known(self) -> bool:
        """A period is known when it has a first and a last possible day."""
        return self.lo is not None and self.hi is not None

    def certainly_before(self, other: "Period") -> bool:
        """Every possible day of this period lies before every possible day of the other."""
        return self.hi is not None and other.lo is not None and self.hi < other.lo

    def overlaps(self, other: "Period") -> bool:
        """Both periods are known and share at least one possible day."""
        if self.lo is None or self.hi is None or other.lo is None or other.hi is None:
            return False
        return self.lo <= other.hi and other.lo <= self.hi

    def within(self, other: "Period") -> bool:
        """Both periods are known and every possible day of this one is one of the other's."""
        if self.lo is None or self.hi is None or other.lo is None or other.hi is None:
            return False
        return other.lo <= self.lo and self.hi <= other.hi


def on(day: date, basis: Basis = "explicit") -> Period:
    """The period of one certain day."""
    return Period(day.isoformat(), day, day, basis)


def between(lo: date, hi: date, basis: Basis = "explicit", edtf: str | None = None) -> Period:
    """The period from `lo` to `hi`, both included; raises ValueError where `hi` is before `lo`."""
    if hi < lo:
        raise ValueError(f"a period cannot end ({hi}) before it starts ({lo})")
    return Period(edtf if edtf is not None else f"{lo.isoformat()}/{hi.isoformat()}", lo, hi, basis)


def open_period(reason: str) -> Period:
    """A period nobody can place on a calendar, with the reason as a key for the wording catalogue."""
    return Period("", None, None, "open", open_reason=reason)
