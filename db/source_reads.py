"""Keeps what came of each source in each run, and says when each was last read well."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.read import Asked
from db.session import inserting
from db.tables import SourceReadRow


@dataclass(frozen=True, slots=True)
class SourceRead:
    """What a run found at a source; `error` is one line where it was not read, or not wholly."""

    source: str
    run: str
    at: datetime
    listed: int = 0
    new: int = 0
    unchanged: int = 0
    changed: int = 0
    gone: int = 0
    refused: int = 0
    later: int = 0
    error: str | None = None


def keep_source_reads(session: Session, reads: Iterable[SourceRead]) -> None:
    """Keeps what a run found, one row a source; one that is kept already stays as it is. Never commits."""
    rows = [asdict(read) for read in sorted(reads, key=lambda read: (read.source, read.run))]
    if not rows:
        return
    insert = inserting(session)
    session.execute(insert(SourceReadRow).on_conflict_do_nothing(), rows)


def last_success(asked: Asked) -> dict[str, datetime]:
    """When each source was last read without an error, by source; those never read so are not in it."""
    rows = asked.execute(
        select(SourceReadRow.source, func.max(SourceReadRow.at))
        .where(SourceReadRow.error.is_(None))
        .group_by(SourceReadRow.source)
        .order_by(SourceReadRow.source)
    )
    return dict(rows.tuples().all())


def last_reads(asked: Asked) -> dict[str, SourceRead]:
    """The newest reading of each source, by source."""
    newest = (
        select(SourceReadRow.source, func.max(SourceReadRow.at).label("at"))
        .group_by(SourceReadRow.source)
        .subquery()
    )
    rows = asked.execute(
        select(*SourceReadRow.__table__.columns)
        .join(newest, (newest.c.source == SourceReadRow.source) & (newest.c.at == SourceReadRow.at))
        .order_by(SourceReadRow.source, SourceReadRow.run)
    )
    return {row["source"]: SourceRead(**row) for row in rows.mappings()}
