"""ninjs: one document, a list of them, or an object that holds the list, cut into documents.

Each keeps the very bytes it had in the list: what is kept of an article is what came in. Only ids are looked
at here; `claims.article` reads the article.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from claims.article.decode import decode
from claims.article.record import MAX_BYTES
from claims.article.record import Refused as Undecodable
from flows.sources.addresses import NotListed, canonical
from flows.sources.model import MAX_MEMBERS, Entry, Member, Refused, Source, Unlisted

_GAP = re.compile(r"[ \t\n\r]*")
_LONGEST_ID = 2_000


def ninjs_members(raw: bytes, address: str, source: Source) -> Iterator[Member | Unlisted]:
    """The documents of an answer or a file. Raises Refused where nothing of it can be read.

    A document's own `uri` is its address, if it has one; else that of the answer, with ":" and its
    number in the list.
    """
    try:
        text = decode(raw)
    except Undecodable as error:
        raise Refused(str(error)) from None
    whole = _parsed(text)
    path = source.quirks.items.split(".") if source.quirks.items else []
    if not path and isinstance(whole, dict) and isinstance(whole.get("items"), list):
        path = ["items"]
    start = _start(text, whole, path)
    if start is None:
        # The whole file is the article: its bytes stay as they are, byte order mark and all.
        yield _member(whole, raw, address, source)
        return
    for number, (document, piece) in enumerate(_elements(text, start), 1):
        if number > MAX_MEMBERS:
            yield Unlisted(address, f"has more than {MAX_MEMBERS:,} documents; the rest was passed over")
            return
        yield _member(document, piece.encode(), f"{address}:{number}", source)


def _member(document: Any, content: bytes, address: str, source: Source) -> Member | Unlisted:
    if not isinstance(document, dict):
        return Unlisted(address, "is no JSON object: a ninjs document is one")
    if len(content) > MAX_BYTES:
        return Unlisted(address, f"is larger than {MAX_BYTES:,} bytes, the most one article may have")
    own = document.get("uri")
    guid = own if isinstance(own, str) and 0 < len(own) <= _LONGEST_ID and own.isprintable() else None
    if guid is not None and source.hosts and guid.lower().startswith(("http:", "https:")):
        # Whoever is read here may not speak for another newspaper's articles.
        try:
            canonical(guid, source)
        except NotListed as reason:
            return Unlisted(guid[:200], str(reason))
    return Member(source.id, guid or address, "ninjs", Entry(guid=guid), content)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        raise Refused("is JSON nested too deep") from None
    except json.JSONDecodeError as error:
        raise Refused(f"is not JSON at character {error.pos}: {error.msg}") from None
    except ValueError:
        raise Refused("holds a number of too many digits") from None


def _start(text: str, whole: Any, path: list[str]) -> int | None:
    """Where the list begins in the text; None where the whole is one document."""
    for name in path:
        whole = whole.get(name) if isinstance(whole, dict) else None
    if isinstance(whole, list):
        return _opening(text, path)
    if path:
        raise Refused(f"has no list at '{'.'.join(path)}': see 'items' in the source's quirks")
    return None


def _opening(text: str, path: list[str]) -> int:
    """The place of the list's bracket: fields are passed over one by one, the last of a name counts."""
    decoder, at = json.JSONDecoder(), _after(text, 0)
    for name in path:
        found = -1
        at = _after(text, at + 1)
        while text[at] != "}":
            key, at = decoder.raw_decode(text, at)
            at = _after(text, _after(text, at) + 1)
            if key == name:
                found = at
            at = _after(text, decoder.raw_decode(text, at)[1])
            if text[at] == ",":
                at = _after(text, at + 1)
        at = found
    return at


def _elements(text: str, at: int) -> Iterator[tuple[Any, str]]:
    """Each element of the list that begins there, with its own text. The whole is known to be JSON."""
    decoder = json.JSONDecoder()
    at = _after(text, at + 1)
    while text[at] != "]":
        value, end = decoder.raw_decode(text, at)
        yield value, text[at:end]
        at = _after(text, end)
        if text[at] == ",":
            at = _after(text, at + 1)


def _after(text: str, at: int) -> int:
    found = _GAP.match(text, at)
    assert found is not None
    return found.end()
