"""claims/report/table.py: rows that no spreadsheet takes for formulas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.report.table import CELL, COLUMNS, guarded, rows
from tests.claims.report.sample import DOSSIERS, UNREAD
from tests.claims.report.sample_world import WORLD


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_triggers_get_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@given(st.text())
def test_no_cell_begins_with_a_trigger(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_cell_holds_no_more_than_a_spreadsheet_can() -> None:
    assert len(guarded("a" * 40_000)) == CELL


def test_one_row_a_finding_and_one_for_what_was_not_read() -> None:
    table = rows(DOSSIERS, UNREAD, WORLD, "id")
    assert len(table) == sum(len(dossier.findings) for dossier in DOSSIERS) + 1
    assert all(len(row) == len(COLUMNS) for row in table)
    assert table[-1][:4] == ["scan.pdf", "", "", "unread"]
    first = dict(zip(COLUMNS, table[0], strict=True))
    assert (first["severity"], first["check"], first["start"]) == ("notice", "weekday_fits", 7)
    assert first["best_repair"] == "9/9 → 8/9"
    assert all(not str(cell).startswith(("=", "+", "-", "@")) for row in table for cell in row)
