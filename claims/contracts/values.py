"""Values as plain JSON, and JSON as bytes that are the same for the same value."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from operator import attrgetter
from typing import Any

import orjson

Json = dict[str, Any]


def canonical(obj: object) -> str:
    """JSON with sorted keys and no spaces: the same value gives the same bytes; NaN is refused."""
    return json.dumps(obj, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


class _Real(float):
    """A float of a record: orjson leaves it to json, whose digits are the canonical ones."""


_LEAVES = frozenset({str, int, bool, type(None)})
_parts: dict[type, tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]] = {}
"""The names of a dataclass's fields, and what takes them all; none for other types."""


def written(record: Json) -> str:
    """The canonical form of a record that `to_json` gave, in a tenth of the time."""
    try:
        said: str = orjson.dumps(record, option=orjson.OPT_SORT_KEYS).decode()
    except TypeError:  # a float, a lone surrogate, a number of more than 64 bits
        return canonical(record)
    return said


def plain(value: Any) -> Any:
    """A value as JSON: dataclasses and mappings as objects, sequences as lists, days in ISO form."""
    kind = type(value)
    if kind in _LEAVES:
        return value
    if kind is tuple or kind is list:
        return [each if type(each) in _LEAVES else plain(each) for each in value]
    if kind is dict:
        return {str(key): each if type(each) in _LEAVES else plain(each) for key, each in value.items()}
    names, taken = _parts.get(kind) or _parts_of(kind)
    if names:
        pairs = zip(names, taken(value), strict=True)
        return {name: each if type(each) in _LEAVES else plain(each) for name, each in pairs}
    return _plain(value)


def _parts_of(kind: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    names = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    if len(names) == 1:
        one = attrgetter(names[0])
        _parts[kind] = names, lambda value: (one(value),)
    else:
        _parts[kind] = names, attrgetter(*names) if names else tuple
    return _parts[kind]


def _plain(value: Any) -> Any:
    """The same for what is rare: floats, days, other mappings and sequences."""
    if isinstance(value, float):
        return _Real(value)
    if isinstance(value, str | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [plain(each) for each in value]
    raise TypeError(f"a {type(value).__name__} has no JSON form")
