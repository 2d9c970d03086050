"""The table of terms: each claim's terms once, rarer ones heavier, terms of some claims on end."""

import numpy as np
import pytest

from claims.match.checked.table import counted, gather


def test_terms_of_some_claims_come_on_end_with_their_owner() -> None:
    terms = gather([["a", "b", "a"], [], ["c", "b"]])
    ids, owner = terms.of(np.array([2, 1, 0]))
    names = {number: name for name, number in terms.number.items()}
    assert [names[int(id)] for id in ids] == ["c", "b", "a", "b"]
    assert owner.tolist() == [0, 0, 2, 2]
    assert terms.of(np.array([1]))[0].tolist() == []


def test_a_term_of_fewer_claims_weighs_more_and_an_unseen_one_most() -> None:
    terms = gather([["a", "b"], ["b"], ["b"]])
    assert terms.weight("b") < terms.weight("a") < terms.weight("never")
    assert terms.total[0] == pytest.approx(terms.weight("a") + terms.weight("b"))


def test_a_field_has_the_rarity_of_the_whole() -> None:
    whole = gather([["a", "b"], ["b"]])
    field = gather([["b"], []], whole)
    assert field.weight("b") == whole.weight("b")
    assert field.total.tolist() == pytest.approx([whole.weight("b"), 0.0])


def test_a_term_said_often_counts_less_than_thrice() -> None:
    assert counted(["a"] * 1000 + ["b"])["a"] < 3
    assert counted(["b"])["b"] == pytest.approx(1.0)
