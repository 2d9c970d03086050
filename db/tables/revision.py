"""Revisions: each change of the reference table, one after another."""

from datetime import datetime
from typing import Any

from sqlalchemy import Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class RevisionRow(Base):
    """A row is one change of the reference table: when, by whom, what was done, whose rows, and how many.

    The ids count from 1 without a gap, and `at` never goes back. Rows of the reference table name the
    revision that made them and the one that closed them.
    """

    __tablename__ = "revision"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(Text)
    what: Mapped[str] = mapped_column(Text)
    origin: Mapped[str] = mapped_column(String(200))
    counts: Mapped[dict[str, Any]]
