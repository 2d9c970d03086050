"""Which articles have to be judged again: because rules changed, or facts, or a day has come.

An article is named where it is not certain that judging it anew would give the same claims and findings.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from claims.model import Article, Published
from db.changes import Changes, changes_after
from db.tables import ArrivalRow, ArticleRow, DossierRow, FactSetRow, RunRow
from db.touching import ministries, profile, touched
from db.versions import chain
from db.world import SqlWorld

Why = Literal["rules", "facts unknown", "facts", "very many facts", "due"]
PAGE = 200
"""So many addresses are looked at together."""


@dataclass(frozen=True, slots=True)
class Affected:
    """An article to be judged again, by its newest dossier, and why.

    `what` says more: the id of what changed and may matter, or the day that is over; empty where `why`
    says it all.
    """

    source_id: str
    dossier: str
    why: Why
    what: str = ""


def affected(
    session: Session, world: SqlWorld, *, ruleset: str, checks: Mapping[str, int], today: date
) -> Iterator[Affected]:
    """Of the newest version of each article, those to be judged again, by source id, page by page.

    `world` is the table as it stands. What was judged by these rules from these very facts is passed over.
    An article whose newest version has not been judged yet is left to the run that judges new ones.
    """
    known: dict[int, Changes] = {}
    words = ministries()
    for source_ids in _pages(session):
        for source_id, row, article, facts, began in _newest(session, source_ids):
            if row.ruleset != ruleset or dict(row.checks) != dict(checks):
                yield Affected(source_id, row.id, "rules")
                continue
            if row.fact_set == world.facts.id:
                continue
            if facts.revision is None:
                yield Affected(source_id, row.id, "facts unknown")
                continue
            if facts.revision not in known:
                known[facts.revision] = changes_after(session, facts.revision, words)
            changes = known[facts.revision]
            if changes.everything:
                yield Affected(source_id, row.id, "very many facts")
                continue
            record = json.loads(row.line)
            seen = None if changes.nothing else profile(_article(article, row, record), record, world)
            what = None if seen is None else touched(changes, seen)
            if what is not None:
                yield Affected(source_id, row.id, "facts", what)
                continue
            came = _due(record, began.date(), today)
            if came is not None:
                yield Affected(source_id, row.id, "due", came.isoformat())


def to_judge_again(session: Session, dossiers: Sequence[str]) -> list[Article]:
    """The articles of these dossiers as they were handed in, in their order; LookupError for none such."""
    asking = select(DossierRow, ArticleRow).join(ArticleRow, ArticleRow.id == DossierRow.article)
    rows = session.execute(asking.where(DossierRow.id.in_(dossiers))).tuples()
    found = {row.id: _article(article, row, json.loads(row.line)) for row, article in rows}
    for id in dossiers:
        if id not in found:
            raise LookupError(f"there is no dossier {id}")
    return [found[id] for id in dossiers]


def _pages(session: Session) -> Iterator[Sequence[str]]:
    after = ""
    while True:
        asking = select(ArticleRow.source_id).where(ArticleRow.source_id > after).distinct()
        page = session.scalars(asking.order_by(ArticleRow.source_id).limit(PAGE)).all()
        if not page:
            return
        yield page
        after = page[-1]


_Found = tuple[str, DossierRow, ArticleRow, FactSetRow, datetime]


def _newest(session: Session, source_ids: Sequence[str]) -> Iterator[_Found]:
    """The newest dossier of the newest version of each, where it has one."""
    arrived = select(ArrivalRow.source_id, ArrivalRow.number, ArrivalRow.article).where(
        ArrivalRow.source_id.in_(source_ids), ArrivalRow.article.is_not(None)
    )
    newest: dict[str, str | None] = {}
    for source_id, _, text in sorted(session.execute(arrived).tuples(), key=itemgetter(0, 1)):
        newest[source_id] = text
    asking = (
        select(DossierRow, ArticleRow, FactSetRow, RunRow.started_at)
        .join(ArticleRow, ArticleRow.id == DossierRow.article)
        .join(FactSetRow, FactSetRow.id == DossierRow.fact_set)
        .join(RunRow, RunRow.id == DossierRow.run)
        .where(ArticleRow.source_id.in_(source_ids), DossierRow.as_known_at.is_(None))
    )
    rows = sorted(session.execute(asking).tuples(), key=lambda each: (each[1].source_id, each[3], each[0].id))
    for source_id, group in groupby(rows, key=lambda each: each[1].source_id):
        made = list(group)
        own: str | None = newest.get(source_id)
        if own is None and len(made) > 1:
            own = chain(session, source_id)[-1].article
        of_newest = [each for each in made if own is None or each[0].article == own]
        if of_newest:
            row, article, facts, began = of_newest[-1]
            yield source_id, row, article, facts, began


def _article(article: ArticleRow, row: DossierRow, record: Mapping[str, Any]) -> Article:
    """The article as it was handed in; a day that was inferred from its words is inferred again."""
    printed = record["article"]
    inferred = printed["published"]["origin"] == "inferred"
    day = (
        Published(None, "unknown")
        if inferred
        else Published(row.published_on, printed["published"]["origin"])
    )
    return Article(
        source_id=article.source_id,
        text=article.text,
        title=article.title,
        published=day,
        language=printed["language"],
        raw_sha256=row.raw_sha256,
        url=printed["url"],
        publisher=printed["publisher"],
    )


def _due(record: Mapping[str, Any], judged_on: date, today: date) -> date | None:
    """The last day of a plan the dossier calls pending, over now and not when the dossier was made."""
    ends = {claim["id"]: claim["period"]["hi"] for claim in record["claims"]}
    days = {
        date.fromisoformat(ends[claim])
        for finding in record["findings"]
        if finding["outcome"] == "pending"
        for claim in finding["claims"]
        if ends.get(claim) is not None
    }
    return min((day for day in days if judged_on <= day < today), default=None)
