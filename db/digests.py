"""Fills in what rows of an older Tilik say as a digest, once, when its database is brought up to date."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, func, select, update

from claims.match.names import fold
from claims.world import digest
from db import read
from db.base import Base
from db.reading_back import alias_of, entity_of, office_of, source_of
from db.tables import AliasRow, EntityRow, OfficeRow, SourceRow, StatementRow

NAMES: tuple[tuple[type[Base], Callable[[RowMapping], Any]], ...] = (
    (SourceRow, source_of),
    (EntityRow, entity_of),
    (OfficeRow, office_of),
    (AliasRow, alias_of),
)
WHOLE = 64
"""The characters of a digest; what is shorter holds its place."""

STATEMENTS = tuple(read.BY_KIND.values())


def fill_digests(connection: Connection) -> int:
    """Every row has a digest, and every alias its folded words; gives how many had none."""
    filled = 0
    for table, noun_of in NAMES:
        columns = table.__table__
        rows = (
            connection.execute(select(*columns.c).where(func.length(columns.c.digest) < WHOLE))
            .mappings()
            .all()
        )
        values = []
        for row in rows:
            key = {f"key_{column.name}": row[column.name] for column in columns.primary_key}
            norm = {"norm": fold(row["text"])} if table is AliasRow else {}
            values.append({**key, "digest": digest(noun_of(row)), **norm})
        filled += _set(connection, table, values)
    for asked in STATEMENTS:
        found = asked(connection, StatementRow.digest == "")
        values = [
            {
                "key_id": payload.statement.id,
                "key_version": payload.statement.version,
                "digest": digest(payload),
            }
            for payload in found
        ]
        filled += _set(connection, StatementRow, values)
    return filled


def _set(connection: Connection, table: type[Base], values: Sequence[dict[str, Any]]) -> int:
    """Sets the columns of the rows with these keys."""
    if values:
        keys = [column == bindparam(f"key_{column.name}") for column in table.__table__.primary_key]
        connection.execute(update(table).where(*keys), values)
    return len(values)
