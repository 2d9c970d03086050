"""What Wikidata's results and entities share: times with their precision, references, what a term says."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import urlsplit

from claims.model import Citation, Period, Source
from claims.world.intake.cells import when
from claims.world.intake.head import Head
from claims.world.intake.ids import slug
from claims.world.intake.taken import Fault

ACTING = frozenset({"Q4676846"})
"""Natures of a statement (P5102) that say somebody only acts in an office."""

LANGUAGES = ("id", "en", "ms", "mul", "ja", "ko")
"""The languages names are taken in; the first of them a person has gives the label."""

MOST_REFERENCES = 10
"""References of one statement that are kept; the rest say the same."""

ENTITY = "http://www.wikidata.org/entity/"

_TIME = re.compile(r"\+?([0-9]{4,16})-([0-9]{2})-([0-9]{2})(?:T[0-9:.]{0,18}Z?)?", re.ASCII)
_URL = re.compile(r"https?://[^\s\"<>\\^`{|}]{3,500}", re.ASCII)
_JULIAN = "Q1985786"


@lru_cache(maxsize=65_536)
def time(text: str, precision: int, field: str, calendar: str = "") -> Period:
    """A time with Wikidata's precision (11 day, 10 month, 9 year, 8 decade) as days; raises Fault otherwise.

    A day of the Julian calendar is given by its Gregorian one.
    """
    found = _TIME.fullmatch(text)
    if found is None or len(found[1]) != 4:
        raise Fault(field, f"'{text[:60]}' is no time from the year 1 to 9999")
    year, month, day = found.groups()
    if precision >= 11:
        if calendar.endswith(_JULIAN):
            return when(_gregorian(int(year), int(month), int(day), field), field)
        return when(f"{year}-{month}-{day}", field)
    if precision == 10:
        return when(f"{year}-{month}", field)
    if precision == 9:
        return when(year, field)
    if precision == 8:
        first = int(year) // 10 * 10
        return when(f"{first:04}/{first + 9:04}", field)
    raise Fault(
        field, f"{year} with precision {precision} is less precise than a decade; nothing is decided by it"
    )


def _gregorian(year: int, month: int, day: int, field: str) -> str:
    """A Julian day in the Gregorian calendar, as both are counted from 1 March of the year 0."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise Fault(field, f"{year}-{month}-{day} is a day that is in no calendar")
    years, months = (year, month - 3) if month > 2 else (year - 1, month + 9)
    days = years * 365 + years // 4 + (153 * months + 2) // 5 + day - 1
    try:
        # 1 March of the year 1 in the Julian calendar is 27 February in the Gregorian one.
        return (date(1, 2, 27) + timedelta(days=days - 365)).isoformat()
    except OverflowError:
        raise Fault(field, f"{year}-{month}-{day} is out of the calendar") from None


def item(value: object, field: str) -> str:
    """The Q of an item, from its id or its address; raises Fault where there is none."""
    id = value.removeprefix(ENTITY) if isinstance(value, str) else ""
    if re.fullmatch(r"Q[1-9][0-9]{0,14}", id, re.ASCII) is None:
        raise Fault(field, f"'{str(value)[:60]}' is no item of Wikidata")
    return id


def references(
    pages: Sequence[tuple[str, Period | None]], head: Head
) -> tuple[tuple[Source, ...], tuple[Citation, ...]]:
    """The pages a statement refers to, as sources nobody of ours has looked at, and their citations.

    When Wikidata's editors looked is the locator; `retrieved` is the day of the import.
    """
    sources: list[Source] = []
    cites: list[Citation] = []
    for url, looked in dict.fromkeys(pages):
        if _URL.fullmatch(url) is None or len(sources) == MOST_REFERENCES:
            continue
        try:
            host = urlsplit(url).hostname or ""
        except ValueError:
            continue
        digest = blake2b(f"{head.origin} {url}".encode(), digest_size=6).hexdigest()
        id = f"SRC-ref-{slug(host)[:40].strip('-') or 'page'}-{digest}"
        licence = "not looked at; the fact alone is cited"
        note = "as Wikidata refers to it; nobody here has looked"
        sources.append(Source(id, host or url, url, "low", licence, head.retrieved, note=note))
        cites.append(Citation(id, "supports", f"retrieved {looked.edtf}" if looked is not None else None))
    return tuple(sources), tuple(cites)
