"""Which kind of verdict a fact-checker's words or figures are."""

from functools import cache
from importlib.resources import files
from typing import get_args

import yaml

from claims.model import CheckedClass, Rating


def verdict_class(verdict: str, rating: Rating | None) -> CheckedClass:
    """The class by the longest known words that stand in the verdict, else by the figure, else "other"."""
    said = f" {_folded(verdict)} "
    for words, kind in _known():
        if f" {words} " in said:
            return kind
    return "other" if rating is None else _by_figure(rating)


def _by_figure(rating: Rating) -> CheckedClass:
    """Where the figure lies between worst and best, in five equal parts; "other" outside of them."""
    if rating.best <= rating.worst or not rating.worst <= rating.value <= rating.best:
        return "other"
    share = (rating.value - rating.worst) / (rating.best - rating.worst)
    scale: tuple[CheckedClass, ...] = ("false", "mostly_false", "mixed", "mostly_true", "true")
    return scale[min(4, int(share * 5))]


@cache
def _known() -> tuple[tuple[str, CheckedClass], ...]:
    text = files("claims.world.intake").joinpath("verdicts.yml").read_text(encoding="utf-8")
    tree = yaml.load(text, yaml.BaseLoader)  # "true" and "false" are words here
    kinds: tuple[CheckedClass, ...] = get_args(CheckedClass)
    pairs = [(_folded(words), kind) for kind in kinds for words in tree.get(kind, ())]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


def _folded(words: str) -> str:
    return " ".join("".join([c if c.isalnum() else " " for c in words.lower()]).split())
