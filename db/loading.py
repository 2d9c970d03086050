"""What one load is: when, by whom, for which origin; and how its rows are written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import insert
from sqlalchemy.orm import Session

from db.base import Base

Each = TypeVar("Each")
AT_ONCE = 5000
"""So many ids go into one question; SQLite takes 32,766, PostgreSQL through pg8000 65,535."""


@dataclass(frozen=True, slots=True)
class Load:
    """One load, for one origin. All rows it makes or closes carry its revision.

    `today` is the day on which what changed is recorded; `since` the day from which names that
    come with new statements are known: that of the earliest of them.
    """

    origin: str
    revision: int
    by: str
    today: date
    since: date


def add_rows(session: Session, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts the rows in one batch."""
    if rows:
        session.execute(insert(table), rows)


def some(items: Sequence[Each], at_once: int = AT_ONCE) -> Iterator[Sequence[Each]]:
    """The items, as many at a time as one question takes."""
    for start in range(0, len(items), at_once):
        yield items[start : start + at_once]
