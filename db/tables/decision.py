"""Decisions: what editors concluded of findings."""

from datetime import datetime

from sqlalchemy import Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from claims.model import Verdict
from db.base import Base, one_of


class DecisionRow(Base):
    """A row is one decision on a finding. Rows are added and never changed; the newest of a finding counts.

    `id` is the SHA-256 over all the rest, so that the same decision sent twice is kept once.
    """

    __tablename__ = "decision"
    __table_args__: tuple[SchemaItem, ...] = (one_of("verdict", Verdict),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    finding: Mapped[str] = mapped_column(String(64), index=True)
    check: Mapped[str] = mapped_column(String(80))
    version: Mapped[int] = mapped_column(Integer)
    verdict: Mapped[str] = mapped_column(String(40))
    by: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(Text)
