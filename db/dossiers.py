"""Gives back dossiers that are kept, some at a time, for whoever reports on many. Never commits."""

from collections.abc import Sequence

import orjson
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claims.contracts import dossier_from_json
from claims.model import SEVERITIES, Dossier, Unread
from db.loading import some
from db.tables import ArticleRow, ClaimRow, DossierRow, FindingRow, UnreadRow

PIECE = 500
"""How many ids one question names."""


def read_dossiers(session: Session, ids: Sequence[str]) -> list[tuple[Dossier, str]]:
    """The dossiers of these ids with their lines, in the order given. LookupError for an unknown one."""
    asking = (
        select(DossierRow.id, DossierRow.line, ArticleRow.text)
        .join(ArticleRow, ArticleRow.id == DossierRow.article)
        .where(DossierRow.id.in_(ids))
    )
    found = {id: (line, text) for id, line, text in session.execute(asking).tuples()}
    for id in ids:
        if id not in found:
            raise LookupError(f"there is no dossier {id}")
    return [(dossier_from_json(orjson.loads(found[id][0]), found[id][1]), found[id][0]) for id in ids]


def read_lines(session: Session, ids: Sequence[str]) -> list[str]:
    """The lines of these dossiers, in the order given. LookupError for an unknown one."""
    asking = select(DossierRow.id, DossierRow.line).where(DossierRow.id.in_(ids))
    found = dict(session.execute(asking).tuples().all())
    for id in ids:
        if id not in found:
            raise LookupError(f"there is no dossier {id}")
    return [found[id] for id in ids]


def flagged(session: Session, ids: Sequence[str]) -> set[str]:
    """Those of the dossiers that have a flag."""
    found: set[str] = set()
    for piece in some(ids, PIECE):
        asking = select(FindingRow.dossier).where(
            FindingRow.dossier.in_(piece), FindingRow.severity.is_not(None)
        )
        found |= set(session.scalars(asking.distinct()))
    return found


def count_said(session: Session, ids: Sequence[str]) -> dict[str, int]:
    """How many claims the dossiers hold, and how many flags of each severity."""
    counts = dict.fromkeys(("claims", *SEVERITIES), 0)
    for piece in some(ids, PIECE):
        claims = select(func.count()).select_from(ClaimRow).where(ClaimRow.dossier.in_(piece))
        counts["claims"] += session.scalar(claims) or 0
        flags = (
            select(FindingRow.severity, func.count())
            .where(FindingRow.dossier.in_(piece), FindingRow.severity.is_not(None))
            .group_by(FindingRow.severity)
        )
        for severity, number in session.execute(flags).tuples():
            counts[str(severity)] += number
    return counts


def unread_in(session: Session, *run_ids: str) -> tuple[list[Unread], int]:
    """What these runs could not read, by source id, and how many of these were new to them."""
    asking = select(UnreadRow).where(UnreadRow.last_run.in_(run_ids))
    rows = sorted(session.scalars(asking), key=lambda row: (row.source_id, row.id))
    new = sum(row.first_run in run_ids for row in rows)
    return [Unread(row.source_id, row.reason, row.raw_sha256) for row in rows], new
