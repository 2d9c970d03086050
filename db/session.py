"""One transaction: all that is done in it is kept together, or nothing is; and what sees one state only."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

__all__ = ["Engine", "Session", "inserting", "snapshot", "transaction"]


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """A session whose work is committed at the end, or undone where an exception ends it."""
    with Session(engine) as session, session.begin():
        yield session


def inserting(session: Session) -> Callable[[Any], postgresql.Insert | sqlite.Insert]:
    """What makes an INSERT into a table in the database's own dialect: only those know ON CONFLICT."""
    return postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert


def snapshot(engine: Engine) -> Connection:
    """A connection whose every read sees the database as it is now."""
    if engine.dialect.name == "postgresql":
        return engine.connect().execution_options(isolation_level="REPEATABLE READ")
    connection = engine.connect()
    if not connection.connection.driver_connection.in_transaction:  # type: ignore[union-attr]
        connection.exec_driver_sql("BEGIN")
    return connection
