"""A sentence model in the index: what it finds, what its parts say, and that nothing changes without it."""

from pathlib import Path

import numpy as np
import pytest

from claims.match.checked.index import Index, Row
from claims.match.checked.likeness import PARTS
from claims.match.checked.meaning import MEANING_PARTS, Head, Meant, head_of, read_head, write_head
from claims.match.checked.weights import meant_in, weights
from tests.claims.match.checked.standin import StandIn

ROWS = [
    Row("a", "Penyanyi wafat"),
    Row("b", "Banjir di pasar"),
    Row("c", "Harga beras naik 20 persen di Bandung"),
    Row("d", "Jembatan Contoh tutup sepuluh tahun"),
]


def head(learnt: float = 0.0) -> Head:
    return Head(np.zeros(384), np.zeros(384), np.eye(384)[:, :128], learnt * np.eye(128))


def test_a_claim_that_shares_no_word_is_found_by_what_it_means() -> None:
    assert Index(ROWS, "id").search("genangan setinggi lutut", None, 4) == []
    found = Index(ROWS, "id", StandIn()).search("genangan setinggi lutut", None, 4)
    assert found[0].id == "b"
    assert len(found) == len(ROWS)


def test_a_score_is_the_sum_of_its_parts_and_none_of_nearness_is_above_nothing() -> None:
    found = Index(ROWS, "id", StandIn()).search("harga beras bandung", None, 4)
    assert found
    for near in found:
        assert near.score == pytest.approx(sum(near.parts.values()), abs=1e-3)
        assert near.parts.keys() <= {*PARTS, *MEANING_PARTS}
        assert near.parts.get("meaning", 0.0) <= 0
        assert near.parts.get("meaning_early", 0.0) <= 0


def test_the_nearest_candidate_is_measured_against_itself() -> None:
    meant = Meant(StandIn(), [row.words for row in ROWS], head(1.0))
    asked = meant.ask("banjir di pasar")
    assert meant.nearest(asked, 2)[0] == 1
    found = meant.parts(asked, np.arange(4))
    assert found.shape == (4, len(MEANING_PARTS))
    assert found[1, :2].tolist() == [0.0, 0.0]
    assert found[1, 2] == pytest.approx(1.0) == found[:, 2].max()
    assert (found == np.round(found, 3)).all()


def test_only_the_beginning_of_a_question_counts_for_the_early_part() -> None:
    meant = Meant(StandIn(), [row.words for row in ROWS], head())
    long = "banjir di pasar " + " ".join(f"kata{n}" for n in range(60))
    found = meant.parts(meant.ask(long), np.arange(4))
    assert found[0, 1] < found[0, 0] < 0


def test_a_language_without_weights_for_a_model_is_searched_by_words() -> None:
    assert meant_in("id")
    assert not meant_in("en")
    model = StandIn()
    with_model = Index([Row("a", "The bridge is closed")], "en", model)
    assert (with_model.meant, model.read) == (None, [])
    assert with_model.search("bridge closed", None, 1) == Index(
        [Row("a", "The bridge is closed")], "en"
    ).search("bridge closed", None, 1)


def test_what_is_kept_fits_the_model_and_the_weights() -> None:
    kept = head_of("id")
    assert (kept.axes.shape, kept.map.shape) == ((384, 128), (128, 128))
    assert (kept.claims.shape, kept.questions.shape) == ((384,), (384,))
    assert all(np.isfinite(getattr(kept, name)).all() for name in Head.__slots__)
    using = weights("id", meant=True)
    assert len(using.short) == len(PARTS) + len(MEANING_PARTS) > len(weights("id").short)
    assert using.short[-1] == using.long[-1] == 1.0
    assert 0 < using.suggest < using.confirm < 1


def test_a_head_is_read_as_it_was_written_and_the_same_one_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.npz", tmp_path / "other.npz"
    write_head(head(0.5), one)
    write_head(read_head(one), other)
    assert one.read_bytes() == other.read_bytes()
    assert (read_head(one).map == head(0.5).map).all()


def test_no_claims_and_no_words_find_nothing() -> None:
    assert Index([], "id", StandIn()).search("apa pun", None, 5) == []
    assert len(Index(ROWS, "id", StandIn()).search("", None, 5)) == len(ROWS)
