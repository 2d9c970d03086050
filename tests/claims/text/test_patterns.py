"""Our patterns answer as re2's own wrapper does."""

from random import Random

import pytest
import re2

from claims.text.patterns import Pattern, fits_from

PATTERNS = (
    r"(?P<word>\pL+)|(\d)",
    r"^ (\pL[\pL-]*)",
    r"a*",
    r"(?i)\bdan\b",
    r"(x)?(é)?b",
    r"\s+$",
    r"(?:^|[^\pN])\pN{4}(?:,| dan| &)\s*$",
    "",
)
PIECES = ("a", "é", "b", "“", "1", "2025", " ", "\n", "dan", "X", "’", "x", "😀", "")


def _texts() -> list[str]:
    chance = Random(7)
    return ["".join(chance.choice(PIECES) for _ in range(chance.randint(0, 12))) for _ in range(300)]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_answers_are_those_of_the_wrapper(pattern: str) -> None:
    theirs, ours = re2.compile(pattern), Pattern(pattern)
    groups = range(theirs.groups + 1)
    for text in _texts():
        for pos, end in ((0, None), (1, None), (2, 5), (4, 3), (99, None)):
            for name in ("search", "match", "fullmatch"):
                expected, found = (getattr(each, name)(text, pos, end) for each in (theirs, ours))
                assert (found is None) == (expected is None), (text, pos, end, name)
                if found is not None:
                    assert [found.span(group) for group in groups] == [expected.span(g) for g in groups]
                    assert found.groups() == expected.groups()
                    assert found.groupdict() == expected.groupdict()
                    assert (found.start(), found.end(), found.group()) == (*expected.span(), expected.group())
        assert [found.span() for found in ours.finditer(text)] == [m.span() for m in theirs.finditer(text)]
        assert ours.findall(text) == theirs.findall(text)
        assert ours.sub("-", text) == theirs.sub("-", text)
        assert ours.sub(lambda found: found[0] * 2, text) == theirs.sub(lambda found: found[0] * 2, text)


def test_a_group_there_is_none_of_is_an_error() -> None:
    found = Pattern(r"(?P<a>x)(y)?").search("x")
    assert found is not None
    assert (found["a"], found[2], found.group(0, "a")) == ("x", None, ("x", "x"))
    for group in (3, -1, "b"):
        with pytest.raises(IndexError):
            found.start(group)


def test_a_pattern_that_is_none_is_an_error() -> None:
    with pytest.raises(re2.error):
        Pattern("(")


def test_shapes_are_found_from_where_they_begin() -> None:
    shapes = {"long": Pattern(r"\bdan(?: (\pL+)){1,2}"), "short": Pattern(r"\bdan|\bX.?")}
    for text in (*_texts(), "dan é dan X dan a dan", "é dan “b dan dan", ""):
        found = [(name, hit.span(), hit.groups()) for name, hit in fits_from(Pattern(r"dan|X"), shapes, text)]
        assert found == [
            (name, hit.span(), hit.groups()) for name, shape in shapes.items() for hit in shape.finditer(text)
        ]
