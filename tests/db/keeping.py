"""A run begun and a dossier kept, as the tests of the store have them."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from claims.model import Dossier
from db.store import (
    keep_article,
    keep_dossier,
    start_run,
)
from tests.db.judged import printed, raw

NOON = datetime(2025, 5, 12, 12, 0, tzinfo=UTC)
RUN = "0f8fad5b-d9cb-469f-a165-70867728950e"


def begin(session: Session, run_id: str = RUN) -> str:
    """A run at noon."""
    return start_run(
        session, flow="check_articles", started_at=NOON, parameters={}, libraries={}, run_id=run_id
    )


def keep(session: Session, dossier: Dossier, run_id: str = RUN) -> bool:
    """The article and its dossier, as the flow keeps them."""
    keep_article(session, dossier.article, raw(dossier.article.text), run_id)
    return keep_dossier(session, dossier, printed(dossier), run_id)


def key(dossier: Dossier, **more: Any) -> dict[str, Any]:
    """What the id of a dossier is made of."""
    return {
        "source_id": dossier.article.source_id,
        "text_sha256": dossier.article.text_sha256,
        "published": dossier.article.published.day,
        "ruleset": dossier.ruleset,
        "facts_id": dossier.facts.id,
    } | more
