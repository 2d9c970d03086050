"""Rows back to nouns: the one place that knows how a noun is put together from its columns."""

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
