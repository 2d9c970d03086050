"""The flags editors have still to decide on: of the newest dossier of each article, the gravest first.

Takes a session and never commits.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, exists, select
from sqlalchemy.orm import Session

from claims.model import SEVERITIES
from db.tables import (
    AlignmentRow,
    ArrivalRow,
    ArticleRow,
    DecisionFateRow,
    DecisionRow,
    DossierRow,
    FindingRow,
    RunRow,
)
from db.tables.dossier import is_id
from db.versions import chain
from db.withdrawn import withdrawn


@dataclass(frozen=True, slots=True)
class OpenFlag:
    """A flag nobody has decided on, of the newest dossier of its article. `at` is when that was made."""

    finding: str
    severity: str
    check: str
    quote: str
    dossier: str
    source_id: str
    title: str | None
    at: datetime


def open_flags(
    session: Session, *, since: datetime | None = None, source_id: str | None = None
) -> list[OpenFlag]:
    """All of them, errors before warnings before notices, of each the newest first, then by place.

    `since` leaves out those of dossiers made before, `source_id` those of other articles. Of an article
    its newspaper withdrew nothing is to be decided.
    """
    # A dossier with a flag that is followed by another has a row for that flag, unless its text came back.
    followed = exists().where(AlignmentRow.older == DossierRow.id, AlignmentRow.finding == FindingRow.id)
    back = exists().where(
        ArrivalRow.article == DossierRow.article,
        AlignmentRow.older == DossierRow.id,
        AlignmentRow.finding == FindingRow.id,
        ArrivalRow.arrived_at > AlignmentRow.at,
    )
    decided = exists().where(DecisionRow.finding == FindingRow.id)
    carried = exists().where(DecisionFateRow.found == FindingRow.id, DecisionFateRow.fate == "kept")
    rank = case({str(name): at for at, name in enumerate(SEVERITIES)}, value=FindingRow.severity)
    asking = (
        select(
            FindingRow.id,
            FindingRow.severity,
            FindingRow.check,
            FindingRow.quote,
            DossierRow.id,
            ArticleRow.source_id,
            ArticleRow.title,
            RunRow.started_at,
            followed,
        )
        .join(DossierRow, DossierRow.id == FindingRow.dossier)
        .join(ArticleRow, ArticleRow.id == DossierRow.article)
        .join(RunRow, RunRow.id == DossierRow.run)
        .where(FindingRow.severity.is_not(None), DossierRow.as_known_at.is_(None))
        .where(~followed | back, ~decided, ~carried)
        .order_by(rank, RunRow.started_at.desc(), ArticleRow.source_id, DossierRow.id, FindingRow.position)
    )
    if since is not None:
        asking = asking.where(RunRow.started_at >= since)
    if source_id is not None:
        asking = asking.where(ArticleRow.source_id == source_id)
    rows = session.execute(asking).tuples().all()
    gone = withdrawn(session, {row[5] for row in rows})
    newest = _newest(session, {row[5] for row in rows if row[8]})
    return [
        OpenFlag(id, severity or "", check, quote, dossier, source, title, at)
        for id, severity, check, quote, dossier, source, title, at, _ in rows
        if source not in gone and newest.get(source, dossier) == dossier
    ]


def quote_of(session: Session, finding: str) -> str:
    """The words a finding is about; empty where nobody has its id."""
    return session.scalar(select(FindingRow.quote).where(is_id(FindingRow.id, finding)).limit(1)) or ""


def _newest(session: Session, source_ids: Iterable[str]) -> dict[str, str]:
    """The newest dossier of each of these articles, whose texts came back after others."""
    return {source_id: chain(session, source_id)[-1].dossier for source_id in sorted(source_ids)}
