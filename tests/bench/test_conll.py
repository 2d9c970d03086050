"""The labelled sentences: set together from tokens, read, and counted by token spans."""

from pathlib import Path

import pytest

from bench.house import world
from bench.quality.__main__ import main
from bench.quality.conll import conll_table, read_conll, sentences
from bench.quality.floors import load_floors
from tests.corpora import shared_or_fail

LABELLED = """Kata NOUN O
Hesti PROPN B-PER
Larasati PROPN I-PER
, PUNCT O
KPK PROPN B-ORG
( PUNCT O
Jepang PROPN B-LOC
) PUNCT O
. PUNCT O

Lorvandu PROPN B-PER
diam VERB O
"""


def test_tokens_become_a_text_with_their_offsets(tmp_path: Path) -> None:
    path = tmp_path / "labelled.txt"
    path.write_text(LABELLED, encoding="utf-8")
    first, second = sentences(path)
    assert first.text == "Kata Hesti Larasati, KPK (Jepang)."
    assert first.gold == {("PER", 1, 2), ("ORG", 4, 4), ("LOC", 6, 6)}
    assert [first.text[low:high] for low, high in first.tokens][:3] == ["Kata", "Hesti", "Larasati"]
    assert second.gold == {("PER", 0, 0)}


def test_the_figures_are_of_exact_spans(tmp_path: Path) -> None:
    path = tmp_path / "labelled.txt"
    path.write_text(LABELLED, encoding="utf-8")
    figures = read_conll(path, world()).figures()
    assert (figures["people_precision"], figures["people_recall"]) == (1.0, 0.5)
    assert figures["organisations_f1"] == figures["places_f1"] == 1.0
    assert "people" in conll_table(read_conll(path, world()))


def test_the_precision_of_people_comes_first(capfd: pytest.CaptureFixture[str]) -> None:
    shared_or_fail()
    assert load_floors()["entities-id"]["people_precision"] >= 0.9
    assert main(["--corpus", "entities-id", "--gate"]) == 0, "".join(capfd.readouterr())
