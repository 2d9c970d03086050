"""Other addresses: under which else an article is to be found than the one it is known by."""

from datetime import datetime

from sqlalchemy import Boolean, CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.schema import SchemaItem

from db.base import Base

STANDINGS = ("said", "same")


class OtherAddressRow(Base):
    """A row is an address that belongs to the article of another one, `source_id`.

    `standing` "said": the article's page names the address, which was not looked at yet; nothing follows
    from that alone. "same": nearly the same text was there, or the article's address leads there for good.
    Where it `reads`, the article is fetched from there; of several the newest counts.
    """

    __tablename__ = "other_address"
    __table_args__: tuple[SchemaItem, ...] = (
        CheckConstraint(f"standing IN ({', '.join(repr(one) for one in STANDINGS)})", name="standing"),
        Index("ix_other_address_source_id", "source_id"),
    )

    address: Mapped[str] = mapped_column(String(2000), primary_key=True)
    source_id: Mapped[str] = mapped_column(Text)
    standing: Mapped[str] = mapped_column(String(10))
    reads: Mapped[bool] = mapped_column(Boolean)
    at: Mapped[datetime]
    run: Mapped[str] = mapped_column(ForeignKey("run.id"))
