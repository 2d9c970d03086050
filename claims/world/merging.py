"""Merges: two ids that turned out to be one entity are answered as the one that stays."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from claims.model import Alias, Coverage, Entity, Event, Facts, Location, Merge, Office, OfficeTerm

Row = TypeVar("Row", OfficeTerm, Event, Coverage, Location)


class Merged:
    """Which id each merged id stands for; a chain of merges leads to its end.

    Of merges that go round in a circle none counts: loading refuses them, see `refused`.
    """

    def __init__(self, merges: Iterable[Merge]) -> None:
        self._into = _ends({merge.entity: merge.into for merge in merges})
        self._same: dict[str, list[str]] = {}
        for entity, into in sorted(self._into.items()):
            self._same.setdefault(into, [into]).append(entity)

    @property
    def gone(self) -> frozenset[str]:
        """The ids that stand for another."""
        return frozenset(self._into)

    def id(self, id: str) -> str:
        """The id that stays: of a merged id the one it stands for, of any other itself."""
        return self._into.get(id, id)

    def all(self, id: str) -> Sequence[str]:
        """Every id of the entity, the one that stays first."""
        into = self.id(id)
        return self._same.get(into, [into])

    def entity(self, entity: Entity) -> Entity:
        """The entity, within the place that stays."""
        return entity if entity.part_of is None else replace(entity, part_of=self.id(entity.part_of))

    def row(self, row: Row) -> Row:
        """The statement with the ids that stay; what it says of itself is as recorded."""
        if not self._into:
            return row
        match row:
            case OfficeTerm():
                return replace(row, office=self.id(row.office), person=self.id(row.person))
            case Event():
                parties = tuple(
                    replace(
                        party,
                        person=self._known(party.person),
                        office=self._known(party.office),
                        org=self._known(party.org),
                    )
                    for party in row.participants
                )
                return replace(
                    row, place=self._known(row.place), series=self._known(row.series), participants=parties
                )
            case Coverage():
                return replace(row, office=self._known(row.office))
            case Location():
                return replace(row, org=self.id(row.org), place=self.id(row.place))

    def aliases(self, aliases: Sequence[Alias], entities: Iterable[Entity]) -> tuple[Alias, ...]:
        """The words of every id as words of the one that stays; the label of one that is gone is a word too.

        `entities` are those of the ids that are gone, and may be more.
        """
        if not self._into:
            return tuple(aliases)
        words = [replace(alias, entity=self.id(alias.entity)) for alias in aliases]
        words += [
            Alias(self._into[entity.id], entity.label, "mul", "official")
            for entity in entities
            if entity.id in self._into and entity.kind != "office"
        ]
        kept: dict[tuple[str, str, str, str], Alias] = {}
        for alias in sorted(words, key=lambda word: (by_word(word), word.needs_country)):
            kept[by_word(alias)] = alias
        return tuple(kept.values())

    def offices(self, offices: Iterable[Office]) -> tuple[Office, ...]:
        """The offices that stay."""
        return tuple(office for office in offices if office.id not in self._into)

    def facts(self, facts: Facts) -> Facts:
        """All facts as they are answered."""
        if not self._into:
            return facts
        return replace(
            facts,
            entities=tuple(self.entity(each) for each in facts.entities if each.id not in self._into),
            offices=self.offices(facts.offices),
            aliases=self.aliases(facts.aliases, facts.entities),
            terms=tuple(map(self.row, facts.terms)),
            events=tuple(map(self.row, facts.events)),
            coverage=tuple(map(self.row, facts.coverage)),
            locations=tuple(map(self.row, facts.locations)),
        )

    def _known(self, id: str | None) -> str | None:
        return None if id is None else self.id(id)


def refused(merges: Iterable[Merge]) -> Iterator[tuple[str, str]]:
    """What keeps merges from being taken in together: the id of each that is at fault, and the reason.

    Two ids of different kinds are not one; an id is merged once; no merges go round in a circle.
    """
    into: dict[str, str] = {}
    for merge in merges:
        id, entity = merge.statement.id, merge.entity
        if entity.partition(":")[0] != merge.into.partition(":")[0]:
            yield id, f"'into': {entity} and {merge.into} are of different kinds, so they are not one"
        if into.setdefault(entity, merge.into) != merge.into:
            yield id, f"'entity': {entity} is merged into {into[entity]} already; merge that one instead"
            continue
        path = [entity]
        while path[-1] in into and path.count(path[-1]) == 1:
            path.append(into[path[-1]])
        if path[-1] == entity:
            circle = " → ".join(path)
            yield id, f"'into': these merges go round in a circle ({circle}); retract one of them"


def _ends(into: dict[str, str]) -> dict[str, str]:
    """Each merged id with the end of its chain; ids in or before a circle are left out."""
    ends: dict[str, str] = {}
    for entity in into:
        seen, at = {entity}, into[entity]
        while at in into and at not in seen:
            seen.add(at)
            at = into[at]
        if at not in seen:
            ends[entity] = at
    return ends


def by_word(alias: Alias) -> tuple[str, str, str, str]:
    """Words come by whose they are, as printed, then by language and kind."""
    return alias.entity, alias.text, alias.language, alias.kind
