"""Comparing articles by reading every one of the window: what looking up only those that meet is held to."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from claims.check.across import in_order, judge_new
from claims.model import AcrossFinding, Told, World
from db.across import told_by
from db.tables import ArticleRow, DossierRow, RunRow


def read(session: Session, ids: Iterable[str]) -> Iterator[Told]:
    """The articles of these dossiers, all of which can be read."""
    for _, told in told_by(session, list(ids)):
        assert isinstance(told, Told), told
        yield told


def dossiers_between(session: Session, first: date, last: date) -> dict[str, str]:
    """The newest dossiers of articles, where it was printed from the first to the last day, by source id.

    That is the one judged last, of one run the one printed last.
    """
    asking = (
        select(ArticleRow.source_id, DossierRow.id, DossierRow.published_on)
        .join(DossierRow, DossierRow.article == ArticleRow.id)
        .join(RunRow, RunRow.id == DossierRow.run)
        .where(DossierRow.as_known_at.is_(None))
        .order_by(RunRow.started_at, DossierRow.published_on.nulls_first(), ArticleRow.text_sha256)
    )
    newest = {source_id: (id, day) for source_id, id, day in session.execute(asking)}
    within = {name: id for name, (id, day) in newest.items() if day is not None and first <= day <= last}
    return dict(sorted(within.items()))


def compared(session: Session, ids: Sequence[str], world: World, window: int) -> tuple[AcrossFinding, ...]:
    """What the dossiers and all others of the days around each do not say alike, where it names one."""
    newest = {
        told.article.source_id: told for told in sorted(read(session, ids), key=lambda told: told.order)
    }
    mine = sorted(newest.values(), key=lambda told: told.order)
    to_come = set(newest)
    found: list[AcrossFinding] = []
    for day, some in groupby(mine, key=lambda told: told.day):
        fresh, around = list(some), {}
        if day is not None:
            reach = timedelta(days=window)
            around = dossiers_between(session, day - reach, day + reach)
        others = read(session, [id for source_id, id in around.items() if source_id not in to_come])
        names = {told.article.source_id for told in fresh}
        found += judge_new([*fresh, *others], names, world)
        to_come -= names
    return in_order(found)
