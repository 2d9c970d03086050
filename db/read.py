"""Asks the statement tables: every question gives nouns, whole, sorted by id and version."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, literal, or_, select
from sqlalchemy.orm import Session

from claims.model import (
    AgreementStatus,
    Alias,
    Citation,
    Coverage,
    DocTerm,
    Entity,
    Event,
    FactSet,
    Location,
    Merge,
    Office,
    OfficeTerm,
    Participant,
    Source,
    Statement,
    StatementDoc,
)
from claims.world.fact_set import Line
from db.base import Base
from db.payload import Payload
from db.reading_back import (
    agreement_of,
    alias_of,
    coverage_of,
    document_of,
    entity_of,
    event_of,
    location_of,
    merge_of,
    office_of,
    source_of,
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
    FactSetRow,
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
BATCH = 5000
"""So many rows are fetched at a time where all of them are read."""
Noun = TypeVar("Noun", OfficeTerm, Event, Coverage, Location, AgreementStatus, StatementDoc, Merge)


@dataclass(frozen=True, slots=True)
class Known:
    """Which versions answer: those that stood at a revision, and of these the ones recorded by a day.

    Without a revision the newest one counts; without a day what is open answers, else what was
    recorded by the end of that day and not superseded by it. Retracted statements never answer.
    """

    day: date | None = None
    revision: int | None = None

    def of(self, table: type[Base]) -> Condition:
        """The condition on the rows of a table: statement, source, entity, office or alias."""
        column = table.__table__.c
        recorded = column.recorded_at if table is StatementRow else column.recorded
        closed, closing = column.superseded, column.closed_revision
        conditions: list[Condition] = []
        if table is StatementRow:
            conditions.append(column.review != "retracted")
        if self.revision is not None:
            conditions.append(column.revision <= self.revision)
        if self.day is not None:
            conditions.append(recorded <= self.day)
        not_closed: list[Condition] = [closed.is_(None)]
        if self.day is not None:
            not_closed.append(closed > self.day)
        if self.revision is not None:
            not_closed.append(closing > self.revision)
        return and_(*conditions, or_(*not_closed))


NOW = Known()
"""What stands now."""


def lines(asked: Asked, known: Known) -> Iterator[Line]:
    """Table, digest and version of every row that answers, in the order in which facts have an identity."""
    for table in (AliasRow, EntityRow, OfficeRow, SourceRow, StatementRow):
        row = table.__table__.c
        version: Any = row.version if table is StatementRow else literal(0)
        asking = select(row.digest, version).where(known.of(table)).order_by(row.digest, version)
        name = table.__tablename__
        for said, number in asked.execute(asking, execution_options={"yield_per": BATCH}).tuples():
            yield name, said, number


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


def fact_set(asked: Asked, revision: int) -> FactSet | None:
    """The identity of all that stood at a revision, where a run has put it on record; None where none has.

    Making it anew reads every row: seconds for a million.
    """
    row = asked.execute(
        select(FactSetRow.id, FactSetRow.count).where(
            FactSetRow.revision == revision, FactSetRow.as_known_at.is_(None)
        )
    ).first()
    return None if row is None else FactSet(row[0], row[1])


BY_KIND: Mapping[str, Callable[..., tuple[Payload, ...]]] = {
    "office_term": terms,
    "event": events,
    "coverage": coverage,
    "location": locations,
    "agreement_status": agreements,
    "statement_doc": documents,
    "merge": merges,
}
"""The question that gives the statements of a kind."""


def sources(asked: Asked, *conditions: Condition) -> tuple[Source, ...]:
    """The sources that fit, sorted by id, those with several versions from the oldest on."""
    asking = select(*SourceRow.__table__.columns).where(*conditions)
    rows = _rows(asked, asking.order_by(SourceRow.id, SourceRow.version))
    return tuple(sorted(map(source_of, rows), key=lambda source: source.id))


def entities(asked: Asked, *conditions: Condition) -> tuple[Entity, ...]:
    """The entities that fit, sorted by id."""
    rows = _rows(asked, select(*EntityRow.__table__.columns).where(*conditions))
    return tuple(sorted(map(entity_of, rows), key=lambda entity: entity.id))


def offices(asked: Asked, *conditions: Condition) -> tuple[Office, ...]:
    """The offices that fit, sorted by id."""
    rows = _rows(asked, select(*OfficeRow.__table__.columns).where(*conditions))
    return tuple(sorted(map(office_of, rows), key=lambda office: office.id))


def aliases(asked: Asked, *conditions: Condition) -> tuple[Alias, ...]:
    """The aliases that fit, each once, sorted by entity, text, language and kind."""
    rows = _rows(asked, select(*AliasRow.__table__.columns).where(*conditions).order_by(AliasRow.id))
    # Two origins may have the same words; they are one alias.
    found = dict.fromkeys(map(alias_of, rows))
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
    joined = (mine.c.statement_id == _id_of(parent)) & (mine.c.version == payload.c.version)
    asking = _of(select(*mine.columns).select_from(payload).join(mine, joined), parent)
    # Sorted here: to save itself the sorting, SQLite would go through all rows of the child table.
    return sorted(_rows(asked, asking.where(*conditions)), key=itemgetter("position"))


def _of(asking: Select[Any], table: type[Base]) -> Select[Any]:
    """The question, with each payload row's envelope at hand."""
    version = table.__table__.c.version
    return asking.join(StatementRow, (StatementRow.id == _id_of(table)) & (StatementRow.version == version))


def _id_of(table: type[Base]) -> ColumnElement[str]:
    """The id of a payload row's statement, as an expression: so the payload is what is looked up first.

    SQLite keeps no counts of rows, and would go through a million statements, or their citations, to
    find the few documents or merges among them.
    """
    id: ColumnElement[str] = table.__table__.c.statement_id.concat("")
    return id


def _rows(asked: Asked, asking: Select[Any]) -> Sequence[RowMapping]:
    """All rows of the answer."""
    return asked.execute(asking).mappings().all()
