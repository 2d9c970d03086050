"""The staged tables: what an import has read so far, beside the tables it will enter.

They are made when an import begins and dropped when it ends, so they always have the columns of
the tables they mirror. Every staged statement has a number of its own, `seq`; the rows of its
parts carry the same number.

Terms come by the million: a term, and the first citation of every statement, lie in the row of their
statement, one row in place of three. Views show them as the other parts are.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

from db.base import Base
from db.tables import AliasRow, CitationRow, OfficeTermRow, StatementRow

OF_THE_ROW = frozenset({"revision", "closed_revision", "origin", "recorded_by"})
"""Columns that are the same for all rows of an import; they are given when the rows enter."""

OF_THE_PART = frozenset({"statement_id", "version", "position"})
"""Columns that a part of a statement has from its statement, or by its place among its like."""

OF_THE_VERSION = frozenset({"version", "recorded", "superseded"})
"""Columns of a name's version; a file says what a name is, not which version of it that is."""

NAMES = ("source", "entity", "office")
"""The tables of names with an id."""

TERM, CITATION = OfficeTermRow.__tablename__, CitationRow.__tablename__
"""The parts that lie in the row of their statement; of citations the first."""

TABLES = MetaData()
VIEWS = MetaData()
"""What lies in the rows of statements, shown as rows of its own."""


def _mirror(
    name: str,
    left_out: frozenset[str],
    *more: Column[Any],
    behind: Iterable[Column[Any]] = (),
    within: str = "staged",
) -> Table:
    return Table(f"{within}_{name}", TABLES, *more, *_columns(name, left_out), *behind)


def _columns(name: str, left_out: frozenset[str]) -> list[Column[Any]]:
    of = Base.metadata.tables[name]
    return [Column(each.name, each.type) for each in of.columns if each.name not in left_out]


def _shown(name: str) -> Table:
    """A view of what lies in the rows of statements; it has the columns of a staged part."""
    return Table(f"staged_{name}", VIEWS, Column("seq", Integer), *_columns(name, frozenset()))


def _sorted_out() -> tuple[Column[Any], ...]:
    """What sorting out says of a row: its outcome, and the version it enters as where that is another."""
    return (
        Column("seq", Integer, primary_key=True, autoincrement=False),
        Column("line", Integer),
        Column("outcome", String(10)),
        Column("as_version", Integer),
        Column("as_recorded", Date),
    )


def _as_json() -> tuple[Column[Any], ...]:
    """What comes by the thousand and not by the million is staged as the JSON of its noun."""
    return Column("id", String(200)), Column("digest", String(64)), Column("body", Text)


def _parts() -> Iterator[str]:
    """The tables that hold parts of a statement, in the order of their names."""
    for name, table in sorted(Base.metadata.tables.items()):
        if {"statement_id", "version"} <= set(table.columns.keys()):
            yield name


names: Mapping[str, Table] = {
    name: _mirror(name, OF_THE_ROW | OF_THE_VERSION, *_sorted_out()) for name in NAMES
}
words = _mirror(AliasRow.__tablename__, OF_THE_ROW | OF_THE_VERSION | {"id"}, *_sorted_out())
statements = _mirror(
    StatementRow.__tablename__,
    OF_THE_ROW | {"digest"},
    *_sorted_out(),
    behind=[*_columns(CITATION, OF_THE_PART), *_columns(TERM, OF_THE_PART), Column("digest", String(64))],
)
parts: Mapping[str, Table] = {
    name: _shown(name) if name in (CITATION, TERM) else _mirror(name, frozenset(), Column("seq", Integer))
    for name in _parts()
}
further = _mirror(CITATION, frozenset(), Column("seq", Integer), within="staged_further")
"""The citations of a statement behind the first."""
checked = Table("staged_checked_claim", TABLES, *_sorted_out(), *_as_json())
conflicts = Table("staged_conflict", TABLES, *_sorted_out(), *_as_json())
refused = Table(
    "staged_refused",
    TABLES,
    Column("line", Integer),
    Column("field", Text),
    Column("reason", Text),
    Column("left_out", Boolean),
)
"""Rows of the file that are not taken; `left_out` is empty where it is the table that refuses one."""
reached = Table("staged_reached", TABLES, Column("items", Integer), Column("at", Integer))
kept = Table(
    "staged_kept",
    TABLES,
    Column("id", String(200), primary_key=True),
    Column("version", Integer),
    Column("digest", String(64)),
    Column("origin", String(200)),
    Column("stands", Boolean),
    Column("recorded", Date),
    Column("superseded", Date),
)
"""For every staged id that the table has already: its newest version there, and whether that stands now."""

_filled = [table for name, table in parts.items() if name not in (CITATION, TERM)]
FILLED: Mapping[str, Table] = {
    table.name: table
    for table in (*names.values(), words, statements, *_filled, further, checked, conflicts, refused)
}
"""The staged tables that reading fills."""

BY_ID = Index("ix_staged_statement_id", statements.c.id, statements.c.version, statements.c.seq)
INDEXES = (
    *(Index(f"ix_{table.name}_id", table.c.id) for table in names.values()),
    Index("ix_staged_alias_digest", words.c.digest),
    Index("ix_staged_checked_claim_id", checked.c.id),
    BY_ID,
)


def of_part(name: str) -> list[str]:
    """The columns of a part that are its own, quoted."""
    return [f'"{each.name}"' for each in _columns(name, OF_THE_PART)]
