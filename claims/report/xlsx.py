"""XLSX: the same table as a workbook, written so that no cell can become a formula or a link."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime

from claims.model import Dossier, Language, Unread, World
from claims.report.catalogue import wording
from claims.report.table import COLUMNS, rows

# The day the file claims to have been made: fixed, so that equal findings give equal bytes.
_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_WIDTHS = {
    "source_id": 28,
    "quote": 48,
    "message": 64,
    "best_repair": 36,
    "evidence": 24,
    "worth_reasons": 48,
    "sources": 64,
    "lacking": 48,
}
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def render_xlsx(
    dossiers: Sequence[Dossier], unread: Sequence[Unread], world: World, language: Language
) -> bytes:
    """The workbook's bytes: one sheet, a frozen header with a filter, every text written as text."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, **_PLAIN})
    book.set_properties({"title": wording(language, "ui", "title"), "author": "Tilik", "created": _CREATED})
    sheet = book.add_worksheet(wording(language, "ui", "sheet"))
    heading = book.add_format({"bold": True, "bottom": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for column, name in enumerate(COLUMNS):
        sheet.write_string(0, column, wording(language, "ui", _HEADING.get(name, name)), heading)
        sheet.set_column(column, column, _WIDTHS.get(name, 14))
    table = rows(dossiers, unread, world, language)
    for number, row in enumerate(table, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                sheet.write_number(number, column, cell, wrapped)
            else:
                sheet.write_string(number, column, cell, wrapped)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(table)), len(COLUMNS) - 1)
    book.close()
    return out.getvalue()


_HEADING = {"repair_status": "status", "checkworthiness": "worth"}
