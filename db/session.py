"""One transaction: all that is done in it is kept together, or nothing is."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.orm import Session

__all__ = ["Engine", "Session", "transaction"]


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """A session whose work is committed at the end, or undone where an exception ends it."""
    with Session(engine) as session, session.begin():
        yield session
