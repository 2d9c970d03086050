"""The properties that hold of any text, on a few texts; `make fuzz` tries them for longer."""

import pytest
from hypothesis import given, settings

from bench.fuzz import __main__ as fuzz
from bench.fuzz import properties
from bench.fuzz.__main__ import main, run
from bench.fuzz.texts import SENTENCES, texts
from bench.house import world

FEW = settings(max_examples=60, deadline=None, derandomize=True)


@FEW
@given(texts())
def test_times_lie_in_the_text_in_order(text: str) -> None:
    properties.times(text)


@FEW
@given(texts())
def test_cleaned_spans_lead_back(text: str) -> None:
    properties.cleaning(text)


@FEW
@given(texts())
def test_blocks_sentences_and_pairs_cover_the_text(text: str) -> None:
    properties.layout(text)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(texts())
def test_a_whole_article_is_always_answered(text: str) -> None:
    properties.article(text, world())


@pytest.mark.parametrize("sentence", SENTENCES)
def test_our_own_sentences_hold(sentence: str) -> None:
    properties.times(sentence)
    properties.layout(sentence)
    properties.article(sentence, world())


def test_the_longer_run_tries_every_property() -> None:
    assert run(0.5, seed=3) >= 5


def test_what_is_found_is_named_on_the_last_line_and_by_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def short(text: str) -> None:
        assert len(text) < 3, "too long"

    monkeypatch.setattr(fuzz, "targets", lambda: {"short": short})
    monkeypatch.setattr(fuzz, "atheris", None)
    assert main(["5", "--seed", "4"]) == 1
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("fuzz: short fails on ")
    assert last.endswith(" of seed 4)")
