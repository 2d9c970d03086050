"""What every input form gives: the fields of one article, checked before they become an Article."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, get_args

from claims.article.language import detect
from claims.model import Article, Language, Origin, Published

MAX_BYTES = 5_000_000
"""The most bytes one article may have; a newspaper's longest report is a hundredth of it."""

MAX_TEXT = 1_000_000
"""The most characters a text may have that a run takes in; a long novel has as many."""

_LONGEST_FIELD = 2_000  # characters of an id, address or publisher


class Refused(Exception):
    """One article cannot be read; the message is a phrase that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What was passed over though something seems to be meant by it, told in one line with what to do.

    `field` is the field that seems to be meant, None where it is no single one.
    """

    told: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one article as its file gives them; `published` and `language` are still words.

    `fields` are all the fields the file has by their own names, for those who ask what was not used; `slips`
    are those that were probably to be used.
    """

    text: Any
    title: Any = None
    id: Any = None
    published: Any = None
    language: Any = None
    url: Any = None
    publisher: Any = None
    origin: Origin = "metadata"
    fields: Mapping[str, Any] = field(default_factory=dict)
    slips: tuple[Slip, ...] = ()


def to_article(
    record: Record, source_id: str, raw: bytes, published: date | None, language: Language | None
) -> Article:
    """The article of a record; what the caller gives wins. Raises Refused where a field is impossible.

    Newlines become LF in title and text; nothing else of them changes, blanks at their ends included.
    """
    text = _fold(_words(record.text, "text"))
    if text is None or not text.strip():
        raise Refused("has no text: nothing is left to check")
    title = _fold(_words(record.title, "title"))
    return Article(
        source_id=line_of(record.id, "id") or source_id,
        text=text,
        title=title,
        published=_published(record, published),
        language=language or _language(record.language) or detect(text),
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        url=_address(record.url),
        publisher=line_of(record.publisher, "publisher"),
    )


def day_of(value: Any) -> date | None:
    """The calendar day as written, whatever its clock time and zone; None for no value.

    Takes ISO 8601 dates and datetimes. Raises Refused for anything else.
    """
    if value is None or value == "":
        return None
    try:
        if not isinstance(value, str) or value[4:5] != "-" or value[7:8] != "-":
            raise ValueError
        datetime.fromisoformat(value.strip())
        return date.fromisoformat(value[:10])
    except ValueError:
        raise Refused(
            f"has an impossible day of printing ({str(value)[:40]!r}): write it as 2025-05-12"
        ) from None


def _published(record: Record, given: date | None) -> Published:
    if given is not None:
        return Published(given, "given")
    day = day_of(record.published)
    return Published(day, record.origin if day is not None else "unknown")


def _language(value: Any) -> Language | None:
    """The language a file names ("id", "id-ID", "en_US"); None where it names none."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        short = value.strip().replace("_", "-").split("-")[0].casefold()
        for language in get_args(Language):
            if short in (language, {"id": "ind", "en": "eng"}[language]):
                return language  # type: ignore[no-any-return]
    raise Refused(
        f"is marked as language {str(value)[:20]!r}: only id and en can be read; give --lang to force one"
    )


def _words(value: Any, field: str) -> str | None:
    """A string a database and a page can hold, or None. Raises Refused for anything else."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise Refused(f"has a {field} that is no string but {_kind(value)}: put it in quotation marks")
    if "\x00" in value:
        raise Refused(f"has a NUL character in its {field}: remove it")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Refused(
            f"has half a character (a lone surrogate) in its {field}: save it as UTF-8 anew"
        ) from None
    return value


def line_of(value: Any, field: str) -> str | None:
    """One line of at most 2,000 characters, or None for nothing; a whole number is taken as written."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    line = _words(value, field)
    if line is None or not line.strip():
        return None
    if len(line) > _LONGEST_FIELD or not line.isprintable():
        raise Refused(
            f"has an unusable {field}: one line of at most {_LONGEST_FIELD} printable characters is wanted"
        )
    return line


def _address(value: Any) -> str | None:
    """A web address; anything else (a script, a path) is not kept, since reports link to it."""
    if not isinstance(value, str) or not value.startswith(("https://", "http://")):
        return None
    return value if len(value) <= _LONGEST_FIELD and value.isprintable() and " " not in value else None


def _fold(value: str | None) -> str | None:
    return None if value is None else value.replace("\r\n", "\n").replace("\r", "\n")


def _kind(value: Any) -> str:
    return {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}.get(
        type(value), type(value).__name__
    )
