"""Every version of every statement, of whatever kind, by id."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from claims.contracts import plain
from claims.model import Facts, Statement


def payloads(facts: Facts) -> Iterator[Any]:
    """Every statement of the table, whatever its kind: what travels in a `Statement` envelope."""
    for field in fields(facts):
        for row in getattr(facts, field.name):
            if isinstance(getattr(row, "statement", None), Statement):
                yield row


def every_version(facts: Facts) -> Mapping[str, tuple[Any, ...]]:
    """The versions of each statement, oldest first, by id in sorted order."""
    found: dict[str, list[Any]] = {}
    for row in payloads(facts):
        found.setdefault(row.statement.id, []).append(row)
    return {
        id: tuple(sorted(rows, key=lambda row: row.statement.version)) for id, rows in sorted(found.items())
    }


def content(row: Any) -> dict[str, Any]:
    """What a statement says, as JSON by field: the payload, how sure it is, its sources and note.

    A period is its EDTF text. Version, days of recording and reason belong to the change itself.
    """
    statement: Statement = row.statement
    said = {
        field.name: _value(getattr(row, field.name)) for field in fields(row) if field.name != "statement"
    }
    return said | {
        "confidence": statement.confidence,
        "review": statement.review,
        "sources": plain(statement.sources),
        "note": statement.note,
    }


def _value(value: Any) -> Any:
    edtf = getattr(value, "edtf", None)
    return edtf if edtf is not None else plain(value)


def names_any(row: Any, wanted: frozenset[str]) -> bool:
    """The statement's payload names one of these ids or country codes, at whatever depth."""
    return any(
        _within(getattr(row, field.name), wanted) for field in fields(row) if field.name != "statement"
    )


def _within(value: Any, wanted: frozenset[str]) -> bool:
    if isinstance(value, str):
        return value in wanted
    if isinstance(value, tuple):
        return any(_within(each, wanted) for each in value)
    if hasattr(value, "__dataclass_fields__"):
        return any(_within(getattr(value, name), wanted) for name in value.__dataclass_fields__)
    return False
