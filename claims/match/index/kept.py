"""An index as one run of bytes: a line that says what it holds, then its arrays."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from claims.match.index.postings import Postings, restored
from claims.match.index.rows import Rows
from claims.match.index.texts import Texts

FORMAT = "tilik name index 1"
"""Raise the number whenever folding, grams or the layout change: files of before are then refused."""
_LINE = 16_384
_EDGE = 64
_ROWS = ("keys", "key_starts", "row_starts", "entity", "names", "name_starts", "entities", "entity_starts")
_POSTINGS = ("held", "listed", "common", "bits")
_TYPES = {
    **dict.fromkeys(("keys", "names", "entities", "bits"), "|u1"),
    **dict.fromkeys(("key_starts", "row_starts", "name_starts", "entity_starts"), "<i8"),
    **dict.fromkeys(("entity", "held", "listed", "common"), "<i4"),
}


class Unusable(ValueError):
    """A kept index that is damaged, of another format or of other rows: it is made anew, never trusted."""


def write(file: BinaryIO, held: Rows, found: Postings | None, key: str) -> None:
    """Writes the line and the arrays, each at a multiple of 64 bytes with its SHA-256 in the line.

    `rows` in the line is the digest of the rows alone, equal for equal rows. Raises ValueError for a key
    that is too long for the line.
    """
    arrays = {name: np.ascontiguousarray(array, _TYPES[name]) for name, array in _arrays(held, found).items()}
    sums = {name: hashlib.sha256(array.data).hexdigest() for name, array in arrays.items()}
    line = {
        "arrays": {name: [list(array.shape), sums[name]] for name, array in arrays.items()},
        "format": FORMAT,
        "key": key,
        "rows": _rows_digest(sums),
    }
    text = json.dumps(line, sort_keys=True).encode() + b"\n"
    if len(text) > _LINE:
        raise ValueError(f"the key of an index is too long: {len(key)} characters")
    file.write(text)
    at = len(text)
    for array in arrays.values():
        file.write(b"\0" * (-at % _EDGE))
        file.write(array.data)
        at += -at % _EDGE + array.nbytes


def read(held: memoryview) -> tuple[Rows, Postings | None]:
    """The rows and postings in these bytes; raises Unusable where they are not what `write` wrote."""
    line = described(held)
    try:
        given: dict[str, Any] = line["arrays"]
        names = [name for name in (*_ROWS, *_POSTINGS) if name in given]
        if names not in ([*_ROWS], [*_ROWS, *_POSTINGS]):
            raise Unusable("the name index is damaged: it lacks some of its arrays")
        if line["rows"] != _rows_digest({name: given[name][1] for name in names}):
            raise Unusable("the name index is damaged: its digest is not that of its rows")
        arrays: dict[str, NDArray[Any]] = {}
        at = int(line["length"])
        for name in names:
            shape, sum = given[name]
            at += -at % _EDGE
            size = int(np.prod(shape, dtype=np.int64)) * np.dtype(_TYPES[name]).itemsize
            piece = held[at : at + size]
            if hashlib.sha256(piece).hexdigest() != sum:
                raise Unusable(f"the name index is damaged: {name} is not as it was written")
            arrays[name] = np.frombuffer(piece, _TYPES[name]).reshape(shape)
            at += size
    except (KeyError, TypeError, ValueError) as error:
        raise (
            error if isinstance(error, Unusable) else Unusable(f"the name index is damaged: {error!r}")
        ) from None
    if at != len(held):
        raise Unusable(f"the name index is damaged: {len(held)} bytes instead of {at}")
    return _restored(arrays)


def described(held: memoryview) -> dict[str, Any]:
    """What the first line says, and its `length`; raises Unusable where there is none of this format."""
    text = held[:_LINE].tobytes()
    end = text.find(b"\n")
    try:
        line = json.loads(text[:end]) if end > 0 else None
    except ValueError:
        line = None
    if not isinstance(line, dict) or not isinstance(line.get("key"), str):
        line = {}
    if not str(line.get("format", "")).startswith("tilik name index"):
        raise Unusable("this is no name index, or one whose first line is damaged")
    if line["format"] != FORMAT:
        raise Unusable(f"the name index is of another format: {line['format']}, not {FORMAT}")
    return line | {"length": end + 1}


def _rows_digest(sums: Mapping[str, str]) -> str:
    return hashlib.sha256("".join(sums[name] for name in _ROWS).encode()).hexdigest()


def _arrays(held: Rows, found: Postings | None) -> Mapping[str, NDArray[Any]]:
    arrays: dict[str, NDArray[Any]] = {
        "keys": held.keys.joined,
        "key_starts": held.keys.starts,
        "row_starts": held.starts,
        "entity": held.entity,
        "names": held.names.joined,
        "name_starts": held.names.starts,
        "entities": held.entities.joined,
        "entity_starts": held.entities.starts,
    }
    if found is not None:
        arrays |= {"held": found.held, "listed": found.names, "common": found.common, "bits": found.bits}
    return arrays


def _restored(arrays: Mapping[str, NDArray[Any]]) -> tuple[Rows, Postings | None]:
    held = Rows(
        Texts(arrays["keys"], arrays["key_starts"]),
        arrays["row_starts"],
        arrays["entity"],
        Texts(arrays["names"], arrays["name_starts"]),
        Texts(arrays["entities"], arrays["entity_starts"]),
    )
    if "held" not in arrays:
        return held, None
    found = restored(arrays["held"], arrays["listed"], arrays["common"], arrays["bits"], len(held.keys))
    return held, found
