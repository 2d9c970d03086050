"""SeedWorld answers a check's questions from facts in memory."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from claims.model import (
    AgreementStatus,
    Alias,
    Coverage,
    Entity,
    Event,
    Facts,
    FactSet,
    Location,
    Office,
    OfficeTerm,
    Source,
    StatementDoc,
)
from claims.world.fact_set import fact_set, visible
from claims.world.merging import Merged


class SeedWorld:
    """The World of some facts, as known on a day or now."""

    def __init__(self, facts: Facts, as_known_at: date | None = None) -> None:
        self._known = visible(facts, as_known_at)
        self._as_known_at = as_known_at
        self._merged = Merged(self._known.merges)
        self._seen = self._merged.facts(self._known)
        self._entities = {entity.id: entity for entity in self._seen.entities}
        self._offices = {office.id: office for office in self._seen.offices}
        self._sources = {source.id: source for source in self._seen.sources}
        self._events = tuple(sorted(self._seen.events, key=by_start))

    @cached_property
    def facts(self) -> FactSet:
        """The identity of the facts this world answers from."""
        return fact_set(self._known, self._as_known_at)

    @property
    def on_demand(self) -> None:
        """Everything is in memory already."""
        return None

    def aliases(self, *, entity: str | None = None) -> Sequence[Alias]:
        """All words for all entities and offices, or for one of them, blocked ones included."""
        if entity is None:
            return self._seen.aliases
        return self._words_of.get(self._merged.id(entity), ())

    @cached_property
    def _words_of(self) -> Mapping[str, tuple[Alias, ...]]:
        """The words by their entity or office."""
        found: dict[str, list[Alias]] = {}
        for alias in self._seen.aliases:
            found.setdefault(alias.entity, []).append(alias)
        return {entity: tuple(words) for entity, words in found.items()}

    def entity(self, entity_id: str) -> Entity | None:
        """The person, place, organisation, office or event series of that id."""
        return self._entities.get(self._merged.id(entity_id))

    def office(self, office_id: str) -> Office | None:
        """The office of that id."""
        return self._offices.get(self._merged.id(office_id))

    def offices(self, *, country: str | None = None, portfolio: str | None = None) -> Sequence[Office]:
        """The offices of a country, or of a portfolio, or both; all where neither is given."""
        return tuple(
            office
            for office in self._seen.offices
            if country in (None, office.country) and portfolio in (None, office.portfolio)
        )

    def terms(self, *, office: str | None = None, person: str | None = None) -> Sequence[OfficeTerm]:
        """The terms of an office, of a person, or both; all where neither is given."""
        post = None if office is None else self._merged.id(office)
        if person is None:
            return self._seen.terms if post is None else self._of_office.get(post, ())
        found = self._of_person.get(self._merged.id(person), ())
        return found if post is None else tuple([term for term in found if term.office == post])

    @cached_property
    def _of_office(self) -> Mapping[str, tuple[OfficeTerm, ...]]:
        """The terms by their office."""
        found: dict[str, list[OfficeTerm]] = {}
        for term in self._seen.terms:
            found.setdefault(term.office, []).append(term)
        return {office: tuple(terms) for office, terms in found.items()}

    @cached_property
    def _of_person(self) -> Mapping[str, tuple[OfficeTerm, ...]]:
        """The terms by their person."""
        found: dict[str, list[OfficeTerm]] = {}
        for term in self._seen.terms:
            found.setdefault(term.person, []).append(term)
        return {person: tuple(terms) for person, terms in found.items()}

    def events(
        self, *, kind: str | None = None, country: str | None = None, host_country: str | None = None
    ) -> Sequence[Event]:
        """Events of a kind, with a party of that country, hosted by that country, by start and id."""
        return tuple(
            event
            for event in self._events
            if kind in (None, event.kind)
            and host_country in (None, event.host_country)
            and (country is None or any(party.country == country for party in event.participants))
        )

    def coverage(self, *, about: str | None = None) -> Sequence[Coverage]:
        """Where absence may be read as "did not happen"."""
        return tuple(row for row in self._seen.coverage if about in (None, row.about))

    def locations(self, org: str) -> Sequence[Location]:
        """Where an organisation sits."""
        return tuple(row for row in self._seen.locations if row.org == self._merged.id(org))

    def agreements(self, *, country: str | None = None) -> Sequence[AgreementStatus]:
        """The status history of agreements, of one party or of all."""
        return tuple(row for row in self._seen.agreements if country is None or country in row.parties)

    def documents(self, *, event: str | None = None) -> Sequence[StatementDoc]:
        """The documents of an event, or of all, by their key terms."""
        return tuple(row for row in self._seen.documents if event in (None, row.event))

    def source(self, source_id: str) -> Source | None:
        """The source of that id."""
        return self._sources.get(source_id)


def by_start(event: Event) -> tuple[date, str]:
    """Events come by their first possible day, those without one first, then by id."""
    return event.period.lo or date.min, event.statement.id
