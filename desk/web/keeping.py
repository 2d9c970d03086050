"""Keeping: what the service was sent and what it answered, in the database, as a run keeps it, each once."""

from claims.article.extracted import Extracted
from claims.model import Dossier, Unread
from db import store
from db.arrivals import keep_arrival
from db.session import transaction
from desk.web.facts import KeptFacts
from desk.web.jobs import Job

FLOW = "serve"
"""The name under which the service stands among the runs."""


def keep(
    facts: KeptFacts, found: Extracted | Unread, dossier: Dossier | None, line: str, job: Job, run_id: str
) -> bool:
    """The bytes, what was read from them and the dossier are on record; True where they were not before.

    One transaction, safe to do twice and from several processes: what is there makes no row.
    """
    with transaction(facts.engine) as session:
        arrived = keep_arrival(
            session,
            found,
            job.raw,
            source=None,
            at=job.at,
            run_id=run_id,
            content_type=job.content_type,
        )
        if dossier is None:
            return arrived.new
        world = facts.world()
        store.keep_fact_set(session, world.facts, loaded_at=job.at, revision=world.revision)
        return store.keep_dossier(session, dossier, line, run_id)
