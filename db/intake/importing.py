"""Taking a file in: staged in batches, sorted out, and entered in one transaction."""

import gc
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, Engine, insert, select, update

from db.base import Base
from db.engine import take_turns
from db.errors import DatabaseError
from db.intake import making, stage
from db.intake.batches import BESIDE, batches, batches_beside
from db.intake.enter import enter
from db.intake.job import Job, Order, begin, finish
from db.intake.others import enter_others
from db.intake.plan import Plan, counted
from db.intake.reading import Open
from db.intake.sort_out import sort_out
from db.intake.turn import turn
from db.revisions import keep_revision, newest_revision
from db.tables import SourceVersionRow

CACHE_KB = 65_536
"""SQLite's cache while rows enter: its usual 2 MB reads a page again for nearly every row of an index.

Rows are sorted in pieces of this size, too."""

SORTERS = 2
"""Threads of SQLite that sort such pieces while its own goes on with the next."""

SORTING = "128MB"
"""What PostgreSQL may take to sort the rows that enter: its usual 4 MB sorts them in files."""

Heard = Callable[[int, int], None]
"""Is told how many rows of the file were read, and how many bytes."""
Seen = Callable[[Connection, Plan], None]
"""Is shown the plan, with the staged rows at hand, before anything enters the table."""


def take_in(
    engine: Engine,
    order: Order,
    opened: Callable[[date], Open],
    *,
    size: int,
    heard: Heard,
    seen: Seen,
    anew: bool = False,
) -> Plan:
    """The file's rows are in the table, but for those refused; says what became of them.

    `opened` gives the file for the day its facts are recorded: that of the first start where this one
    goes on. Raises DatabaseError where another import runs or was not finished, and where the file
    changed while it was read.
    """
    with engine.connect() as connection, turn(connection):
        _widen(connection)
        job = begin(connection, order, anew=anew)
        items, sha256 = _stage(connection, opened(job.recorded), job.reached, size, heard)
        if order.sha256 is not None and sha256 != order.sha256:
            raise DatabaseError(f"{order.file} changed while it was read; start the import again with --anew")
        take_turns(connection)
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("RESET synchronous_commit")  # what enters the table is kept for good
        sort_out(connection, order.origin, job.recorded)
        plan = counted(connection, items, job.reached)
        seen(connection, plan)
        if not plan.nothing_new:
            plan = replace(plan, revision=newest_revision(connection) + 1)
            _enter(connection, order, job, plan, sha256)
        finish(connection, job, sha256=sha256, at=order.at, revision=plan.revision, counts=plan.counts)
        connection.commit()
        return plan


def try_out(
    engine: Engine, order: Order, opened: Callable[[date], Open], *, size: int, heard: Heard, seen: Seen
) -> Plan:
    """The plan of an import, as the table stands; nothing is left behind in the database."""
    with engine.connect() as connection:
        try:
            making.make(connection, passing=True)
            items, _ = _stage(connection, opened(order.recorded), 0, size, heard)
            sort_out(connection, order.origin, order.recorded)
            plan = counted(connection, items, 0)
            seen(connection, plan)
            connection.commit()
        finally:
            connection.rollback()
            making.drop_passing(connection)
            connection.commit()
        return plan


def _stage(connection: Connection, open_it: Open, skip: int, size: int, heard: Heard) -> tuple[int, str]:
    """Reads the file to its end; gives how many rows it has, and the SHA-256 of it."""
    read = batches_beside if size >= BESIDE else batches
    with closing(read(open_it, skip)) as coming, _no_cycles():
        for batch in coming:
            stage.put(connection, batch)
            connection.commit()
            heard(batch.items, batch.at)
    assert batch.sha256 is not None
    return batch.items, batch.sha256


@contextmanager
def _no_cycles() -> Iterator[None]:
    """Python does not look for cycles meanwhile: rows are none, and the looking takes its time."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def _enter(connection: Connection, order: Order, job: Job, plan: Plan, sha256: str) -> None:
    """All that is new or changed enters, under one revision, and the file is a version of its source."""
    assert plan.revision is not None
    enter(connection, origin=order.origin, by=order.by, revision=plan.revision, today=job.recorded)
    enter_others(connection, origin=order.origin, by=order.by, revision=plan.revision, today=job.recorded)
    keep_revision(
        connection,
        plan.revision,
        at=order.at,
        by=order.by,
        what=f"import of {order.file}",
        origin=order.origin,
        counts=plan.counts,
    )
    table = Base.metadata.tables[SourceVersionRow.__tablename__]
    # Resumed on another day, an import is of the day it began.
    looked_at = min(order.retrieved, job.recorded)
    own = (table.c.source_id == order.origin) & (table.c.retrieved == looked_at)
    if connection.execute(select(table.c.sha256).where(own)).first() is None:
        row = {"source_id": order.origin, "retrieved": looked_at, "sha256": sha256}
        connection.execute(insert(table).values(row))
    else:
        connection.execute(update(table).where(own, table.c.sha256.is_(None)).values(sha256=sha256))


def _widen(connection: Connection) -> None:
    """The connection is set up for many rows; it is not used for anything else afterwards."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA cache_size=-{CACHE_KB}")
        connection.exec_driver_sql(f"PRAGMA threads={SORTERS}")
        # Debian's SQLite writes zeros over what is dropped: here over copies of what the table holds.
        connection.exec_driver_sql("PRAGMA secure_delete=OFF")
    else:
        connection.detach()  # closed when done, so that nobody gets it from the pool as it is set up here
        connection.exec_driver_sql(f"SET work_mem = '{SORTING}'")
        connection.exec_driver_sql(f"SET maintenance_work_mem = '{SORTING}'")
        # Few rows come of each command: translating it costs more than it gains.
        connection.exec_driver_sql("SET jit TO off")
        # A staged batch and its mark are one transaction: lost with a server that crashes, it is read again.
        connection.exec_driver_sql("SET synchronous_commit TO off")
    connection.commit()
