"""What a row of the reference table says, as one SHA-256: equal rows have the equal digest, wherever kept."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from typing import Any

from claims.model import Statement

ENVELOPE = frozenset({"version", "recorded", "superseded", "reason"})
"""What an envelope tells of a version and not of the fact: when it came, why, and what took its place."""

_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def digest(noun: Any) -> str:
    """SHA-256, in hexadecimal, over canonical JSON of what a source, entity, office, alias or statement says.

    A field that has its default is left out, so that a field which joins a noun later changes no
    digest of a row that does not use it. Of a statement the id, kind, confidence, review, sources
    and note count, and not which version it is nor when and why that was recorded. Raises TypeError
    for a value that has no JSON form.
    """
    said = [type(noun).__name__, _said(noun)]
    return hashlib.sha256(_canonical.encode(said).encode()).hexdigest()


def _said(noun: Any) -> dict[str, Any]:
    """The fields of a noun that are not at their default, as JSON."""
    told: dict[str, Any] = {}
    for name, default in _FIELDS.get(type(noun)) or _fields(type(noun)):
        value = getattr(noun, name)
        if value is default or (default is not None and value == default):
            continue
        plain: Callable[[Any], Any] = _PLAIN.get(type(value), _said)
        told[name] = plain(value)
    return told


_FIELDS: dict[type, tuple[tuple[str, Any], ...]] = {}


def _fields(noun: type) -> tuple[tuple[str, Any], ...]:
    """The names of a noun's fields that count, each with its default; remembered in `_FIELDS`."""
    if not is_dataclass(noun):
        raise TypeError(f"a {noun.__name__} has no digest")
    left_out = ENVELOPE if noun is Statement else frozenset()
    _FIELDS[noun] = tuple(
        (field.name, _default(field)) for field in fields(noun) if field.name not in left_out
    )
    return _FIELDS[noun]


def _default(field: Field[Any]) -> Any:
    """The default of a field; for one without, None, which is left out too."""
    return None if field.default is MISSING else field.default


def _listed(values: tuple[Any, ...]) -> list[Any]:
    plains: list[Callable[[Any], Any]] = [_PLAIN.get(type(value), _said) for value in values]
    return [plain(value) for plain, value in zip(plains, values, strict=True)]


def _same(value: Any) -> Any:
    return value


_PLAIN: dict[type, Callable[[Any], Any]] = {
    str: _same,
    int: _same,
    bool: _same,
    date: date.isoformat,
    tuple: _listed,
}
