"""Learning: what tells the right candidate is worth most, and thresholds hold what they promise."""

import json
from pathlib import Path

import numpy as np
import pytest

from bench.checked.learn import Top, learn, mean_precision, right_above, sure_tree, sureness, threshold, tops
from bench.checked.questions import Question, average_precision, day, questions
from claims.match.checked.likeness import PARTS
from claims.match.checked.weights import Weights

USING = Weights(np.zeros(len(PARTS)), np.zeros(len(PARTS)), 0.0, 1.0, 0.0, 0.0, 0.0)


def question(right: int, seed: int) -> Question:
    """Four candidates, noise but for "words", which is highest where it is right."""
    noise = np.random.default_rng(seed).random((4, len(PARTS)))
    noise[:, PARTS.index("words")] = 0.1
    noise[right, PARTS.index("words")] = 1.0
    return Question(str(seed), ("a", "b", "c", "d"), noise, np.arange(4) == right, 1, seed % 3 / 2)


def test_the_part_that_tells_is_worth_most() -> None:
    given = [question(seed % 4, seed) for seed in range(60)]
    worth = learn(given)
    assert worth.shape == (2, len(PARTS))
    assert all(row[PARTS.index("words")] == row.max() > 0 for row in worth)
    assert mean_precision(given, worth) == pytest.approx(1.0)
    assert all((each >= 0).all() for name, each in zip(PARTS, worth.T, strict=True) if name != "days_apart")


def test_each_question_is_asked_again_without_its_answer() -> None:
    found = tops([question(1, 1)], np.tile(np.eye(len(PARTS))[PARTS.index("words")], (2, 1)))
    assert [top.right for top in found] == [True, False]
    assert found[0].score > found[1].score


def test_a_threshold_holds_its_precision_and_no_lower_one_does() -> None:
    found = [Top(score, 0.0, score > 1) for score in np.linspace(-4, 6, 200)]
    least = threshold(found, USING, 0.9)
    assert right_above(found, USING, least)[0] >= 0.9
    assert right_above(found, USING, least - 0.01)[0] < 0.9
    assert sureness(found)[1] > 0


def test_what_is_kept_is_what_was_learnt_with_thresholds_in_order() -> None:
    worth = np.tile(np.eye(len(PARTS))[PARTS.index("words")], (2, 1))
    # Between 0 and 1 every second is right: no bound parts them.
    found = [
        Top(each, 0.0, each > 1 or (each > 0 and at % 2 == 0))
        for at, each in enumerate(np.linspace(-4, 6, 200))
    ]
    tree = sure_tree(worth, found)
    assert tree["short"]["words"] == tree["long"]["words"] == 1.0
    assert 0 < tree["sure"]["suggest"] < tree["sure"]["confirm"] < 1


def test_average_precision_is_that_of_the_shared_tool() -> None:
    one = Question("q", ("a", "b", "c"), np.zeros((3, 1)), np.array([False, True, False]), 1)
    assert average_precision(one, np.array([3.0, 2.0, 1.0])) == pytest.approx(1 / 2)
    assert average_precision(one, np.array([0.0, 0.0, 0.0])) == pytest.approx(1 / 2)


def test_a_folder_of_questions_is_weighed(tmp_path: Path) -> None:
    claims = [
        {"id": "a", "claim": "harga beras naik", "date": "2 Jan 2024"},
        {"id": "b", "claim": "gempa bumi"},
    ]
    (tmp_path / "claims.jsonl").write_text("\n".join(map(json.dumps, claims)), encoding="utf-8")
    (tmp_path / "queries.jsonl").write_text(json.dumps({"id": "b", "query": "gempa"}), encoding="utf-8")
    (one,) = questions(tmp_path, "id")
    assert (one.ids, one.right.tolist()) == (("b",), [True])
    (tmp_path / "qrels.tsv").write_text("b 0 a 1\n", encoding="utf-8")
    assert questions(tmp_path, "id")[0].right.tolist() == [False]
    assert day("2 Jan 2024") is not None
    assert day("") is None
