"""claims/report/csv.py: what is written is read back the same."""

import csv
import io

from claims.report.csv import render_csv
from claims.report.table import COLUMNS, rows
from tests.claims.report.sample import DOSSIERS, UNREAD, WORLD


def test_it_reads_back() -> None:
    text = render_csv(DOSSIERS, UNREAD, WORLD, "en")
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read[0] == list(COLUMNS)
    assert read[1:] == [[str(cell) for cell in row] for row in rows(DOSSIERS, UNREAD, WORLD, "en")]


def test_it_starts_without_a_byte_order_mark_and_ends_lines_with_crlf() -> None:
    text = render_csv((), (), WORLD, "id")
    assert text == ",".join(COLUMNS) + "\r\n"
