"""An identity is the same whichever encoder wrote its parts."""

import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model.identity import identity

# Halves of pairs and whole numbers of any size too: an article may hold them.
WORDS = st.text(st.characters(codec=None, categories=None) | st.sampled_from('\x7f\x1b"\\/é'), max_size=12)
PAIRS = st.tuples(WORDS, st.integers() | st.none())
PARTS = st.lists(st.none() | st.booleans() | st.integers() | WORDS | PAIRS, max_size=6)


def by_python(parts: tuple[Any, ...]) -> str:
    return hashlib.sha256(json.dumps(parts, separators=(",", ":")).encode()).hexdigest()


@given(PARTS)
def test_it_is_that_of_the_parts_as_python_writes_them(parts: list[Any]) -> None:
    assert identity(tuple(parts)) == by_python(tuple(parts))


@pytest.mark.parametrize("part", ["\x7f", "\x1b", "é", "\ud800", 2**64, "a", "\n", None])
def test_so_is_that_of_parts_that_are_rare(part: Any) -> None:
    assert identity((part, (part, 1))) == by_python((part, (part, 1)))
