"""Sorting alike on both databases: by the bytes of a text, as SQLite does, not by a language's rules."""

from typing import Any

from sqlalchemy import ColumnElement, String, collate, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session


def by_bytes(session: Session, column: ColumnElement[Any] | InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    """The column, compared and sorted by its bytes."""
    if session.get_bind().dialect.name == "postgresql":
        return collate(column, "C")
    return type_coerce(column, String)
