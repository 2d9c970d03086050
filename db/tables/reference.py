"""Who, where and from whom: sources, entities, offices, and the words for them.

These rows are kept level with the seed files. A row the files no longer hold is not deleted but
`retired`: no question is answered from it, and an old finding can still be explained by it.
"""

from datetime import date

from sqlalchemy import Date, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class SourceRow(Base):
    """A row is a publication facts were taken from, as the seed files last described it."""

    __tablename__ = "source"

    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    publisher: Mapped[str] = mapped_column(Text)
    url: Mapped[str] = mapped_column(Text)
    tier: Mapped[str] = mapped_column(String(40))
    licence: Mapped[str] = mapped_column(Text)
    retrieved: Mapped[date] = mapped_column(Date)
    published: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)
    retired: Mapped[date | None] = mapped_column(Date)


class SourceVersionRow(Base):
    """A row is one day on which a source was looked at, with the SHA-256 of what was seen if it was kept."""

    __tablename__ = "source_version"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)
    retrieved: Mapped[date] = mapped_column(Date, primary_key=True)
    sha256: Mapped[str | None] = mapped_column(String(64))


class EntityRow(Base):
    """A row is one person, country, place, organisation, office or event series with an id of ours."""

    __tablename__ = "entity"

    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    kind: Mapped[str] = mapped_column(String(40), index=True)
    label: Mapped[str] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(String(16))
    part_of: Mapped[str | None] = mapped_column(String(200))
    wikidata: Mapped[str | None] = mapped_column(String(40))
    retired: Mapped[date | None] = mapped_column(Date)


class OfficeRow(Base):
    """A row is one post of one country, by portfolio and level."""

    __tablename__ = "office"

    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    country: Mapped[str] = mapped_column(String(16), index=True)
    portfolio: Mapped[str] = mapped_column(String(80), index=True)
    level: Mapped[str] = mapped_column(String(40))
    label: Mapped[str] = mapped_column(Text)
    retired: Mapped[date | None] = mapped_column(Date)


class AliasRow(Base):
    """A row is words that may name an entity or office, or (kind "blocked") never name it.

    `entity` is an id of the entity or the office table, so no foreign key can hold it.
    """

    __tablename__ = "alias"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    entity: Mapped[str] = mapped_column(String(200), index=True)
    text: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    kind: Mapped[str] = mapped_column(String(40))
    case_sensitive: Mapped[bool]
    needs_country: Mapped[bool]
    valid_from: Mapped[date | None] = mapped_column(Date)
    valid_to: Mapped[date | None] = mapped_column(Date)
    retired: Mapped[date | None] = mapped_column(Date)
