"""Gives back the articles that were read from arrivals, and tells which of these wait for a judgement."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, exists, or_, select, true
from sqlalchemy.orm import Session, aliased

from claims.model import Article, Language, Published, Span
from db.tables import ArrivalRow, ArticleRow, DossierRow

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
