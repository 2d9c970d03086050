"""Comparing articles by reading every one of the window: what looking up only those that meet is held to."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from claims.check.across import judge_new
from claims.dossier import ruleset
from claims.model import AcrossFinding, World
from db.across import days_of, told_by
from db.tables import ArticleRow, DossierRow, RunRow


def dossiers_between(
    session: Session, first: date, last: date, *, ruleset: str, facts_id: str
) -> dict[str, str]:
    """The dossiers of articles printed from the first to the last day, by source id, in that order.

    Of an article that was printed in several versions the one judged last by these rules.
    """
    asking = (
        select(ArticleRow.source_id, DossierRow.id)
        .join(DossierRow, DossierRow.article == ArticleRow.id)
        .join(RunRow, RunRow.id == DossierRow.run)
        .where(
            DossierRow.published_on.between(first, last),
            DossierRow.ruleset == ruleset,
            DossierRow.fact_set == facts_id,
        )
        .order_by(RunRow.started_at, DossierRow.id)
    )
    newest = dict(session.execute(asking).tuples().all())
    return dict(sorted(newest.items()))


def compared(session: Session, ids: Sequence[str], world: World, window: int) -> tuple[AcrossFinding, ...]:
    """What the dossiers and all others of the days around do not say alike, where it names one."""
    days = days_of(session, ids)
    around: dict[str, str] = {}
    if days is not None:
        reach = timedelta(days=window)
        by = {"ruleset": ruleset(), "facts_id": world.facts.id}
        around = dossiers_between(session, days[0] - reach, days[1] + reach, **by)
    mine = list(told_by(session, ids))
    fresh = {told.article.source_id for told in mine}
    others = told_by(session, [id for source_id, id in around.items() if source_id not in fresh])
    return judge_new([*mine, *others], fresh, world)
