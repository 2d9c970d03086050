"""Keeping: what the service was sent and what it answered, in the database, as a run keeps it, each once."""

from datetime import datetime
from importlib.metadata import version

from claims.article.extracted import Extracted
from claims.model import Article, Dossier, Unread
from db import store
from db.arrivals import keep_arrival
from db.session import transaction
from desk.web.facts import KeptFacts

FLOW = "serve"
"""The name under which the service stands among the runs."""


def keep(
    facts: KeptFacts,
    item: Article | Unread,
    dossier: Dossier | None,
    line: str,
    raw: bytes,
    content_type: str,
    run_id: str,
    at: datetime,
) -> bool:
    """The bytes, what was read from them and the dossier are on record; True where they were not before.

    `item` is what was read, `dossier` what it was judged to be. One transaction, safe to do twice and from
    several processes: what is there makes no row.
    """
    tools = {name: version(name) for name in ("trafilatura", "htmldate")} if "html" in content_type else {}
    extracted = Extracted(item, tools=tools) if isinstance(item, Article) else item
    with transaction(facts.engine) as session:
        arrived = keep_arrival(
            session, extracted, raw, source=None, at=at, run_id=run_id, content_type=content_type
        )
        if dossier is None:
            return arrived.new
        world = facts.world()
        store.keep_fact_set(session, world.facts, loaded_at=at, revision=world.revision)
        return store.keep_dossier(session, dossier, line, run_id)
