"""Candidates: who shares a stem, best as many as asked, in the order of their numbers."""

from claims.match.checked.candidates import Candidates


def test_numbers_ascend_and_only_sharers_are_found() -> None:
    found, scores = Candidates([["a", "b"], ["c"], ["a"]]).search({"a": 1.0}, 10)
    assert found.tolist() == [0, 2]
    assert scores[1] > scores[0] > 0


def test_no_more_than_asked() -> None:
    assert len(Candidates([["a"]] * 5).search({"a": 1.0}, 3)[0]) == 3


def test_a_stem_that_counts_more_decides() -> None:
    two = Candidates([["a"], ["b"]])
    _, light = two.search({"a": 1.0, "b": 2.0}, 2)
    assert light[1] > light[0]


def test_nothing_asked_and_nothing_kept_find_nothing() -> None:
    assert Candidates([["a"]]).search({}, 3)[0].tolist() == []
    assert Candidates([]).search({"a": 1.0}, 3)[0].tolist() == []
