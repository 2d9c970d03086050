"""Columns: cells under each other, the last one folded where a terminal is narrow."""

import sys

import pytest

from desk.cli.columns import columns

ROWS = [("gap", "1 day", "nobody on record"), ("overlap", "12 days", "two at once, " * 6)]


def test_cells_stand_under_each_other() -> None:
    first, second = columns(ROWS)
    assert first == "gap      1 day    nobody on record"
    assert second.startswith("overlap  12 days  two at once, ")
    assert columns([]) == []


def test_on_a_terminal_the_last_cell_is_folded_under_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    _, second = columns(ROWS, indent="  ")
    lines = second.split("\n")
    assert len(lines) > 1
    assert all(len(line) <= 60 for line in lines)
    assert all(line.startswith(" " * 20 + "two") or line.startswith(" " * 20) for line in lines[1:])
