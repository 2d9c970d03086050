"""Checkpoints: what was kept up to a moment, bound together, so that a later change of it shows."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from db.base import Base

BY_BYTES = String(64).with_variant(String(64, collation="C"), "postgresql")
"""Ids sorted by their bytes, as SQLite does it: in the order of a language the chain would be another."""


class CheckpointRow(Base):
    """A row binds all that was kept since the checkpoint before it. Rows are added and never changed.

    The numbers count from 1 without a gap. `sha256` is over the number, the moment, the hash of the
    checkpoint before (64 zeros for the first) and every row bound here (db/checkpoints.py).
    """

    __tablename__ = "checkpoint"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    previous: Mapped[str] = mapped_column(String(64), unique=True)
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    counts: Mapped[dict[str, Any]]


class BoundRow(Base):
    """A row says which checkpoint bound a row of another table, and the hash that row had then.

    No foreign key: what is bound is looked for when the chain is verified, and said to be gone.
    """

    __tablename__ = "bound"
    __table_args__: tuple[SchemaItem, ...] = (Index("ix_bound_checkpoint", "checkpoint", "kind", "id"),)

    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    id: Mapped[str] = mapped_column(BY_BYTES, primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64))
    checkpoint: Mapped[int] = mapped_column(Integer)
