"""SQLite databases copied page by page from one made before: migrating takes far longer."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from sqlalchemy import Engine

from db.engine import migrate, open_engine


def with_tables() -> Engine:
    """A new database in memory with all tables and nothing else."""
    return copied(_template())


def copied(engine: Engine) -> Engine:
    """A new database with all that stands in that one, also in memory."""
    copy = open_engine("sqlite://")
    _held(engine).backup(_held(copy))
    return copy


def fill(engine: Engine) -> None:
    """The database in memory has all tables and nothing else, whatever was in it."""
    _held(_template()).backup(_held(engine))


def file_with_tables(file: Path) -> None:
    """A new file that holds a database with all tables and nothing else."""
    with closing(sqlite3.connect(file)) as copy:
        _held(_template()).backup(copy)


def copy_file(file: Path, to: Path) -> None:
    """A new file with all that the database in that one holds; its folder is made."""
    to.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file)) as kept, closing(sqlite3.connect(to)) as copy:
        kept.backup(copy)


def _held(engine: Engine) -> sqlite3.Connection:
    """The one connection of a database in memory (StaticPool), which stays open."""
    connection = engine.raw_connection().driver_connection
    assert isinstance(connection, sqlite3.Connection)
    return connection


@cache
def _template() -> Engine:
    engine = open_engine("sqlite://")
    migrate(engine)
    return engine
