"""Imports on record: begun, gone on with where an earlier start was interrupted, finished."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, insert, select, update

from db.base import Base
from db.engine import take_turns
from db.errors import DatabaseError
from db.intake import making, stage
from db.tables import ImportJobRow


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be imported, by whom, when: one file, read in one way, for one origin.

    `sha256` is that of the file, None for a pipe, which is read once only. `head` is what was said of
    the file as a whole, as JSON; `recorded` the day its facts enter the table.
    """

    origin: str
    kind: str
    file: str
    sha256: str | None
    mapping_sha256: str
    head: Mapping[str, Any]
    retrieved: date
    recorded: date
    by: str
    at: datetime

    def same(self, row: RowMapping) -> bool:
        """The import on record is this one: the same file, read in the same way, said to be the same."""
        mine = (self.origin, self.kind, self.sha256, self.mapping_sha256, dict(self.head))
        names = ("origin", "kind", "sha256", "mapping_sha256", "head")
        return mine == tuple(row[name] for name in names)


@dataclass(frozen=True, slots=True)
class Job:
    """An import that is running: its row, the day its facts are recorded, and how much was staged before."""

    id: int
    recorded: date
    reached: int


def begin(connection: Connection, order: Order, *, anew: bool) -> Job:
    """The import is on record and its staged tables are there; it goes on where it was interrupted.

    Raises DatabaseError where another import was not finished; with `anew` that one is dropped.
    """
    take_turns(connection)
    table = Base.metadata.tables[ImportJobRow.__tablename__]
    row = connection.execute(select(table).where(table.c.finished_at.is_(None))).mappings().first()
    whole = making.there(connection)
    if row is not None and not anew:
        if not order.same(row):
            raise DatabaseError(_unfinished(order, row))
        if whole and order.sha256 is not None:
            reached = stage.reached(connection)
            connection.commit()
            return Job(row["id"], row["started_at"].date(), reached)
    if row is not None:
        connection.execute(table.delete().where(table.c.id == row["id"]))
    making.drop(connection)
    making.make(connection, passing=False)
    made = connection.execute(
        insert(table)
        .values(
            origin=order.origin,
            kind=order.kind,
            file=order.file,
            sha256=order.sha256 or "",
            mapping_sha256=order.mapping_sha256,
            head=dict(order.head),
            started_at=order.at,
            counts={},
        )
        .returning(table.c.id)
    ).scalar_one()
    connection.commit()
    return Job(made, order.recorded, 0)


def first_import(engine: Engine, origin: str, sha256: str | None) -> date | None:
    """The day on which this very file was first taken in for that origin, if it was."""
    table = ImportJobRow
    own = (table.origin == origin) & (table.sha256 == sha256) & table.finished_at.is_not(None)
    with engine.connect() as connection:
        first = connection.execute(select(table.started_at).where(own).order_by(table.id).limit(1)).scalar()
    return None if first is None else first.date()


def finish(
    connection: Connection,
    job: Job,
    *,
    sha256: str,
    at: datetime,
    revision: int | None,
    counts: Mapping[str, int],
) -> None:
    """The import is done: its staged tables are gone, and what it did is on record."""
    table = Base.metadata.tables[ImportJobRow.__tablename__]
    done = update(table).where(table.c.id == job.id)
    connection.execute(done.values(sha256=sha256, finished_at=at, revision=revision, counts=dict(counts)))
    making.drop(connection)


def _unfinished(order: Order, row: RowMapping) -> str:
    """Why an import cannot begin while another one is open."""
    if order.file == row["file"] and order.kind == row["kind"] and order.sha256 != row["sha256"]:
        return (
            f"{order.file} has changed since its import was interrupted (SHA-256 {str(order.sha256)[:12]}…, "
            f"then {row['sha256'][:12]}…); bring that file back, or add --anew to import what it is now"
        )
    what = "with other options " if order.sha256 == row["sha256"] else ""
    return (
        f"the import of {row['file']} {what}was interrupted; finish it with the same command as then, "
        "or add --anew to drop what it had read"
    )
