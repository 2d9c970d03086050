"""The reasons a check can give, found in its source: what the wording catalogues must have words for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from claims.model import Coverage
from claims.model.check import StrayMark

RECORD = Path(__file__).parents[1] / "claims/match/record.py"


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call under a node."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


class Source:
    """A check's source, asked which reasons its findings and repairs can carry.

    Reasons are found where they are written: as words, as the values of a dict of the module, as the
    `reason` of an answer of claims/match/record.py, or as the kind of a stray mark. Anything else fails.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = ast.parse(path.read_text(encoding="utf-8"))

    def reasons(self) -> set[str]:
        """The keys under which this check's findings look for their sentence."""
        found: set[str] = set()
        for scope, call in self._calls():
            called = ast.unparse(call.func)
            if called in ("case.finding", "case.remark"):
                found |= self._words(call.args[3], scope, self._status(call.args[2]))
            elif called == "Finding":
                (reason,) = [word.value for word in call.keywords if word.arg == "reason"]
                found |= self._words(reason, scope, None)
        return found

    def repair_reasons(self) -> set[str]:
        """The keys under which its repairs look for theirs."""
        found: set[str] = set()
        for scope, call in self._calls():
            if ast.unparse(call.func) == "Repair":
                found |= self._words(call.args[3], scope, None)
        return found

    def answers(self, status: str | None = None) -> set[str]:
        """The reasons of the answers written in this file, of all of them or of one status."""
        found: set[str] = set()
        for scope, call in self._calls():
            if ast.unparse(call.func) == "Answer" and status in (None, ast.literal_eval(call.args[0])):
                found |= self._words(call.args[1], scope, None)
        return found

    def _calls(self) -> Iterator[tuple[ast.AST, ast.Call]]:
        """Every call of the module with the function it stands in."""
        for function in (node for node in self.tree.body if isinstance(node, ast.FunctionDef)):
            yield from ((function, call) for call in calls(function))

    @staticmethod
    def _status(outcome: ast.expr) -> str | None:
        """The answer's status that leads to an outcome, where the outcome is written out."""
        if not isinstance(outcome, ast.Constant):
            return None
        return {"holds": "supported", "unknown": "unknown", "contradicted": "refuted"}.get(str(outcome.value))

    def _asked(self, status: str | None) -> set[str]:
        """The reasons of that status which the functions this file asks in claims/match/record.py give."""
        names = {node.id for node in ast.walk(self.tree) if isinstance(node, ast.Name)}
        record = Source(RECORD)
        asked = Source(record.path)
        asked.tree.body = [
            node for node in record.tree.body if isinstance(node, ast.FunctionDef) and node.name in names
        ]
        return asked.answers(status) | self.answers(status)

    def _words(self, reason: ast.expr, scope: ast.AST, status: str | None) -> set[str]:
        """What an expression for a reason can say."""
        match reason:
            case ast.Constant(value=str(words)):
                return {words}
            case ast.IfExp():
                chosen = self._words(reason.body, scope, status)
                prefix = re.search(r"\.startswith\('([^']+)'\)", ast.unparse(reason.test))
                if prefix is not None:
                    chosen = {words for words in chosen if words.startswith(prefix[1])}
                return chosen | self._words(reason.orelse, scope, status)
            case ast.JoinedStr(values=[ast.Constant(value="coverage-"), ast.FormattedValue()]):
                # Complete coverage is an answer by itself and never a reason for not knowing.
                states = set(get_args(Coverage.__annotations__["state"])) - {"complete"}
                return {f"coverage-{state}" for state in states}
            case ast.Name(id=name):
                set_to = [
                    node.value
                    for node in ast.walk(scope)
                    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
                ]
                assert set_to, f"{self.path.name}: write the reason `{name}` out, as words in the call"
                return set().union(*(self._words(value, scope, status) for value in set_to))
            case ast.Subscript(value=ast.Name(id=name), slice=key):
                (table,) = [
                    node.value
                    for node in ast.walk(self.tree)
                    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
                ]
                assert isinstance(table, ast.Dict)
                values = ast.literal_eval(table)
                if ast.unparse(key).endswith(".reason"):
                    assert self._asked(status) == set(values), f"{self.path.name}: {name} has other keys"
                return set(values.values())
            case ast.Attribute(attr="reason"):
                return self._asked(status)
            case ast.Attribute(attr="kind"):
                return set(get_args(StrayMark.__annotations__["kind"]))
        pytest.fail(f"{self.path.name}: write the reason `{ast.unparse(reason)}` out, as words")
