"""Revisions: each change of the reference table has a number, a moment, an author and a reason."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.orm import Session

from db.tables import RevisionRow

SEEDS = "seeds"
"""The origin of everything that stands in the seed files."""


def newest_revision(asked: Session | Connection) -> int:
    """The number of the last change of the reference table; 0 where nothing was ever loaded."""
    return asked.scalar(select(func.max(RevisionRow.id))) or 0


def revision_at(asked: Session | Connection, moment: datetime) -> int:
    """The number of the revision that stood at that moment; 0 before the first one."""
    return asked.scalar(select(func.max(RevisionRow.id)).where(RevisionRow.at <= moment)) or 0


def keep_revision(
    session: Session | Connection,
    id: int,
    *,
    at: datetime,
    by: str,
    what: str,
    origin: str,
    counts: Mapping[str, Any],
) -> None:
    """The change is on record under the number its rows carry: one behind the newest, under `take_turns`.

    A clock that went back does not reorder revisions: `at` is never before that of the one before.
    """
    last = session.scalar(select(func.max(RevisionRow.at)))
    moment = at.astimezone(UTC) if last is None else max(at.astimezone(UTC), last)
    row = {"id": id, "at": moment, "by": by, "what": what, "origin": origin, "counts": dict(counts)}
    session.execute(insert(RevisionRow), [row])
