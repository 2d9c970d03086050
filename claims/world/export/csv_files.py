"""Export as CSV: one table a kind, with the mapping that reads it back."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from claims.model import Facts
from claims.world.export.rows import rows_of
from claims.world.intake.seed_tables import COLUMNS, cell


def export_csv(facts: Facts) -> Iterator[tuple[str, Iterator[str]]]:
    """The files of an export: of each kind "terms.csv" and "terms.mapping.yml", with their text in pieces.

    Lists and nested rows stand in their cells as JSON. Read back by their mapping the tables give
    the same nouns.
    """
    for kind, rows in rows_of(facts).items():
        yield f"{kind}.csv", _table(kind, rows)
        yield f"{kind}.mapping.yml", iter((f"kind: {kind}\nids: kept\n",))


def _table(kind: str, rows: Iterable[tuple[str, Any]]) -> Iterator[str]:
    columns = COLUMNS[kind]
    yield _line(("id", *columns))
    for key, row in rows:
        yield _line((key, *(cell(row.get(column)) for column in columns)))


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
