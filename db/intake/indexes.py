"""Indexes of tables into which a great many rows enter at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

TABLES = ("statement", "citation", "office_term")
"""The tables terms come into by the million."""

MANY = 50_000
"""From so many rows on it is worth while."""


@contextmanager
def without_indexes(connection: Connection) -> Iterator[None]:
    """The tables have no index but their key meanwhile, where more rows come than there are.

    The caller's transaction has begun: where it is undone, or its process killed, they are as they were.
    Made anew from sorted rows an index costs half of what it costs row by row. Only on SQLite, where
    readers see the table as it was until the transaction ends; on PostgreSQL they would have to wait.
    """
    if connection.dialect.name != "sqlite" or not _mostly_new(connection):
        yield
        return
    asked = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = :table AND sql IS NOT NULL"
    )
    found = [row for table in TABLES for row in connection.execute(text(asked), {"table": table}).all()]
    for row in found:
        connection.exec_driver_sql(f'DROP INDEX "{row.name}"')
    yield
    for row in found:
        connection.exec_driver_sql(row.sql)


def _mostly_new(connection: Connection) -> bool:
    """More statements are staged than the table has, and they are many."""
    coming = connection.scalar(text("SELECT COUNT(*) FROM staged_statement")) or 0
    if coming < MANY:
        return False
    there = connection.scalar(
        text("SELECT COUNT(*) FROM (SELECT 1 FROM statement LIMIT :n) s"), {"n": coming}
    )
    return coming > (there or 0)
