"""Readings of sources: what came of asking each source in each run."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from db.base import Base


class SourceReadRow(Base):
    """A row is one source as one run found it: how many articles it lists, and what became of them.

    `new`, `unchanged` and `changed` are those that were read, `gone` those no longer there, `refused`
    those not taken, `later` those to be asked for another time. `error` says why the source could not be
    read, or not wholly; it is empty after a success.
    """

    __tablename__ = "source_read"
    __table_args__: tuple[SchemaItem, ...] = (Index("ix_source_read_source_at", "source", "at"),)

    source: Mapped[str] = mapped_column(String(63), primary_key=True)
    run: Mapped[str] = mapped_column(ForeignKey("run.id"), primary_key=True, index=True)
    at: Mapped[datetime]
    listed: Mapped[int] = mapped_column(Integer)
    new: Mapped[int] = mapped_column(Integer)
    unchanged: Mapped[int] = mapped_column(Integer)
    changed: Mapped[int] = mapped_column(Integer)
    gone: Mapped[int] = mapped_column(Integer)
    refused: Mapped[int] = mapped_column(Integer)
    later: Mapped[int] = mapped_column(Integer)
    error: Mapped[str | None] = mapped_column(Text)
