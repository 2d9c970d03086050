"""Which articles have to be judged again: because rules changed, or facts, or a day has come.

An article is named where it is not certain that judging it anew would give the same claims and findings.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any, Literal

import orjson
from sqlalchemy import or_, select
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
    says it all. `arrival` is the id of its newest arrival, None for files checked by hand.
    """

    source_id: str
    dossier: str
    why: Why
    what: str = ""
    arrival: str | None = None


class Selection:
    """Which articles have to be judged again from the table as it stands, page by page.

    `world` is that table, `today` the day by which plans are over. What was judged by these rules from
    these very facts is passed over. An article whose newest version has not been judged yet is left to
    the run that judges new ones, and one that its newspaper withdrew is not judged.
    """

    def __init__(self, world: SqlWorld, *, ruleset: str, checks: Mapping[str, int], today: date) -> None:
        self._world, self._ruleset, self._checks, self._today = world, ruleset, dict(checks), today
        self._ministries = ministries()
        self._changes: dict[int, Changes] = {}

    def page(self, session: Session, after: str = "") -> tuple[tuple[Affected, ...], str | None]:
        """Those among the next addresses behind `after`, and the last of these; None at the end."""
        asking = select(ArticleRow.source_id).where(ArticleRow.source_id > after).distinct()
        page = session.scalars(asking.order_by(ArticleRow.source_id).limit(PAGE)).all()
        found = (self._affected(session, each) for each in _newest(session, page))
        return tuple(each for each in found if each is not None), page[-1] if page else None

    def all(self, session: Session) -> Iterator[Affected]:
        """All of them, by source id."""
        after: str | None = ""
        while after is not None:
            found, after = self.page(session, after)
            yield from found

    def _affected(self, session: Session, newest: "_Newest") -> Affected | None:
        row = newest.dossier

        def why(reason: Why, what: str = "") -> Affected:
            return Affected(newest.article.source_id, row.id, reason, what, newest.arrival)

        if row.ruleset != self._ruleset:
            return why("rules")
        if row.fact_set == self._world.facts.id:
            return None
        if dict(row.checks) != self._checks:
            return why("rules")
        if newest.revision is None:
            return why("facts unknown")
        changes = self._after(session, newest.revision)
        if changes.everything:
            return why("very many facts")
        record = orjson.loads(row.line)
        if not changes.nothing:
            article = _article(newest.article, row, record)
            what = touched(changes, profile(article, record, self._world))
            if what is not None:
                return why("facts", what)
        over = _over(record, newest.judged_on, self._today)
        return None if over is None else why("due", over.isoformat())

    def _after(self, session: Session, revision: int) -> Changes:
        if revision not in self._changes:
            self._changes[revision] = changes_after(session, revision, self._ministries)
        return self._changes[revision]


def to_judge_again(session: Session, dossiers: Sequence[str]) -> list[Article]:
    """The articles of these dossiers as they were handed in, in their order; LookupError for none such."""
    asking = select(DossierRow, ArticleRow).join(ArticleRow, ArticleRow.id == DossierRow.article)
    rows = session.execute(asking.where(DossierRow.id.in_(dossiers))).tuples()
    found = {row.id: _article(article, row, orjson.loads(row.line)) for row, article in rows}
    for id in dossiers:
        if id not in found:
            raise LookupError(f"there is no dossier {id}")
    return [found[id] for id in dossiers]


@dataclass(frozen=True, slots=True)
class _Newest:
    """The newest dossier of the newest version of an article; `revision` is that of its facts."""

    dossier: DossierRow
    article: ArticleRow
    revision: int | None
    judged_on: date
    arrival: str | None


def _newest(session: Session, source_ids: Sequence[str]) -> Iterator[_Newest]:
    """The newest of each article that has one and was not withdrawn."""
    row = ArrivalRow
    arrived = select(row.source_id, row.number, row.article, row.id).where(
        row.source_id.in_(source_ids), or_(row.article.is_not(None), row.withdrawn.is_not(None))
    )
    newest: dict[str, tuple[str | None, str | None]] = {}
    texts: set[str | None] = set()
    for source_id, _, text, id in sorted(session.execute(arrived).tuples(), key=itemgetter(0, 1)):
        newest[source_id] = (text, id)
        texts.add(text)
    withdrawn = {source_id for source_id, (text, _) in newest.items() if text is None}
    asking = (
        select(DossierRow, ArticleRow, FactSetRow.revision, RunRow.started_at)
        .join(ArticleRow, ArticleRow.id == DossierRow.article)
        .join(FactSetRow, FactSetRow.id == DossierRow.fact_set)
        .join(RunRow, RunRow.id == DossierRow.run)
        .where(ArticleRow.source_id.in_(source_ids), DossierRow.as_known_at.is_(None))
    )
    rows = sorted(session.execute(asking).tuples(), key=lambda each: (each[1].source_id, each[3], each[0].id))
    for source_id, group in groupby(rows, key=lambda each: each[1].source_id):
        if source_id in withdrawn:
            continue
        made = list(group)
        own, arrival = newest.get(source_id, (None, None))
        if len(made) > 1 and any(each[0].article not in texts for each in made):
            # Some were checked by hand: whichever came last counts.
            last = chain(session, source_id)[-1].article
            own, arrival = last, arrival if last == own else None
        of_newest = [each for each in made if own is None or each[0].article == own]
        if of_newest:
            dossier, article, revision, began = of_newest[-1]
            yield _Newest(dossier, article, revision, began.date(), arrival)


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


def _over(record: Mapping[str, Any], judged_on: date, today: date) -> date | None:
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
