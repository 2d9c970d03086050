"""Checkpoint: what was kept since the last one is bound into the chain."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE

from db.checkpoints import Checkpoint, newest_checkpoint, write_checkpoint
from db.engine import migrate, open_engine
from db.session import Engine, transaction
from flows.busy import tried_again
from flows.running import LONGEST_CARE
from flows.settings import Settings


@flow(name="checkpoint", timeout_seconds=LONGEST_CARE.total_seconds())
def checkpoint() -> dict[str, Any]:
    """Binds every dossier, decision, revision, fact set, finished run and arrival not bound before.

    Gives the newest checkpoint as plain values (None in an empty database) and whether it is `new`:
    where nothing was kept since the last one, none is written. Its hash, noted somewhere else, is
    what makes a later change of the whole chain show.
    """
    engine = open_engine(Settings.from_environment().database_url)
    try:
        made, newest = bind(engine, datetime.now(UTC))
    finally:
        engine.dispose()
    create_markdown_artifact(
        key="tilik-checkpoint",
        markdown=told(made, newest),
        description="What is bound, and the hash to note elsewhere",
    )
    plain = None if newest is None else asdict(newest) | {"at": newest.at.isoformat()}
    return {"new": made is not None, "checkpoint": plain}


@task(name="write-checkpoint", cache_policy=NO_CACHE, **tried_again(5, 60))
def bind(engine: Engine, now: datetime) -> tuple[Checkpoint | None, Checkpoint | None]:
    """The checkpoint that was written, if one was, and the newest one; all of it in one transaction."""
    migrate(engine)
    with transaction(engine) as session:
        made = write_checkpoint(session, at=now)
        return made, made or newest_checkpoint(session)


def told(made: Checkpoint | None, newest: Checkpoint | None) -> str:
    """The checkpoint in Markdown; there are only numbers and hashes in it."""
    if newest is None:
        return "Nothing is kept yet, so nothing is bound.\n"
    head = f"Checkpoint {newest.number}, {newest.at.isoformat(timespec='seconds')}"
    note = "" if made is not None else "Nothing was kept since then.\n\n"
    rows = "\n".join(f"| {kind.replace('_', ' ')} | {count} |" for kind, count in newest.counts.items())
    return f"{note}{head}\n\n`{newest.sha256}`\n\n| bound | rows |\n|---|---:|\n{rows}\n"
