"""Keeps what came in, each set of bytes once.

Takes a session and never commits. Two writers at once neither fail nor double; who keeps several
arrivals in one transaction sorts them by source id.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from claims.article.extracted import Extracted
from claims.model import Unread
from claims.model.identity import identity
from db.store import article_id, keep_articles, keep_rows, keep_unread
from db.tables import ArrivalRow

TRIES = 20
"""How often a number is asked for again because another writer took it in the meantime."""


@dataclass(frozen=True, slots=True)
class Arriving:
    """Bytes that came in at a moment, and what was read from them. `source` is the id of a source's file."""

    read: Extracted | Unread
    raw: bytes
    at: datetime
    source: str | None = None
    content_type: str | None = None

    @property
    def source_id(self) -> str:
        """The address, or the path."""
        return self.read.article.source_id if isinstance(self.read, Extracted) else self.read.source_id

    @property
    def raw_sha256(self) -> str:
        """The hash that tells whether these bytes came before."""
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of bytes that came in: their arrival, and whether they and their words are new.

    `new_text` means that the address has not said these words before, or says them again after others;
    `first` that nothing came from it before.
    """

    id: str
    new: bool
    new_text: bool
    first: bool = False


@dataclass(frozen=True, slots=True)
class _Before:
    """What has come from an address so far."""

    newest: ArrivalRow
    last_read: ArrivalRow | None
    ids: frozenset[str]


def arrival_id(source_id: str, raw_sha256: str, number: int | None = None) -> str:
    """SHA-256 over address and bytes; `number` only where the same bytes come back after others."""
    known_by = (source_id, raw_sha256)
    return identity(known_by if number is None else (*known_by, number))


def keep_arrival(
    session: Session,
    extracted: Extracted | Unread,
    raw: bytes,
    *,
    source: str | None,
    at: datetime,
    run_id: str,
    content_type: str | None = None,
) -> Arrived:
    """The bytes, the article and the arrival are on record, unless they are the newest of their address.

    Bytes that came before count as new when others came in between; one that is `at` an earlier moment
    than the newest is an old look at the page and changes nothing. Raises ValueError where `raw` are not
    the bytes of the hash the article carries.
    """
    (kept,) = keep_arrivals(session, [Arriving(extracted, raw, at, source, content_type)], run_id)
    return kept


def keep_arrivals(session: Session, arriving: Sequence[Arriving], run_id: str) -> list[Arrived]:
    """The same for many, in the order given. Raises RuntimeError where other writers are always faster."""
    outcome: list[Arrived | None] = [None] * len(arriving)
    for _ in range(TRIES):
        left: dict[str, int] = {}
        for at, _kept in enumerate(outcome):
            if _kept is None:
                # One of each address at a time: the next one counts from it.
                left.setdefault(arriving[at].source_id, at)
        if not left:
            return [kept for kept in outcome if kept is not None]
        for at, kept in zip(
            left.values(), _keep(session, arriving, list(left.values()), run_id), strict=True
        ):
            outcome[at] = kept
    raise RuntimeError(f"{next(iter(left))}: {TRIES} other writers were faster; try again")


def _keep(
    session: Session, arriving: Sequence[Arriving], places: Sequence[int], run_id: str
) -> list[Arrived | None]:
    """One try: None where another writer took the number."""
    before = _before(session, [arriving[at].source_id for at in places])
    done: dict[int, Arrived | None] = {}
    rows: dict[int, dict[str, Any]] = {}
    for at in places:
        one = arriving[at]
        earlier = before.get(one.source_id)
        known = _old_news(one, earlier)
        if known is not None:
            done[at] = Arrived(known, False, False)
            if isinstance(one.read, Unread):
                keep_unread(session, _with_hash(one), one.raw, run_id)
            continue
        rows[at] = _row(one, earlier, run_id)
    new = [arriving[at] for at in rows]
    read = [(one.read.article, one.raw) for one in new if isinstance(one.read, Extracted)]
    keep_articles(session, read, run_id)
    for one in new:
        if isinstance(one.read, Unread):
            keep_unread(session, _with_hash(one), one.raw, run_id)
    kept = keep_rows(session, ArrivalRow, list(rows.values()))
    for at, row in rows.items():
        earlier = before.get(row["source_id"])
        last = None if earlier is None or earlier.last_read is None else earlier.last_read.article
        new_text = row["article"] is not None and row["article"] != last
        done[at] = Arrived(row["id"], True, new_text, earlier is None) if row["id"] in kept else None
    session.expire_all()
    return [done[at] for at in places]


def _old_news(one: Arriving, before: _Before | None) -> str | None:
    """The arrival these bytes are already; None where they make a new one."""
    if before is None:
        return None
    newest = before.newest
    readable_now = newest.article is None and isinstance(one.read, Extracted)
    if newest.raw_sha256 == one.raw_sha256 and not readable_now:
        return newest.id
    known = arrival_id(one.source_id, one.raw_sha256)
    return known if known in before.ids and one.at <= newest.arrived_at else None


def _before(session: Session, source_ids: Sequence[str]) -> dict[str, _Before]:
    asking = select(ArrivalRow).where(ArrivalRow.source_id.in_(source_ids)).order_by(ArrivalRow.number)
    found: dict[str, list[ArrivalRow]] = {}
    for row in session.scalars(asking):
        found.setdefault(row.source_id, []).append(row)
    return {
        source_id: _Before(
            rows[-1],
            next((row for row in reversed(rows) if row.article is not None), None),
            frozenset(row.id for row in rows),
        )
        for source_id, rows in found.items()
    }


def _row(one: Arriving, before: _Before | None, run_id: str) -> dict[str, Any]:
    number = 1 if before is None else before.newest.number + 1
    id = arrival_id(one.source_id, one.raw_sha256)
    if before is not None and id in before.ids:
        id = arrival_id(one.source_id, one.raw_sha256, number)
    row: dict[str, Any] = {
        "id": id,
        "source": one.source,
        "source_id": one.source_id,
        "raw_sha256": one.raw_sha256,
        "content_type": one.content_type,
        "arrived_at": one.at,
        "first_run": run_id,
        "number": number,
    }
    published = ("published_on", "published_origin", "published_field", "published_start", "published_end")
    if isinstance(one.read, Unread):
        none: dict[str, Any] = dict.fromkeys(("article", "version", *published))
        none |= {"unread": one.read.reason, "withdrawn": one.read.withdrawn}
        return row | none | {"dates": [], "unknown": [], "tools": {}}
    article = one.read.article
    text = article_id(article.source_id, article.text_sha256)
    last = None if before is None else before.last_read
    span = article.published.span
    return row | {
        "article": text,
        "unread": None,
        "withdrawn": None,
        "published_on": article.published.day,
        "published_origin": article.published.origin,
        "published_field": None if span is None else span.field,
        "published_start": None if span is None else span.start,
        "published_end": None if span is None else span.end,
        "dates": [asdict(seen) | {"day": seen.day.isoformat()} for seen in one.read.dates],
        "unknown": [asdict(seen) for seen in one.read.unknown],
        "tools": dict(one.read.tools),
        "version": 1 if last is None else (last.version or 0) + (last.article != text),
    }


def _with_hash(one: Arriving) -> Unread:
    assert isinstance(one.read, Unread)
    return Unread(one.source_id, one.read.reason, one.raw_sha256)
