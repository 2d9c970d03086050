"""Runs on record whose articles were flagged, for tests of what is told of them."""

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from claims.contracts import canonical, to_json
from claims.model import Dossier
from claims.model.finding import Severity
from db.session import transaction
from db.store import finish_run, keep_article, keep_dossier, start_run
from tests.db.judged import FACTS
from tests.factory import article, claim, finding

NIGHT = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
FLOW = "check-new-articles"


def flagged(
    source_id: str, text: str, flags: Mapping[str, Severity], *, title: str = "Judul", url: str | None = None
) -> tuple[Dossier, bytes]:
    """An article in which these words are flagged, one claim and one finding each, and its bytes."""
    raw = f"{title}\n{text}".encode()
    read = article(
        text, title=title, source_id=source_id, url=url, raw_sha256=hashlib.sha256(raw).hexdigest()
    )
    claims = tuple(claim(read, words) for words in flags)
    findings = tuple(
        replace(finding(each, "self_visit"), severity=severity)
        for each, severity in zip(claims, flags.values(), strict=True)
    )
    return Dossier(read, claims, findings, "rules", FACTS, {"self_visit": 1}, {"re2": "1"}), raw


def keep_run(
    engine: Engine,
    *articles: tuple[Dossier, bytes],
    hours: int = 0,
    state: str = "completed",
    flow: str = FLOW,
) -> str:
    """A run that judged these articles, so many hours after the first night; gives its id."""
    at = NIGHT + timedelta(hours=hours)
    id = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{flow}{hours}{state}"))
    with transaction(engine) as session:
        start_run(session, flow=flow, started_at=at, parameters={}, libraries={}, run_id=id)
        for dossier, raw in articles:
            line = canonical(
                to_json(dossier, wording=lambda finding, language: f"{language}: {finding.quote}")
            )
            keep_article(session, dossier.article, raw, id)
            assert keep_dossier(session, dossier, line, id)
        if state != "running":
            finish_run(session, id, finished_at=at, state=state, counts={})
    return id
