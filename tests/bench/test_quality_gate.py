"""The quality gate: no figure of a pinned corpus falls below its floor."""

from pathlib import Path

import pytest

from bench.quality.__main__ import main
from bench.quality.floors import load_floors
from tests.corpora import shared_or_fail


def test_the_real_articles_stay_above_their_floors(capfd: pytest.CaptureFixture[str]) -> None:
    shared_or_fail()
    assert main(["--corpus", "real-articles", "--gate"]) == 0, "".join(capfd.readouterr())


def test_the_samples_stay_above_their_floors(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--corpus", "sample-articles", "--gate"]) == 0, "".join(capfd.readouterr())


def test_the_floors_are_no_lower_than_what_was_promised() -> None:
    real = load_floors()["real-articles"]
    assert real["found"] >= 0.9
    assert real["verdicts_agree"] >= 0.9
    assert real["verdicts_not_opposite"] == 1.0
    assert real["articles_with_exact_flags"] == 1.0


def test_a_corpus_that_is_not_there_is_said_and_exits_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TILIK_SHARED", str(tmp_path / "nowhere"))
    assert main(["--corpus", "real-articles"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert "set TILIK_SHARED" in err


def test_every_error_and_warning_on_published_articles_is_judged_right(
    capfd: pytest.CaptureFixture[str],
) -> None:
    shared_or_fail()
    assert main(["--corpus", "news-articles", "--gate"]) == 0, "".join(capfd.readouterr())
