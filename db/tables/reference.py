"""Who, where and from whom: sources, entities, offices, and the words for them, in versions.

Like a version of a statement, such a row is never changed once it is recorded. A name that changes
gets a further version, one that is gone is closed: `superseded` and `closed_revision` are set,
once, and nothing else ever is. So a dossier of last year is told in the names of last year.

`recorded` and `superseded` are days, `revision` and `closed_revision` the numbers of the revisions
that made and closed the row; `origin` is "seeds" or the id of the import it belongs to, `digest`
what it says (claims.world.digest).
"""

from datetime import date

from sqlalchemy import Date, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from db.base import Base, one_open


class SourceRow(Base):
    """A row is one version of a publication facts were taken from."""

    __tablename__ = "source"
    __table_args__: tuple[SchemaItem, ...] = one_open("source", "id")

    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    publisher: Mapped[str] = mapped_column(Text)
    url: Mapped[str] = mapped_column(Text)
    tier: Mapped[str] = mapped_column(String(40))
    licence: Mapped[str] = mapped_column(Text)
    retrieved: Mapped[date] = mapped_column(Date)
    published: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)
    recorded: Mapped[date] = mapped_column(Date)
    superseded: Mapped[date | None] = mapped_column(Date)
    revision: Mapped[int] = mapped_column(Integer)
    closed_revision: Mapped[int | None] = mapped_column(Integer)
    origin: Mapped[str] = mapped_column(String(200), index=True)
    digest: Mapped[str] = mapped_column(String(64))


class SourceVersionRow(Base):
    """A row is one day on which a source was looked at, with the SHA-256 of what was seen if it was kept."""

    __tablename__ = "source_version"

    source_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    retrieved: Mapped[date] = mapped_column(Date, primary_key=True)
    sha256: Mapped[str | None] = mapped_column(String(64))


class EntityRow(Base):
    """A row is one version of a person, country, place, organisation, office or series with an id of ours."""

    __tablename__ = "entity"
    __table_args__: tuple[SchemaItem, ...] = one_open("entity", "id")

    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(40), index=True)
    label: Mapped[str] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(String(16))
    part_of: Mapped[str | None] = mapped_column(String(200))
    wikidata: Mapped[str | None] = mapped_column(String(40))
    recorded: Mapped[date] = mapped_column(Date)
    superseded: Mapped[date | None] = mapped_column(Date)
    revision: Mapped[int] = mapped_column(Integer)
    closed_revision: Mapped[int | None] = mapped_column(Integer)
    origin: Mapped[str] = mapped_column(String(200), index=True)
    digest: Mapped[str] = mapped_column(String(64))


class OfficeRow(Base):
    """A row is one version of a post of one country, by portfolio and level."""

    __tablename__ = "office"
    __table_args__: tuple[SchemaItem, ...] = one_open("office", "id")

    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    country: Mapped[str] = mapped_column(String(16), index=True)
    portfolio: Mapped[str] = mapped_column(String(80), index=True)
    level: Mapped[str] = mapped_column(String(40))
    label: Mapped[str] = mapped_column(Text)
    recorded: Mapped[date] = mapped_column(Date)
    superseded: Mapped[date | None] = mapped_column(Date)
    revision: Mapped[int] = mapped_column(Integer)
    closed_revision: Mapped[int | None] = mapped_column(Integer)
    origin: Mapped[str] = mapped_column(String(200), index=True)
    digest: Mapped[str] = mapped_column(String(64))


class AliasRow(Base):
    """A row is words that may name an entity or office, or (kind "blocked") never name it.

    Words have no id: changed ones are others. `norm` is the text folded as names are compared
    (claims.match.names.fold). `entity` is an id of the entity or the office table.
    """

    __tablename__ = "alias"
    __table_args__: tuple[SchemaItem, ...] = one_open("alias", "digest", "origin")

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    entity: Mapped[str] = mapped_column(String(200), index=True)
    text: Mapped[str] = mapped_column(Text)
    norm: Mapped[str] = mapped_column(Text, index=True)
    language: Mapped[str] = mapped_column(String(8))
    kind: Mapped[str] = mapped_column(String(40))
    case_sensitive: Mapped[bool]
    needs_country: Mapped[bool]
    valid_from: Mapped[date | None] = mapped_column(Date)
    valid_to: Mapped[date | None] = mapped_column(Date)
    recorded: Mapped[date] = mapped_column(Date)
    superseded: Mapped[date | None] = mapped_column(Date)
    revision: Mapped[int] = mapped_column(Integer)
    closed_revision: Mapped[int | None] = mapped_column(Integer)
    origin: Mapped[str] = mapped_column(String(200), index=True)
    digest: Mapped[str] = mapped_column(String(64))
