"""What ran, when, with which libraries, and which facts it looked at."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class RunRow(Base):
    """A row is one run of a flow, open until `finished_at` is set.

    `state` is running, completed, failed, or abandoned: its process ended without a word. A run that is
    alive renews its lease: `heartbeat_at` is when it last did, and past `lease_until` it is no longer
    believed to live. `worker` is the host and process id it runs in. All three are empty where whoever
    began the run keeps no lease. `reported_in` is the run whose report shows what this one kept: itself,
    or the next one where it ended before it came to write a report.
    """

    __tablename__ = "run"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    flow: Mapped[str] = mapped_column(String(200))
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(String(40), index=True)
    parameters: Mapped[dict[str, Any]]
    libraries: Mapped[dict[str, Any]]
    counts: Mapped[dict[str, Any]]
    lease_until: Mapped[datetime | None]
    heartbeat_at: Mapped[datetime | None]
    worker: Mapped[str | None] = mapped_column(Text)
    reported_in: Mapped[str | None] = mapped_column(String(36))


class FactSetRow(Base):
    """A row is one state of the reference table that articles were checked against.

    `loaded_at` is when it was first used here, `revision` the revision that stood then (empty where
    the facts were not this database's), `seeds_sha256` the hash of the seed files it was read from
    where that is known.
    """

    __tablename__ = "fact_set"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    count: Mapped[int] = mapped_column(Integer)
    as_known_at: Mapped[date | None] = mapped_column(Date)
    loaded_at: Mapped[datetime]
    seeds_sha256: Mapped[str | None] = mapped_column(Text)
    revision: Mapped[int | None] = mapped_column(Integer, index=True)
