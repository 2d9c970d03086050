"""Holds the rows of the seed files to each other: every id that is named is somebody's."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from claims.contracts import did_you_mean
from claims.match.chains import chain_breaks
from claims.model import Facts, Statement
from claims.world.fact_set import visible
from claims.world.gathered import Gathered, SeedError
from claims.world.merging import refused

Fault = tuple[str, str]


def hold_together(read: Gathered, facts: Facts) -> None:
    """Raises SeedError where a row names an id that is in no file, or its versions disagree."""
    for key, problem in chain(
        _links(read, facts), _versions(facts), _sources(facts), _merges(facts), _chains(facts)
    ):
        raise SeedError(f"{_file_of(read, key)}: {key}: {problem}")


def _file_of(read: Gathered, key: str) -> str:
    """The file a row stands in; a statement may only be there under a later version."""
    if key in read.where:
        return read.where[key]
    bare = key.partition("@")[0]
    return next((file for id, file in read.where.items() if id.partition("@")[0] == bare), "meta")


def _key(statement: Statement) -> str:
    """The id as the row has it in its file: a later version says which."""
    return statement.id if statement.version == 1 else f"{statement.id}@{statement.version}"


def _links(read: Gathered, facts: Facts) -> Iterator[Fault]:
    """Every mention of an id: in which row, in which field, the id, and where it should be found."""
    entities = {entity.id for entity in facts.entities}
    events = {event.statement.id for event in facts.events}
    statements = {statement.id for statement in _statements(facts)}
    countries = {office.id: office.country for office in facts.offices}
    sources = {source.id for source in facts.sources}

    for file, head in read.heads.items():
        for source in head.get("sources", ()):
            yield from _missing(f"meta of {file}", "sources", source, sources)
    for statement in _statements(facts):
        for citation in statement.sources:
            yield from _missing(_key(statement), "sources", citation.source, sources)
    for entity in facts.entities:
        yield from _missing(entity.id, "part_of", entity.part_of, entities)
    for term in facts.terms:
        yield from _missing(_key(term.statement), "office", term.office, entities)
        yield from _missing(_key(term.statement), "person", term.person, entities)
    for event in facts.events:
        id = _key(event.statement)
        yield from _missing(id, "place", event.place, entities)
        yield from _missing(id, "series", event.series, entities)
        yield from _missing(id, "sidelines_of", event.sidelines_of, events)
        for party in event.participants:
            yield from _missing(id, "participants.person", party.person, entities)
            yield from _missing(id, "participants.office", party.office, entities)
            yield from _missing(id, "participants.org", party.org, entities)
            if party.office is not None and party.country not in (None, countries[party.office]):
                yield id, f"'participants': {party.office} is an office of {countries[party.office]}"
    for scope in facts.coverage:
        yield from _missing(_key(scope.statement), "office", scope.office, entities)
        for held in scope.events:
            yield from _missing(_key(scope.statement), "events", held, events)
        for first in scope.firsts:
            yield from _missing(_key(scope.statement), "firsts.event", first.event, events)
    for location in facts.locations:
        yield from _missing(_key(location.statement), "place", location.place, entities)
    for document in facts.documents:
        yield from _missing(_key(document.statement), "event", document.event, events)
    for merge in facts.merges:
        yield from _missing(_key(merge.statement), "entity", merge.entity, entities)
        yield from _missing(_key(merge.statement), "into", merge.into, entities)
    for conflict in facts.conflicts:
        for id in conflict.statements:
            yield from _missing(conflict.id, "statements", id, statements)
        for said in conflict.values:
            yield from _missing(conflict.id, "values.source", said.source, sources)
    for alias in facts.aliases:
        if alias.kind == "blocked" and not alias.entity.startswith("country:"):
            yield from _missing(f"blocked {alias.entity}", "blocked", alias.entity, entities)


def _missing(row: str, field: str, id: str | None, known: set[str]) -> Iterator[Fault]:
    if id is not None and id not in known:
        yield row, f"'{field}' names {id}, which is in no file{did_you_mean(id, known)}"


def _versions(facts: Facts) -> Iterator[Fault]:
    """Each statement has one version that is not superseded, and no version twice."""
    current: Counter[str] = Counter()
    seen: set[tuple[str, int]] = set()
    for statement in _statements(facts):
        if (statement.id, statement.version) in seen:
            yield statement.id, f"version {statement.version} stands there twice; count up behind the @"
        seen.add((statement.id, statement.version))
        if statement.superseded is None:
            current[statement.id] += 1
            if current[statement.id] > 1:
                yield statement.id, "two versions are current; give the older one 'superseded'"
        elif statement.superseded < statement.recorded:
            yield _key(statement), "'superseded' lies before 'recorded'"


def _sources(facts: Facts) -> Iterator[Fault]:
    """A statement without a source is unverified, and so never decides."""
    for statement in _statements(facts):
        if not statement.sources and statement.confidence != "unverified":
            yield _key(statement), "'sources' is empty; name a source or set confidence to unverified"


def _merges(facts: Facts) -> Iterator[Fault]:
    """Merges can be taken in together on every day on which one of them was recorded, and now."""
    days = sorted({merge.statement.recorded for merge in facts.merges})
    for day in (*days, None):
        yield from refused(visible(Facts(merges=facts.merges), day).merges)


def _chains(facts: Facts) -> Iterator[Fault]:
    """A coverage that stands on a chain of firsts is reached by it from its first day to its last."""
    seen = visible(facts)
    for row in seen.coverage:
        day = chain_breaks(row, seen.events) if row.basis == "chain_of_firsts" else None
        if day is not None:
            yield (
                row.statement.id,
                f"'firsts' does not reach beyond {day}; give the event that is first since then, or a "
                "shorter period",
            )


def _statements(facts: Facts) -> Iterator[Statement]:
    yield from (row.statement for row in facts.terms)
    yield from (row.statement for row in facts.events)
    yield from (row.statement for row in facts.coverage)
    yield from (row.statement for row in facts.locations)
    yield from (row.statement for row in facts.agreements)
    yield from (row.statement for row in facts.documents)
    yield from (row.statement for row in facts.merges)
