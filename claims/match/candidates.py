"""Who some words may name: what is asked of a table of names, whatever answers it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from claims.match.names import name_tokens


@dataclass(frozen=True, slots=True)
class Near:
    """A name in the table that is like the words asked about: a candidate, never a verdict.

    `score` is rapidfuzz's ratio, 0 to 100, between the words of both in the order of the alphabet,
    folded and without titles (its token_sort_ratio).
    """

    entity: str
    name: str
    score: float


class Candidates(Protocol):
    """A table of names that can be asked who is meant."""

    def search(self, words: str, *, top: int) -> Sequence[Near]:
        """The likest names of at most `top` entities, one each, best first, equals by id."""
        ...

    def holding(self, words: str, *, top: int) -> Sequence[Near]:
        """Names that hold every one of these words, and others: at most `top` entities, best first."""
        ...


def sorted_words(name: str) -> str:
    """A name as it is compared: folded, without titles, its words in the order of the alphabet.

    "Ahn Gyu-Back" is "ahn back gyu". Empty where the name has neither letter nor digit.
    """
    return " ".join(sorted(name_tokens(name)))
