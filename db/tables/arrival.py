"""What came in: each set of bytes from an address, and what was extracted from it, frozen."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, ForeignKey, Index, Integer, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from db.base import Base


class ArrivalRow(Base):
    """A row is bytes that came in from one address when its newest were others, and what was read from them.

    `id` is the SHA-256 over source id and raw hash; over `number` too where the same bytes come back
    after others. `source` names the file in seeds/sources, and is empty for what was handed in. Either
    `article` is set, or `unread` says why there is none. `number` counts the arrivals of an address from 1;
    `version` counts its texts, and is the one before where the words did not change (empty with `unread`).
    `withdrawn` is set where the bytes say that the newspaper took the article back ("canceled", "withheld").
    The day of printing stands here, for it may differ from the one the text was first seen with.
    """

    __tablename__ = "arrival"
    __table_args__: tuple[SchemaItem, ...] = (
        UniqueConstraint("source_id", "number"),
        Index("ix_arrival_source_arrived_at", "source", "arrived_at"),
        Index("ix_arrival_article_arrived_at", "article", "arrived_at"),
        # What waits for its first dossier is found from this and the dossiers' own (db/metrics.py).
        Index("ix_arrival_article_day", "article", "published_on"),
        # Of many arrivals few take an article back.
        Index(
            "ix_arrival_withdrawn",
            "source_id",
            sqlite_where=text("withdrawn IS NOT NULL"),
            postgresql_where=text("withdrawn IS NOT NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    source: Mapped[str | None] = mapped_column(String(200))
    source_id: Mapped[str] = mapped_column(Text)
    raw_sha256: Mapped[str] = mapped_column(ForeignKey("raw.sha256"))
    content_type: Mapped[str | None] = mapped_column(Text)
    arrived_at: Mapped[datetime]
    article: Mapped[str | None] = mapped_column(ForeignKey("article.id"))
    unread: Mapped[str | None] = mapped_column(Text)
    withdrawn: Mapped[str | None] = mapped_column(String(20))
    published_on: Mapped[date | None] = mapped_column(Date)
    published_origin: Mapped[str | None] = mapped_column(String(40))
    published_field: Mapped[str | None] = mapped_column(String(8))
    published_start: Mapped[int | None] = mapped_column(Integer)
    published_end: Mapped[int | None] = mapped_column(Integer)
    dates: Mapped[list[Any]]
    unknown: Mapped[list[Any]]
    tools: Mapped[dict[str, Any]]
    first_run: Mapped[str] = mapped_column(ForeignKey("run.id"), index=True)
    number: Mapped[int] = mapped_column(Integer)
    version: Mapped[int | None] = mapped_column(Integer)
