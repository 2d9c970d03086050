"""The versions of an article: which dossier follows which, and what became of flags and decisions in between.

Takes a session and never commits. What is written has a key, so doing it again writes nothing.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from claims.contracts import plain
from claims.model import Dossier
from claims.model.identity import identity
from claims.versions import align_flags
from db.carrying import tell_fates
from db.dossiers import read_dossiers
from db.loading import some
from db.session import inserting
from db.tables import AlignmentRow, ArrivalRow, ArticleRow, DossierRow, RunRow


@dataclass(frozen=True, slots=True)
class Version:
    """One dossier in the row of an article's dossiers.

    `number` is that of the arrival it was made of, and for files checked by hand that of the last arrival
    before (0 where nothing had arrived); `at` is when it arrived, else when its run began.
    """

    dossier: str
    article: str
    number: int
    at: datetime


def chain(session: Session, source_id: str) -> tuple[Version, ...]:
    """The dossiers of an article in the order of its versions, then of judging.

    A text that came back after another stands there again, with its newest dossier. Dossiers that asked
    what was known on an earlier day are no part of it.
    """
    asking = (
        select(DossierRow.id, DossierRow.article, RunRow.id, RunRow.started_at)
        .join(ArticleRow, ArticleRow.id == DossierRow.article)
        .join(RunRow, RunRow.id == DossierRow.run)
        .where(ArticleRow.source_id == source_id, DossierRow.as_known_at.is_(None))
        .order_by(RunRow.started_at, DossierRow.id)
    )
    made = session.execute(asking).tuples().all()
    if not made:
        return ()
    coming = select(ArrivalRow.number, ArrivalRow.article, ArrivalRow.arrived_at, ArrivalRow.first_run)
    arrived = coming.where(ArrivalRow.source_id == source_id, ArrivalRow.article.is_not(None))
    arrivals: dict[str, list[tuple[int, datetime, str]]] = defaultdict(list)
    for number, article, at, run in session.execute(arrived.order_by(ArrivalRow.number)).tuples():
        if article is not None:
            arrivals[article].append((number, at, run))
    every = sorted(each for of_text in arrivals.values() for each in of_text)
    found: list[tuple[int, datetime, Version]] = []
    newest: dict[str, str] = {}
    for dossier, article, run, began in made:
        if article in arrivals:
            number, at = _arrival(arrivals[article], run, began)
        else:
            # Checked by hand: behind what had arrived by then.
            number, at = max((number for number, at, _ in every if at <= began), default=0), began
        found.append((number, began, Version(dossier, article, number, at)))
        newest[article] = dossier
    told = {number for number, _, _ in found}
    for article, each in arrivals.items():
        # A text that came back is judged no second time where rules and facts are still the same.
        found += [
            (number, at, Version(newest[article], article, number, at))
            for number, at, _ in each[1:]
            if number not in told and article in newest
        ]
    ordered = [version for _, _, version in sorted(found, key=lambda each: (*each[:2], each[2].dossier))]
    # The same dossier twice in a row: other bytes of the same words.
    return tuple(
        version for at, version in enumerate(ordered) if not at or ordered[at - 1].dossier != version.dossier
    )


def align_new(session: Session, source_ids: Sequence[str], *, run_id: str) -> int:
    """What became of the flags in the newest dossiers of these articles is on record; gives how many rows.

    To be called in the transaction in which the dossiers are kept. Where none of them has an older one
    this costs one question.
    """
    added = 0
    for ids in some(sorted(set(source_ids))):
        several = (
            select(ArticleRow.source_id)
            .join(DossierRow, DossierRow.article == ArticleRow.id)
            .where(ArticleRow.source_id.in_(ids))
            .group_by(ArticleRow.source_id)
            .having(func.count() > 1)
            .order_by(ArticleRow.source_id)
        )
        added += sum(align(session, source_id, run_id=run_id) for source_id in session.scalars(several).all())
    return added


def align_returned(session: Session, arrivals: Sequence[str], *, run_id: str) -> int:
    """The same for texts that came back after others: they have a dossier already and may get no other.

    To be called in the transaction in which these arrivals, by id, are kept. Those whose text was never
    judged are left to align_new.
    """
    added = 0
    for ids in some(sorted(set(arrivals))):
        judged = exists().where(DossierRow.article == ArrivalRow.article, DossierRow.as_known_at.is_(None))
        back = select(ArrivalRow.source_id).where(ArrivalRow.id.in_(ids), judged).distinct()
        sources = session.scalars(back.order_by(ArrivalRow.source_id)).all()
        added += sum(align(session, source_id, run_id=run_id) for source_id in sources)
    return added


def align(session: Session, source_id: str, *, run_id: str) -> int:
    """What became of the flags of the last dossier but one is on record; gives how many rows that added."""
    versions = chain(session, source_id)
    return align_two(session, *versions[-2:], run_id=run_id) if len(versions) > 1 else 0


def align_two(session: Session, older: Version, newer: Version, *, run_id: str) -> int:
    """What became of the older dossier's flags in the newer one, and of decisions on them, is on record."""
    rows: list[AlignmentRow] = []
    old, new = dossier_of(session, older.dossier), dossier_of(session, newer.dossier)
    if not old.flags:
        return 0
    for fate, mended in align_flags(old, new):
        found = fate.found.id if fate.found is not None else None
        rows.append(
            AlignmentRow(
                id=_key(older.dossier, newer.dossier, fate.item.id),
                source_id=old.article.source_id,
                older=older.dossier,
                newer=newer.dossier,
                finding=fate.item.id,
                found=found,
                check=fate.item.check,
                version=fate.item.version,
                standing=fate.standing,
                moved=fate.moved,
                mending=mended.mending,
                repair=mended.repair,
                pieces=plain(fate.pieces),
                at=newer.at,
                run=run_id,
            )
        )
    insert = inserting(session)
    new_rows = 0
    for row in rows:
        values = {column.name: getattr(row, column.name) for column in AlignmentRow.__table__.columns}
        adding = insert(AlignmentRow).values(values).on_conflict_do_nothing().returning(AlignmentRow.id)
        new_rows += session.scalar(adding) is not None
    tell_fates(session, rows)
    return new_rows


def new_flags(session: Session, dossier: str) -> tuple[str, ...]:
    """The flags of a dossier that took the place of none in the version before, in the order of the text.

    Of an article's first dossier these are all of them.
    """
    found = set(session.scalars(select(AlignmentRow.found).where(AlignmentRow.newer == dossier)))
    return tuple(flag.id for flag in dossier_of(session, dossier).flags if flag.id not in found)


def standing_flags(session: Session, dossier: str) -> frozenset[str]:
    """The ids of those flags of a dossier that its article's newest dossier has too, as they were or changed.

    Of the newest dossier these are all of them.
    """
    old = dossier_of(session, dossier)
    newest = chain(session, old.article.source_id)[-1].dossier
    if newest == dossier:
        return frozenset(flag.id for flag in old.flags)
    fates = align_flags(old, dossier_of(session, newest))
    return frozenset(fate.item.id for fate, _ in fates if fate.found is not None)


def dossier_of(session: Session, id: str) -> Dossier:
    """A kept dossier as it was printed. LookupError where there is none of that id."""
    ((dossier, _),) = read_dossiers(session, [id])
    return dossier


def _arrival(
    arrivals: Sequence[tuple[int, datetime, str]], run: str, began: datetime
) -> tuple[int, datetime]:
    """Of which arrival of its text a dossier was made: that of its run, else the last before it."""
    own = [(number, at) for number, at, first in arrivals if first == run]
    before = [(number, at) for number, at, _ in arrivals if at <= began]
    return (own or before or [arrivals[0][:2]])[-1]


def _key(*parts: str) -> str:
    return identity(parts)


__all__ = [
    "Version",
    "align",
    "align_new",
    "align_returned",
    "align_two",
    "chain",
    "dossier_of",
    "new_flags",
    "standing_flags",
]
