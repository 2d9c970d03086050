"""The words of words.yml, read once."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from claims.text.listed import read_yaml


@cache
def words(*path: str) -> frozenset[str]:
    """The words under a path of words.yml, in lower case, nested lists flattened."""
    found: Any = _tree()
    for key in path:
        found = found[key]
    return frozenset(_flat(found))


@cache
def ordered(*path: str) -> tuple[str, ...]:
    """The same words as a sorted tuple, the form in which str.startswith takes them."""
    return tuple(sorted(words(*path)))


@cache
def _tree() -> Mapping[str, Any]:
    tree: Mapping[str, Any] = read_yaml(files("claims.text") / "words.yml")
    return tree


def _flat(found: Iterable[Any]) -> Iterable[str]:
    for item in found:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield str(item).casefold()
