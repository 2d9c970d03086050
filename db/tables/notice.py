"""Notices: which flags were told on which channel, each once."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from db.base import Base

STATES = ("waiting", "sending", "sent", "unsure", "given_up", "let_be")


class NoticeRow(Base):
    """A row is one flag that one channel is told of, once for all time.

    `id` is the SHA-256 over channel, check, quoted words and source id (db/notices.py, notice_id).
    `dossier` and `position` say which finding was the first of that identity; no foreign key holds
    them, for that a flag was told outlives whatever else may be tidied away. `state`: "waiting" to
    be sent (not before `next_at`), "sending" (reserved by a worker),
    "sent", "unsure" (the worker ended in between: it may have been sent, and never is again by
    itself; `told_at` once a digest said so), "given_up" after as many attempts as are made, and
    "let_be" where a person closed the matter. `changed_at` is the moment of the last change.
    """

    __tablename__ = "notice"
    __table_args__: tuple[SchemaItem, ...] = (
        CheckConstraint(f"state IN ({', '.join(repr(state) for state in STATES)})", name="state"),
        Index("ix_notice_channel_state", "channel", "state"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    channel: Mapped[str] = mapped_column(String(200))
    dossier: Mapped[str] = mapped_column(String(64))
    position: Mapped[int] = mapped_column(Integer)
    run: Mapped[str] = mapped_column(String(36))
    severity: Mapped[str] = mapped_column(String(40))
    state: Mapped[str] = mapped_column(String(20))
    attempts: Mapped[int] = mapped_column(Integer)
    next_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    error: Mapped[str] = mapped_column(Text)


class NoticeRunRow(Base):
    """A row says that the flags of a run were reserved for a channel; without one they still have to be."""

    __tablename__ = "notice_run"

    channel: Mapped[str] = mapped_column(String(200), primary_key=True)
    run: Mapped[str] = mapped_column(String(36), primary_key=True)
    read_at: Mapped[datetime]
