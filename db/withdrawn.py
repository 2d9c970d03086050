"""Which articles their newspaper withdrew. Takes a session and never commits."""

from collections.abc import Iterable

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from db.loading import some
from db.tables import ArrivalRow

_NEWER = aliased(ArrivalRow)
_ASKED = select(ArrivalRow.source_id).where(
    ArrivalRow.withdrawn.is_not(None),
    ~exists().where(
        _NEWER.source_id == ArrivalRow.source_id,
        _NEWER.number > ArrivalRow.number,
        _NEWER.article.is_not(None),
    ),
)


def withdrawn(session: Session, source_ids: Iterable[str]) -> frozenset[str]:
    """Those of the articles that are withdrawn: nothing readable came from their address since."""
    found: set[str] = set()
    for part in some(sorted(set(source_ids))):
        found |= set(session.scalars(_ASKED.where(ArrivalRow.source_id.in_(part))))
    return frozenset(found)


def all_withdrawn(session: Session) -> frozenset[str]:
    """All articles that are withdrawn."""
    return frozenset(session.scalars(_ASKED))
