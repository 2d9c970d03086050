"""Keeps what came in, each set of bytes once, and gives back the articles that were read from it.

Takes a session and never commits. Two writers at once neither fail nor double; who keeps several
arrivals in one transaction sorts them by source id.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session, aliased

from claims.article.extracted import Extracted
from claims.model import Article, Language, Published, Span, Unread
from db.store import article_id, keep_article, keep_raw, keep_row, keep_unread
from db.tables import ArrivalRow, ArticleRow, DossierRow

TRIES = 20
"""How often a number is asked for again because another writer took it in the meantime."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of bytes that came in: their arrival, and whether they and their words are new.

    `new_text` means that the address has not said these words before, or says them again after others.
    """

    id: str
    new: bool
    new_text: bool


def arrival_id(source_id: str, raw_sha256: str, number: int | None = None) -> str:
    """SHA-256 over address and bytes; `number` only where the same bytes come back after others."""
    parts = [source_id, raw_sha256] if number is None else [source_id, raw_sha256, number]
    return hashlib.sha256(json.dumps(parts, separators=(",", ":")).encode()).hexdigest()


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
    """The bytes, the article and the arrival are on record; nothing is written where they are the newest.

    Bytes that came before count as new when others came in between; one that is `at` an earlier moment
    than the newest is an old look at the page and changes nothing. Raises ValueError where `raw` are not
    the bytes of the hash the article carries.
    """
    read = extracted if isinstance(extracted, Extracted) else None
    source_id = extracted.article.source_id if isinstance(extracted, Extracted) else extracted.source_id
    raw_sha256 = hashlib.sha256(raw).hexdigest()
    for _ in range(TRIES):
        newest = _newest(session, source_id)
        known = session.get(ArrivalRow, arrival_id(source_id, raw_sha256))
        if newest is not None:
            same = newest.raw_sha256 == raw_sha256 and (newest.article is not None or read is None)
            late = known is not None and at <= newest.arrived_at
            if same or late:
                return Arrived(newest.id if same else known.id, False, False)  # type: ignore[union-attr]
        number = 1 if newest is None else newest.number + 1
        id = arrival_id(source_id, raw_sha256, None if known is None else number)
        row = _row(session, extracted, raw, raw_sha256, run_id)
        row |= {"id": id, "source": source, "source_id": source_id, "content_type": content_type}
        before = _last_read(session, source_id)
        new_text = read is not None and (before is None or before.article != row["article"])
        version = (0 if before is None else before.version or 0) + new_text
        row |= {"arrived_at": at, "number": number, "version": None if read is None else version}
        if keep_row(session, ArrivalRow, row):
            return Arrived(id, True, new_text)
        session.expire_all()
    raise RuntimeError(f"{source_id}: {TRIES} other writers were faster; try again")


def articles(session: Session, ids: Sequence[str]) -> list[Article]:
    """The articles of these arrivals, in the order given, exactly as they were extracted.

    Raises LookupError for an arrival that is not there or could not be read.
    """
    asking = (
        select(ArrivalRow, ArticleRow)
        .join(ArticleRow, ArticleRow.id == ArrivalRow.article)
        .where(ArrivalRow.id.in_(ids))
    )
    found = {arrival.id: _article(arrival, row) for arrival, row in session.execute(asking).tuples()}
    for id in ids:
        if id not in found:
            raise LookupError(f"there is no article of the arrival {id}")
    return [found[id] for id in ids]


def to_judge(
    session: Session, ruleset: str, facts_id: str, after: str | None = None, limit: int = 100
) -> list[str]:
    """Arrivals whose dossier by these rules from these facts is missing, by id, at most `limit`.

    Of each address the newest that could be read; only ids behind `after`, so that pages do not overlap.
    """
    newer = aliased(ArrivalRow)
    superseded = exists().where(
        newer.source_id == ArrivalRow.source_id,
        newer.number > ArrivalRow.number,
        newer.article.is_not(None),
    )
    judged = exists().where(
        DossierRow.article == ArrivalRow.article,
        DossierRow.ruleset == ruleset,
        DossierRow.fact_set == facts_id,
        DossierRow.published_on.is_not_distinct_from(ArrivalRow.published_on),
        DossierRow.as_known_at.is_(None),
    )
    asking: Select[tuple[str]] = select(ArrivalRow.id).where(
        ArrivalRow.article.is_not(None), ~superseded, ~judged
    )
    if after is not None:
        asking = asking.where(ArrivalRow.id > after)
    return list(session.scalars(asking.order_by(ArrivalRow.id).limit(limit)))


def _row(
    session: Session, extracted: Extracted | Unread, raw: bytes, raw_sha256: str, run_id: str
) -> dict[str, Any]:
    """What the arrival holds of the extraction; what it points to is kept."""
    published = ("published_on", "published_origin", "published_field", "published_start", "published_end")
    empty: dict[str, Any] = dict.fromkeys(("article", "unread", *published))
    empty |= {"raw_sha256": raw_sha256, "dates": [], "unknown": [], "tools": {}, "first_run": run_id}
    if isinstance(extracted, Unread):
        told = Unread(extracted.source_id, extracted.reason, raw_sha256)
        keep_raw(session, raw, raw_sha256, extracted.source_id)
        keep_unread(session, told, raw, run_id)
        return empty | {"unread": extracted.reason}
    article = extracted.article
    keep_article(session, article, raw, run_id)
    span = article.published.span
    return empty | {
        "article": article_id(article.source_id, article.text_sha256),
        "published_on": article.published.day,
        "published_origin": article.published.origin,
        "published_field": None if span is None else span.field,
        "published_start": None if span is None else span.start,
        "published_end": None if span is None else span.end,
        "dates": [asdict(seen) | {"day": seen.day.isoformat()} for seen in extracted.dates],
        "unknown": [asdict(seen) for seen in extracted.unknown],
        "tools": dict(extracted.tools),
    }


def _newest(session: Session, source_id: str) -> ArrivalRow | None:
    asking = select(ArrivalRow).where(ArrivalRow.source_id == source_id)
    return session.scalars(asking.order_by(ArrivalRow.number.desc()).limit(1)).first()


def _last_read(session: Session, source_id: str) -> ArrivalRow | None:
    asking = select(ArrivalRow).where(ArrivalRow.source_id == source_id, ArrivalRow.article.is_not(None))
    return session.scalars(asking.order_by(ArrivalRow.number.desc()).limit(1)).first()


def _article(arrival: ArrivalRow, row: ArticleRow) -> Article:
    language: Language = "en" if row.language == "en" else "id"
    span: Any = None
    if arrival.published_field is not None:
        span = Span(arrival.published_field, arrival.published_start, arrival.published_end)  # type: ignore[arg-type]
    origin: Any = arrival.published_origin
    return Article(
        source_id=row.source_id,
        text=row.text,
        title=row.title,
        published=Published(arrival.published_on, origin, span),
        language=language,
        raw_sha256=arrival.raw_sha256,
        url=row.url,
        publisher=row.publisher,
    )
