"""EDTF: dates as people know them, read as an interval of possible days.

The part of the Extended Date/Time Format (Library of Congress, levels 0 and 1) that facts need:
a day, a month, a year, an interval "a/b", an interval open at one end "a/.." or "../b", and one
day out of a range "[a..b]". Nothing is rounded: 2015-10 stays the thirty-one days of October.
"""

import re
from calendar import monthrange
from datetime import date

from claims.model.period import Period

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)


def parse_edtf(text: str) -> Period:
    """The period an EDTF text names; raises ValueError with one line that says what is wrong.

    An interval that is open at one end has None there and is not `known`.
    """
    if text.startswith("[") and text.endswith("]"):
        first, dots, last = text[1:-1].partition("..")
        if not dots:
            raise ValueError(f"{text!r} is no range of days; write [2023-06-01..2023-06-10]")
    else:
        first, slash, last = text.partition("/")
        if not slash:
            last = first
    lo = None if "/" in text and first == ".." else _possible_days(first, text)[0]
    hi = None if "/" in text and last == ".." else _possible_days(last, text)[1]
    if lo is None and hi is None:
        raise ValueError(f"{text!r} is open at both ends and says nothing")
    if lo is not None and hi is not None and hi < lo:
        raise ValueError(f"{text!r} ends before it starts")
    return Period(text, lo, hi, "explicit")


def _possible_days(part: str, text: str) -> tuple[date, date]:
    """The first and last day of a year, a month or a day."""
    found = _DATE.fullmatch(part)
    if found is None:
        raise ValueError(f"{text!r} is no date; write 2015, 2015-10, 2015-10-20 or 2015-10-20/2015-10-22")
    year, month, day = (int(group) if group is not None else None for group in found.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        raise ValueError(f"{text!r} names a day that is in no calendar") from None
