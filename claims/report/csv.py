"""CSV after RFC 4180: UTF-8 without a byte order mark, CRLF line ends, one row a finding."""

import csv
import io
from collections.abc import Iterable, Sequence

from claims.model import Dossier, Language, Unread, World
from claims.report.table import COLUMNS, Cell, rows, rows_of


def render_csv(
    dossiers: Sequence[Dossier],
    unread: Sequence[Unread],
    world: World,
    language: Language,
    *,
    head: bool = True,
) -> str:
    """The table as CSV. Column names are the same in both languages, so that scripts can rely on them.

    Without its `head` it is a further piece of a table that has one.
    """
    table = rows(dossiers, unread, world, language)
    return _written([COLUMNS, *table] if head else table)


def csv_rows(
    dossier: Dossier, world: World, language: Language, messages: Sequence[str] | None = None
) -> str:
    """One dossier's piece of the table, without a head; `messages` as rows_of takes them."""
    return _written(rows_of(dossier, world, language, messages))


def _written(table: Iterable[Sequence[Cell]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(table)
    return out.getvalue()
