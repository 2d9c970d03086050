"""How a database is: what stands in it, whether it can be written, which runs were left unfinished."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Engine, delete, false, func, select
from sqlalchemy.orm import Session

from claims.model import Facts
from db.engine import MIGRATIONS, current_revision
from db.facts import Loaded, load_facts
from db.tables import ImportJobRow, RunRow, StatementRow

UNFINISHED_AFTER = timedelta(hours=1)
"""A run that began longer ago than this and has no end was most likely stopped half-way."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A run without an end, and what it was asked for."""

    id: str
    flow: str
    started_at: datetime
    parameters: dict[str, Any]


@dataclass(frozen=True, slots=True)
class OpenImport:
    """An import without an end: the file, how it was read, and what was said of it."""

    origin: str
    kind: str
    file: str
    sha256: str
    mapping_sha256: str
    head: dict[str, Any]
    started_at: datetime


def open_import(session: Session) -> OpenImport | None:
    """The import that was interrupted, or is still running; there is never more than one."""
    row = session.scalars(select(ImportJobRow).where(ImportJobRow.finished_at.is_(None))).first()
    if row is None:
        return None
    said = (row.origin, row.kind, row.file, row.sha256, row.mapping_sha256, row.head, row.started_at)
    return OpenImport(*said)


def fact_count(session: Session) -> int:
    """How many statements there are, in whatever version."""
    return session.scalar(select(func.count(func.distinct(StatementRow.id)))) or 0


def is_behind(engine: Engine) -> bool:
    """The database has none of our tables, or those of an older revision: migrating mends it."""
    from alembic.script import ScriptDirectory

    revision = current_revision(engine)
    script = ScriptDirectory(str(MIGRATIONS))
    known = {each.revision for each in script.walk_revisions()} - {script.get_current_head()}
    return revision is None or revision in known


def would_load(engine: Engine, facts: Facts, today: date) -> Loaded:
    """What loading these facts would do; it is tried, so the database can be written, and undone.

    Raises DatabaseError where it cannot be written.
    """
    with Session(engine) as session:
        try:
            # Where nothing would change, loading writes nothing; this is a write, though of no row.
            session.execute(delete(RunRow).where(false()))
            return load_facts(session, facts, recorded_by="tilik doctor", today=today)
        finally:
            session.rollback()


def unfinished_runs(session: Session, now: datetime) -> Sequence[Unfinished]:
    """Runs that began over an hour ago, have no end, and were not done again since, oldest first.

    A later run of the same flow with the same parameters that did end has done their work.
    """
    rows = session.scalars(select(RunRow).order_by(RunRow.started_at, RunRow.id)).all()
    done = [row for row in rows if row.finished_at is not None and row.state == "completed"]
    return [
        Unfinished(row.id, row.flow, row.started_at, row.parameters)
        for row in rows
        if row.finished_at is None
        and row.started_at < now - UNFINISHED_AFTER
        and not any(
            other.flow == row.flow
            and other.parameters == row.parameters
            and other.started_at > row.started_at
            for other in done
        )
    ]
