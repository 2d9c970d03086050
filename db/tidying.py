"""What may be dropped from the database because it only saves work, and the care a database file wants."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, delete, func, or_, select, text

from claims.text.counts import counted
from db.base import Base
from db.engine import in_memory, take_turns
from db.errors import DatabaseError
from db.intake import making
from db.intake.turn import turn
from db.session import transaction
from db.tables import AddressRow, ImportJobRow, RobotsRow

MANY = 1_000
"""Rows that are deleted in one transaction."""


def stale_import(engine: Engine, before: datetime, *, dry_run: bool) -> str | None:
    """The file of an import that was interrupted before that moment; what it had read is dropped.

    Nothing of it is in the reference table: the same import, started again, begins anew. With
    `dry_run` it is only named. None where there is none, or where an import is running.
    """
    table = Base.metadata.tables[ImportJobRow.__tablename__]
    asking = select(table.c.id, table.c.file).where(
        table.c.finished_at.is_(None), table.c.started_at < before
    )
    with engine.connect() as connection:
        found = connection.execute(asking).first()
        if found is None or dry_run:
            return None if found is None else str(found.file)
        connection.rollback()
        try:
            with turn(connection):
                take_turns(connection)
                found = connection.execute(asking).first()
                if found is not None:
                    connection.execute(table.delete().where(table.c.id == found.id))
                    making.drop(connection)
                connection.commit()
        except DatabaseError:
            # Whoever holds the turn is at work on it.
            return None
    return None if found is None else str(found.file)


def forget_addresses(engine: Engine, before: datetime, *, dry_run: bool) -> tuple[int, int]:
    """How many addresses, and how many robots.txt, the fetcher no longer remembers; `dry_run` only counts.

    Addresses that are gone since before that moment, or were not asked for since: no source lists them.
    What came from them stays; an address that is listed again is fetched in full once more.
    """
    old = or_(AddressRow.gone_at < before, AddressRow.asked_at < before)
    addresses = _forgotten(engine, AddressRow, AddressRow.address, old, dry_run)
    return addresses, _forgotten(engine, RobotsRow, RobotsRow.origin, RobotsRow.expires_at < before, dry_run)


def _forgotten(engine: Engine, table: type[Base], key: Any, old: ColumnElement[bool], dry_run: bool) -> int:
    """A thousand rows a transaction, so that no fetcher waits long."""
    if dry_run:
        with transaction(engine) as session:
            return session.scalar(select(func.count()).select_from(table).where(old)) or 0
    total = 0
    while True:
        with transaction(engine) as session:
            keys = session.scalars(select(key).where(old).order_by(key).limit(MANY)).all()
            gone = delete(table).where(key.in_(keys), old).returning(key)
            total += len(session.scalars(gone).all())
        if len(keys) < MANY:
            return total


def tune(engine: Engine) -> str | None:
    """An SQLite file's statistics are refreshed and its log is written back; says so.

    None for PostgreSQL, which does both by itself, and for a database in memory.
    """
    if engine.dialect.name != "sqlite" or in_memory(engine):
        return None
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("PRAGMA optimize"))
        busy, pages, written = connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()
    if busy:
        return f"{written} of {counted(pages, 'page')} of the log written back; the rest waits for a reader"
    return "the log is written back"
