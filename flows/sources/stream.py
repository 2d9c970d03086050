"""Streams: one article as bytes, or one article a line, from a pipe or a .jsonl file."""

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from claims.article.paths import TOO_BIG
from claims.article.record import MAX_BYTES
from flows.sources.model import Member, Source, Unlisted


def stream_members(stream: BinaryIO, source: Source) -> Iterator[Member | Unlisted]:
    """The article, or the articles, of standard input, in the form the source's file says.

    An article without an id of its own is known by its bytes: the same again is the same article.
    """
    if source.form == "line":
        yield from line_members(stream, source, None)
        return
    raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        yield Unlisted("-", TOO_BIG)
    elif not raw.strip():
        yield Unlisted("-", "is empty: pipe the article in")
    else:
        yield Member(source.id, _by_bytes(raw, source), source.form, content=raw)


def line_members(stream: BinaryIO, source: Source, path: str | None) -> Iterator[Member | Unlisted]:
    """One article a line, as they come; blank lines are passed over, a line too long is not kept.

    A line of a file is known by its path and number, a line of a pipe by its bytes.
    """
    number, any_line = 0, False
    while line := stream.readline(MAX_BYTES + 2):
        number += 1
        whole = line.endswith(b"\n")
        raw = line.rstrip(b"\r\n")
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        if len(raw) > MAX_BYTES:
            while not whole and (more := stream.readline(MAX_BYTES)):
                whole = more.endswith(b"\n")
            yield Unlisted(f"{path or '-'}:{number}", TOO_BIG)
        elif raw.strip():
            address = _by_bytes(raw, source) if path is None else f"{path}:{number}"
            yield Member(source.id, address, "line", content=raw)
        else:
            continue
        any_line = True
    if not any_line:
        yield Unlisted(path or "-", "is empty: write one article a line")


def _by_bytes(raw: bytes, source: Source) -> str:
    return f"{source.id}:{hashlib.sha256(raw).hexdigest()[:32]}"
