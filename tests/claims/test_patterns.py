"""No pattern can be made slow by a text: articles meet only RE2, no other pattern repeats a repetition."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from tests.kept import ROOT

# The rooms whose code meets the words of articles. claims.lang uses `re` on its own rules only.
READING = ("article", "check", "checked", "extract", "match", "text")
MODULES = sorted(path for room in ("claims", "db", "flows", "desk") for path in (ROOT / room).rglob("*.py"))
IMPORTED = re.compile(r"^\s*(?:import|from) (?:re|regex)\b(?!2)", re.MULTILINE)


@cache
def using() -> dict[str, ast.Module]:
    """The modules that import another engine than RE2, by their path, parsed."""
    found = {}
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        if IMPORTED.search(text):
            found[path.relative_to(ROOT).as_posix()] = ast.parse(text)
    return found


def test_articles_are_read_with_re2_only() -> None:
    """RE2 takes time in proportion to the text, whatever the pattern and whatever the text."""
    assert using()
    assert not [name for name in using() if name.startswith(tuple(f"claims/{room}/" for room in READING))]


def patterns() -> Iterator[tuple[str, str | bytes]]:
    """Every pattern that is written out in a call of `re`, with its place."""
    for path, tree in using().items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
                continue
            engine, first = node.func.value, node.args[0]
            if isinstance(engine, ast.Name) and engine.id == "re" and isinstance(first, ast.Constant):
                yield f"{path}:{node.lineno}", first.value  # type: ignore[misc]


def repeats_a_repetition(pattern: Any, inside: bool = False) -> bool:
    """(a+)+ and its like: a repetition without end within another whose turns cannot be told apart."""
    for kind, value in pattern:
        endless = kind in (sre.MAX_REPEAT, sre.MIN_REPEAT) and value[1] is sre.MAXREPEAT
        if endless and inside:
            return True
        body = value[2] if endless else None
        within = inside or (endless and not begins_apart(body))
        for part in value if isinstance(value, tuple | list) else (value,):
            for branch in part if isinstance(part, list) else (part,):
                if isinstance(branch, parser.SubPattern) and repeats_a_repetition(branch, within):
                    return True
    return False


def begins_apart(body: Any) -> bool:
    """Every turn begins with a character that no repetition without end inside of it takes: (?:-[a-z]+)*."""
    while len(body) == 1 and body[0][0] is sre.SUBPATTERN:
        body = body[0][1][-1]
    first = letters(body[:1]) if len(body) and body[0][0] in (sre.LITERAL, sre.IN) else None
    return first is not None and all(not first & taken for taken in endless_inside(body))


def endless_inside(pattern: Any) -> Iterator[frozenset[str]]:
    """The characters that each repetition without end in a pattern takes; all where it is more than one."""
    for kind, value in pattern:
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT) and value[1] is sre.MAXREPEAT:
            yield letters(value[2]) if len(value[2]) == 1 else LETTERS
        for part in value if isinstance(value, tuple | list) else (value,):
            for branch in part if isinstance(part, list) else (part,):
                if isinstance(branch, parser.SubPattern):
                    yield from endless_inside(branch)


def letters(pattern: Any) -> frozenset[str]:
    """The characters of Latin 1, and some beyond, that a pattern of one character takes."""
    one = compiler.compile(pattern)
    return frozenset(char for char in LETTERS if one.fullmatch(char))


LETTERS = frozenset(map(chr, (*range(256), 0x2019, 0x2013, 0x4E2D)))


@pytest.mark.parametrize(
    ("pattern", "bad"),
    [
        (r"(a+)+", True),
        (r"(?:a|b*)*", True),
        (r"(?:-?[a-z]+)*", True),
        (r"(?:[a-z-][a-z]+)*", True),
        (r"(?:-(?:[a-z]+-)*)*", True),
        (r"(a+b){3}", False),
        (r"(?:-[a-z]+)*", False),
        (r"(\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)*", False),
    ],
)
def test_the_shape_that_explodes_is_known(pattern: str, bad: bool) -> None:
    assert repeats_a_repetition(parser.parse(pattern)) is bad


# A class in brackets: "[:" opens one of its parts only where ":]" follows, and one part is no longer than it.
APART = {r"\\.|\[\^?\]?(?:\\.|\[:\^?[a-z]+:\]|[^\]\\])*\]|[()]"}


def test_no_other_pattern_repeats_a_repetition() -> None:
    found = list(patterns())
    assert len(found) > 20
    bad = [(place, pattern) for place, pattern in found if repeats_a_repetition(parser.parse(pattern))]
    assert [one for one in bad if one[1] not in APART] == []
