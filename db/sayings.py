"""What kept articles say of things that others may say otherwise: written, filled in, looked up."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from claims.model import Saying
from db.tables import DossierRow, SayingRow

Sayings = Sequence[tuple[str, Saying]]
"""Each with the id of the check that looks at it."""


def saying_rows(
    dossier: str, day: date | None, sayings: Sayings, *, ruleset: str, facts_id: str
) -> list[dict[str, Any]]:
    """The rows of one dossier."""
    return [
        {
            "dossier": dossier,
            "position": position,
            "check": check,
            "thing": _number(ruleset, facts_id, check, saying.thing),
            "said": _number(saying.said),
            "day": 0 if day is None else day.toordinal(),
            "words": saying.words,
        }
        for position, (check, saying) in enumerate(sayings)
    ]


def without_sayings(session: Session, limit: int, *, ruleset: str, facts_id: str) -> list[str]:
    """Dossiers whose sayings are not written yet, by id, so many at most."""
    asking = select(DossierRow.id).where(
        DossierRow.fact_set == facts_id, DossierRow.ruleset == ruleset, DossierRow.sayings.is_(None)
    )
    return list(session.scalars(asking.order_by(DossierRow.id).limit(limit)))


def keep_sayings(
    session: Session, found: Mapping[str, tuple[date | None, Sayings]], *, ruleset: str, facts_id: str
) -> None:
    """The sayings of dossiers on record, by id, with the day of printing; doing it twice does nothing."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    for id, (day, sayings) in sorted(found.items()):
        rows = saying_rows(id, day, sayings, ruleset=ruleset, facts_id=facts_id)
        if rows:
            session.execute(insert(SayingRow).on_conflict_do_nothing(), rows)
        session.execute(update(DossierRow).where(DossierRow.id == id).values(sayings=len(rows)))


def _number(*parts: str) -> int:
    """The first eight bytes of the SHA-256 over the parts, as a number with a sign."""
    digest = hashlib.sha256(json.dumps(parts, separators=(",", ":")).encode()).digest()
    return int.from_bytes(digest[:8], signed=True)
