"""Days as pages, feeds and servers write them, and the one of them that becomes the day of printing."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from zoneinfo import ZoneInfo

import re2

from claims.article.extracted import SeenDate
from claims.article.fields import known

# Days outside of these are a clock that was never set, or a joke.
_FIRST, _LAST = 1900, 2199
# So is the first moment a computer counts from, in whatever zone it is told.
_NEVER_SET = (date(1969, 12, 31), date(1970, 1, 1))
_LONGEST = 64  # characters of a written date
_ADDRESS = re2.compile(r"/((?:19|20)[0-9]{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12][0-9]|3[01])(?:[/_-]|$)")
_SLASHED = re2.compile(r"^([0-9]{4})/([0-9]{2})/([0-9]{2})")
# "Jum'at, 16 Mei 2025 | 10.30 WIB": the form of RSS and mail as Indonesian papers write it.
_WRITTEN = re2.compile(
    r"(?i)^(?:\pL+(?:['’`]\pL+)?\.?,?\s+)?([0-9]{1,2})[\s-]+(\pL{3,9})\.?,?[\s-]+([0-9]{4}|[0-9]{2})"
    r"(?:[\s,|–—-]*(?:pukul|jam)?\s+[\s|–—-]*([0-9]{1,2})[:.]([0-9]{2})(?:[:.]([0-9]{2}))?)?"
    r"\s*(wib|wita|wit|[a-z]{1,4}|[+-][0-9]{4})?(?:\s*\([a-z]{1,5}\))?$"
)
_MONTHS = (
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "jan peb mar apr mei jun jul agu sep okt nop des",
    "jan feb mar apr mei jun jul agt sep okt nop des",
    "jan feb mar apr mei jun jul ags sep okt nop des",
)
_ENGLISH = _MONTHS[0].split()
_MONTH = {name: at for names in _MONTHS for at, name in enumerate(names.split(), 1)}
_ZONES = {"wib": "+0700", "wita": "+0800", "wit": "+0900"}


def day_as_written(written: str, zone: str | None = None) -> date | None:
    """The day of a date in ISO 8601 or in the form of mail and RSS, with English or Indonesian months.

    None for words in no such form, a year out of reason, and the day a clock starts from that was never
    set. The day is the one written, whatever the clock time and its offset, as everywhere in Tilik; only
    with `zone` (the quirk of a source that prints its days in UTC) is a moment with an offset put
    into that zone first.
    """
    moment = _moment(" ".join(written.split()))
    if moment is None or not _FIRST <= moment.year <= _LAST or moment.date() in _NEVER_SET:
        return None
    if zone is not None and moment.tzinfo is not None:
        moment = moment.astimezone(ZoneInfo(zone))
    return moment.date()


def _moment(words: str) -> datetime | None:
    if not 8 <= len(words) <= _LONGEST:
        return None
    try:
        return datetime.fromisoformat(_SLASHED.sub(r"\1-\2-\3", words))
    except ValueError:
        pass
    found = _WRITTEN.match(words)
    if found is None:
        return None
    day, name, year, hour, minute, second, zone = found.groups()
    month = _MONTH.get(name[:3].lower())
    if month is None:
        return None
    offset = _ZONES.get((zone or "").lower(), zone or "")
    try:
        # Its reading of years of two digits, of zones by name, and of "-0000" as no zone at all.
        moment = parsedate_to_datetime(
            f"{day} {_ENGLISH[month - 1]} {year} {hour or '00'}:{minute or '00'}:{second or '00'} {offset}"
        )
    except (ValueError, OverflowError):
        return None
    # RFC 5322 calls "-0000" UTC.
    return moment.replace(tzinfo=UTC) if offset == "-0000" else moment


def day_of_address(url: str) -> tuple[date, str] | None:
    """The first whole day an address names (/2025/05/12/, /20250512/), and how it is written there."""
    for found in _ADDRESS.finditer(url):
        try:
            return date(*map(int, found.groups())), found.group(0).strip("/_-")
        except ValueError:
            continue
    return None


def choose(dates: Iterable[SeenDate]) -> tuple[SeenDate, ...]:
    """The same dates, one of them marked as used: the first of the origin that comes first in fields.yml."""
    seen = tuple(dates)
    wanted = [d for d in seen if d.meaning == "published" and d.origin in order()]
    if not wanted:
        return seen
    first = min(wanted, key=lambda d: order().index(d.origin))
    at = next(at for at, one in enumerate(seen) if one is first)
    return (*seen[:at], replace(first, used=True), *seen[at + 1 :])


@cache
def order() -> tuple[str, ...]:
    """The origins a day of printing may come from, the most trusted first (claims/article/fields.yml)."""
    return tuple(known()["order"])


def why(dates: Sequence[SeenDate]) -> str:
    """One line: which day was used and why; or that none was."""
    used = next((one for one in dates if one.used), None)
    if used is None:
        return "no day of printing was given"
    before = order()[: order().index(used.origin)] if used.origin in order() else ()
    reason = f"none was given by {', '.join(before)}" if before else "it comes first in the order"
    return f"{used.day.isoformat()} by {used.where}: {reason}"


def conflicts(dates: Sequence[SeenDate]) -> tuple[str, ...]:
    """One line for each origin whose first day of publication lies more than a day from the one used."""
    used = next((one for one in dates if one.used), None)
    if used is None:
        return ()
    told: dict[str, SeenDate] = {}
    for one in dates:
        if one.meaning == "published":
            told.setdefault(one.origin, one)
    return tuple(
        f"{one.where} says {one.day.isoformat()}, {used.where} says {used.day.isoformat()}"
        for one in told.values()
        if abs((one.day - used.day).days) > 1
    )
