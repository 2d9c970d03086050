"""Statements: sourced facts, versioned. A version once recorded is never changed, only closed.

Closing sets `superseded`, the day, and `closed_revision`, the revision that did it; both once.

Valid time lies in the payload tables, as intervals of possible days (`…_lo`, `…_hi`, both
included) beside their EDTF text; recorded time lies in the envelope, `statement`.
"""

from datetime import date
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Text,
)
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from claims.model.statement import Confidence, Polarity, Review, Stance, StatementKind
from db.base import Base, one_of, one_open


def _of_a_statement() -> ForeignKeyConstraint:
    """The payload belongs to one version of one statement.

    Citations and terms, which come by the million, are held to their statement by whoever writes them
    (docs/decisions/0018): PostgreSQL looks at a foreign key row by row, a third of an import's time.
    """
    return ForeignKeyConstraint(["statement_id", "version"], ["statement.id", "statement.version"])


def _in_order(name: str) -> CheckConstraint:
    """An interval ends no earlier than it starts."""
    return CheckConstraint(f"{name}_lo <= {name}_hi", name=f"{name}_in_order")


class StatementRow(Base):
    """A row is one version of one statement: how sure it is, since when it is known, from whom.

    `revision` made it; `origin` is "seeds" or the id of the import it belongs to; `digest` is what it
    says (claims.world.digest).
    """

    __tablename__ = "statement"
    __table_args__: tuple[SchemaItem, ...] = (
        one_of("kind", StatementKind),
        one_of("confidence", Confidence),
        one_of("review", Review),
        *one_open("statement", "id", recorded="recorded_at"),
    )

    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(40))
    confidence: Mapped[str] = mapped_column(String(40))
    review: Mapped[str] = mapped_column(String(40))
    recorded_at: Mapped[date] = mapped_column(Date)
    superseded: Mapped[date | None] = mapped_column(Date)
    reason: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)
    recorded_by: Mapped[str] = mapped_column(Text)
    revision: Mapped[int] = mapped_column(Integer)
    closed_revision: Mapped[int | None] = mapped_column(Integer)
    origin: Mapped[str] = mapped_column(String(200), index=True)
    digest: Mapped[str] = mapped_column(String(64))


class CitationRow(Base):
    """A row is one source's stance on one version of a statement."""

    __tablename__ = "citation"
    __table_args__: tuple[SchemaItem, ...] = (one_of("stance", Stance),)

    statement_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    source: Mapped[str] = mapped_column(String(200), index=True)
    stance: Mapped[str] = mapped_column(String(40))
    locator: Mapped[str | None] = mapped_column(Text)


class OfficeTermRow(Base):
    """A row says that a person held an office from one interval of days until another (half-open)."""

    __tablename__ = "office_term"
    __table_args__: tuple[SchemaItem, ...] = (_in_order("start"), _in_order("end"))

    statement_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    office: Mapped[str] = mapped_column(String(200), index=True)
    person: Mapped[str] = mapped_column(String(200), index=True)
    start_edtf: Mapped[str] = mapped_column(Text)
    start_lo: Mapped[date | None] = mapped_column(Date)
    start_hi: Mapped[date | None] = mapped_column(Date)
    start_basis: Mapped[str] = mapped_column(String(40))
    start_open_reason: Mapped[str | None] = mapped_column(Text)
    end_edtf: Mapped[str | None] = mapped_column(Text)
    end_lo: Mapped[date | None] = mapped_column(Date)
    end_hi: Mapped[date | None] = mapped_column(Date)
    end_basis: Mapped[str | None] = mapped_column(String(40))
    end_open_reason: Mapped[str | None] = mapped_column(Text)
    acting: Mapped[bool]
    last_seen: Mapped[date | None] = mapped_column(Date)


class EventRow(Base):
    """A row says that something happened, was planned or was called off, with its scope spelt out."""

    __tablename__ = "event"
    __table_args__: tuple[SchemaItem, ...] = (
        _of_a_statement(),
        _in_order("period"),
        _in_order("visit_period"),
        Index("ix_event_kind_host_country", "kind", "host_country", "period_lo"),
    )

    statement_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(80))
    name: Mapped[str | None] = mapped_column(Text)
    period_edtf: Mapped[str] = mapped_column(Text)
    period_lo: Mapped[date | None] = mapped_column(Date)
    period_hi: Mapped[date | None] = mapped_column(Date)
    period_basis: Mapped[str] = mapped_column(String(40))
    period_open_reason: Mapped[str | None] = mapped_column(Text)
    place: Mapped[str | None] = mapped_column(Text)
    host_country: Mapped[str | None] = mapped_column(String(16))
    format: Mapped[str] = mapped_column(String(40))
    mode: Mapped[str] = mapped_column(String(40))
    level: Mapped[str] = mapped_column(String(40))
    formality: Mapped[str] = mapped_column(String(40))
    status: Mapped[str] = mapped_column(String(40))
    visit_of: Mapped[str | None] = mapped_column(String(16), index=True)
    visit_period_edtf: Mapped[str | None] = mapped_column(Text)
    visit_period_lo: Mapped[date | None] = mapped_column(Date)
    visit_period_hi: Mapped[date | None] = mapped_column(Date)
    visit_period_basis: Mapped[str | None] = mapped_column(String(40))
    visit_period_open_reason: Mapped[str | None] = mapped_column(Text)
    sidelines_of: Mapped[str | None] = mapped_column(Text)
    series: Mapped[str | None] = mapped_column(String(200))
    outcomes: Mapped[list[Any]]


class EventParticipantRow(Base):
    """A row is one party of one version of an event; at least one of its ids is set."""

    __tablename__ = "event_participant"
    __table_args__: tuple[SchemaItem, ...] = (_of_a_statement(),)

    statement_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    person: Mapped[str | None] = mapped_column(String(200))
    office: Mapped[str | None] = mapped_column(String(200))
    country: Mapped[str | None] = mapped_column(String(16), index=True)
    org: Mapped[str | None] = mapped_column(String(200))
    title: Mapped[str | None] = mapped_column(Text)


class CoverageRow(Base):
    """A row says within which scope and time the table is complete, incomplete or disputed.

    A scope column that is empty does not restrict. `events` are the ids the scope holds, `firsts` the
    links of a chain of firsts: an event's id and, as EDTF, since when it is the first. `basis` is one
    of four keys; in versions recorded before revision 0005 it is words.
    """

    __tablename__ = "coverage"
    __table_args__: tuple[SchemaItem, ...] = (_of_a_statement(), _in_order("period"))

    statement_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    about: Mapped[str] = mapped_column(String(80), index=True)
    period_edtf: Mapped[str] = mapped_column(Text)
    period_lo: Mapped[date | None] = mapped_column(Date)
    period_hi: Mapped[date | None] = mapped_column(Date)
    period_basis: Mapped[str] = mapped_column(String(40))
    period_open_reason: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(40))
    basis: Mapped[str] = mapped_column(Text)
    office: Mapped[str | None] = mapped_column(String(200))
    host_country: Mapped[str | None] = mapped_column(String(16))
    parties: Mapped[list[Any]]
    format: Mapped[str | None] = mapped_column(String(40))
    mode: Mapped[str | None] = mapped_column(String(40))
    level: Mapped[str | None] = mapped_column(String(40))
    events: Mapped[list[Any]]
    firsts: Mapped[list[Any]] = mapped_column(server_default="[]")


class LocationRow(Base):
    """A row says that an organisation sits at a place, as seen on a day."""

    __tablename__ = "location"
    __table_args__: tuple[SchemaItem, ...] = (_of_a_statement(),)

    statement_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    org: Mapped[str] = mapped_column(String(200), index=True)
    place: Mapped[str] = mapped_column(Text)
    as_of: Mapped[date] = mapped_column(Date)


class AgreementStatusRow(Base):
    """A row says that an agreement between countries changed its status within an interval of days."""

    __tablename__ = "agreement_status"
    __table_args__: tuple[SchemaItem, ...] = (_of_a_statement(), _in_order("period"))

    statement_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    agreement: Mapped[str] = mapped_column(String(200), index=True)
    name: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(String(80))
    period_edtf: Mapped[str] = mapped_column(Text)
    period_lo: Mapped[date | None] = mapped_column(Date)
    period_hi: Mapped[date | None] = mapped_column(Date)
    period_basis: Mapped[str] = mapped_column(String(40))
    period_open_reason: Mapped[str | None] = mapped_column(Text)
    topics: Mapped[list[Any]] = mapped_column(server_default="[]")


class AgreementPartyRow(Base):
    """A row is one country that is party to an agreement, in the order of the seed files."""

    __tablename__ = "agreement_party"
    __table_args__: tuple[SchemaItem, ...] = (_of_a_statement(),)

    statement_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    country: Mapped[str] = mapped_column(String(16), index=True)


class StatementDocRow(Base):
    """A row says that a document stands for what the participants of an event said together."""

    __tablename__ = "statement_doc"
    __table_args__: tuple[SchemaItem, ...] = (_of_a_statement(),)

    statement_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    event: Mapped[str] = mapped_column(String(200), index=True)
    language: Mapped[str] = mapped_column(String(8))
    published: Mapped[date] = mapped_column(Date)


class StatementTermRow(Base):
    """A row is one key term of a document: a concept that is present in it, or absent from it."""

    __tablename__ = "statement_term"
    __table_args__: tuple[SchemaItem, ...] = (_of_a_statement(), one_of("polarity", Polarity))

    statement_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    concept: Mapped[str] = mapped_column(String(80), index=True)
    language: Mapped[str] = mapped_column(String(8))
    text: Mapped[str] = mapped_column(Text)
    polarity: Mapped[str] = mapped_column(String(40))
    list: Mapped[str | None] = mapped_column(String(80))


class MergeRow(Base):
    """A row says that two ids are one entity: `entity` is the same as `into`, which stays."""

    __tablename__ = "merge"
    __table_args__: tuple[SchemaItem, ...] = (_of_a_statement(),)

    statement_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    entity: Mapped[str] = mapped_column(String(200), index=True)
    into: Mapped[str] = mapped_column(String(200), index=True)
