"""How a database is: what stands in it, whether it can be written, which runs were left unfinished."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Engine, delete, false, func, select
from sqlalchemy.orm import Session

from claims.model import Facts
from db.engine import MIGRATIONS, current_revision
from db.facts import Loaded, load_facts
from db.runs import dead_runs
from db.tables import ImportJobRow, RunRow, StatementRow


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A run that came to no end, and what it was asked for.

    `stuck` ones are still on record as running though their lease has run out; the others are abandoned.
    """

    id: str
    flow: str
    started_at: datetime
    parameters: dict[str, Any]
    stuck: bool = True
    heartbeat_at: datetime | None = None


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
    """Runs that are stuck, and those abandoned whose work was not done again since, oldest first.

    A later run of the same flow with the same parameters that did end has done their work.
    """
    stuck = {run.id for run in dead_runs(session, now)}
    asking = select(RunRow).where(RunRow.state.in_(("running", "abandoned")))
    rows = [
        row
        for row in session.scalars(asking.order_by(RunRow.started_at, RunRow.id))
        if row.id in stuck or (row.state == "abandoned" and not _done_again(session, row))
    ]
    return [
        Unfinished(row.id, row.flow, row.started_at, row.parameters, row.id in stuck, row.heartbeat_at)
        for row in rows
    ]


def _done_again(session: Session, run: RunRow) -> bool:
    later = select(RunRow.parameters).where(
        RunRow.flow == run.flow, RunRow.state == "completed", RunRow.started_at > run.started_at
    )
    return any(parameters == run.parameters for parameters in session.scalars(later))
