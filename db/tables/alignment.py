"""Alignments: what became of each flag in the next dossier of its article, and of what editors decided on it.

Rows of both tables are added and never changed.
"""

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from claims.model import Mending, Standing
from db.base import Base, one_of

DecisionFate = Literal["kept", "reopened", "settled", "vanished"]


class AlignmentRow(Base):
    """A row is one flag of the dossier `older` and what became of it in `newer`, the next one of its article.

    `id` is the SHA-256 over the two dossiers and the flag. `found` is the flag that took its place, empty
    where none did; `repair` the number of the repair that was made, from 1 as they were offered; `pieces`
    the word-level difference of its sentence. `check` and `version` are those that raised the older
    flag. `at` is when the newer version arrived.
    """

    __tablename__ = "alignment"
    __table_args__: tuple[SchemaItem, ...] = (one_of("standing", Standing), one_of("mending", Mending))

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    source_id: Mapped[str] = mapped_column(Text, index=True)
    older: Mapped[str] = mapped_column(ForeignKey("dossier.id"), index=True)
    newer: Mapped[str] = mapped_column(ForeignKey("dossier.id"), index=True)
    finding: Mapped[str] = mapped_column(String(64), index=True)
    found: Mapped[str | None] = mapped_column(String(64))
    check: Mapped[str] = mapped_column(String(80))
    version: Mapped[int] = mapped_column(Integer)
    standing: Mapped[str] = mapped_column(String(40))
    moved: Mapped[bool]
    mending: Mapped[str] = mapped_column(String(40))
    repair: Mapped[int | None] = mapped_column(Integer)
    pieces: Mapped[list[Any]]
    at: Mapped[datetime] = mapped_column(index=True)
    run: Mapped[str] = mapped_column(ForeignKey("run.id"))


class DecisionFateRow(Base):
    """A row is what became of one decision where its flag met the next version of the article.

    `kept`: it counts for the flag `found` as well. `reopened`: what the flag is about changed, and
    somebody has to look again. `settled`: the words changed, or rules or facts did, and nothing is flagged
    any more. `vanished`: its sentence is gone. `decision` is always the original one.
    `id` is the SHA-256 over decision and alignment.
    """

    __tablename__ = "decision_fate"
    __table_args__: tuple[SchemaItem, ...] = (one_of("fate", DecisionFate),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    decision: Mapped[str] = mapped_column(ForeignKey("decision.id"), index=True)
    alignment: Mapped[str] = mapped_column(ForeignKey("alignment.id"), index=True)
    fate: Mapped[str] = mapped_column(String(40))
    finding: Mapped[str] = mapped_column(String(64), index=True)
    found: Mapped[str | None] = mapped_column(String(64), index=True)
    at: Mapped[datetime]
