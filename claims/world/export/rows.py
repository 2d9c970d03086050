"""Nouns as rows of the seeds' form, each with its id: what claims.world.rows reads back as the same nouns."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from claims.model import (
    AgreementStatus,
    Alias,
    Citation,
    Conflict,
    Coverage,
    DocTerm,
    Entity,
    Event,
    Facts,
    Location,
    Merge,
    Office,
    OfficeTerm,
    Source,
    Statement,
    StatementDoc,
)

Row = dict[str, Any]
Rows = Iterator[tuple[str, Row]]


def rows_of(facts: Facts) -> Mapping[str, Iterable[tuple[str, Row]]]:
    """The rows of every kind of file, in the order in which files are read; kinds without rows are left out.

    "aliases" has one row an entity, with all words for it. Of conflicts, whose form knows no versions,
    only those that are still held to be some are exported.
    """
    entities = facts.entities
    open_conflicts = [each for each in facts.conflicts if each.superseded is None]
    seats = _grouped(facts.locations, lambda each: each.org)
    kinds: dict[str, Iterable[tuple[str, Row]]] = {
        "sources": ((each.id, _source(each)) for each in facts.sources),
        "people": ((each.id, _entity(each)) for each in entities if each.kind == "person"),
        "offices": ((each.id, _office(each)) for each in facts.offices),
        "places": ((each.id, _entity(each)) for each in entities if each.kind == "place"),
        "organisations": (
            (each.id, _organisation(each, seats.get(each.id, []))) for each in entities if each.kind == "org"
        ),
        "series": ((each.id, _entity(each)) for each in entities if each.kind == "event_series"),
        "aliases": _words(facts.aliases),
        "terms": ((_key(each), _term(each)) for each in facts.terms),
        "events": ((_key(each), _event(each)) for each in facts.events),
        "coverage": ((_key(each), _coverage(each)) for each in facts.coverage),
        "agreements": _agreements(facts.agreements),
        "statements": ((_key(each), _document(each)) for each in facts.documents),
        "merges": ((_key(each), _merge(each)) for each in facts.merges),
        "conflicts": ((each.id, _conflict(each)) for each in open_conflicts),
    }
    kinds_of = {each.kind for each in entities}
    there = {
        "sources": facts.sources, "people": "person" in kinds_of, "offices": facts.offices,
        "places": "place" in kinds_of, "organisations": "org" in kinds_of,
        "series": "event_series" in kinds_of, "aliases": facts.aliases, "terms": facts.terms,
        "events": facts.events, "coverage": facts.coverage, "agreements": facts.agreements,
        "statements": facts.documents, "merges": facts.merges,
        "conflicts": open_conflicts,
    }  # fmt: skip
    return {kind: rows for kind, rows in kinds.items() if there[kind]}


def _key(payload: Any) -> str:
    """The id, with the version behind it from the second on."""
    statement: Statement = payload.statement
    return statement.id if statement.version == 1 else f"{statement.id}@{statement.version}"


def _given(**fields: Any) -> Row:
    """The fields that say something; what is None, empty or False is left out, as in the seeds."""
    return {name: value for name, value in fields.items() if value not in (None, False, (), [])}


def _envelope(statement: Statement) -> Row:
    return {
        "confidence": statement.confidence,
        "recorded": statement.recorded.isoformat(),
        "sources": [_citation(each) for each in statement.sources],
        **_given(
            review=statement.review if statement.review != "active" else None,
            superseded=statement.superseded.isoformat() if statement.superseded is not None else None,
            reason=statement.reason,
            note=statement.note,
        ),
    }


def _citation(cite: Citation) -> str | Row:
    if cite.stance == "supports" and cite.locator is None:
        return cite.source
    return {"source": cite.source, **_given(stance=cite.stance, locator=cite.locator)}


def _source(source: Source) -> Row:
    return {
        "publisher": source.publisher,
        "url": source.url,
        "tier": source.tier,
        "licence": source.licence,
        "retrieved": source.retrieved.isoformat(),
        **_given(published=source.published, note=source.note),
    }


def _entity(entity: Entity) -> Row:
    return {
        "label": entity.label,
        **_given(country=entity.country, part_of=entity.part_of, wikidata=entity.wikidata),
    }


def _office(office: Office) -> Row:
    return {
        "label": office.label,
        "country": office.country,
        "portfolio": office.portfolio,
        "level": office.level,
    }


def _organisation(org: Entity, seats: Iterable[Location]) -> Row:
    rows = {
        _key(each): {"place": each.place, "as_of": each.as_of.isoformat(), **_envelope(each.statement)}
        for each in seats
    }
    return {**_entity(org), **({"seats": rows} if rows else {})}


def _words(aliases: Iterable[Alias]) -> Rows:
    for entity, words in groupby(aliases, key=lambda each: each.entity):
        yield (
            entity,
            {
                "words": [
                    {
                        "text": each.text,
                        "language": each.language,
                        "kind": each.kind,
                        **({} if each.case_sensitive else {"case_sensitive": False}),
                        **_given(
                            needs_country=each.needs_country,
                            **{
                                name: day.isoformat()
                                for name, day in (("from", each.valid_from), ("to", each.valid_to))
                                if day is not None
                            },
                        ),
                    }
                    for each in words
                ]
            },
        )


def _term(term: OfficeTerm) -> Row:
    return {
        "office": term.office,
        "person": term.person,
        "start": term.start.edtf,
        **_given(
            end=term.end.edtf if term.end is not None else None,
            last_seen=term.last_seen.isoformat() if term.last_seen is not None else None,
            acting=term.acting,
        ),
        **_envelope(term.statement),
    }


def _event(event: Event) -> Row:
    parties = [
        _given(person=each.person, office=each.office, country=each.country, org=each.org, title=each.title)
        for each in event.participants
    ]
    return {
        "kind": event.kind,
        "date": event.period.edtf,
        **_given(place=event.place, host_country=event.host_country),
        "format": event.format,
        "mode": event.mode,
        "level": event.level,
        "formality": event.formality,
        "status": event.status,
        **_given(
            participants=parties,
            visit_of=event.visit_of,
            visit_period=event.visit_period.edtf if event.visit_period is not None else None,
            sidelines_of=event.sidelines_of,
            series=event.series,
            name=event.name,
            outcomes=list(event.outcomes),
        ),
        **_envelope(event.statement),
    }


def _coverage(scope: Coverage) -> Row:
    firsts = [{"event": each.event, "since": each.since.edtf} for each in scope.firsts]
    return {
        "about": scope.about,
        "period": scope.period.edtf,
        "state": scope.state,
        "basis": scope.basis,
        **_given(
            office=scope.office,
            host_country=scope.host_country,
            parties=list(scope.parties),
            format=scope.format,
            mode=scope.mode,
            level=scope.level,
            events=list(scope.events),
            firsts=firsts,
        ),
        **_envelope(scope.statement),
    }


def _agreements(steps: Iterable[AgreementStatus]) -> Rows:
    for id, own in sorted(_grouped(steps, lambda each: each.agreement).items()):
        history = {
            _key(each): {"status": each.status, "date": each.period.edtf, **_envelope(each.statement)}
            for each in own
        }
        about = _given(topics=list(own[0].topics))
        yield id, {"name": own[0].name, "parties": list(own[0].parties), **about, "history": history}


def _document(document: StatementDoc) -> Row:
    return {
        "event": document.event,
        "language": document.language,
        "published": document.published.isoformat(),
        "terms": [_doc_term(each, document.language) for each in document.terms],
        **_envelope(document.statement),
    }


def _doc_term(term: DocTerm, language: str) -> Row:
    return {
        "concept": term.concept,
        "text": term.text,
        **_given(
            language=term.language if term.language != language else None,
            polarity=term.polarity if term.polarity != "present" else None,
            list=term.list,
        ),
    }


def _merge(merge: Merge) -> Row:
    return {"entity": merge.entity, "into": merge.into, **_envelope(merge.statement)}


def _conflict(conflict: Conflict) -> Row:
    return {
        "about": conflict.about,
        "statements": list(conflict.statements),
        "values": [{**_given(source=each.source), "says": each.says} for each in conflict.values],
        "resolution": conflict.resolution,
        "recorded": conflict.recorded.isoformat(),
    }


def _grouped(items: Iterable[Any], key: Any) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for each in items:
        found.setdefault(key(each), []).append(each)
    return found
