"""Articles from paths: what is read goes on, what is not is said and kept."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.cli.articles import MOST_SLIPS, Reading, progress
from tests.desk.cli.conftest import NOTHING

Write = Callable[..., Path]


def test_nothing_is_opened_before_it_is_asked_for(tmp_path: Path) -> None:
    reading = Reading([str(tmp_path / "later.txt")], None, "auto")
    (tmp_path / "later.txt").write_text(NOTHING)
    assert [article.text for article in reading] == [NOTHING]
    assert reading.unread == []


def test_a_path_that_cannot_be_opened_is_unread_under_its_own_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "missing.txt")
    reading = Reading([path], None, "auto")
    assert list(reading) == []
    (unread,) = reading.unread
    assert unread.source_id == path
    assert unread.reason.startswith("no such file or folder")
    assert capsys.readouterr().err == f"tilik: {path}: {unread.reason}\n"


def test_an_empty_path_is_not_the_folder_one_stands_in(
    write: Write, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write("a.txt", NOTHING).parent)
    assert list(Reading([""], None, "auto")) == []
    assert "is an empty path" in capsys.readouterr().err


def test_a_name_that_is_no_utf_8_is_refused_and_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open(os.fsencode(tmp_path) + b"/\xff.txt", "wb") as file:  # noqa: PTH123 - bytes are the point
        file.write(NOTHING.encode())
    reading = Reading([str(tmp_path)], None, "auto")
    assert list(reading) == []
    (unread,) = reading.unread
    assert unread.source_id.endswith("\ufffd.txt")
    assert "rename the file" in unread.reason
    assert capsys.readouterr().err.count("\n") == 1


def test_terminal_codes_in_a_name_are_shown_not_obeyed(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    list(Reading([str(write("a\x1b[2J.txt", b""))], None, "auto"))
    assert "\x1b" not in capsys.readouterr().err


def test_progress_is_for_terminals_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(progress([1, 2, 3], "counted")) == [1, 2, 3]
    assert capsys.readouterr().err == ""


def test_a_field_passed_over_is_told_and_its_article_read(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write("a.txt", f"---\npublised: 2025-05-12\n---\n{NOTHING}")
    (article,) = Reading([str(path)], None, "auto")
    assert article.text == NOTHING
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"tilik: {path}: line 2: the field 'publised' is passed over: write 'published'")


def test_of_very_many_fields_passed_over_the_rest_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(MOST_SLIPS + 2):
        (tmp_path / f"{number:02}.txt").write_text(f"---\ntitel: A\n---\n{NOTHING}")
    assert len(list(Reading([str(tmp_path)], None, "auto"))) == MOST_SLIPS + 2
    told = capsys.readouterr().err.splitlines()
    assert told[MOST_SLIPS:] == ["tilik: articles: 2 further fields were passed over in the same way"]
