"""Conflicts: where sources disagree, versioned like statements. A version is never changed, only closed."""

from datetime import date
from typing import Any

from sqlalchemy import Date, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from db.base import Base, one_open


class ConflictRow(Base):
    """A row is one version of one disagreement: which statements it touches, who says what.

    `said` holds objects with `says` and `source`, in the order of the seed files. A conflict
    without an open version is no longer held to be one. `revision` made the row, `closed_revision`
    closed it; `origin` is "seeds" or the id of the import it belongs to.
    """

    __tablename__ = "conflict"
    __table_args__: tuple[SchemaItem, ...] = (*one_open("conflict", "id"),)

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
