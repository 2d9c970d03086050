"""Articles of a window of days as the checks across articles see them, and what those checks found."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from claims.contracts import across_to_json, claim_from_json, finding_from_json
from claims.model import AcrossFinding, Article, Published, Told
from db.tables import AcrossRow, ArticleRow, DossierRow, RunRow

PIECE = 500
"""How many ids one question names."""


def told_between(session: Session, first: date, last: date, *, ruleset: str, facts_id: str) -> list[Told]:
    """The articles printed from the first to the last day, each as these rules judged it last.

    Of an article that was printed in several versions one is given, the one judged last.
    """
    asking = (
        select(ArticleRow, DossierRow.line)
        .join(DossierRow, DossierRow.article == ArticleRow.id)
        .join(RunRow, RunRow.id == DossierRow.run)
        .where(
            DossierRow.published_on >= first,
            DossierRow.published_on <= last,
            DossierRow.ruleset == ruleset,
            DossierRow.fact_set == facts_id,
        )
        .order_by(RunRow.started_at, DossierRow.id)
    )
    newest = {row.source_id: (row, line) for row, line in session.execute(asking).tuples()}
    return [_told(row, line) for _, (row, line) in sorted(newest.items())]


def told_by(session: Session, ids: Sequence[str]) -> list[Told]:
    """The articles of these dossiers."""
    found: list[Told] = []
    for at in range(0, len(ids), PIECE):
        asking = (
            select(ArticleRow, DossierRow.line)
            .join(DossierRow, DossierRow.article == ArticleRow.id)
            .where(DossierRow.id.in_(ids[at : at + PIECE]))
        )
        found += [_told(row, line) for row, line in session.execute(asking).tuples()]
    return found


def _told(row: ArticleRow, line: str) -> Told:
    record = json.loads(line)
    day = record["article"]["published"]["day"]
    article = Article(
        source_id=row.source_id,
        text=row.text,
        title=row.title,
        published=Published(
            None if day is None else date.fromisoformat(day), record["article"]["published"]["origin"]
        ),
        language="en" if row.language == "en" else "id",
        raw_sha256=row.raw_sha256,
        url=row.url,
        publisher=row.publisher,
    )
    findings = (finding_from_json(finding) for finding in record["findings"] if finding["severity"])
    claims = (claim_from_json(claim, article.text_sha256) for claim in record["claims"])
    return Told(article, tuple(claims), tuple(findings))


def keep_across(
    session: Session, findings: Iterable[AcrossFinding], *, ruleset: str, facts_id: str, run_id: str
) -> int:
    """The findings are on record; gives how many were not before."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    new = 0
    for finding in findings:
        key = hashlib.sha256(json.dumps([finding.id, ruleset, facts_id]).encode()).hexdigest()
        row = {
            "key": key,
            "id": finding.id,
            "check": finding.check,
            "version": finding.version,
            "severity": finding.severity,
            "reason": finding.reason,
            "body": across_to_json(finding),
            "ruleset": ruleset,
            "fact_set": facts_id,
            "run": run_id,
        }
        kept = session.scalar(insert(AcrossRow).values(row).on_conflict_do_nothing().returning(AcrossRow.key))
        new += kept is not None
    return new
