"""Very many people: asked for by the names and ids that matter, never read whole."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, exists, literal, not_, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from claims.match.names import fold
from claims.model import Alias, Fact
from claims.world import Merged
from db import read
from db.tables import (
    AgreementStatusRow,
    AliasRow,
    CoverageRow,
    EntityRow,
    EventRow,
    LocationRow,
    OfficeTermRow,
    StatementDocRow,
    StatementRow,
)
from db.whole import TOGETHER

MANY_PEOPLE = 30_000
"""Where people have more words than this they are asked for: reading all takes a second per 6,000 people."""
LONGEST = 7
"""Words of a folded name that runs of a text are looked up by; longer ones are found by their first seven."""

_TOLD: Mapping[str, tuple[Callable[..., tuple[Any, ...]], InstrumentedAttribute[str]]] = {
    "office_term": (read.terms, OfficeTermRow.statement_id),
    "event": (read.events, EventRow.statement_id),
    "coverage": (read.coverage, CoverageRow.statement_id),
    "location": (read.locations, LocationRow.statement_id),
    "agreement_status": (read.agreements, AgreementStatusRow.statement_id),
    "statement_doc": (read.documents, StatementDocRow.statement_id),
}
_MERGED = frozenset({"office_term", "event", "coverage", "location"})


class ManyPeople:
    """OnDemand, answered from the database.

    `read_people` reads names, entities and terms of people together; `words_for_others` gives the
    words for whatever is no person.
    """

    longest = LONGEST

    def __init__(
        self,
        asked: read.Asked,
        known: read.Known,
        merged: Merged,
        read_people: Callable[[Sequence[str]], None],
        words_for_others: Callable[[], Sequence[Alias]],
    ) -> None:
        self._asked = asked
        self._known = known
        self._merged = merged
        self._read_people = read_people
        self._words_for_others = words_for_others
        self._statements: dict[str, Fact | None] = {}

    def named(self, norms: Collection[str]) -> Mapping[str, frozenset[str]]:
        """The people with a word or label that folds to each of these; of a long one its first words."""
        found: dict[str, set[str]] = {}
        wanted = sorted(norms)
        for at in range(0, len(wanted), TOGETHER):
            part = wanted[at : at + TOGETHER]
            asking = select(AliasRow.norm, AliasRow.entity).where(
                AliasRow.norm.in_(part), self._known.of(AliasRow)
            )
            for norm, entity in self._asked.execute(asking).tuples():
                if is_person(entity):
                    found.setdefault(norm, set()).add(self._merged.id(entity))
        for norm in wanted:
            if norm in self._apart:
                found.setdefault(norm, set()).update(self._apart[norm])
        return {norm: frozenset(ids) for norm, ids in found.items()}

    def holding(self, words: Collection[str], most: int) -> Sequence[str]:
        """People, at most so many, with a word or label that folded has all these words; sorted.

        It goes through all folded words of the table: a second for a million people.
        """
        padded = literal(" ").concat(AliasRow.norm).concat(" ")
        having = [padded.contains(f" {word} ", autoescape=True) for word in sorted(set(words))]
        rows = select(AliasRow.id).where(*having)
        asking = (
            select(AliasRow.entity)
            .where(AliasRow.id.in_(rows), AliasRow.kind != "blocked", self._known.of(AliasRow))
            .where(not_(others(self._asked, AliasRow.entity)))
            .distinct()
            .order_by(AliasRow.entity)
            .limit(most)
        )
        found = {self._merged.id(entity) for entity in self._asked.execute(asking).scalars()}
        for folded, ids in self._labels.items():
            if set(words) <= set(folded.split(" ")):
                found |= ids
        return sorted(found)[:most]

    def read(self, people: Iterable[str]) -> None:
        """Reads names, entities and terms of these people together."""
        self._read_people(sorted(people))

    def others(self) -> Sequence[Alias]:
        """All words for whatever is no person, blocked ones included."""
        return self._words_for_others()

    def statement(self, id: str) -> Fact | None:
        """The statement of that id, where it can be told in words."""
        if id not in self._statements:
            self._statements[id] = self._statement(id)
        return self._statements[id]

    def _statement(self, id: str) -> Fact | None:
        known = self._known.of(StatementRow)
        kinds = self._asked.execute(select(StatementRow.kind).where(StatementRow.id == id, known)).scalars()
        for kind in sorted(set(kinds) & set(_TOLD)):
            ask, column = _TOLD[kind]
            for fact in ask(self._asked, column == id, known):
                told: Fact = self._merged.row(fact) if kind in _MERGED else fact
                return told
        return None

    @cached_property
    def _apart(self) -> Mapping[str, set[str]]:
        """By their first words, the labels that no word repeats, and the names of too many words."""
        found: dict[str, set[str]] = {}
        for folded, ids in [*self._labels.items(), *self._long()]:
            found.setdefault(" ".join(folded.split(" ")[:LONGEST]), set()).update(ids)
        return found

    @cached_property
    def _labels(self) -> Mapping[str, set[str]]:
        """The folded labels of people that are no word for them: few, so they are read once."""
        word = exists().where(
            AliasRow.entity == EntityRow.id,
            AliasRow.text == EntityRow.label,
            AliasRow.kind != "blocked",
            self._known.of(AliasRow),
        )
        asking = select(EntityRow.id, EntityRow.label).where(
            EntityRow.kind == "person", self._known.of(EntityRow), not_(word)
        )
        found: dict[str, set[str]] = {}
        for id, label in self._asked.execute(asking).tuples():
            found.setdefault(fold(label), set()).add(self._merged.id(id))
        return found

    def _long(self) -> Iterator[tuple[str, set[str]]]:
        rows = select(AliasRow.id).where(AliasRow.norm.like("% " * LONGEST + "_%"))
        asking = select(AliasRow.norm, AliasRow.entity).where(AliasRow.id.in_(rows), self._known.of(AliasRow))
        for norm, entity in self._asked.execute(asking).tuples():
            if is_person(entity):
                yield norm, {self._merged.id(entity)}


def is_person(id: str) -> bool:
    """The id is a person's."""
    return id.startswith("person:")


def others(asked: read.Asked, column: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """The condition that a column's id is no person's, by the column's index where there is a way."""
    bind = asked.get_bind() if isinstance(asked, Session) else asked
    # Other databases sort ids by a language's rules, in which ";" need not come behind ":".
    if bind.dialect.name == "sqlite":
        return or_(column < "person:", column >= "person;")
    return not_(column.startswith("person:"))


def are_many(asked: read.Asked, many: int) -> bool:
    """People have more words than that, of whatever day; stops counting there."""
    of_people = not_(others(asked, AliasRow.entity))
    return asked.execute(select(AliasRow.id).where(of_people).limit(1).offset(many)).first() is not None
