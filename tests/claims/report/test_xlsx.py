"""claims/report/xlsx.py: a workbook of plain texts and numbers."""

import io
import re
import zipfile

from claims.report.xlsx import render_xlsx
from tests.claims.report.sample import DOSSIERS, UNREAD
from tests.claims.report.sample_world import WORLD

BOOK = render_xlsx(DOSSIERS, UNREAD, WORLD, "id")


def part(name: str) -> str:
    """One file of the workbook."""
    with zipfile.ZipFile(io.BytesIO(BOOK)) as book:
        return book.read(name).decode()


def test_no_cell_is_a_formula_or_a_link() -> None:
    sheet = part("xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    with zipfile.ZipFile(io.BytesIO(BOOK)) as book:
        assert not any("_rels/sheet" in name for name in book.namelist())


def test_hostile_words_are_kept_as_text() -> None:
    strings = part("xl/sharedStrings.xml")
    assert "'=HYPERLINK(1).txt" in strings
    assert "'=cmd|'" in strings


def test_every_finding_has_its_row_and_headings_are_in_words() -> None:
    sheet = part("xl/worksheets/sheet1.xml")
    count = sum(len(dossier.findings) for dossier in DOSSIERS) + len(UNREAD) + 1
    assert len(re.findall("<row ", sheet)) == count
    assert "Perbaikan terbaik" in part("xl/sharedStrings.xml")


def test_the_file_bears_a_fixed_day() -> None:
    assert "2000-01-01T00:00:00Z" in part("docProps/core.xml")
    with zipfile.ZipFile(io.BytesIO(BOOK)) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
