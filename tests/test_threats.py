"""docs/threats.md: each threat has a row, and each row names code and tests that are there."""

import ast
import re
from functools import cache

import pytest

from tests.kept import ROOT

ROW = re.compile(r"^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.M)
TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
CODE = re.compile(r"`([\w./]+)`")
ROWS = ROW.findall((ROOT / "docs/threats.md").read_text(encoding="utf-8"))


@cache
def named_in(file: str) -> frozenset[str]:
    """The names of the test functions of a file, those of its classes included."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    defined = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(node.name for node in defined if node.name.startswith("test_"))


def test_every_threat_has_its_row() -> None:
    assert [int(number) for number, *_ in ROWS] == list(range(1, 28))


@pytest.mark.parametrize("row", ROWS, ids=[f"{number} {name}" for number, name, *_ in ROWS])
def test_a_row_names_code_and_tests_that_are_there(row: tuple[str, str, str, str, str]) -> None:
    *_, where, shown = row
    for path in CODE.findall(where):
        assert (ROOT / path).exists(), path
    named = TEST.findall(shown)
    assert named, "a row without a test shows nothing"
    assert not re.sub(r"[\s,]", "", TEST.sub("", shown)), "a test is written `tests/path.py::test_name`"
    for file, test in named:
        assert (ROOT / file).is_file(), file
        assert named_in(file) if not test else test in named_in(file), f"{file}::{test}"
