"""No pattern can be made slow by a text: articles meet only RE2, no other pattern repeats a repetition."""

import ast
import re
from collections.abc import Iterator
from functools import cache
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
    """(a+)+ and its like: a repetition without end within another."""
    for kind, value in pattern:
        endless = kind in (sre.MAX_REPEAT, sre.MIN_REPEAT) and value[1] is sre.MAXREPEAT
        if endless and inside:
            return True
        for part in value if isinstance(value, tuple | list) else (value,):
            for branch in part if isinstance(part, list) else (part,):
                if isinstance(branch, parser.SubPattern) and repeats_a_repetition(branch, inside or endless):
                    return True
    return False


@pytest.mark.parametrize(("pattern", "bad"), [(r"(a+)+", True), (r"(?:a|b*)*", True), (r"(a+b){3}", False)])
def test_the_shape_that_explodes_is_known(pattern: str, bad: bool) -> None:
    assert repeats_a_repetition(parser.parse(pattern)) is bad


# A quoted string, a class in brackets, a host's parts: what the inner takes, the outer cannot begin with.
APART = {
    r"[a-z0-9]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)*",
    rb'"[^"\\]*(?:\\.[^"\\]*)*"|["{}\[\]]',
    r"\\.|\[\^?\]?(?:\\.|\[:\^?[a-z]+:\]|[^\]\\])*\]|[()]",
}


def test_no_other_pattern_repeats_a_repetition() -> None:
    found = list(patterns())
    assert len(found) > 20
    bad = [(place, pattern) for place, pattern in found if repeats_a_repetition(parser.parse(pattern))]
    assert [one for one in bad if one[1] not in APART] == []
