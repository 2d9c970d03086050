"""Questions of checked claims measured: the right claim counts, and bm25s is asked in the same run."""

import json
from pathlib import Path

import pytest

from bench.quality import claims
from bench.quality.claims import folder, precision, retrieve, retrieved
from tests.claims.match.checked.standin import StandIn

CLAIMS = [
    {"id": "a", "claim": "Harga beras yang naik di Bandung", "date": "2 Jan 2024"},
    {"id": "b", "claim": "Gempa bumi yang mengguncang pulau itu"},
    {"id": "c", "claim": "Jembatan yang ditutup"},
]


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    place = tmp_path / "data" / "claim-retrieval-id"
    place.mkdir(parents=True)
    asked = [{"id": "a", "query": "beras bandung mahal"}, {"id": "b", "query": "GEMPA mengguncang"}]
    for name, rows in (("claims", CLAIMS), ("queries", asked)):
        (place / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return tmp_path


def test_both_are_asked_and_ours_finds_both(corpora: Path) -> None:
    told = retrieve(folder(corpora, "id"), "id")
    assert (told.questions, told.claims, told.ours, told.first) == (2, 3, 1.0, 1.0)
    assert 0 <= told.peer <= 1


def test_the_figures_stand_under_the_corpus(corpora: Path) -> None:
    text, figures = retrieved(corpora, "id")
    assert text.startswith("claims-id: 2 questions, 3 checked claims")
    assert figures["claims-id"]["map5"] == 1.0


def test_the_sentence_model_is_measured_beside_it_where_it_is_installed(
    corpora: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claims, "installed", StandIn)
    text, figures = retrieved(corpora, "id")
    assert "  with stand-in 1: MAP@5 1.0000, answered first 1.0000" in text
    assert figures["claims-id-meaning"]["map5"] == 1.0
    monkeypatch.setattr(claims, "installed", lambda: None)
    assert retrieved(corpora, "id")[1].keys() == {"claims-id"}


def test_a_corpus_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        retrieved(tmp_path, "en")


@pytest.mark.parametrize(
    ("got", "want", "expected"),
    [
        (["x"], {"x"}, 1.0),
        (["y", "x"], {"x"}, 0.5),
        (["y"] * 5 + ["x"], {"x"}, 0.0),
        (["x", "y"], {"x", "z"}, 0.5),
    ],
)
def test_precision_is_that_of_the_shared_tool(got: list[str], want: set[str], expected: float) -> None:
    assert precision(got, want) == expected
