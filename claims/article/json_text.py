"""JSON as articles come in it: ninjs files, and lines of our own form."""

import json
from typing import Any

from claims.article.decode import decode
from claims.article.page import text_of_fragment
from claims.article.record import Record, Refused
from claims.article.slips import misnamed
from claims.model.article import Withdrawn

_WITHDRAWN: dict[str, Withdrawn] = {
    "canceled": "canceled",
    "cancelled": "canceled",
    "withheld": "withheld",
}


def read_line(raw: bytes) -> Record:
    """One line of a .jsonl file: id, published, title, text, and lang, url, publisher if given."""
    found = _object(raw)
    if found.get("text") is None:
        raise Refused('has no "text": every line needs one')
    return Record(
        found["text"],
        title=found.get("title"),
        id=found.get("id"),
        published=found.get("published"),
        language=found.get("lang"),
        url=found.get("url"),
        publisher=found.get("publisher"),
        fields=found,
        slips=tuple(misnamed("line", found, {})),
    )


def read_ninjs(raw: bytes) -> Record:
    """A ninjs article, versions 1 to 3.1 (IPTC, https://iptc.org/standards/ninjs/).

    Names are taken without regard to capitals: what 1 and 2 call `versioncreated` is `versionCreated` in 3.
    """
    given = _object(raw)
    found = _folded(given)
    stamps = ("versioncreated", "firstcreated", "contentcreated")
    return Record(
        _body(found),
        title=_headline(found),
        id=found.get("uri"),
        published=next((found[stamp] for stamp in stamps if found.get(stamp)), None),
        language=found.get("language"),
        url=found.get("canonicalurl"),
        publisher=found.get("copyrightholder") or found.get("source"),
        fields=given,
    )


def withdrawn_in(raw: bytes) -> tuple[Withdrawn, str | None] | None:
    """As what the ninjs article is withdrawn, with its `uri`; None where it is usable, or says nothing.

    Nothing else of it has to be there: a note that takes an article back often has no text.
    """
    if b"ubstatus" not in raw.lower():
        return None
    try:
        found = _folded(_object(raw))
    except Refused:
        return None
    status = found.get("pubstatus")
    known = _WITHDRAWN.get(status.strip().casefold()) if isinstance(status, str) else None
    return None if known is None else (known, found.get("uri"))


def _object(raw: bytes) -> dict[str, Any]:
    text = decode(raw)
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise Refused(f"is not JSON at character {error.pos}: {error.msg}") from None
    except RecursionError:
        raise Refused("is JSON nested too deep: an article is one flat object") from None
    except ValueError:
        raise Refused("holds a number of too many digits: write it as a string") from None
    if not isinstance(found, dict):
        raise Refused("is JSON but no object: write one {…} an article")
    return found


def _folded(given: dict[str, Any]) -> dict[str, Any]:
    """The fields by their names in small letters; of two that differ in capitals alone the first counts."""
    found: dict[str, Any] = {}
    for name, value in given.items():
        found.setdefault(name.lower(), value)
    return found


def _headline(found: dict[str, Any]) -> Any:
    if found.get("headline"):
        return found["headline"]
    return next((value for value, _ in _values(found, "headlines")), None)


def _body(found: dict[str, Any]) -> Any:
    """The text: `body_text` or a body of plain text as it stands, HTML bodies by their paragraphs."""
    if found.get("body_text"):
        return found["body_text"]
    if found.get("body_html"):
        return _from_html(found["body_html"])
    bodies = _values(found, "bodies")
    for value, kind in bodies:
        if kind.startswith("text/plain"):
            return value
    for value, kind in bodies:
        return _from_html(value) if _is_markup(value, kind) else value
    raise Refused('is no ninjs article: it has no "body_text", "body_html" or "bodies"')


def _is_markup(value: Any, kind: str) -> bool:
    """The body is HTML: by its type, or where it has none by its first and last sign."""
    if kind:
        return "html" in kind or "xml" in kind
    return isinstance(value, str) and value.lstrip().startswith("<") and value.rstrip().endswith(">")


def _from_html(value: Any) -> str:
    if not isinstance(value, str):
        raise Refused("has an HTML body that is no string: put it in quotation marks")
    return text_of_fragment(value)


def _values(found: dict[str, Any], name: str) -> list[tuple[Any, str]]:
    """The values of a ninjs list and the content type of each; those without a value are left out.

    Where roles are given, only those of the role "main" are meant, if there are any: others are teasers,
    captions and alternatives.
    """
    given = found.get(name)
    items = [_folded(item) for item in given if isinstance(item, dict)] if isinstance(given, list) else []
    items = [item for item in items if item.get("value")]
    items = [item for item in items if item.get("role") == "main"] or items
    return [(item["value"], str(item.get("contenttype") or "").casefold()) for item in items]
