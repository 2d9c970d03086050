"""Walls: arrivals that were taken for a page in the place of an article, not for a version of it."""

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from db.base import Base


class WallRow(Base):
    """A row is an arrival without an article whose page was a wall: a sign-in, a consent, a "not found".

    `words_sha256` is that of the words it showed (claims.versions.walls), by which it is known again at other
    addresses of its `host`.
    """

    __tablename__ = "wall"
    __table_args__: tuple[SchemaItem, ...] = (Index("ix_wall_host_words_sha256", "host", "words_sha256"),)

    arrival: Mapped[str] = mapped_column(ForeignKey("arrival.id"), primary_key=True)
    host: Mapped[str] = mapped_column(String(260))
    source_id: Mapped[str] = mapped_column(Text)
    words_sha256: Mapped[str] = mapped_column(String(64))
