"""Indexes and checks of tables into which a great many rows enter at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import CheckConstraint, Connection, text

from db.base import Base
from db.errors import DatabaseError

TABLES = ("statement", "citation", "office_term")
"""The tables terms come into by the million."""

MANY = 50_000
"""From so many rows on it is worth while."""


@contextmanager
def without_indexes(connection: Connection) -> Iterator[bool]:
    """The tables have no index but their key meanwhile, where more rows come than there are; says whether so.

    The caller's transaction has begun: where it is undone, or its process killed, they are as they were.
    Made anew from sorted rows an index costs half of what it costs row by row. Only on SQLite, where
    readers see the table as it was until the transaction ends; on PostgreSQL they would have to wait.
    """
    if connection.dialect.name != "sqlite" or not _mostly_new(connection):
        yield False
        return
    asked = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = :table AND sql IS NOT NULL"
    )
    found = [row for table in TABLES for row in connection.execute(text(asked), {"table": table}).all()]
    for row in found:
        connection.exec_driver_sql(f'DROP INDEX "{row.name}"')
    yield True
    for row in found:
        connection.exec_driver_sql(row.sql)


@contextmanager
def checked_together(connection: Connection, table: str, *, many: bool) -> Iterator[None]:
    """What the table allows in its columns is looked at once, when `many` rows are in, not row by row.

    SQLite makes the list of values that a column may have anew for each row, which takes nearly half of the
    time in which a statement enters. Raises DatabaseError for a row that is not allowed; the caller undoes
    the transaction, as for any other error.
    """
    if not many:
        yield
        return
    connection.exec_driver_sql("PRAGMA ignore_check_constraints=ON")
    try:
        yield
    finally:
        connection.exec_driver_sql("PRAGMA ignore_check_constraints=OFF")
    for check in sorted(_checks(table), key=lambda each: str(each.name)):
        broken = text(f"SELECT 1 FROM {table} WHERE NOT ({check.sqltext}) LIMIT 1")
        if connection.execute(broken).first() is not None:
            raise DatabaseError(f"a row of {table} breaks the check {check.name}; nothing was imported")


def _checks(table: str) -> list[CheckConstraint]:
    constraints = Base.metadata.tables[table].constraints
    return [each for each in constraints if isinstance(each, CheckConstraint)]


def _mostly_new(connection: Connection) -> bool:
    """More statements are staged than the table has, and they are many."""
    coming = connection.scalar(text("SELECT COUNT(*) FROM staged_statement")) or 0
    if coming < MANY:
        return False
    there = connection.scalar(
        text("SELECT COUNT(*) FROM (SELECT 1 FROM statement LIMIT :n) s"), {"n": coming}
    )
    return coming > (there or 0)
