"""Dates in rare forms: the weekday behind the date, and years that are slips of the finger."""

from datetime import date

from claims.lang.calendar import dated, odd_year
from claims.lang.en.ahead import points_to_future
from claims.lang.en.dates import MONTH, TH, WEEKDAY, printed_day
from claims.lang.en.pack import pack
from claims.lang.found import Found, followed_by
from claims.model import Time


@pack.rule(
    r"(?:"
    + MONTH
    + r" {d}"
    + TH
    + r"(?:,? {y})?|{d2:d}"
    + TH
    + r" {m2:month+month_short}(?:,? {y2:y})?) \({weekday:weekday+weekday_short}\)",
    reads={
        "May 12, 2025 (Monday)": "2025-05-12",
        "12 May (Mon)": "2025-05-12",
        "June 31, 2025 (Monday)": "2025-06-31 ?no-such-day",
    },
    ignores=["May 12, 2025 (see Monday)", "12 people (Monday)"],
)
def date_and_weekday(found: Found, today: date | None) -> Time | None:
    """A date with its weekday in brackets behind it, which is left to the checks."""
    printed = printed_day(found)
    return None if printed is None else dated(printed, today, planned=points_to_future(found))


@pack.rule(
    WEEKDAY + r"(?:" + MONTH + r" {d}" + TH + r",? |{d2:d}" + TH + r" {m2:month+month_short},? ){y:farslip}",
    reads={
        "May 12, 3025": "3025-05-12",
        "Monday, 12 May 2125": "2125-05-12",
        "May 12, 20225": "20225-05-12 ?no-such-day",
    },
    ignores=["May 12, 3025 people came", "May 12, 2025", "May 12, 9125"],
    unless=followed_by(r"[\pL\pN%]|[.,]\pN"),
)
def date_of_odd_year(found: Found, today: date | None) -> Time | None:
    """A date in words whose year is one digit away from one of today, with nothing counted behind it."""
    printed = printed_day(found)
    return None if printed is None else odd_year(printed)
