"""Report files are whole or not there; an article's words are only words in what Prefect shows."""

from pathlib import Path

import pytest

from flows.reporting import ReportError, make_folder, replaced
from flows.showing import MOST_FLAGS, flags_in_markdown

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


def write(folder: Path, content: bytes, *names: str) -> None:
    with replaced(folder, names) as files:
        for file in files.values():
            file.write(content)


def test_files_are_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    for content in (b"old", b"new"):
        write(tmp_path, content, "report.html", "findings.csv")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "report.html": b"new",
        "findings.csv": b"new",
    }


def test_a_report_that_fails_half_way_leaves_the_old_one(tmp_path: Path) -> None:
    write(tmp_path, b"old", "report.html")
    with pytest.raises(RuntimeError), replaced(tmp_path, ["report.html"]) as files:  # noqa: PT012
        files["report.html"].write(b"half")
        raise RuntimeError
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"report.html": b"old"}


def test_a_report_may_be_read_as_any_new_file_may(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write(tmp_path, b"", "report.html")
    assert (tmp_path / "report.html").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_folder_that_cannot_be_written_to_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReportError, match="with --out or in TILIK_REPORTS"):
        make_folder(tmp_path / "file")


@pytest.mark.parametrize("given", ["", "report.md"])
def test_a_report_takes_the_place_of_no_article(tmp_path: Path, given: str) -> None:
    make_folder(tmp_path, [tmp_path])
    (tmp_path / "report.md").write_text("an article")
    with pytest.raises(ReportError, match=r"report\.md is there, an article to be read"):
        make_folder(tmp_path, [tmp_path / "a.txt", tmp_path / given])
    make_folder(tmp_path, [tmp_path / "a.txt"])


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
