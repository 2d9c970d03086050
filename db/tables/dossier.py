"""Dossiers: what was said of an article, by which rules, from which facts, in which run."""

from datetime import date
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Text,
    func,
    literal_column,
    text,
)
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from db.base import Base

HEAD = 10
"""So many first characters of a claim's or finding's id its index holds.

40 bits find the row; an index of whole hashes is five times as large, with a page to write at a place of its
own for nearly every row.
"""


def head(id: InstrumentedAttribute[str]) -> ColumnElement[str]:
    """The first characters of an id, as the index has them."""
    return func.substr(id, literal_column("1"), literal_column(str(HEAD)))


def is_id(column: InstrumentedAttribute[str], id: str) -> ColumnElement[bool]:
    """The condition that a claim's or finding's id is this one, by its index."""
    # The whole id as an expression: of a bare column SQLite would put the value into the head, too, and then
    # no index has it.
    return (head(column) == id[:HEAD]) & (column.concat("") == id)


class DossierRow(Base):
    """A row is one dossier: one text, judged by one ruleset from one set of facts as of one day of printing.

    `id` is the SHA-256 over exactly these (db/store.py, dossier_id), so the same work cannot be
    kept twice. `line` is the dossier as printed, byte for byte; the rows below repeat it for questions.
    `sayings` says by which versions of the checks its rows of table saying were made (db/sayings.py,
    written_by); empty where they were not made yet, and -1 where a newer dossier of the article speaks.
    """

    __tablename__ = "dossier"
    __table_args__: tuple[SchemaItem, ...] = (
        Index("ix_dossier_sayings", "sayings", "published_on"),
        Index("ix_dossier_article_day", "article", "published_on", "as_known_at"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    article: Mapped[str] = mapped_column(ForeignKey("article.id"))
    ruleset: Mapped[str] = mapped_column(Text)
    fact_set: Mapped[str] = mapped_column(ForeignKey("fact_set.id"), index=True)
    as_known_at: Mapped[date | None] = mapped_column(Date)
    raw_sha256: Mapped[str] = mapped_column(ForeignKey("raw.sha256"))
    published_on: Mapped[date | None] = mapped_column(Date)
    published_origin: Mapped[str] = mapped_column(String(40))
    line: Mapped[str] = mapped_column(Text)
    line_sha256: Mapped[str] = mapped_column(String(64))
    checks: Mapped[dict[str, Any]]
    libraries: Mapped[dict[str, Any]]
    run: Mapped[str] = mapped_column(ForeignKey("run.id"), index=True)
    sayings: Mapped[int | None] = mapped_column(Integer)


class ClaimRow(Base):
    """A row is one claim of one dossier, by what is asked of claims; all of it stands in the line alone."""

    __tablename__ = "claim"
    __table_args__: tuple[SchemaItem, ...] = (
        Index("ix_claim_head", text(f"substr(id, 1, {HEAD})")),
        Index("ix_claim_type_period", "type", "period_lo"),
    )

    dossier: Mapped[str] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(64))
    type: Mapped[str] = mapped_column(String(40))
    field: Mapped[str] = mapped_column(String(8))
    start: Mapped[int] = mapped_column(Integer)
    end: Mapped[int] = mapped_column(Integer)
    quote: Mapped[str] = mapped_column(Text)
    sentence_start: Mapped[int] = mapped_column(Integer)
    sentence_end: Mapped[int] = mapped_column(Integer)
    period_edtf: Mapped[str] = mapped_column(Text)
    period_lo: Mapped[date | None] = mapped_column(Date)
    period_hi: Mapped[date | None] = mapped_column(Date)
    modality: Mapped[str] = mapped_column(String(40))
    rule: Mapped[str] = mapped_column(Text)
    checkworthiness: Mapped[int] = mapped_column(Integer)


class FindingRow(Base):
    """A row is one check's answer in one dossier; the machine's answer, never overwritten by an editor's."""

    __tablename__ = "finding"
    __table_args__: tuple[SchemaItem, ...] = (
        Index("ix_finding_head", text(f"substr(id, 1, {HEAD})")),
        Index("ix_finding_check_outcome", "check", "outcome"),
        # The flags alone: few of the findings, counted often (db/metrics.py).
        Index(
            "ix_finding_flag",
            "check",
            "severity",
            sqlite_where=text("severity IS NOT NULL"),
            postgresql_where=text("severity IS NOT NULL"),
        ),
    )

    dossier: Mapped[str] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(64))
    check: Mapped[str] = mapped_column(String(80))
    version: Mapped[int] = mapped_column(Integer)
    outcome: Mapped[str] = mapped_column(String(40))
    severity: Mapped[str | None] = mapped_column(String(40))
    reason: Mapped[str] = mapped_column(Text)
    field: Mapped[str] = mapped_column(String(8))
    start: Mapped[int] = mapped_column(Integer)
    end: Mapped[int] = mapped_column(Integer)
    quote: Mapped[str] = mapped_column(Text)
    facts: Mapped[dict[str, Any]]
    repairs: Mapped[list[Any]]


class FindingClaimRow(Base):
    """A row says that a finding is about a claim of the same dossier."""

    __tablename__ = "finding_claim"
    __table_args__: tuple[SchemaItem, ...] = (
        ForeignKeyConstraint(["dossier", "finding"], ["finding.dossier", "finding.position"]),
    )

    dossier: Mapped[str] = mapped_column(String(64), primary_key=True)
    finding: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    claim_id: Mapped[str] = mapped_column(String(64))


class EvidenceRow(Base):
    """A row is one ground of a finding, or (`for_repair`) of one of its repairs.

    A statement is named by `ref` and `statement_version`. No foreign key holds it to the
    statement table: a dossier may have been checked against seed files that were not loaded,
    and the trail then says so.
    """

    __tablename__ = "evidence"
    __table_args__: tuple[SchemaItem, ...] = (
        ForeignKeyConstraint(["dossier", "finding"], ["finding.dossier", "finding.position"]),
        Index("ix_evidence_ref", "ref", "statement_version"),
    )

    dossier: Mapped[str] = mapped_column(String(64), primary_key=True)
    finding: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    for_repair: Mapped[bool] = mapped_column(Boolean)
    kind: Mapped[str] = mapped_column(String(40))
    stance: Mapped[str] = mapped_column(String(40))
    ref: Mapped[str] = mapped_column(Text)
    statement_version: Mapped[int | None] = mapped_column(Integer)
    field: Mapped[str | None] = mapped_column(String(8))
    start: Mapped[int | None] = mapped_column(Integer)
    end: Mapped[int | None] = mapped_column(Integer)
    sources: Mapped[list[Any]]
