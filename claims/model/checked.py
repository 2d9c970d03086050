"""Checked claims: what somebody has checked before, and what they found. Never a fact of ours."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.model.article import Language

CheckedClass = Literal["true", "mostly_true", "mixed", "mostly_false", "false", "unproven", "other"]
"""What kind of verdict it is; "other" where the words and figures given do not tell."""

DESK = "desk"
"""The origin of what editors of this desk decided; anything else is the id of an import's source."""


@dataclass(frozen=True, slots=True)
class Rating:
    """A verdict as a figure, between the worst and the best of whoever gave it."""

    value: float
    worst: float
    best: float


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim somebody checked. `verdict` is what they found in their own words, `by` who they are.

    `words` is the claim in one sentence, `title` the heading of the check, `day` the day it was
    published, `said_by` who made the claim, `seen_at` where it was seen. `origin` is whom the row came
    from; a later import of the same origin levels its own rows only.
    """

    id: str
    words: str
    language: Language
    verdict: str
    verdict_class: CheckedClass
    by: str
    origin: str
    licence: str
    title: str | None = None
    url: str | None = None
    day: date | None = None
    rating: Rating | None = None
    said_by: str | None = None
    seen_at: tuple[str, ...] = ()


DifferenceKind = Literal["negation", "number", "country", "year"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where what is asked and a checked claim part, with what each says; "" where one says nothing."""

    kind: DifferenceKind
    asked: str
    checked: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A checked claim that may be what is asked, and how much speaks for it.

    `parts` is what each part of the score adds, `chance` how likely claims of this score are right
    (0 to 1). `confirmed` says that they are alike enough to be called the same, which nothing that
    differs ever is. A suggestion is no verdict: what was found then is the word of whoever found it.
    """

    checked: CheckedClaim
    chance: float
    score: float
    parts: Mapping[str, float]
    differs: tuple[Difference, ...]
    confirmed: bool
