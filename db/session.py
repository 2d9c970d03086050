"""One transaction: all that is done in it is kept together, or nothing is; and rows that give way in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

__all__ = ["Engine", "Session", "inserting", "transaction"]


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """A session whose work is committed at the end, or undone where an exception ends it."""
    with Session(engine) as session, session.begin():
        yield session


def inserting(session: Session) -> Callable[[Any], postgresql.Insert | sqlite.Insert]:
    """What makes an INSERT into a table in the database's own dialect: only those know ON CONFLICT."""
    return postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
