"""Asks the statement tables: every question gives nouns, whole, sorted by id and version."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, or_, select
from sqlalchemy.orm import Session

from claims.model import (
    AgreementStatus,
    Alias,
    Citation,
    Coverage,
    DocTerm,
    Entity,
    Event,
    Location,
    Merge,
    Office,
    OfficeTerm,
    Participant,
    Source,
    Statement,
    StatementDoc,
)
from db.base import Base
from db.payload import (
    agreement_of,
    coverage_of,
    document_of,
    event_of,
    location_of,
    merge_of,
    statement_of,
    term_of,
)
from db.tables import (
    AgreementPartyRow,
    AgreementStatusRow,
    AliasRow,
    CitationRow,
    CoverageRow,
    EntityRow,
    EventParticipantRow,
    EventRow,
    LocationRow,
    MergeRow,
    OfficeRow,
    OfficeTermRow,
    SourceRow,
    StatementDocRow,
    StatementRow,
    StatementTermRow,
)

Condition: TypeAlias = ColumnElement[bool]
Asked: TypeAlias = Session | Connection
Key: TypeAlias = tuple[str, int]
Noun = TypeVar("Noun", OfficeTerm, Event, Coverage, Location, AgreementStatus, StatementDoc, Merge)


def known_at(day: date | None) -> Condition:
    """The statement versions that were the table's word on that day, or are now where it is None.

    A version is known from the day it was recorded until the day it was superseded; a retracted
    one never.
    """
    stands = StatementRow.review != "retracted"
    if day is None:
        return stands & StatementRow.superseded.is_(None)
    open_then = or_(StatementRow.superseded.is_(None), StatementRow.superseded > day)
    return stands & (StatementRow.recorded_at <= day) & open_then


def terms(asked: Asked, *conditions: Condition) -> tuple[OfficeTerm, ...]:
    """The office terms of the statement versions that fit."""
    return _read(asked, OfficeTermRow, lambda row, key, statement: term_of(row, statement), conditions)


def events(asked: Asked, *conditions: Condition) -> tuple[Event, ...]:
    """The events of the statement versions that fit, with all their parties."""
    parties: dict[Key, list[Participant]] = defaultdict(list)
    for row in _children(asked, EventParticipantRow, EventRow, conditions):
        parties[row["statement_id"], row["version"]].append(
            Participant(row["person"], row["office"], row["country"], row["org"], row["title"])
        )
    return _read(
        asked,
        EventRow,
        lambda row, key, statement: event_of(row, statement, tuple(parties[key])),
        conditions,
    )


def coverage(asked: Asked, *conditions: Condition) -> tuple[Coverage, ...]:
    """The coverage of the statement versions that fit."""
    return _read(asked, CoverageRow, lambda row, key, statement: coverage_of(row, statement), conditions)


def locations(asked: Asked, *conditions: Condition) -> tuple[Location, ...]:
    """The locations of the statement versions that fit."""
    return _read(asked, LocationRow, lambda row, key, statement: location_of(row, statement), conditions)


def agreements(asked: Asked, *conditions: Condition) -> tuple[AgreementStatus, ...]:
    """The agreements' statuses of the statement versions that fit, with all their parties."""
    parties: dict[Key, list[str]] = defaultdict(list)
    for row in _children(asked, AgreementPartyRow, AgreementStatusRow, conditions):
        parties[row["statement_id"], row["version"]].append(row["country"])
    return _read(
        asked,
        AgreementStatusRow,
        lambda row, key, statement: agreement_of(row, statement, tuple(parties[key])),
        conditions,
    )


def documents(asked: Asked, *conditions: Condition) -> tuple[StatementDoc, ...]:
    """The documents of the statement versions that fit, with all their key terms."""
    terms: dict[Key, list[DocTerm]] = defaultdict(list)
    for row in _children(asked, StatementTermRow, StatementDocRow, conditions):
        terms[row["statement_id"], row["version"]].append(
            DocTerm(row["concept"], row["language"], row["text"], row["polarity"], row["list"])
        )
    return _read(
        asked,
        StatementDocRow,
        lambda row, key, statement: document_of(row, statement, tuple(terms[key])),
        conditions,
    )


def merges(asked: Asked, *conditions: Condition) -> tuple[Merge, ...]:
    """The merges of the statement versions that fit."""
    return _read(asked, MergeRow, lambda row, key, statement: merge_of(row, statement), conditions)


def sources(asked: Asked, *conditions: Condition) -> tuple[Source, ...]:
    """The sources that fit, sorted by id."""
    rows = _rows(asked, select(*SourceRow.__table__.columns).where(*conditions))
    found = [
        Source(
            row["id"],
            row["publisher"],
            row["url"],
            row["tier"],
            row["licence"],
            row["retrieved"],
            row["published"],
            row["note"],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda source: source.id))


def entities(asked: Asked, *conditions: Condition) -> tuple[Entity, ...]:
    """The entities that fit, sorted by id."""
    rows = _rows(asked, select(*EntityRow.__table__.columns).where(*conditions))
    found = [
        Entity(row["id"], row["kind"], row["label"], row["country"], row["part_of"], row["wikidata"])
        for row in rows
    ]
    return tuple(sorted(found, key=lambda entity: entity.id))


def offices(asked: Asked, *conditions: Condition) -> tuple[Office, ...]:
    """The offices that fit, sorted by id."""
    rows = _rows(asked, select(*OfficeRow.__table__.columns).where(*conditions))
    found = [Office(row["id"], row["country"], row["portfolio"], row["level"], row["label"]) for row in rows]
    return tuple(sorted(found, key=lambda office: office.id))


def aliases(asked: Asked, *conditions: Condition) -> tuple[Alias, ...]:
    """The aliases that fit, sorted by entity, text, language and kind."""
    rows = _rows(asked, select(*AliasRow.__table__.columns).where(*conditions).order_by(AliasRow.id))
    found = [
        Alias(
            row["entity"],
            row["text"],
            row["language"],
            row["kind"],
            row["case_sensitive"],
            row["needs_country"],
            row["valid_from"],
            row["valid_to"],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda alias: (alias.entity, alias.text, alias.language, alias.kind)))


def _read(
    asked: Asked,
    table: type[Base],
    make: Callable[[RowMapping, Key, Statement], Noun],
    conditions: Sequence[Condition],
) -> tuple[Noun, ...]:
    """One noun for each fitting row of the payload table. Sorted here, not by a database's collation."""
    cited: dict[Key, list[Citation]] = defaultdict(list)
    for row in _children(asked, CitationRow, table, conditions):
        cited[row["statement_id"], row["version"]].append(
            Citation(row["source"], row["stance"], row["locator"])
        )
    envelope = [column.label(f"of_{column.name}") for column in StatementRow.__table__.columns]
    asking = _of(select(*table.__table__.columns, *envelope), table).where(*conditions)
    found: list[Noun] = []
    for row in _rows(asked, asking):
        key = (row["statement_id"], row["version"])
        found.append(make(row, key, statement_of(row, tuple(cited[key]))))
    return tuple(sorted(found, key=lambda noun: (noun.statement.id, noun.statement.version)))


def _children(
    asked: Asked, child: type[Base], parent: type[Base], conditions: Sequence[Condition]
) -> Sequence[RowMapping]:
    """The rows of a child table that belong to fitting rows of the payload table, in their order."""
    mine, payload = child.__table__, parent.__table__
    joined = (mine.c.statement_id == payload.c.statement_id) & (mine.c.version == payload.c.version)
    asking = _of(select(*mine.columns).select_from(payload).join(mine, joined), parent)
    return _rows(
        asked, asking.where(*conditions).order_by(mine.c.statement_id, mine.c.version, mine.c.position)
    )


def _of(asking: Select[Any], table: type[Base]) -> Select[Any]:
    """The question, with each payload row's envelope at hand."""
    payload = table.__table__
    return asking.join(
        StatementRow,
        (StatementRow.id == payload.c.statement_id) & (StatementRow.version == payload.c.version),
    )


def _rows(asked: Asked, asking: Select[Any]) -> Sequence[RowMapping]:
    """All rows of the answer."""
    return asked.execute(asking).mappings().all()
