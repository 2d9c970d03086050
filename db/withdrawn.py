"""Which articles their newspaper withdrew. Takes a session and never commits."""

from collections.abc import Iterable

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from db.loading import some
from db.tables import ArrivalRow


def withdrawn(session: Session, source_ids: Iterable[str]) -> frozenset[str]:
    """Those of the articles that are withdrawn: nothing readable came from their address since."""
    found: set[str] = set()
    newer = aliased(ArrivalRow)
    since = exists().where(
        newer.source_id == ArrivalRow.source_id,
        newer.number > ArrivalRow.number,
        newer.article.is_not(None),
    )
    for part in some(sorted(set(source_ids))):
        asking = select(ArrivalRow.source_id).where(
            ArrivalRow.source_id.in_(part), ArrivalRow.withdrawn.is_not(None), ~since
        )
        found |= set(session.scalars(asking))
    return frozenset(found)
