"""Figures of what stands in a database, for whoever watches over it. One look, every label bounded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased

from db.tables import ArrivalRow, ClaimRow, DecisionRow, DossierRow, FindingRow, RunRow

MOST_HOSTS = 1_000
"""Hosts and sources that are told by name; all beyond them are told together, as OTHER."""
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands in a database at a moment.

    `articles` are arrivals by state: "arrived" (all), "judged" (with a dossier), "waiting" (the newest
    readable arrival of its address, without any dossier) and "unread". `claims` and `flags` (by check and
    severity) count what all dossiers hold, those of earlier rules and facts too. `queue_age` is the seconds
    since the oldest waiting article came in, 0 where none waits.
    """

    articles: Mapping[str, int]
    claims: int
    flags: Mapping[tuple[str, str], int]
    queue_age: float
    runs: Mapping[str, int]
    decisions: Mapping[str, int]


def figures(session: Session, now: datetime) -> Figures:
    """The figures as they stand. The clock is the caller's."""
    waiting, oldest = _waiting(session)
    arrived = _count(session, ArrivalRow.id)
    unread = _count(session, ArrivalRow.id, ArrivalRow.article.is_(None))
    judged = session.scalar(select(func.count(func.distinct(DossierRow.article)))) or 0
    return Figures(
        articles={"arrived": arrived, "judged": judged, "waiting": waiting, "unread": unread},
        claims=_count(session, ClaimRow.position),
        flags=_flags(session),
        queue_age=0.0 if oldest is None else max(0.0, (now - oldest).total_seconds()),
        runs=_by(session, RunRow.state),
        decisions=_by(session, DecisionRow.verdict),
    )


def _waiting(session: Session) -> tuple[int, datetime | None]:
    """How many articles no rules have judged yet, and when the oldest of them came in."""
    newer = aliased(ArrivalRow)
    judged = exists().where(DossierRow.article == ArrivalRow.article)
    superseded = exists().where(
        newer.source_id == ArrivalRow.source_id,
        newer.number > ArrivalRow.number,
        newer.article.is_not(None),
    )
    asking = select(func.count(), func.min(ArrivalRow.arrived_at)).where(
        ArrivalRow.article.is_not(None), ~judged, ~superseded
    )
    count, oldest = session.execute(asking).one()
    return count, oldest


def _flags(session: Session) -> dict[tuple[str, str], int]:
    """How many flags there are of each check and severity."""
    asking = (
        select(FindingRow.check, FindingRow.severity, func.count())
        .where(FindingRow.severity.is_not(None))
        .group_by(FindingRow.check, FindingRow.severity)
    )
    return {(check, severity or ""): count for check, severity, count in session.execute(asking).tuples()}


def _by(session: Session, column: Any) -> dict[str, int]:
    """How many rows hold each value of a column that holds few."""
    return dict(session.execute(select(column, func.count()).group_by(column)).tuples().all())


def _count(session: Session, column: Any, *wanted: Any) -> int:
    return session.scalar(select(func.count(column)).where(*wanted)) or 0
