"""Which names are compared letter by letter: the marks, equals at the edge, and short words."""

import numpy as np
import pytest

from claims.match.index import choosing
from claims.match.index.choosing import chosen, holders
from claims.match.index.postings import postings
from claims.match.index.texts import texts

NAMES = sorted(
    ["ahn back gyu", "ahn gyu", "imam", "imam subagyo wiranto", "gen nakatani", "agyu", "hasan zuma"]
)
LENGTHS = np.asarray([len(name) for name in NAMES], np.uint8)
KEPT = postings(texts(name.encode() for name in NAMES))


def names(numbers: np.ndarray) -> list[str]:
    return [NAMES[number] for number in numbers]


def test_all_that_share_a_group_of_letters_are_chosen_where_there_is_room() -> None:
    assert names(chosen(KEPT, LENGTHS, "bahnagyu")) == [
        *("agyu", "ahn back gyu", "ahn gyu", "imam subagyo wiranto")
    ]
    assert names(chosen(KEPT, LENGTHS, "qqqqqqqq")) == []


def test_the_best_are_those_that_share_most_for_their_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "CHOSEN", 1)
    assert names(chosen(KEPT, LENGTHS, "ahn gyu back")) == ["ahn back gyu"]
    assert names(chosen(KEPT, LENGTHS, "ahn gyua")) == ["ahn gyu"]


def test_of_equals_at_the_edge_the_first_are_chosen() -> None:
    marks = np.asarray([1.0, 3.0, 2.0, 2.0, 2.0])
    assert choosing._best(marks, 3).tolist() == [1, 2, 3]
    assert choosing._best(marks, 5).tolist() == [0, 1, 2, 3, 4]


def test_short_words_meet_all_short_names_unless_those_are_very_many(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "imam" in names(chosen(KEPT, LENGTHS, "iamm"))
    monkeypatch.setattr(choosing, "_MANY_SHORT", 1)
    assert "imam" not in names(chosen(KEPT, LENGTHS, "iamm"))


def test_holders_have_every_group_and_the_shortest_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    assert names(holders(KEPT, LENGTHS, "imam")) == ["imam", "imam subagyo wiranto"]
    assert names(holders(KEPT, LENGTHS, "imam zuma")) == []
    assert names(holders(KEPT, LENGTHS, "imam qq")) == []
    monkeypatch.setattr(choosing, "HOLDING", 1)
    assert names(holders(KEPT, LENGTHS, "imam")) == ["imam"]
