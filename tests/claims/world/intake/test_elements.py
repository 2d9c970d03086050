"""Elements of a JSON list: each with its line, whatever its strings hold and wherever the bytes are cut."""

import json
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from claims.world.intake.elements import elements
from claims.world.intake.taken import Refused

START = re.compile(rb'"list"\s*:\s*\[')
TEXTS = st.text(st.sampled_from('a"\\{}[],: \né'), max_size=8)
VALUES = st.recursive(
    TEXTS | st.none() | st.integers(-9, 9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


@given(
    st.lists(st.dictionaries(TEXTS, VALUES, max_size=3), max_size=4),
    st.sampled_from([None, 1]),
    st.integers(1, 30),
)
def test_every_element_comes_back_with_its_line(rows: list[Any], indent: int | None, piece: int) -> None:
    data = json.dumps({"head": {}, "list": rows}, indent=indent).encode()

    class Cut:
        def __init__(self) -> None:
            self.at = 0

        def read(self, size: int) -> bytes:
            part = data[self.at : self.at + piece]
            self.at += piece
            return part

    found = list(elements(Cut(), START))  # type: ignore[arg-type]
    assert [row for _, row in found] == rows  # type: ignore[misc]
    lines = data.split(b"\n")
    assert all(b"{" in lines[line - 1] for line, _ in found)  # type: ignore[misc]


def test_an_element_that_is_too_long_costs_itself_only() -> None:
    data = b'{"list": [{"a": "' + b"x" * 200 + b'"}, {"b": 1}]}'
    assert list(elements([data], START, longest=100)) == [
        Refused(1, None, "209 bytes in one element, more than the 100 that are read"),
        (1, {"b": 1}),
    ]
