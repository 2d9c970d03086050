"""One import at a time: whoever is killed gives the turn back, for the operating system or server does it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

from db.engine import LOCK
from db.errors import DatabaseError

BUSY = "another import into this database is running; start this one again when that has finished"


@contextmanager
def turn(connection: Connection) -> Iterator[None]:
    """Nobody else imports into this database; raises DatabaseError at once where somebody does.

    On PostgreSQL an advisory lock of the session; on SQLite the lock of an empty database file beside
    the database. A database in memory is nobody else's.
    """
    if connection.dialect.name == "postgresql":
        key = {"key": LOCK + 1}
        if not connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), key):
            raise DatabaseError(BUSY)
        connection.commit()
        try:
            yield
        finally:
            connection.rollback()
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)
            connection.commit()
        return
    path = connection.engine.url.database
    if path in (None, "", ":memory:"):
        yield
        return
    beside = sqlite3.connect(f"{path}.import", timeout=0, isolation_level=None)
    try:
        try:
            beside.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise DatabaseError(BUSY) from error
        yield
    finally:
        beside.close()
