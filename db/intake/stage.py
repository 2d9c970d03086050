"""Staging: batches of rows into the staged tables, each with the mark of how far reading came."""

import io
from collections.abc import Iterator
from functools import cache

from sqlalchemy import Connection, select

from db.intake import staged
from db.intake.batches import Batch
from db.intake.copying import copied
from db.intake.rows import columns
from db.intake.term_digests import fill


def put(connection: Connection, batch: Batch) -> None:
    """The batch is staged, and reading has come as far as its last item; never commits."""
    fill(batch.rows)
    for table, rows in batch.rows.items():
        if connection.dialect.name == "postgresql":
            cursor = connection.connection.cursor()
            cursor.execute(_copy(table), stream=io.BytesIO(copied(rows)))  # type: ignore[call-arg]
            cursor.close()
        else:
            connection.exec_driver_sql(_insert(table), rows)
    connection.execute(staged.reached.update().values(items=batch.items, at=batch.at))


def reached(connection: Connection) -> int:
    """How many items of the file are staged."""
    return connection.scalar(select(staged.reached.c["items"])) or 0


@cache
def _copy(table: str) -> str:
    return f"COPY {table} ({', '.join(_quoted(table))}) FROM STDIN"


@cache
def _insert(table: str) -> str:
    marks = ", ".join("?" for _ in columns(table))
    return f"INSERT INTO {table} ({', '.join(_quoted(table))}) VALUES ({marks})"


def _quoted(table: str) -> Iterator[str]:
    return (f'"{name}"' for name in columns(table))
