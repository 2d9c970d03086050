"""Reading: the bytes of a request to an article, or to why they are none. It may be killed."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from claims.article.json_text import read_line, read_ninjs
from claims.article.page import read_page
from claims.article.plain import read_markdown, read_plain
from claims.article.record import Record, Refused, to_article
from claims.model import Article, Language, Unread
from desk.web.jobs import Form


def read(
    raw: bytes, form: Form, id: str | None, published: date | None, language: Language | None
) -> Article | Unread:
    """The article of a request; what its parameters say wins over what the body says.

    Without an id it is named by the SHA-256 of its bytes: the same text sent twice is one article.
    """
    sha256 = hashlib.sha256(raw).hexdigest()
    name = id or f"sha256:{sha256}"
    try:
        record = _READERS[form](raw)
        return to_article(record if id is None else replace(record, id=id), name, raw, published, language)
    except Refused as refused:
        return Unread(name, str(refused), sha256)


def _read_json(raw: bytes) -> Record:
    """Our own form where there is a "text", else ninjs."""
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return read_line(raw)  # says what is wrong with it, byte or character
    if isinstance(found, dict) and "text" in found:
        return read_line(raw)
    if isinstance(found, dict) and not {"body_text", "body_html", "bodies"} & found.keys():
        raise Refused(
            'is no article: it has no "text" (our own form), and no "body_text" or "bodies" (ninjs)'
        )
    return read_ninjs(raw)


_READERS: Mapping[Form, Callable[[bytes], Record]] = {
    "json": _read_json,
    "plain": read_plain,
    "markdown": read_markdown,
    "page": read_page,
}
