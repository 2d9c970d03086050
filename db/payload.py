"""Nouns to rows and back: what one statement of each kind looks like in its table."""

from dataclasses import asdict
from typing import Any, TypeAlias

from sqlalchemy import RowMapping

from claims.model import (
    AgreementStatus,
    Alias,
    Citation,
    Coverage,
    DocTerm,
    Entity,
    Event,
    First,
    Location,
    Merge,
    Office,
    OfficeTerm,
    Participant,
    Period,
    Source,
    Statement,
    StatementDoc,
)
from claims.model.edtf import parse_edtf
from claims.world.digest import digest as said

Named: TypeAlias = Source | Entity | Office | Alias
Payload: TypeAlias = OfficeTerm | Event | Coverage | Location | AgreementStatus | StatementDoc | Merge
Row: TypeAlias = dict[str, Any]


def statement_row(
    payload: Payload, *, recorded_by: str, origin: str, revision: int, digest: str | None = None
) -> Row:
    """The envelope's row, with what the payload says as a digest; `digest` where it is known already.

    A version that comes with its end, as history does, is closed by the revision that brings it.
    """
    statement = payload.statement
    return {
        "id": statement.id,
        "version": statement.version,
        "kind": statement.kind,
        "confidence": statement.confidence,
        "review": statement.review,
        "recorded_at": statement.recorded,
        "superseded": statement.superseded,
        "reason": statement.reason,
        "note": statement.note,
        "recorded_by": recorded_by,
        "revision": revision,
        "closed_revision": None if statement.superseded is None else revision,
        "origin": origin,
        "digest": said(payload) if digest is None else digest,
    }


def statement_of(row: RowMapping, citations: tuple[Citation, ...]) -> Statement:
    """The envelope, from the columns of its row, which carry the prefix "of_"."""
    return Statement(
        id=row["of_id"],
        version=row["of_version"],
        kind=row["of_kind"],
        confidence=row["of_confidence"],
        recorded=row["of_recorded_at"],
        sources=citations,
        review=row["of_review"],
        superseded=row["of_superseded"],
        reason=row["of_reason"],
        note=row["of_note"],
    )


def payload_row(payload: Payload) -> Row:
    """The row of the payload's own table."""
    key = {"statement_id": payload.statement.id, "version": payload.statement.version}
    match payload:
        case OfficeTerm():
            return {
                **key,
                "office": payload.office,
                "person": payload.person,
                **period_columns("start", payload.start),
                **period_columns("end", payload.end),
                "acting": payload.acting,
                "last_seen": payload.last_seen,
            }
        case Event():
            return {
                **key,
                "kind": payload.kind,
                "name": payload.name,
                **period_columns("period", payload.period),
                "place": payload.place,
                "host_country": payload.host_country,
                "format": payload.format,
                "mode": payload.mode,
                "level": payload.level,
                "formality": payload.formality,
                "status": payload.status,
                "visit_of": payload.visit_of,
                **period_columns("visit_period", payload.visit_period),
                "sidelines_of": payload.sidelines_of,
                "series": payload.series,
                "outcomes": list(payload.outcomes),
            }
        case Coverage():
            return {
                **key,
                "about": payload.about,
                **period_columns("period", payload.period),
                "state": payload.state,
                "basis": payload.basis,
                "office": payload.office,
                "host_country": payload.host_country,
                "parties": list(payload.parties),
                "format": payload.format,
                "mode": payload.mode,
                "level": payload.level,
                "events": list(payload.events),
                "firsts": [{"event": first.event, "since": first.since.edtf} for first in payload.firsts],
            }
        case Location():
            return {**key, "org": payload.org, "place": payload.place, "as_of": payload.as_of}
        case AgreementStatus():
            return {
                **key,
                "agreement": payload.agreement,
                "name": payload.name,
                "status": payload.status,
                **period_columns("period", payload.period),
                "topics": list(payload.topics),
            }
        case StatementDoc():
            return {
                **key,
                "event": payload.event,
                "language": payload.language,
                "published": payload.published,
            }
        case Merge():
            return {**key, "entity": payload.entity, "into": payload.into}


def citation_rows(statement: Statement) -> list[Row]:
    """A row for each source, in the order given."""
    return [
        {"statement_id": statement.id, "version": statement.version, "position": position, **asdict(citation)}
        for position, citation in enumerate(statement.sources)
    ]


def participant_rows(event: Event) -> list[Row]:
    """A row for each party of an event, in the order given."""
    key = {"statement_id": event.statement.id, "version": event.statement.version}
    return [{**key, "position": at, **asdict(party)} for at, party in enumerate(event.participants)]


def party_rows(agreement: AgreementStatus) -> list[Row]:
    """A row for each country of an agreement, in the order given."""
    key = {"statement_id": agreement.statement.id, "version": agreement.statement.version}
    return [{**key, "position": at, "country": country} for at, country in enumerate(agreement.parties)]


def doc_term_rows(document: StatementDoc) -> list[Row]:
    """A row for each key term of a document, in the order given."""
    key = {"statement_id": document.statement.id, "version": document.statement.version}
    return [{**key, "position": at, **asdict(term)} for at, term in enumerate(document.terms)]


def term_of(row: RowMapping, statement: Statement) -> OfficeTerm:
    """The term, from its row."""
    start = _period_of(row, "start")
    assert start is not None
    return OfficeTerm(
        statement,
        row["office"],
        row["person"],
        start,
        _period_of(row, "end"),
        row["acting"],
        row["last_seen"],
    )


def event_of(row: RowMapping, statement: Statement, participants: tuple[Participant, ...]) -> Event:
    """The event, from its row and its parties."""
    period = _period_of(row, "period")
    assert period is not None
    return Event(
        statement=statement,
        kind=row["kind"],
        period=period,
        place=row["place"],
        host_country=row["host_country"],
        format=row["format"],
        mode=row["mode"],
        level=row["level"],
        formality=row["formality"],
        status=row["status"],
        participants=participants,
        visit_of=row["visit_of"],
        visit_period=_period_of(row, "visit_period"),
        sidelines_of=row["sidelines_of"],
        series=row["series"],
        name=row["name"],
        outcomes=tuple(row["outcomes"]),
    )


def coverage_of(row: RowMapping, statement: Statement) -> Coverage:
    """The coverage, from its row."""
    period = _period_of(row, "period")
    assert period is not None
    return Coverage(
        statement=statement,
        about=row["about"],
        period=period,
        state=row["state"],
        basis=row["basis"],
        office=row["office"],
        host_country=row["host_country"],
        parties=tuple(row["parties"]),
        format=row["format"],
        mode=row["mode"],
        level=row["level"],
        events=tuple(row["events"]),
        firsts=tuple(First(each["event"], parse_edtf(each["since"])) for each in row["firsts"]),
    )


def location_of(row: RowMapping, statement: Statement) -> Location:
    """The location, from its row."""
    return Location(statement, row["org"], row["place"], row["as_of"])


def agreement_of(row: RowMapping, statement: Statement, parties: tuple[str, ...]) -> AgreementStatus:
    """The agreement's status, from its row and its parties."""
    period = _period_of(row, "period")
    assert period is not None
    topics = tuple(row["topics"])
    return AgreementStatus(statement, row["agreement"], row["name"], parties, row["status"], period, topics)


def document_of(row: RowMapping, statement: Statement, terms: tuple[DocTerm, ...]) -> StatementDoc:
    """The document, from its row and its key terms."""
    return StatementDoc(statement, row["event"], row["language"], row["published"], terms)


def merge_of(row: RowMapping, statement: Statement) -> Merge:
    """The merge, from its row."""
    return Merge(statement, row["entity"], row["into"])


def source_of(row: RowMapping) -> Source:
    """The source, from its row."""
    return Source(
        row["id"],
        row["publisher"],
        row["url"],
        row["tier"],
        row["licence"],
        row["retrieved"],
        row["published"],
        row["note"],
    )


def entity_of(row: RowMapping) -> Entity:
    """The entity, from its row."""
    return Entity(row["id"], row["kind"], row["label"], row["country"], row["part_of"], row["wikidata"])


def office_of(row: RowMapping) -> Office:
    """The office, from its row."""
    return Office(row["id"], row["country"], row["portfolio"], row["level"], row["label"])


def alias_of(row: RowMapping) -> Alias:
    """The alias, from its row."""
    return Alias(
        row["entity"],
        row["text"],
        row["language"],
        row["kind"],
        row["case_sensitive"],
        row["needs_country"],
        row["valid_from"],
        row["valid_to"],
    )


def period_columns(name: str, period: Period | None) -> Row:
    """A period's columns. ValueError for an anchor: a fact's period is not counted from words."""
    if period is not None and period.anchor is not None:
        raise ValueError(f"a fact's period cannot be anchored in an article: {period}")
    return {
        f"{name}_edtf": None if period is None else period.edtf,
        f"{name}_lo": None if period is None else period.lo,
        f"{name}_hi": None if period is None else period.hi,
        f"{name}_basis": None if period is None else period.basis,
        f"{name}_open_reason": None if period is None else period.open_reason,
    }


def _period_of(row: RowMapping, name: str) -> Period | None:
    """The period from its columns; None where there is none."""
    if row[f"{name}_edtf"] is None:
        return None
    return Period(
        edtf=row[f"{name}_edtf"],
        lo=row[f"{name}_lo"],
        hi=row[f"{name}_hi"],
        basis=row[f"{name}_basis"],
        open_reason=row[f"{name}_open_reason"],
    )
