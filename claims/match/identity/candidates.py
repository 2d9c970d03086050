"""Candidates: the names that look like some words; an index of many names, or a walk through few."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from rapidfuzz import fuzz, process

from claims.match.names import fold

_CUT_OFF = 50
"""Below this token-sorted ratio a name is no candidate; one that has all the words asked for always is."""


class Nearby(Protocol):
    """A name that was found, whose it is, and how alike (0 to 100), which decides nothing."""

    @property
    def entity(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def score(self) -> float: ...


class Candidates(Protocol):
    """Whoever finds names that look like some words."""

    def search(self, words: str, *, top: int) -> Sequence[Nearby]:
        """At most `top` names, the likest first; the same words give the same names in the same order."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """A name that looks like the words, by their token-sorted ratio."""

    entity: str
    name: str
    score: float


class LinearCandidates:
    """Looks through all names one by one: right for tables of some thousand names."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """`names` are pairs of an entity's id and one of its names."""
        self._rows = sorted(set(names))
        self._sorted = [" ".join(sorted(fold(name).split())) for _, name in self._rows]
        self._words = [frozenset(words.split()) for words in self._sorted]

    def search(self, words: str, *, top: int) -> Sequence[Found]:
        """The names at least half alike, and all that have every word of these."""
        asked = fold(words).split()
        together = " ".join(sorted(asked))
        found: dict[int, float] = {
            index: score
            for _, score, index in process.extract(
                together, self._sorted, scorer=fuzz.ratio, score_cutoff=_CUT_OFF, limit=None
            )
        }
        for index, own in enumerate(self._words):
            if index not in found and asked and own.issuperset(asked):
                found[index] = float(_CUT_OFF)
        ranked = sorted(found.items(), key=lambda item: (-item[1], self._rows[item[0]]))
        return [Found(*self._rows[index], score) for index, score in ranked[:top]]
