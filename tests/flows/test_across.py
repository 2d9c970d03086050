"""The flow compares articles within a window of days, those of earlier runs included."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.flows.conftest import Write
from tests.flows.test_check_articles import rows

pytestmark = [pytest.mark.flow, pytest.mark.usefixtures("prefect_server")]

WRONG = "Rapat digelar di kantor itu pada Senin (7/9/2025)."


def printed(day: str, text: str = WRONG) -> str:
    return f"---\npublished: {day}\n---\n{text}"


def check_new() -> dict[str, Any]:
    from flows.check_new_articles import check_new_articles

    summary: dict[str, Any] = check_new_articles()
    return summary


def test_an_article_is_compared_with_those_of_earlier_runs(desk: Write) -> None:
    desk("a.md", printed("2025-09-09"))
    assert check_new()["across"] == []
    desk("b.md", printed("2025-09-10", f"Hujan turun. {WRONG}"))
    summary = check_new()
    (found,) = summary["across"]
    assert (found["check"], found["severity"]) == ("date_copied", "notice")
    assert [Path(source).name for source in found["articles"]] == ["a.md", "b.md"]
    (line,) = Path(summary["files"]["across.jsonl"]).read_text("utf-8").splitlines()
    assert json.loads(line)["schema"] == "across.v1"
    assert "Antarartikel" in Path(summary["files"]["report.html"]).read_text("utf-8")


def test_a_run_that_repeats_finds_the_same_and_keeps_nothing_new(desk: Write) -> None:
    from flows.check_articles import check_articles

    desk("a.md", printed("2025-09-09"))
    desk("b.md", printed("2025-09-10"))
    first = check_articles(["inbox"], out="report")
    before = rows()
    assert before["across_finding"] == 1
    assert check_articles(["inbox"], out="report")["across"] == first["across"]
    assert rows() == before


def test_articles_outside_the_window_are_not_compared(desk: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILIK_WINDOW", "3")
    desk("a.md", printed("2025-09-09"))
    check_new()
    desk("b.md", printed("2025-09-20"))
    assert check_new()["across"] == []
