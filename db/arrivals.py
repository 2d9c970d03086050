"""Keeps what came in, each set of bytes once, and gives back the articles that were read from it.

Takes a session and never commits. Two writers at once neither fail nor double; who keeps several
arrivals in one transaction sorts them by source id.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, exists, or_, select, true
from sqlalchemy.orm import Session, aliased

from claims.article.extracted import Extracted
from claims.model import Article, Language, Published, Span, Unread
from claims.model.identity import identity
from db.store import article_id, keep_articles, keep_rows, keep_unread
from db.tables import ArrivalRow, ArticleRow, DossierRow

TRIES = 20
"""How often a number is asked for again because another writer took it in the meantime."""

_ARRIVAL, _ARTICLE = ArrivalRow.__table__.c, ArticleRow.__table__.c
# What an article is made of; what else is known of its page is not read for every one that is judged.
_READ = (
    select(
        _ARRIVAL.id,
        _ARRIVAL.raw_sha256,
        _ARRIVAL.published_on,
        _ARRIVAL.published_origin,
        _ARRIVAL.published_field,
        _ARRIVAL.published_start,
        _ARRIVAL.published_end,
        _ARTICLE.source_id,
        _ARTICLE.text,
        _ARTICLE.title,
        _ARTICLE.language,
        _ARTICLE.url,
        _ARTICLE.publisher,
    )
    .select_from(ArrivalRow.__table__.join(ArticleRow.__table__, _ARTICLE.id == _ARRIVAL.article))
    .where(_ARRIVAL.id.in_(bindparam("ids", expanding=True)))
)


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
    """The same for many, in the order given."""
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


def articles(session: Session, ids: Sequence[str]) -> list[Article]:
    """The articles of these arrivals, in the order given, exactly as they were extracted.

    Raises LookupError for an arrival that is not there or could not be read.
    """
    found = {row.id: _article(row) for row in session.execute(_READ, {"ids": ids}).all()}
    for id in ids:
        if id not in found:
            raise LookupError(f"there is no article of the arrival {id}")
    return [found[id] for id in ids]


def to_judge(
    session: Session,
    ruleset: str,
    facts_id: str,
    after: str | None = None,
    limit: int = 100,
    among: Sequence[str] | None = None,
) -> list[str]:
    """Arrivals whose dossier by these rules from these facts is missing, by id, at most `limit`.

    Of each address the newest that could be read, unless it was withdrawn since; only ids behind `after`, so
    that pages do not overlap; only those `among` some, where these are given.
    """
    # The facts as an expression, so that the article's own few dossiers are looked up: SQLite keeps no
    # counts of rows, and would go through all dossiers from these facts for each arrival.
    of_these = (DossierRow.ruleset == ruleset) & (DossierRow.fact_set.concat("") == facts_id)
    return _newest_without(session, of_these, after, limit, among)


def never_judged(
    session: Session, after: str | None = None, limit: int = 100, among: Sequence[str] | None = None
) -> list[str]:
    """The same for arrivals whose text, with its day of printing, has no dossier by any rules or facts."""
    return _newest_without(session, true(), after, limit, among)


def _newest_without(
    session: Session,
    dossiers: ColumnElement[bool],
    after: str | None,
    limit: int,
    among: Sequence[str] | None,
) -> list[str]:
    newer = aliased(ArrivalRow)
    superseded = exists().where(
        newer.source_id == ArrivalRow.source_id,
        newer.number > ArrivalRow.number,
        or_(newer.article.is_not(None), newer.withdrawn.is_not(None)),
    )
    judged = exists().where(
        DossierRow.article == ArrivalRow.article,
        DossierRow.published_on.is_not_distinct_from(ArrivalRow.published_on),
        DossierRow.as_known_at.is_(None),
        dossiers,
    )
    asking: Select[tuple[str]] = select(ArrivalRow.id).where(
        ArrivalRow.article.is_not(None), ~superseded, ~judged
    )
    if after is not None:
        asking = asking.where(ArrivalRow.id > after)
    if among is not None:
        asking = asking.where(ArrivalRow.id.in_(among))
    return list(session.scalars(asking.order_by(ArrivalRow.id).limit(limit)))


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


def _article(row: Any) -> Article:
    """From a row of _READ."""
    language: Language = "en" if row.language == "en" else "id"
    span = None
    if row.published_field is not None:
        span = Span(row.published_field, row.published_start, row.published_end)
    return Article(
        source_id=row.source_id,
        text=row.text,
        title=row.title,
        published=Published(row.published_on, row.published_origin, span),
        language=language,
        raw_sha256=row.raw_sha256,
        url=row.url,
        publisher=row.publisher,
    )
