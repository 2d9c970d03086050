"""Checked claims: what others checked and found, versioned like statements and never among them."""

from datetime import date
from typing import Any

from sqlalchemy import Date, Float, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from claims.model import CheckedClass, Language
from db.base import Base, one_of, one_open


class CheckedClaimRow(Base):
    """A row is one version of one checked claim. A version once recorded is never changed, only closed.

    `digest` is the SHA-256 over what the version says, `origin` the import it belongs to.
    """

    __tablename__ = "checked_claim"
    __table_args__: tuple[SchemaItem, ...] = (
        one_of("language", Language),
        one_of("verdict_class", CheckedClass),
        *one_open("checked_claim", "id", recorded="recorded_at"),
    )

    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    origin: Mapped[str] = mapped_column(String(80), index=True)
    digest: Mapped[str] = mapped_column(String(64))
    recorded_at: Mapped[date] = mapped_column(Date)
    superseded: Mapped[date | None] = mapped_column(Date)
    recorded_by: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    verdict: Mapped[str] = mapped_column(Text)
    verdict_class: Mapped[str] = mapped_column(String(40))
    by: Mapped[str] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
    day: Mapped[date | None] = mapped_column(Date)
    licence: Mapped[str] = mapped_column(Text)
    rating_value: Mapped[float | None] = mapped_column(Float)
    rating_worst: Mapped[float | None] = mapped_column(Float)
    rating_best: Mapped[float | None] = mapped_column(Float)
    said_by: Mapped[str | None] = mapped_column(Text)
    seen_at: Mapped[list[Any]]
