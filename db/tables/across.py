"""Findings across articles, as kept by the runs that made them."""

from typing import Any

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

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
