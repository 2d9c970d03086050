from dataclasses import replace

import pytest

from claims.model import Facts
from claims.world import fact_set, identity, read_seeds
from tests.world_suite import MARCH, small, term


def test_equal_facts_have_the_equal_identity() -> None:
    assert fact_set(read_seeds()) == fact_set(read_seeds())
    assert len(fact_set(Facts()).id) == 64


def test_any_change_of_a_visible_row_changes_the_identity() -> None:
    facts = small(term(1, MARCH))
    changed = replace(facts, sources=(replace(facts.sources[0], publisher="B"),))
    noted = small(term(1, MARCH, note="seen twice"))
    assert len({fact_set(each).id for each in (facts, changed, noted)}) == 3


def test_the_count_is_of_statements() -> None:
    assert fact_set(small(term(1, MARCH))).count == 1
    assert fact_set(small()).count == 0


def test_rows_out_of_order_are_refused() -> None:
    rows = [("alias", "b" * 64, 0), ("alias", "a" * 64, 0)]
    with pytest.raises(ValueError, match="not sorted"):
        identity(rows)
    assert identity(sorted(rows)) == identity(sorted([*rows, *rows])), "said twice counts once"


def test_another_version_that_says_the_same_is_another_state() -> None:
    assert identity([("statement", "a" * 64, 1)]).id != identity([("statement", "a" * 64, 2)]).id
