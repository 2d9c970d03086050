"""Conflicts: where sources disagree, versioned like statements. A version is never changed, only closed."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, Date, Index, Integer, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from db.base import Base


class ConflictRow(Base):
    """A row is one version of one disagreement: which statements it touches, who says what.

    `said` holds objects with `says` and `source`, in the order of the seed files. A conflict
    without an open version is no longer held to be one. `revision` made the row, `closed_revision`
    closed it; `origin` is "seeds" or the id of the import it belongs to.
    """

    __tablename__ = "conflict"
    __table_args__: tuple[SchemaItem, ...] = (
        CheckConstraint("superseded IS NULL OR superseded >= recorded", name="closed_after_recorded"),
        Index(
            "uq_conflict_current",
            "id",
            unique=True,
            sqlite_where=text("superseded IS NULL"),
            postgresql_where=text("superseded IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    about: Mapped[str] = mapped_column(Text)
    statements: Mapped[list[Any]]
    said: Mapped[list[Any]]
    resolution: Mapped[str] = mapped_column(Text)
    recorded: Mapped[date] = mapped_column(Date)
    superseded: Mapped[date | None] = mapped_column(Date)
    revision: Mapped[int] = mapped_column(Integer)
    closed_revision: Mapped[int | None] = mapped_column(Integer)
    origin: Mapped[str] = mapped_column(String(200), index=True)
