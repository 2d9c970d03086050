"""Articles of a window of days as the checks across articles see them, and what those checks found."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import orjson
from sqlalchemy import select
from sqlalchemy.orm import Session

from claims.contracts import across_to_json, claim_from_json, finding_from_json
from claims.model import AcrossFinding, Article, Published, Told
from db.loading import some
from db.session import inserting
from db.tables import AcrossRow, ArticleRow, DossierRow

PIECE = 200
"""How many ids one question names."""


def told_by(
    session: Session, ids: Sequence[str], wanted: Callable[[dict[str, Any]], bool] = lambda _: True
) -> Iterator[tuple[str, Told | Exception]]:
    """The articles of these dossiers, each with its id, in the order given; some at a time are in memory.

    Of their claims only those whose record is `wanted`. A dossier that another Tilik wrote in a shape that
    is no longer read comes as what went wrong.
    """
    for piece in some(ids, PIECE):
        asking = (
            select(DossierRow.id, ArticleRow, DossierRow.line)
            .join(ArticleRow, DossierRow.article == ArticleRow.id)
            .where(DossierRow.id.in_(piece))
        )
        found = {id: (row, line) for id, row, line in session.execute(asking).tuples()}
        for id in piece:
            try:
                told: Told | Exception = _told(*found[id], wanted)
            except (LookupError, TypeError, ValueError, AttributeError) as fault:
                told = fault
            yield id, told
        session.expunge_all()


def _told(row: ArticleRow, line: str, wanted: Callable[[dict[str, Any]], bool]) -> Told:
    record = orjson.loads(line)
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
    findings = (
        finding_from_json(finding, record["article"]["text_sha256"])
        for finding in record["findings"]
        if finding["severity"]
    )
    claims = (claim_from_json(claim, article.text_sha256) for claim in record["claims"] if wanted(claim))
    return Told(article, tuple(claims), tuple(findings))


def keep_across(
    session: Session, findings: Iterable[AcrossFinding], *, ruleset: str, facts_id: str, run_id: str
) -> int:
    """The findings are on record; gives how many were not before."""
    insert = inserting(session)
    rows = {}
    for finding in findings:
        key = hashlib.sha256(json.dumps([finding.id, ruleset, facts_id]).encode()).hexdigest()
        rows[key] = {
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
    if not rows:
        return 0
    # Sorted, as every writer does: two of them then never wait for each other in a circle.
    some = [row for _, row in sorted(rows.items())]
    kept = insert(AcrossRow).on_conflict_do_nothing().returning(AcrossRow.key)
    return len(session.scalars(kept, some).all())
