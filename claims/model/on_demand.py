"""OnDemand: how people are asked for where a table has too many to be read whole."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from claims.model.entity import Alias
from claims.model.statement import (
    AgreementStatus,
    Coverage,
    Event,
    Location,
    OfficeTerm,
    StatementDoc,
)

Fact = Event | OfficeTerm | Coverage | Location | AgreementStatus | StatementDoc
"""A statement of the table that can be told in words."""


class OnDemand(Protocol):
    """The questions a world with very many people answers besides those of every World.

    Names are compared folded (claims.match.names.fold). Ids are those that stay after merges.
    """

    def named(self, norms: Collection[str]) -> Mapping[str, frozenset[str]]:
        """The people with a word, blocked ones included, or a label that folds to each of these.

        For a name of more words than `longest`, its first `longest` words are the key. It may give
        people whose label is all that fits, and who are no names of the table: the caller looks.
        """
        ...

    def holding(self, words: Collection[str], most: int) -> Sequence[str]:
        """People, at most so many, with a word or label that folded has all these words; sorted."""
        ...

    def read(self, people: Iterable[str]) -> None:
        """Reads names, entities and terms of these people together; they are then answered at once."""
        ...

    def others(self) -> Sequence[Alias]:
        """All words for whatever is no person, blocked ones included."""
        ...

    def statement(self, id: str) -> Fact | None:
        """The statement of that id, where it can be told in words."""
        ...

    @property
    def longest(self) -> int:
        """The number of folded words up to which whole names are keys of `named`."""
        ...
