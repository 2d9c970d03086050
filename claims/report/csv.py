"""CSV after RFC 4180: UTF-8 without a byte order mark, CRLF line ends, one row a finding."""

import csv
import io
from collections.abc import Sequence

from claims.model import Dossier, Language, Unread, World
from claims.report.table import COLUMNS, rows


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
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if head:
        writer.writerow(COLUMNS)
    writer.writerows(rows(dossiers, unread, world, language))
    return out.getvalue()
