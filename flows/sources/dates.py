"""Dates of feeds and sitemaps: the day they are here, and the words they stood there in."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Literal
from zoneinfo import ZoneInfo

from flows.sources.model import ListedDate

LONGEST = 100  # characters looked at; a date has forty at most

# The names of Indonesian feeds, cut to three letters, that are not the English ones already.
_MONTHS = {
    "mei": "May",
    "agu": "Aug",
    "agt": "Aug",
    "ags": "Aug",
    "okt": "Oct",
    "des": "Dec",
    "peb": "Feb",
    "nop": "Nov",
}
_WRITTEN = re.compile(r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2})[\s-]+([^\W\d]+)\.?[\s-]+(\d{4})(.*)", re.DOTALL)
_ZONES = {"WIB": "+0700", "WITA": "+0800", "WIT": "+0900"}


def listed_date(
    written: str, *, origin: Literal["feed", "sitemap"], where: str, zone: str | None
) -> ListedDate | None:
    """The date as written, and its day in the zone where the words name a moment; None for no words.

    A date without an offset is of the day as written, as is every date where no zone is given.
    """
    written = " ".join(written[:LONGEST].split())
    if not written:
        return None
    return ListedDate(_day(written, zone), written, origin, where)


def _day(written: str, zone: str | None) -> date | None:
    moment = _iso(written) or _rfc822(written)
    if moment is None:
        return None
    if zone is None or moment.tzinfo is None:
        return moment.date()
    try:
        return moment.astimezone(ZoneInfo(zone)).date()
    except OverflowError:  # the first or the last day of the calendar
        return None


def _iso(written: str) -> datetime | None:
    """ISO 8601 as in Atom and sitemaps; a year or a month alone is no day."""
    if re.match(r"\d{4}-\d\d-\d\d", written) is None:
        return None
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


def _rfc822(written: str) -> datetime | None:
    """The form of RSS, with English or Indonesian names of months and zones."""
    found = _WRITTEN.fullmatch(written)
    if found is None:
        return None
    day, month, year, rest = found.groups()
    month = _MONTHS.get(month[:3].lower(), month[:3])
    clock, _, name = rest.strip().rpartition(" ")
    rest = f"{clock} {_ZONES[name]}" if name in _ZONES else rest.strip()
    try:
        return parsedate_to_datetime(f"{day} {month} {year} {rest or '00:00:00'}")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
