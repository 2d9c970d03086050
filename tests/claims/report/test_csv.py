"""claims/report/csv.py: what is written is read back the same."""

import csv
import io

import pytest

from claims.model import Language
from claims.report.catalogue import LANGUAGES
from claims.report.csv import csv_rows, render_csv
from claims.report.jsonl import dossier_record
from claims.report.table import COLUMNS, rows
from tests.claims.report.sample import DOSSIERS, UNREAD
from tests.claims.report.sample_world import WORLD


def test_it_reads_back() -> None:
    text = render_csv(DOSSIERS, UNREAD, WORLD, "en")
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read[0] == list(COLUMNS)
    assert read[1:] == [[str(cell) for cell in row] for row in rows(DOSSIERS, UNREAD, WORLD, "en")]


def test_it_starts_without_a_byte_order_mark_and_ends_lines_with_crlf() -> None:
    text = render_csv((), (), WORLD, "id")
    assert text == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_pieces_of_a_table_are_the_table_also_where_their_messages_are_given(language: Language) -> None:
    whole = render_csv(DOSSIERS, (), WORLD, language, head=False)
    assert "".join(csv_rows(dossier, WORLD, language) for dossier in DOSSIERS) == whole
    told = [dossier_record(dossier, WORLD)["findings"] for dossier in DOSSIERS]
    messages = [[finding["messages"][language] for finding in findings] for findings in told]
    given = zip(DOSSIERS, messages, strict=True)
    assert "".join(csv_rows(dossier, WORLD, language, said) for dossier, said in given) == whole
    other = [f"{said}!" for said in messages[0]]
    assert other[0] in csv_rows(DOSSIERS[0], WORLD, language, other)
