"""Values made plain: no markup, no control characters, no address but of the web."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.world.intake.markup import address, first, named, number, plain_text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a <b>c</b> &amp; d", "a c & d"),
        ("&amp;lt;b&amp;gt;x", "x"),
        ("<script>alert(1)</script>x", "x"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("a\n\tb\x00c", "a b c"),
        (7, "7"),
        (True, None),
        (["x"], None),
        ("  ", None),
    ],
)
def test_text_is_plain(value: Any, expected: str | None) -> None:
    assert plain_text(value, 100) == expected


@given(st.text(max_size=200), st.integers(1, 50))
def test_text_is_bounded_and_on_one_line(value: str, most: int) -> None:
    text = plain_text(value, most)
    assert text is None or (0 < len(text) <= most and "\n" not in text)


@pytest.mark.parametrize(
    "value", ["javascript:alert(1)", "//x.example", "https://a b", "https://" + "x" * 3000, None, 4]
)
def test_only_addresses_of_the_web_are_addresses(value: Any) -> None:
    assert address(value) is None


def test_names_figures_and_firsts() -> None:
    assert named([{"name": ""}, {"name": ["A"]}], 9) == "A"
    assert named("B", 9) == "B"
    assert (number("4.5"), number("inf"), number("x"), number(True)) == (4.5, None, None, None)
    assert (first([]), first([1, 2]), first("a")) == (None, 1, "a")
