"""Articles as they came in: the raw bytes once each, the versions of a text, and what could not be read."""

from datetime import date

from sqlalchemy import Date, ForeignKey, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class RawRow(Base):
    """A row is bytes as they were given, kept once, found by their SHA-256."""

    __tablename__ = "raw"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int] = mapped_column(Integer)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class ArticleRow(Base):
    """A row is one version of one article's text: the same source id with other words is a new row.

    `id` is the SHA-256 over source id and text hash (db/store.py, article_id). `published_…` is
    what was known of the day of printing when this text was first seen; a dossier names the day
    it was judged by.
    """

    __tablename__ = "article"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    source_id: Mapped[str] = mapped_column(Text, index=True)
    text_sha256: Mapped[str] = mapped_column(String(64))
    raw_sha256: Mapped[str] = mapped_column(ForeignKey("raw.sha256"))
    title: Mapped[str | None] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    url: Mapped[str | None] = mapped_column(Text)
    publisher: Mapped[str | None] = mapped_column(Text)
    published_on: Mapped[date | None] = mapped_column(Date)
    published_origin: Mapped[str] = mapped_column(String(40))
    published_field: Mapped[str | None] = mapped_column(String(8))
    published_start: Mapped[int | None] = mapped_column(Integer)
    published_end: Mapped[int | None] = mapped_column(Integer)
    first_run: Mapped[str] = mapped_column(ForeignKey("run.id"))


class UnreadRow(Base):
    """A row is an article that could not be read: why, and in which runs it was first and last seen so.

    `id` is the SHA-256 over source id and raw hash. The raw hash is empty where there were no
    bytes; the bytes themselves are kept only where they were handed in.
    """

    __tablename__ = "unread"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    source_id: Mapped[str] = mapped_column(Text)
    raw_sha256: Mapped[str | None] = mapped_column(String(64))
    reason: Mapped[str] = mapped_column(Text)
    first_run: Mapped[str] = mapped_column(ForeignKey("run.id"))
    last_run: Mapped[str] = mapped_column(ForeignKey("run.id"), index=True)
