"""A dossier's rows, made as soon as it is judged.

What they are made of is at hand then, in the processor's caches too, and need not be held until the batch
is kept; no other writer waits while they are made.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Dialect

from claims.contracts import found_before
from claims.model import Dossier, FactSet
from db.base import Base
from db.bulk import Ready, ready
from db.ids import article_id, dossier_id
from db.judged import claim_rows, evidence_rows, finding_claim_rows, finding_rows
from db.sayings import Sayings, saying_rows, written_by
from db.tables import ClaimRow, EvidenceRow, FindingClaimRow, FindingRow, SayingRow

Part = Callable[[Dossier, str, dict[str, Any]], list[dict[str, Any]]]
PARTS: tuple[tuple[type[Base], Part], ...] = (
    (ClaimRow, claim_rows),
    (FindingRow, finding_rows),
    (FindingClaimRow, finding_claim_rows),
    (EvidenceRow, evidence_rows),
)
"""What a dossier's row is followed by, in the order in which foreign keys want it."""


@dataclass(frozen=True, slots=True)
class Made:
    """A dossier's row, and those that follow it, each table's as its driver takes them."""

    id: str
    source_id: str
    facts: FactSet
    row: dict[str, Any]
    parts: tuple[Ready, ...]


def make_dossier(
    dialect: Dialect,
    dossier: Dossier,
    line: str,
    run_id: str,
    record: dict[str, Any] | None = None,
    sayings: Sayings | None = None,
) -> Made:
    """All rows of a dossier with its line; `record` is what the line says, read from it where not given."""
    record = orjson.loads(line) if record is None else record
    row = _dossier_row(dossier, line, record, run_id)
    row["sayings"] = None if sayings is None else written_by()
    id = row["id"]
    parts = [ready(dialect, table, make(dossier, id, record)) for table, make in PARTS]
    said = saying_rows(id, dossier.article.published.day, sayings or ())
    parts.append(ready(dialect, SayingRow, said))
    return Made(id, dossier.article.source_id, dossier.facts, row, tuple(parts))


def _dossier_row(dossier: Dossier, line: str, record: dict[str, Any], run_id: str) -> dict[str, Any]:
    article = dossier.article
    id = dossier_id(
        source_id=article.source_id,
        text_sha256=article.text_sha256,
        published=article.published.day,
        ruleset=dossier.ruleset,
        facts_id=dossier.facts.id,
        as_known_at=dossier.facts.as_known_at,
        checked_id=found_before(record.get("checked", ())) if dossier.checked else None,
    )
    return {
        "id": id,
        "article": article_id(article.source_id, article.text_sha256),
        "ruleset": dossier.ruleset,
        "fact_set": dossier.facts.id,
        "as_known_at": dossier.facts.as_known_at,
        "raw_sha256": article.raw_sha256,
        "published_on": article.published.day,
        "published_origin": article.published.origin,
        "line": line,
        "line_sha256": hashlib.sha256(line.encode()).hexdigest(),
        "checks": dict(dossier.checks),
        "libraries": dict(dossier.libraries),
        "run": run_id,
    }
