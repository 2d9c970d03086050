"""Gold dates: the few EDTF forms the gold uses, as a first and a last day."""

import calendar
from datetime import date

Days = tuple[date | None, date | None]


def days(edtf: str) -> Days:
    """The first and last day of an EDTF text; both None for the empty text. Raises ValueError elsewhere.

    Read are "2022", "2015-10", "2025-09-08", "A/B" and the choice "[A..B]".
    """
    if not edtf:
        return None, None
    for separator in ("/", ".."):
        first, found, last = edtf.strip("[]").partition(separator)
        if found:
            return days(first)[0], days(last)[1]
    parts = [int(part) for part in edtf.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    if len(parts) == 2:
        year, month = parts
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(*parts), date(*parts)
