"""Keeping: what the service was sent and what it answered, in the database, as a run keeps it, each once."""

from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import version
from typing import Any

from claims.model import Dossier, Unread
from db import store
from db.engine import open_engine
from db.session import transaction
from desk.web.facts import KeptFacts

FLOW = "serve"
"""The name under which the service stands among the runs."""


def start(url: str, now: datetime, parameters: Mapping[str, Any]) -> str:
    """The service is on record as a run; gives the run's id."""
    engine = open_engine(url)
    try:
        libraries = {name: version(name) for name in ("starlette", "uvicorn", "sqlalchemy")}
        with transaction(engine) as session:
            return store.start_run(
                session, flow=FLOW, started_at=now, parameters=parameters, libraries=libraries
            )
    finally:
        engine.dispose()


def finish(url: str, run_id: str, now: datetime, counts: Mapping[str, int]) -> None:
    """The service has ended, with what it counted."""
    engine = open_engine(url)
    try:
        with transaction(engine) as session:
            store.finish_run(session, run_id, finished_at=now, state="completed", counts=counts)
    finally:
        engine.dispose()


def keep(
    facts: KeptFacts, outcome: Dossier | Unread, line: str, raw: bytes, run_id: str, now: datetime
) -> bool:
    """The article and its dossier, or why it was not read, are on record; True where they were not before.

    One transaction, safe to do twice and from several processes: what is there makes no row.
    """
    with transaction(facts.engine) as session:
        if isinstance(outcome, Unread):
            return store.keep_unread(session, outcome, raw, run_id)
        world = facts.world()
        store.keep_fact_set(session, world.facts, loaded_at=now, revision=world.revision)
        store.keep_article(session, outcome.article, raw, run_id)
        return store.keep_dossier(session, outcome, line, run_id)
