"""The speed table: its rows, its notes, its machine line, and what it says when a row cannot be measured."""

from pathlib import Path

import pytest

from bench.speed import __main__ as speed
from bench.speed.corpus import corpus
from bench.speed.row import Row, least, seconds, table


def test_a_ratio_above_one_says_ours_is_the_smaller() -> None:
    assert Row("a", 1, 2.0, 5.0, "ms").ratio == 2.5
    assert Row("a", 1, 0.0, 5.0, "ms").ratio == 0.0


def test_the_table_has_a_line_a_row_its_notes_and_the_machine() -> None:
    lines = table([Row("reading", 40, 2.0, 5.0, "ms", "on a sample")]).splitlines()
    assert lines[1].split() == ["reading", "40", "2.000", "5.000", "2.50", "ms"]
    assert lines[2] == "  reading: on a sample"
    assert "cores, Python" in lines[3]


def test_the_least_of_several_runs_counts() -> None:
    runs: list[int] = []
    assert seconds(lambda: runs.append(1), times=3) >= 0
    assert len(runs) == 3


def test_works_that_take_turns_each_have_their_least() -> None:
    turns: list[str] = []
    one, two = least(lambda: turns.append("a"), lambda: turns.append("b"), times=2)
    assert turns == ["a", "b", "a", "b"]
    assert min(one, two) >= 0


def test_without_the_news_the_samples_are_timed_and_the_name_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILIK_SHARED", str(tmp_path))
    name, articles = corpus()
    assert name.startswith("seeds/articles (")
    assert "is not there" in name
    assert {article.language for article in articles} == {"id", "en"}


def test_a_row_that_cannot_be_measured_is_said_and_exits_2(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken() -> list[Row]:
        raise RuntimeError("the peer is away")

    monkeypatch.setitem(speed.ROWS, "flow", broken)
    monkeypatch.setitem(speed.ROWS, "reading", lambda: [Row("reading", 1, 1.0, 2.0, "ms")])
    assert speed.main(["--rows", "reading", "flow"]) == 2
    out, err = capfd.readouterr()
    assert "reading" in out
    assert err == "flow: could not be measured: the peer is away\n"
