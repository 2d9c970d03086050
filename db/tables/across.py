"""Findings across articles, as runs kept them, and what articles are looked up by for them."""

from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from db.base import Base


class AcrossRow(Base):
    """A row is one finding across articles, made by one ruleset from one set of facts; kept once.

    `key` is the SHA-256 over finding, ruleset and fact set, `body` the whole of it (across.v1), `run`
    the run that found it first.
    """

    __tablename__ = "across_finding"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    id: Mapped[str] = mapped_column(String(64), index=True)
    check: Mapped[str] = mapped_column(String(80))
    version: Mapped[int] = mapped_column(Integer)
    severity: Mapped[str] = mapped_column(String(40))
    reason: Mapped[str] = mapped_column(Text)
    body: Mapped[dict[str, Any]]
    ruleset: Mapped[str] = mapped_column(Text)
    fact_set: Mapped[str] = mapped_column(ForeignKey("fact_set.id"))
    run: Mapped[str] = mapped_column(ForeignKey("run.id"), index=True)


class SayingRow(Base):
    """A row is what one dossier's article says of one thing, so that those that say otherwise are found.

    `thing` is the first eight bytes of the SHA-256 over the check, its version and the thing, `said` of that
    over what is said; `words` is what the check looks at before the article is read. `day` is the day of
    printing as days since 31 December of the year 0; 0 where it is not known.
    """

    __tablename__ = "saying"
    __table_args__: tuple[SchemaItem, ...] = (Index("ix_saying_thing", "thing", "said", "day"),)

    dossier: Mapped[str] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    check: Mapped[str] = mapped_column(String(80))
    thing: Mapped[int] = mapped_column(BigInteger)
    said: Mapped[int] = mapped_column(BigInteger)
    day: Mapped[int] = mapped_column(Integer)
    words: Mapped[str | None] = mapped_column(Text)
