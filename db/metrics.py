"""Figures of what stands in a database, for whoever watches over it. One look, every label bounded.

What a look costs with a million articles stands in docs/operators/logs-and-metrics.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.tables import (
    ArrivalRow,
    CheckpointRow,
    ClaimRow,
    DecisionRow,
    DossierRow,
    FindingRow,
    HostRow,
    NoticeRow,
    RunRow,
    SourceReadRow,
)
from db.walls import standing

MOST_NAMES = 1_000
"""Hosts, and sources, that are told by name; the errors of all hosts beyond are told together, as OTHER."""
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands in a database at a moment.

    `articles` are arrivals by state: "arrived" (all), and of these "waiting" (the newest readable one of its
    address, its text without any dossier as of its day of printing), "unread", "withdrawn" (they say
    that the newspaper took the article back), and "judged" (the rest: with a dossier, or followed by another
    before it had any). `claims` and `flags` (by check and
    severity) count what all dossiers hold, those by earlier rules and facts too. `queue_age` is the seconds
    since the oldest waiting article came in, 0 where none waits; `checkpoint_age` the seconds since the last
    checkpoint, None where there never was one. `fetched` and `fetch_errors` are requests by host, and those
    of them that failed (404 and 410 are answers). `last_success` is when each source was last read without
    an error, in seconds since 1970 (UTC). `walls` are addresses that show one now (db/walls.py), by source.
    """

    articles: Mapping[str, int]
    claims: int
    flags: Mapping[tuple[str, str], int]
    queue_age: float
    fetched: Mapping[str, int]
    fetch_errors: Mapping[str, int]
    last_success: Mapping[str, float]
    checkpoint_age: float | None
    runs: Mapping[str, int]
    decisions: Mapping[str, int]
    notices: Mapping[str, int]
    walls: Mapping[str, int]


def figures(session: Session, now: datetime) -> Figures:
    """The figures as they stand. The clock is the caller's."""
    waiting, oldest = _waiting(session)
    arrived = _count(session, ArrivalRow)
    unread = _count(session, ArrivalRow, ArrivalRow.article.is_(None))
    withdrawn = _count(session, ArrivalRow, ArrivalRow.article.is_(None), ArrivalRow.withdrawn.is_not(None))
    checkpoint = session.scalar(select(func.max(CheckpointRow.at)))
    return Figures(
        articles={
            "arrived": arrived,
            "judged": arrived - waiting - unread,
            "waiting": waiting,
            "unread": unread - withdrawn,
            "withdrawn": withdrawn,
        },
        claims=_count(session, ClaimRow),
        flags=_flags(session),
        queue_age=0.0 if oldest is None else _since(oldest, now),
        fetched=_hosts(session, HostRow.requests),
        fetch_errors=_hosts(session, HostRow.errors),
        last_success=_last_success(session),
        checkpoint_age=None if checkpoint is None else _since(checkpoint, now),
        runs=_by(session, RunRow.state),
        decisions=_by(session, DecisionRow.verdict),
        notices=_by(session, NoticeRow.state),
        walls=dict(list(standing(session).items())[:MOST_NAMES]),
    )


def _waiting(session: Session) -> tuple[int, datetime | None]:
    """How many articles nothing was said of yet as of their day, and when the oldest of them came in."""
    newer, one = aliased(ArrivalRow), aliased(ArrivalRow)
    # In two steps: the first reads two indexes only, and leaves few articles for the second.
    unjudged = select(one.article).where(one.article.is_not(None), ~_judged(one))
    superseded = exists().where(
        newer.source_id == ArrivalRow.source_id,
        newer.number > ArrivalRow.number,
        or_(newer.article.is_not(None), newer.withdrawn.is_not(None)),
    )
    asking = select(func.count(), func.min(ArrivalRow.arrived_at)).where(
        ArrivalRow.article.in_(unjudged), ~superseded, ~_judged(ArrivalRow)
    )
    count, oldest = session.execute(asking).one()
    return count, oldest


def _judged(arrival: type[ArrivalRow]) -> ColumnElement[bool]:
    """The arrival's text has a dossier as of its day of printing, as db.arrived.never_judged asks it."""
    return exists().where(
        DossierRow.article == arrival.article,
        DossierRow.published_on.is_not_distinct_from(arrival.published_on),
        DossierRow.as_known_at.is_(None),
    )


def _flags(session: Session) -> dict[tuple[str, str], int]:
    """How many flags there are of each check and severity."""
    asking = (
        select(FindingRow.check, FindingRow.severity, func.count())
        .where(FindingRow.severity.is_not(None))
        .group_by(FindingRow.check, FindingRow.severity)
    )
    return {(check, severity or ""): count for check, severity, count in session.execute(asking).tuples()}


def _hosts(session: Session, column: Any) -> dict[str, int]:
    """A count of each host, the largest MOST_NAMES of them by name, all others together."""
    asking = select(HostRow.host, column).where(column > 0)
    found = dict(
        session.execute(asking.order_by(column.desc(), HostRow.host).limit(MOST_NAMES)).tuples().all()
    )
    rest = (session.scalar(select(func.sum(column))) or 0) - sum(found.values())
    if rest:
        found[OTHER] = found.get(OTHER, 0) + int(rest)
    return found


def _last_success(session: Session) -> dict[str, float]:
    """When each source was last read without an error; the latest MOST_NAMES of them."""
    latest = func.max(SourceReadRow.at)
    asking = (
        select(SourceReadRow.source, latest)
        .where(SourceReadRow.error.is_(None))
        .group_by(SourceReadRow.source)
        .order_by(latest.desc(), SourceReadRow.source)
        .limit(MOST_NAMES)
    )
    return {source: at.timestamp() for source, at in session.execute(asking).tuples()}


def _by(session: Session, column: Any) -> dict[str, int]:
    """How many rows hold each value of a column that holds few."""
    return dict(session.execute(select(column, func.count()).group_by(column)).tuples().all())


def _count(session: Session, table: Any, *wanted: Any) -> int:
    return session.scalar(select(func.count()).select_from(table).where(*wanted)) or 0


def _since(moment: datetime, now: datetime) -> float:
    """Seconds, never less than none: another machine's clock may be ahead of this one's."""
    return max(0.0, (now - moment).total_seconds())
