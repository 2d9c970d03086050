"""Report files are whole or not there; an article's words are only words in what Prefect shows."""

from pathlib import Path

import pytest

from flows.reporting import MOST_FLAGS, ReportError, flags_in_markdown, make_folder, write_report

FLAG = {
    "source_id": "a.txt",
    "severity": "error",
    "check": "self_visit",
    "field": "text",
    "start": 0,
    "end": 3,
    "quote": "<img src=x onerror=alert(1)> | [klik](javascript:x)\n# Judul",
    "message": "a minister's *own* country",
}


def test_files_are_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "report"
    for content in (b"old", b"new"):
        written = write_report.fn(folder, {"report.html": content, "findings.csv": content})
    assert written == {name: str(folder / name) for name in ("report.html", "findings.csv")}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        "report.html": b"new",
        "findings.csv": b"new",
    }


def test_a_report_may_be_read_as_any_new_file_may(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_report.fn(tmp_path, {"report.html": b""})
    assert (tmp_path / "report.html").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_folder_that_cannot_be_written_to_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReportError, match="--out"):
        make_folder(tmp_path / "file")


def test_the_words_of_an_article_are_no_markup() -> None:
    table = flags_in_markdown([FLAG])
    row = table.splitlines()[2]
    assert not set("<>[]()#*") & set(row.replace("&#", ""))
    assert row.count("|") == 6
    assert "self_visit" in row


def test_no_flags_are_said_too() -> None:
    assert flags_in_markdown([]) == "No flags.\n"


def test_an_artifact_has_an_end() -> None:
    table = flags_in_markdown([FLAG] * (MOST_FLAGS + 3))
    assert table.count("self_visit") == MOST_FLAGS
    assert "and 3 more" in table
