"""What each part of a score is worth, and how sure a score makes; learnt by bench/checked."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import yaml

from claims.match.checked.likeness import PARTS
from claims.match.checked.meaning import MEANING_PARTS
from claims.match.checked.table import Floats
from claims.model import Language


@dataclass(frozen=True, slots=True)
class Weights:
    """How score and lead over the next candidate make for being right, and what each part is worth.

    `short` and `long` are the worth of each part for the shortest and for the longest questions.

    `suggest` and `confirm` are the least probabilities from which a pair is suggested, and from which
    it is called the same; what share of them was right on questions kept aside stands in weights.yml.
    """

    short: Floats
    long: Floats
    bias: float
    score: float
    lead: float
    suggest: float
    confirm: float

    def worth(self, length: float) -> Floats:
        """The worth of each part for a question of a length between 0, short, and 1, long."""
        found: Floats = (1 - length) * self.short + length * self.long
        return found

    def chance(self, score: float, lead: float) -> float:
        """The probability that a candidate of this score, so far ahead of the next, is what is asked."""
        return 1 / (1 + math.exp(-(self.bias + self.score * score + self.lead * lead)))


@cache
def weights(language: Language, meant: bool = False) -> Weights:
    """The weights for claims of a language, or those learnt with a sentence model. KeyError without any."""
    tree = _tree()[f"{language}-meaning" if meant else language]
    return weights_of(tree, PARTS + MEANING_PARTS if meant else PARTS)


def meant_in(language: Language) -> bool:
    """Weights for a sentence model were learnt in that language."""
    return f"{language}-meaning" in _tree()


@cache
def _tree() -> Mapping[str, Any]:
    text = files("claims.match.checked").joinpath("weights.yml").read_text(encoding="utf-8")
    tree: Mapping[str, Any] = yaml.safe_load(text)
    return tree


def weights_of(tree: Mapping[str, Mapping[str, float]], parts: Sequence[str] = PARTS) -> Weights:
    """The weights as written, in the order of the parts; a part that is not named is worth nothing."""
    sure = tree["sure"]
    return Weights(
        short=_worth(tree["short"], parts),
        long=_worth(tree["long"], parts),
        bias=float(sure["bias"]),
        score=float(sure["score"]),
        lead=float(sure["lead"]),
        suggest=float(sure["suggest"]),
        confirm=float(sure["confirm"]),
    )


def _worth(named: Mapping[str, float], parts: Sequence[str]) -> Floats:
    return np.array([float(named.get(name, 0.0)) for name in parts])
