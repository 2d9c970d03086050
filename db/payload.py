"""Nouns to rows: what one statement of each kind looks like in its table; reading_back has the way back."""

from dataclasses import asdict
from typing import Any, TypeAlias

from claims.model import (
    AgreementStatus,
    Alias,
    Coverage,
    Entity,
    Event,
    Location,
    Merge,
    Office,
    OfficeTerm,
    Period,
    Source,
    Statement,
    StatementDoc,
)
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
