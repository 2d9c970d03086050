"""Identities: the hash of what a thing is known by."""

import hashlib
import json
from typing import Any

import orjson

_CANONICAL = json.JSONEncoder(separators=(",", ":")).encode


def identity(parts: tuple[Any, ...]) -> str:
    """SHA-256, in hex, of the parts as JSON without spaces, whatever is not printable ASCII escaped.

    Nearly all parts are plain, and are written by orjson, which takes a sixth of the time; what it writes
    otherwise than Python's encoder, or refuses, that one writes.
    """
    try:
        written = orjson.dumps(parts)
    except TypeError:
        written = b"\x7f"
    if not written.isascii() or b"\x7f" in written:
        written = _CANONICAL(parts).encode()
    return hashlib.sha256(written).hexdigest()
