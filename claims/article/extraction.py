"""Bytes of any form to an article frozen with its dates and with what was not understood."""

import hashlib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from typing import Any

from claims.article.days import choose, day_as_written, day_of_address
from claims.article.extracted import MAX_DATES, DateOrigin, Extracted, Form, Hints, SeenDate, SeenField
from claims.article.fields import bounded, field, meaning, of_object, one_line
from claims.article.json_text import read_line, read_ninjs, withdrawn_in
from claims.article.page import look_at_page
from claims.article.plain import read_markdown, read_plain
from claims.article.record import MAX_BYTES, MAX_TEXT, Record, Refused, day_of, line_of, to_article
from claims.model import Article, Language, Unread
from claims.text.counts import counted
from claims.text.scripts import mixed_words

_Seen = Iterator[SeenDate | SeenField]
_FLAT: dict[Form, tuple[Callable[[bytes], Record], DateOrigin]] = {
    "ninjs": (read_ninjs, "ninjs"),
    "plain": (read_plain, "front matter"),
    "markdown": (read_markdown, "front matter"),
    "line": (read_line, "line"),
}
_TOOLS: dict[Form, tuple[str, ...]] = {"page": ("htmldate", "lxml", "trafilatura"), "ninjs": ("lxml",)}


def extract(
    raw: bytes, *, form: Form, source_id: str, hints: Hints, language: Language | None = None
) -> Extracted | Unread:
    """The article in the bytes, every date given for it, and every field not understood.

    The same bytes with the same hints give the same result, today and tomorrow. What cannot be
    read, has a text of more than a million characters or was withdrawn by its newspaper is an Unread with one
    line of reason. A `source_id` that is a web address is that of the article, whatever id the bytes give
    themselves.
    """
    if (unread := too_large(raw, source_id)) is not None:
        return unread
    if hints.url is None and source_id.startswith(("https://", "http://")):
        hints = replace(hints, url=source_id)
    if form == "ninjs" and (unread := _withdrawn(raw, source_id, hints)) is not None:
        return unread
    try:
        record, seen = _read(raw, form, hints)
        if isinstance(record.text, str) and len(record.text) > MAX_TEXT:
            raise Refused(
                f"is too large: its text has {len(record.text):,} characters, and {MAX_TEXT:,} is the most; "
                "give the article alone"
            )
        dates = _dates(record, form, seen, hints)
        article = to_article(_with_day(record, dates, hints), source_id, raw, None, language)
    except Refused as refused:
        return Unread(source_id, str(refused), hashlib.sha256(raw).hexdigest())
    fields = [one for one in seen if isinstance(one, SeenField)]
    if (more := len(seen) - len(fields) - MAX_DATES) > 0:
        fields.append(field("article", "further dates", counted(more, "more was seen", "more were seen")))
    fields += _beside(article, record, hints)
    canonical = record.fields.get("canonical") if form == "page" else None
    return Extracted(article, dates, bounded(fields), _tools(form), canonical)


def too_large(raw: bytes, source_id: str) -> Unread | None:
    """The Unread of bytes that are more than one article may have."""
    if len(raw) <= MAX_BYTES:
        return None
    reason = f"is too large: {len(raw):,} bytes, and {MAX_BYTES:,} is the most; give the article alone"
    return Unread(source_id, reason, hashlib.sha256(raw).hexdigest())


def _withdrawn(raw: bytes, source_id: str, hints: Hints) -> Unread | None:
    """The Unread of an article that its newspaper took back, known as it was known before."""
    found = withdrawn_in(raw)
    if found is None:
        return None
    status, uri = found
    try:
        own = None if hints.url else line_of(uri, "id")
    except Refused:
        own = None
    reason = (
        f"was withdrawn by the newspaper (pubstatus '{status}'): what was found of it stays on record, and "
        "it is not judged until it is usable again"
    )
    return Unread(own or source_id, reason, hashlib.sha256(raw).hexdigest(), status)


def _read(raw: bytes, form: Form, hints: Hints) -> tuple[Record, tuple[SeenDate | SeenField, ...]]:
    if form == "page":
        return look_at_page(raw, hints)
    read, place = _FLAT[form]
    record = read(raw)
    return record, (*_dates_of(record, place, hints.time_zone), *of_object(place, dict(record.fields)))


def _dates_of(record: Record, place: DateOrigin, zone: str | None) -> _Seen:
    """The dates among the fields of a flat form; the one that form is dated by is its day of publication."""
    dating = None
    for name, written in record.fields.items():
        what = meaning(place, name)
        if what is None or written in (None, ""):
            continue
        day = day_as_written(written, zone) if isinstance(written, str) else None
        if day is None:
            yield field(place, name, written)
            continue
        if dating is None and written == record.published:
            dating, what = name, "published"
        yield SeenDate(day, one_line(written), place, one_line(f"{place} {name}", 100), meaning=what)


def _dates(record: Record, form: Form, seen: tuple[Any, ...], hints: Hints) -> tuple[SeenDate, ...]:
    """Every date, the one used marked: htmldate's first, for a page, then its own, then those handed in.

    Raises Refused for an impossible day of printing, as everywhere: another day must not hide it.
    """
    day_of(record.published)
    own = [one for one in seen if isinstance(one, SeenDate)]
    dates = [*_of_htmldate(record, own, hints.time_zone)] if form == "page" else []
    dates += own[:MAX_DATES]
    if hints.listed is not None:
        dates += hints.listed.dates[:MAX_DATES]
    found = day_of_address(hints.url) if hints.url else None
    if found is not None:
        dates.append(SeenDate(found[0], found[1], "url", "the address"))
    if hints.last_modified and (day := day_as_written(hints.last_modified, hints.time_zone)) is not None:
        written = one_line(hints.last_modified)
        dates.append(SeenDate(day, written, "http", "http Last-Modified", meaning="modified"))
    return choose(dates)


def _of_htmldate(record: Record, own: list[SeenDate], zone: str | None) -> Iterator[SeenDate]:
    """htmldate's choice; where it is the day of a moment the page gives, moved to the source's zone."""
    day = day_of(record.published)
    if day is None:
        return
    same = next(
        (one for one in own if one.meaning == "published" and day_as_written(one.written) == day), None
    )
    where = f"htmldate, as {same.where}" if same else "htmldate"
    yield SeenDate(same.day if same and zone else day, day.isoformat(), "htmldate", where)


def _with_day(record: Record, dates: tuple[SeenDate, ...], hints: Hints) -> Record:
    """The record as it becomes an article: dated by the day used, titled by the list where it has none."""
    used = next((one for one in dates if one.used), None)
    return replace(
        record,
        title=record.title or _listed_title(hints),
        id=None if hints.url else record.id,  # what was fetched may not take the name of something else
        published=used.day.isoformat() if used else None,
        url=hints.url or record.url,
        origin=record.origin if used is None or used.origin == "front matter" else "metadata",
    )


def _beside(article: Article, record: Record, hints: Hints) -> Iterator[SeenField]:
    """What the page and those who led to it say differently, and words that are not what they look like."""
    if record.url and hints.url and record.url != hints.url:
        yield field("page", "address of its own", record.url)
    if hints.listed is not None:
        yield from hints.listed.unknown
    listed = _listed_title(hints)
    if listed and article.title and listed.split() != article.title.split():
        yield field("listed", "title", listed)
    if record.id and hints.url and record.id != hints.url:
        yield field("article", "id of its own", record.id)
    for word in mixed_words(f"{article.title or ''}\n{article.text}"):
        others = [unicodedata.name(char, "?") for char in word if not char.isascii()]
        yield field("text", "word of two scripts", f"{word} ({', '.join(dict.fromkeys(others))})")


def _listed_title(hints: Hints) -> str | None:
    """The title of the list on one line, without the ending the source's titles have."""
    title = one_line(hints.listed.title, 2_000) if hints.listed and hints.listed.title else ""
    ending = next((end for end in hints.title_suffixes if title.endswith(end)), "")
    return title.removesuffix(ending).rstrip() or title or None


@cache
def _tools(form: Form) -> Mapping[str, str]:
    return {name: version(name) for name in _TOOLS.get(form, ())}
