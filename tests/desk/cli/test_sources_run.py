"""`tilik sources run`: what is read now, from a pipe too."""

import logging
import os
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk.cli.sources_run import _quiet, run_sources
from flows.prefect_home import QUIET
from tests.flows.conftest import Write, desk

__all__ = ["desk"]

LINE = '{"id": "cms-1", "text": "Rapat digelar pada Selasa, 12 Mei 2025.", "published": "2025-05-13"}\n'


@pytest.fixture
def pipe(desk: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """A source that is piped in; what the command sets in the environment is undone after the test."""
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path / "prefect"))
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "pipa.yml").write_text("id: pipa\nname: Pipa\nkind: stdin\n", encoding="utf-8")
    monkeypatch.setenv("TILIK_SOURCES", str(tmp_path / "papers"))
    return desk


def ran(*ids: str, given: str = "") -> Result:
    return CliRunner().invoke(run_sources, ids, input=given)


@pytest.mark.flow
@pytest.mark.usefixtures("prefect_server")
def test_what_is_piped_in_is_checked_and_kept_once(pipe: Write) -> None:
    first = ran("pipa", given=f"{LINE}no article\n")
    assert first.exit_code == 2, "one line could not be read"
    assert "weekday_fits" in first.stdout
    assert "1 artikel baru, 0 tidak berubah, 1 tidak terbaca" in first.stdout
    assert "is not JSON at character 0" in first.stderr
    second = ran("pipa", given=LINE)
    assert (second.exit_code, second.stderr) == (0, "")
    assert second.stdout.startswith("tidak ada yang baru: 1 artikel tidak berubah")


@pytest.mark.flow
@pytest.mark.usefixtures("prefect_server")
def test_a_run_that_nobody_pipes_into_waits_for_nothing(pipe: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    from flows.check_new_articles import check_new_articles

    reading, writing = os.pipe()
    with os.fdopen(reading) as silent, os.fdopen(writing, "w") as held:
        monkeypatch.setattr("sys.stdin", silent)
        # Whoever does read it is let go, and the test fails by what they report.
        timer = threading.Timer(60, held.close)
        timer.start()
        (found,) = check_new_articles(sources=["pipa"])["sources"]
        timer.cancel()
        assert found["told"] == [{"address": "-", "reason": "is empty: write one article a line"}]
        assert not held.closed


def test_a_source_that_is_not_there_is_one_line(pipe: Write) -> None:
    done = ran("pipe")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("tilik: there is no source 'pipe' in ")
    assert done.stderr.endswith("did you mean 'pipa'?\n")


def test_loggers_that_were_hushed_tell_again() -> None:
    log = logging.getLogger("flows.checking_new")
    before = log.level
    with _quiet(["flows.checking_new"]):
        assert log.level == logging.ERROR
    assert log.level == before
