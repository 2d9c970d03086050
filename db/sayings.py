"""What kept articles say of things that others may say otherwise: written, filled in, looked up.

Of each article the newest dossier speaks, by whichever rules and from whichever facts it was judged: what
it says is written when it is kept, and what older ones said is dropped then. What it says of a thing is in
the words of the check, of which only the version counts: where facts have come to link a party to another
post, or rules read another thing, the rows of before say so when the article is judged again.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Session

from claims.check.across import across_versions
from claims.model import Saying
from db.loading import some
from db.session import inserting
from db.tables import ArticleRow, DossierRow, RunRow, SayingRow

Sayings = Sequence[tuple[str, Saying]]
"""Each with the id of the check that looks at it."""
OLDER = -1
"""Stands in the place of `written_by` where a newer dossier of the article speaks."""
PIECE = 200
"""How many ids one question names."""
_Each = TypeVar("_Each")
_Place = tuple[datetime, date, str, str]
_ARTICLE, _DOSSIER, _RUN = ArticleRow.__table__.c, DossierRow.__table__.c, RunRow.__table__.c
# Written once: to put a question together takes longer than to have it answered.
_JUDGED = (
    select(_ARTICLE.source_id, _ARTICLE.text_sha256, _DOSSIER.id, _DOSSIER.published_on, _RUN.started_at)
    .select_from(
        ArticleRow.__table__.join(DossierRow.__table__, _DOSSIER.article == _ARTICLE.id).join(
            RunRow.__table__, _RUN.id == _DOSSIER.run
        )
    )
    .where(
        _ARTICLE.source_id.in_(bindparam("sources", expanding=True)),
        _DOSSIER.as_known_at.is_(None),
    )
)
_NOT_WRITTEN = select(_DOSSIER.id).where(
    _DOSSIER.id.in_(bindparam("dossiers", expanding=True)),
    or_(_DOSSIER.sayings.is_(None), _DOSSIER.sayings != bindparam("now")),
)


def written_by() -> int:
    """A number for the checks there are and their versions; what others wrote is written anew."""
    return _number(*(f"{check} {version}" for check, version in across_versions().items())) & 0x7FFFFFFF


def saying_rows(dossier: str, day: date | None, sayings: Sayings) -> list[dict[str, Any]]:
    """The rows of one dossier."""
    versions = across_versions()
    return [
        {
            "dossier": dossier,
            "position": position,
            "check": check,
            "thing": _number(check, str(versions[check]), saying.thing),
            "said": _number(saying.said),
            "day": 0 if day is None else day.toordinal(),
            "words": saying.words,
        }
        for position, (check, saying) in enumerate(sayings)
    ]


def newest_dossiers(session: Session, source_ids: Collection[str]) -> dict[str, tuple[str, date | None]]:
    """Of each of these articles the dossier that speaks, with its day of printing, by source id.

    That is the one judged last, and of those of one run the one printed last. Dossiers that asked what was
    known on an earlier day never speak.
    """
    newest: dict[str, tuple[_Place, date | None]] = {}
    for source_id, place, day in _judged(session, source_ids):
        if source_id not in newest or newest[source_id][0] < place:
            newest[source_id] = (place, day)
    return {source_id: (place[-1], day) for source_id, (place, day) in newest.items()}


def drop_older(session: Session, source_ids: Collection[str]) -> None:
    """What dossiers of these articles say that do not speak any more is dropped.

    So the rows are no more than what the newest dossiers say, however often articles are judged again.
    """
    newest: dict[str, _Place] = {}
    older: list[str] = []
    for source_id, place, _ in _judged(session, source_ids):
        last = newest.get(source_id, place)
        newest[source_id] = max(last, place)
        if last != place:
            older.append(min(last, place)[-1])
    saying: list[str] = []
    for piece in pieces(sorted(older)):
        other = or_(DossierRow.sayings.is_(None), DossierRow.sayings != OLDER)
        saying += session.scalars(select(DossierRow.id).where(DossierRow.id.in_(piece), other))
    if saying:
        # By id, as every writer does: two of them then never wait for each other in a circle.
        ids = [{"older": id} for id in sorted(saying)]
        marking = update(DossierRow.__table__).where(DossierRow.id == bindparam("older"))  # type: ignore[arg-type]
        session.execute(marking.values(sayings=OLDER), ids)
        dropping = delete(SayingRow.__table__).where(SayingRow.dossier == bindparam("older"))  # type: ignore[arg-type]
        session.execute(dropping, ids)


def to_write(session: Session, first: date, last: date, limit: int) -> list[str] | None:
    """Dossiers printed in these days that speak and whose sayings are not written; None where none is left.

    So many are looked at. Those among them that speak no more are marked, and not met again: a question
    costs as much as what there is to write, and not as much as what is kept.
    """
    for value in _written_otherwise(session):
        mine = DossierRow.sayings.is_(None) if value is None else DossierRow.sayings == value
        asking = (
            select(DossierRow.id, ArticleRow.source_id)
            .join(ArticleRow, ArticleRow.id == DossierRow.article)
            .where(mine, DossierRow.published_on.between(first, last), DossierRow.as_known_at.is_(None))
            .limit(limit)
        )
        found = dict(session.execute(asking).tuples().all())
        if found:
            newest = newest_dossiers(session, set(found.values()))
            drop_older(session, set(found.values()))
            return sorted(id for id, source_id in found.items() if newest[source_id][0] == id)
    return None


def not_written(session: Session, ids: Collection[str]) -> list[str]:
    """Those of these dossiers whose sayings are not written."""
    found: list[str] = []
    now = written_by()
    for piece in pieces(sorted(set(ids))):
        found += session.scalars(_NOT_WRITTEN, {"dossiers": piece, "now": now})
    return sorted(found)


def keep_sayings(session: Session, found: Mapping[str, tuple[date | None, Sayings]]) -> None:
    """The sayings of dossiers on record, by id, with the day of printing; doing it twice does nothing."""
    insert = inserting(session)
    now = written_by()
    for id, (day, sayings) in sorted(found.items()):
        other = or_(DossierRow.sayings.is_(None), DossierRow.sayings != now)
        marking = update(DossierRow).where(DossierRow.id == id, other).values(sayings=now)
        # Whoever else is at it has marked the dossier by now, and writes the same.
        if session.scalar(marking.returning(DossierRow.id)) is None:
            continue
        session.execute(delete(SayingRow).where(SayingRow.dossier == id))
        rows = saying_rows(id, day, sayings)
        if rows:
            session.execute(insert(SayingRow).on_conflict_do_nothing(), rows)


def pieces(items: Sequence[_Each]) -> Iterator[Sequence[_Each]]:
    """The items, as many at a time as one question names."""
    return some(items, PIECE)


def _written_otherwise(session: Session) -> Iterator[int | None]:
    """The values of DossierRow.sayings that say that sayings are to be written: there are few, ever."""
    yield None
    value: int | None = OLDER
    while value is not None:
        value = session.scalar(select(func.min(DossierRow.sayings)).where(DossierRow.sayings > value))
        if value not in (None, written_by()):
            yield value


def _judged(session: Session, source_ids: Collection[str]) -> Iterator[tuple[str, _Place, date | None]]:
    """The dossiers of these articles: where each stands among those of its article, and its day."""
    for piece in pieces(sorted(set(source_ids))):
        for source_id, text_sha256, id, day, at in session.execute(_JUDGED, {"sources": piece}):
            yield source_id, (at, day or date.min, text_sha256, id), day


def _number(*parts: str) -> int:
    """The first eight bytes of the SHA-256 over the parts, as a number with a sign."""
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8], signed=True)
