"""What the fetcher remembers: when each host may be asked again, its robots.txt, and each address asked for.

All three only save requests: a row that is gone costs a full answer where "not modified" would have done.
"""

from datetime import datetime

from sqlalchemy import BigInteger, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class HostRow(Base):
    """A row is one host by its name, and the moment from which it may be asked again.

    `next_ms` is in milliseconds since 1970 (UTC), a number so that one statement can move it on both
    databases. `requests` and `errors` only grow: requests sent, and how many of them failed.
    """

    __tablename__ = "host"

    host: Mapped[str] = mapped_column(String(260), primary_key=True)
    next_ms: Mapped[int] = mapped_column(BigInteger)
    requests: Mapped[int] = mapped_column(BigInteger)
    errors: Mapped[int] = mapped_column(BigInteger)


class RobotsRow(Base):
    """A row is the robots.txt of one origin (scheme, host, port) as it was read last.

    `text` is None where it could not be read, and `reason` says why: until `expires_at` nothing may be
    fetched.
    """

    __tablename__ = "robots"

    origin: Mapped[str] = mapped_column(String(280), primary_key=True)
    text: Mapped[str | None] = mapped_column(Text)
    reason: Mapped[str | None] = mapped_column(Text)
    expires_at: Mapped[datetime]


class AddressRow(Base):
    """A row is one address that was asked for, and how that ended.

    The fetcher writes `asked_at`, `status`, `failures` (in a row), `error`, `wait_until` and `gone_at`.
    `etag`, `last_modified`, `raw_sha256` and `fetched_at` are written by whoever keeps the bytes, in the
    same transaction: else a crash between the two would make "not modified" hide what was never kept.
    """

    __tablename__ = "address"

    address: Mapped[str] = mapped_column(String(2000), primary_key=True)
    source: Mapped[str | None] = mapped_column(String(200), index=True)
    host: Mapped[str] = mapped_column(String(260), index=True)
    etag: Mapped[str | None] = mapped_column(String(400))
    last_modified: Mapped[str | None] = mapped_column(String(400))
    asked_at: Mapped[datetime] = mapped_column(index=True)
    fetched_at: Mapped[datetime | None]
    status: Mapped[int | None] = mapped_column(Integer)
    raw_sha256: Mapped[str | None] = mapped_column(String(64))
    failures: Mapped[int] = mapped_column(Integer)
    error: Mapped[str | None] = mapped_column(Text)
    wait_until: Mapped[datetime | None]
    gone_at: Mapped[datetime | None]
