"""What a row of the reference table says, as one SHA-256: equal rows have the equal digest, wherever kept."""

import hashlib
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeAlias

import orjson

from claims.model import Alias, Citation, Entity, OfficeTerm, Period, Statement

ENVELOPE = frozenset({"version", "recorded", "superseded", "reason"})
"""What an envelope tells of a version and not of the fact: when it came, why, and what took its place."""

Shape: TypeAlias = tuple[tuple[str, ...], Callable[[Any], Any], tuple[Any, ...]]
"""The names of a noun's fields that count, what gets their values, and their defaults."""


def digest(noun: Any) -> str:
    """SHA-256, in hexadecimal, over canonical JSON of what a source, entity, office, alias or statement says.

    A field that has its default is left out, so that a field which joins a noun later changes no
    digest of a row that does not use it. Of a statement the id, kind, confidence, review, sources
    and note count, and not which version it is nor when and why that was recorded. Raises TypeError
    for a value that has no JSON form.
    """
    # An import digests every row it reads: orjson writes the same bytes in a twelfth of json's time.
    told = _WRITTEN_OUT.get(type(noun), _said)(noun)
    said = orjson.dumps([type(noun).__name__, told], option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(said).hexdigest()


def _term(term: OfficeTerm) -> dict[str, Any]:
    """What `_said` gives of a term, written out: terms come by the million."""
    told: dict[str, Any] = {
        "office": term.office,
        "person": term.person,
        "start": _said_by_many(term.start),
        "statement": _envelope(term.statement),
    }
    if term.end is not None:
        told["end"] = _said_by_many(term.end)
    if term.acting:
        told["acting"] = True
    if term.last_seen is not None:
        told["last_seen"] = term.last_seen.isoformat()
    return told


def _entity(entity: Entity) -> dict[str, Any]:
    """What `_said` gives of an entity, written out: tables of terms bring people and their names."""
    told: dict[str, Any] = {"id": entity.id, "kind": entity.kind, "label": entity.label}
    if entity.country is not None:
        told["country"] = entity.country
    if entity.part_of is not None:
        told["part_of"] = entity.part_of
    if entity.wikidata is not None:
        told["wikidata"] = entity.wikidata
    return told


def _alias(alias: Alias) -> dict[str, Any]:
    """What `_said` gives of an alias, written out."""
    told: dict[str, Any] = {
        "entity": alias.entity,
        "text": alias.text,
        "language": alias.language,
        "kind": alias.kind,
    }
    if not alias.case_sensitive:
        told["case_sensitive"] = False
    if alias.needs_country:
        told["needs_country"] = True
    if alias.valid_from is not None:
        told["valid_from"] = alias.valid_from.isoformat()
    if alias.valid_to is not None:
        told["valid_to"] = alias.valid_to.isoformat()
    return told


def _envelope(statement: Statement) -> dict[str, Any]:
    """What `_said` gives of a statement, written out."""
    told: dict[str, Any] = {
        "id": statement.id,
        "kind": statement.kind,
        "confidence": statement.confidence,
    }
    if statement.sources:
        told["sources"] = [_said_by_many(cited) for cited in statement.sources]
    if statement.review != "active":
        told["review"] = statement.review
    if statement.note is not None:
        told["note"] = statement.note
    return told


def _said(noun: Any) -> dict[str, Any]:
    """The fields of a noun that are not at their default, as JSON."""
    names, values_of, defaults = _SHAPES.get(type(noun)) or _shape(type(noun))
    told: dict[str, Any] = {}
    for name, value, default in zip(names, values_of(noun), defaults, strict=True):
        if value is default or (default is not None and value == default):
            continue
        plain: Callable[[Any], Any] = _PLAIN.get(type(value), _said)
        told[name] = plain(value)
    return told


@lru_cache(maxsize=65_536)
def _said_by_many(noun: Period | Citation) -> dict[str, Any]:
    """The same of a period or citation, which many rows share; what it gives is never changed."""
    return _said(noun)


_WRITTEN_OUT: dict[type, Callable[[Any], dict[str, Any]]] = {
    OfficeTerm: _term,
    Entity: _entity,
    Alias: _alias,
}

_SHAPES: dict[type, Shape] = {}


def _shape(noun: type) -> Shape:
    """The shape of a noun, remembered in `_SHAPES`; TypeError for what is no dataclass."""
    if not is_dataclass(noun):
        raise TypeError(f"a {noun.__name__} has no digest")
    left_out = ENVELOPE if noun is Statement else frozenset()
    counted = [field for field in fields(noun) if field.name not in left_out]
    names = tuple(field.name for field in counted)
    _SHAPES[noun] = names, _values_of(names), tuple(_default(field) for field in counted)
    return _SHAPES[noun]


def _values_of(names: tuple[str, ...]) -> Callable[[Any], Any]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda noun: tuple(getattr(noun, name) for name in names)


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
    Period: _said_by_many,
    Citation: _said_by_many,
    Statement: _envelope,
}
