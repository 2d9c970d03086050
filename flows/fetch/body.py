"""Reads an answer's content in pieces and stops at the limit, however well it was packed."""

import re

from urllib3.response import BaseHTTPResponse

from flows.fetch.results import Failed

PACKINGS = {"", "identity", "gzip", "x-gzip", "deflate", "br", "zstd"}
RATIO = 100
"""Pages pack to about a tenth; a hundredth is a bomb."""
HARMLESS = 1_000_000
"""Bytes up to which the ratio does not matter."""
PIECE = 65_536
_TYPE = re.compile(r"[a-z0-9.+\-]{1,60}/[a-z0-9.+\-]{1,80}")
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([A-Za-z0-9._:\-]{1,40})", re.I)


def read(response: BaseHTTPResponse, most: int, *, cut: bool = False) -> bytes:
    """The content, unpacked; raises Failed where it is longer than `most` bytes, or `cut`s it there."""
    packing = response.headers.get("content-encoding", "").strip().lower()
    if packing not in PACKINGS:
        raise Failed("the answer is packed in a way that was not asked for")
    length = response.headers.get("content-length", "")
    if not cut and packing in ("", "identity") and length.isdecimal() and int(length[:18]) > most:
        raise Failed(f"the answer is longer than {most:,} bytes")
    pieces, size = [], 0
    while piece := response.read1(PIECE, decode_content=True):
        pieces.append(piece)
        size += len(piece)
        if size > most:
            if cut:
                break
            raise Failed(f"the answer is longer than {most:,} bytes")
        if size > HARMLESS and size > RATIO * response.tell():
            raise Failed(f"the answer unpacks to more than {RATIO} times its size")
    return b"".join(pieces)[:most]


def described(response: BaseHTTPResponse) -> tuple[str | None, str | None]:
    """Content type and charset as the server names them, each None where it names none that can be read."""
    words = response.headers.get("content-type", "")[:400]
    kind = words.partition(";")[0].strip().lower()
    charset = _CHARSET.search(words)
    return (kind if _TYPE.fullmatch(kind) else None), (charset[1] if charset else None)


def validator(response: BaseHTTPResponse, name: str) -> str | None:
    """The header, where it is one line of at most 400 printable ASCII characters that can be sent back."""
    value = response.headers.get(name, "").strip()
    return value if re.fullmatch(r"[ -~]{1,400}", value) else None
