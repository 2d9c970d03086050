"""TIMEX3 values of words that point back: "hari itu", "pukul 10.00", "sebulan kemudian".

Only the value is settled here, as readers of TIMEX3 expect it; the period stays open, for it is
decided where the article is understood as a whole.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from claims.lang.relative import shift
from claims.model import Reading, Time

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_UNIT = {"D": "day", "W": "week", "M": "month", "Y": "year"}
JOINED = 2
"""A day so few code points behind a clock time is its day: "pukul 10.00 WIB, Senin (12/5)"."""

_DAY_WORDS = (".that_day@",)


def settle(readings: Iterable[Reading], published: date | None) -> tuple[Reading, ...]:
    """The readings with the values of those that point back, counted from the last day named before them."""
    day = published
    named: date | None = None
    settled: list[Reading] = []
    row = tuple(readings)
    for index, reading in enumerate(row):
        time: Time = reading.value
        if not time.back_reference:
            if time.period.known and time.period.lo == time.period.hi:
                named = day = time.period.lo
        else:
            beside = row[index + 1 : index + 2] if time.value.startswith("T") else ()
            joined = next((r.value.period for r in beside if r.start - reading.end <= JOINED), None)
            one_day = joined is not None and joined.known and joined.lo == joined.hi
            value = pointed(time, reading.rule, joined.lo if one_day and joined else day, named)
            if time.value.startswith("P") and value is not None and published is not None:
                value = None if value > published.isoformat() else value
            if value is not None:
                reading = replace(reading, value=replace(time, value=value))
            if time.value.startswith("P") and value is not None and named is not None:
                named = day = date.fromisoformat(value)
        settled.append(reading)
    return tuple(settled)


def pointed(time: Time, rule: str, day: date | None, named: date | None) -> str | None:
    """The value of a time that points back, or None where it stays as it is."""
    if time.value.startswith("T"):
        return None if day is None else f"{day.isoformat()}{time.value}"
    if any(name in rule for name in _DAY_WORDS):
        return None if named is None else named.isoformat()
    length = _LENGTH.fullmatch(time.value)
    if length is None or named is None:
        return None
    other = shift(named, int(length[1]) * (-1 if time.direction == "past" else 1), _UNIT[length[2]])
    return None if other is None else other.isoformat()
