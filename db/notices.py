"""Notices on record: reserved before they are sent, marked after. Takes a session and never commits.

Two workers at once send a flag once: who changes a row from "waiting" to "sending" sends it, and
only one transaction can. What a kill leaves "sending" is told apart by its age (doubt).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, case, func, select, update
from sqlalchemy.orm import Session

from claims.model import SEVERITIES
from claims.model.identity import identity
from db.overtaken import still_to_tell
from db.session import inserting
from db.tables import ArticleRow, DossierRow, FindingRow, NoticeRow, NoticeRunRow, RunRow

_AT_ONCE = 500
_GRAVEST_FIRST = case({name: rank for rank, name in enumerate(SEVERITIES)}, value=NoticeRow.severity, else_=9)


@dataclass(frozen=True, slots=True)
class Notice:
    """One flag as a channel is told of it; `messages` holds the sentence an editor reads, by language.

    `attempts` counts how often it was taken to be sent, this time included.
    """

    id: str
    finding: str
    run: str
    severity: str
    check: str
    source_id: str
    url: str | None
    title: str | None
    messages: Mapping[str, str]
    attempts: int


def notice_id(channel: str, check: str, quote: str, source_id: str) -> str:
    """The identity of a notice: SHA-256 over the channel, the check, the words it flags, and the article.

    Not the finding's own id: that changes with offsets, with the version of a check and with the facts,
    so that an article printed anew with the flagged sentence as it was would be told of again. Two
    flags of one check on the same words of one article are one notice.
    """
    return identity((channel, check, quote, source_id))


def reserve(session: Session, channel: str, severities: Iterable[str], run_id: str, now: datetime) -> int:
    """The run's flags wait to be told on the channel, each unless it ever was; gives how many are new.

    With them those of earlier runs of the same flow that ended, or were given up for dead, before
    they came to this: only runs that began after the first one the channel was ever told of, and of their
    flags only those that nothing made since has overtaken (db/overtaken.py).
    """
    runs = _runs(session, channel, run_id)
    asking = (
        select(
            FindingRow.dossier,
            FindingRow.position,
            FindingRow.id,
            FindingRow.check,
            FindingRow.quote,
            FindingRow.severity,
            DossierRow.run,
            ArticleRow.source_id,
        )
        .join(DossierRow, DossierRow.id == FindingRow.dossier)
        .join(ArticleRow, ArticleRow.id == DossierRow.article)
        .where(DossierRow.run.in_(runs), FindingRow.severity.in_(list(severities)))
        .order_by(FindingRow.dossier, FindingRow.position)
    )
    rows: dict[str, dict[str, Any]] = {}
    heard = {*runs, *session.scalars(select(NoticeRunRow.run).where(NoticeRunRow.channel == channel))}
    stand: dict[str, frozenset[str]] = {}
    for dossier, position, finding, check, quote, severity, run, source_id in session.execute(asking).all():
        if run != run_id:
            if dossier not in stand:
                stand[dossier] = still_to_tell(session, dossier, heard)
            if finding not in stand[dossier]:
                continue
        id = notice_id(channel, check, quote, source_id)
        row = {"id": id, "channel": channel, "dossier": dossier, "position": position, "run": run}
        row |= {"severity": severity, "state": "waiting", "attempts": 0, "next_at": now, "changed_at": now}
        rows.setdefault(id, row | {"told_at": None, "error": ""})
    insert = inserting(session)
    # By id, as every writer does: two of them then never wait for each other in a circle.
    ordered = [rows[id] for id in sorted(rows)]
    new = 0
    for start in range(0, len(ordered), _AT_ONCE):
        adding = insert(NoticeRow).on_conflict_do_nothing().returning(NoticeRow.id)
        new += len(session.scalars(adding, ordered[start : start + _AT_ONCE]).all())
    for run in runs:
        read = insert(NoticeRunRow).values(channel=channel, run=run, read_at=now)
        session.execute(read.on_conflict_do_nothing())
    return new


def _runs(session: Session, channel: str, run_id: str) -> list[str]:
    """This run, and those before it that the channel should have been told of and was not."""
    flow = select(RunRow.flow).where(RunRow.id == run_id).scalar_subquery()
    read = select(NoticeRunRow.run).where(NoticeRunRow.channel == channel)
    since = session.scalar(select(func.min(RunRow.started_at)).where(RunRow.id.in_(read)))
    if since is None:
        return [run_id]
    missed = select(RunRow.id).where(
        RunRow.flow == flow,
        RunRow.started_at >= since,
        RunRow.state != "running",
        RunRow.id.not_in(read),
        RunRow.id != run_id,
    )
    return sorted([run_id, *session.scalars(missed)])


def doubt(session: Session, channel: str, before: datetime, now: datetime) -> int:
    """What has been "sending" since before that moment may or may not have been sent; gives how many."""
    old = update(NoticeRow).where(
        NoticeRow.channel == channel, NoticeRow.state == "sending", NoticeRow.changed_at < before
    )
    reason = "the worker ended while it was sending"
    return _changed(session, old.values(state="unsure", changed_at=now, error=reason))


def waiting(session: Session, channel: str, now: datetime) -> list[str]:
    """The ids of what may be sent now, the gravest first, then by the run that found it and by id."""
    asking = select(NoticeRow.id).where(
        NoticeRow.channel == channel, NoticeRow.state == "waiting", NoticeRow.next_at <= now
    )
    return list(session.scalars(asking.order_by(_GRAVEST_FIRST, NoticeRow.run, NoticeRow.id)))


def take(session: Session, ids: Sequence[str], now: datetime) -> list[str]:
    """Those of the ids that were still waiting and are now ours to send."""
    taken: set[str] = set()
    for start in range(0, len(ids), _AT_ONCE):
        part = sorted(ids[start : start + _AT_ONCE])
        # PostgreSQL would wait for another worker's row only to find it taken; SQLite has one writer.
        free = select(NoticeRow.id).where(NoticeRow.id.in_(part), NoticeRow.state == "waiting")
        free = free.order_by(NoticeRow.id).with_for_update(skip_locked=True)
        mine = update(NoticeRow).where(NoticeRow.id.in_(free), NoticeRow.state == "waiting")
        mine = mine.values(state="sending", attempts=NoticeRow.attempts + 1, changed_at=now)
        mine = mine.execution_options(synchronize_session=False)
        taken.update(session.scalars(mine.returning(NoticeRow.id)))
    return [id for id in ids if id in taken]


def settle(
    session: Session,
    ids: Sequence[str],
    state: str,
    now: datetime,
    *,
    error: str = "",
    next_at: datetime | None = None,
) -> None:
    """What came of sending these; also where meanwhile another worker thought ours was dead."""
    values: dict[str, Any] = {"state": state, "changed_at": now, "error": error[:300]}
    if next_at is not None:
        values["next_at"] = next_at
    for start in range(0, len(ids), _AT_ONCE):
        part = NoticeRow.id.in_(sorted(ids[start : start + _AT_ONCE]))
        session.execute(
            update(NoticeRow).where(part, NoticeRow.state.in_(("sending", "unsure"))).values(values)
        )


def read_notices(session: Session, ids: Sequence[str]) -> list[Notice]:
    """What the notices say, in the order of the ids; one whose dossier is no longer kept is left out."""
    rows = {}
    for start in range(0, len(ids), _AT_ONCE):
        asking = (
            select(NoticeRow, DossierRow.line, ArticleRow)
            .join(DossierRow, DossierRow.id == NoticeRow.dossier)
            .join(ArticleRow, ArticleRow.id == DossierRow.article)
            .where(NoticeRow.id.in_(ids[start : start + _AT_ONCE]))
        )
        for notice, line, article in session.execute(asking).tuples():
            rows[notice.id] = _read(notice, line, article)
    return [rows[id] for id in ids if id in rows]


def _read(notice: NoticeRow, line: str, article: ArticleRow) -> Notice:
    said = json.loads(line)["findings"][notice.position]
    return Notice(
        id=notice.id,
        finding=said["id"],
        run=notice.run,
        severity=notice.severity,
        check=said["check"],
        source_id=article.source_id,
        url=article.url,
        title=article.title,
        messages=said["messages"],
        attempts=notice.attempts,
    )


def take_untold(session: Session, channel: str, now: datetime) -> list[str]:
    """The ids of what may have been sent and of which no digest has said so: it is ours to say."""
    unsaid = (NoticeRow.state == "unsure", NoticeRow.told_at.is_(None))
    free = select(NoticeRow.id).where(NoticeRow.channel == channel, *unsaid)
    free = free.order_by(NoticeRow.id).with_for_update(skip_locked=True)
    mine = update(NoticeRow).where(NoticeRow.id.in_(free), *unsaid).values(told_at=now)
    mine = mine.execution_options(synchronize_session=False)
    return sorted(session.scalars(mine.returning(NoticeRow.id)))


def untell(session: Session, ids: Sequence[str]) -> None:
    """The digest that was to say so of these did not arrive."""
    for start in range(0, len(ids), _AT_ONCE):
        part = NoticeRow.id.in_(ids[start : start + _AT_ONCE])
        session.execute(update(NoticeRow).where(part).values(told_at=None))


def count_by_state(session: Session) -> dict[str, dict[str, int]]:
    """How many notices each channel has in each state, channels by name."""
    asking = select(NoticeRow.channel, NoticeRow.state, func.count()).group_by(
        NoticeRow.channel, NoticeRow.state
    )
    counts: dict[str, dict[str, int]] = {}
    for channel, state, number in session.execute(asking.order_by(NoticeRow.channel, NoticeRow.state)):
        counts.setdefault(channel, {})[state] = number
    return counts


def last_error(session: Session, channel: str) -> str:
    """Why the newest of what could not be sent was not; the empty string where all went well."""
    asking = select(NoticeRow.error).where(NoticeRow.channel == channel, NoticeRow.error != "")
    return session.scalar(asking.order_by(NoticeRow.changed_at.desc(), NoticeRow.id).limit(1)) or ""


def close(session: Session, channel: str, now: datetime, *, again: bool) -> int:
    """What is unsure or given up is let be, or (`again`) waits anew to be sent; gives how many."""
    values: dict[str, Any] = {"state": "let_be", "changed_at": now}
    if again:
        values = {"state": "waiting", "changed_at": now, "next_at": now, "attempts": 0, "told_at": None}
    open_ones = update(NoticeRow).where(
        NoticeRow.channel == channel, NoticeRow.state.in_(("unsure", "given_up"))
    )
    return _changed(session, open_ones.values(values))


def _changed(session: Session, statement: Any) -> int:
    done = session.execute(statement)
    assert isinstance(done, CursorResult)
    return done.rowcount
