"""Mend: runs that died without a word are put on record as abandoned, so that nothing waits for them."""

from datetime import UTC, datetime
from typing import Any

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from db.engine import migrate, open_engine
from db.session import Engine
from flows.busy import tried_again
from flows.running import LONGEST_CARE
from flows.running import mend as mend_runs
from flows.settings import Settings


@flow(name="mend", timeout_seconds=LONGEST_CARE.total_seconds())
def mend() -> dict[str, Any]:
    """Runs of our own table whose lease has run out are abandoned; gives their ids. Safe to do twice."""
    engine = open_engine(Settings.from_environment().database_url)
    try:
        return {"abandoned": abandon(engine, datetime.now(UTC))}
    finally:
        engine.dispose()


@task(name="mend-runs", cache_policy=NO_CACHE, **tried_again(5, 30))
def abandon(engine: Engine, now: datetime) -> list[str]:
    """The ids of the runs that were found dead."""
    migrate(engine)
    return mend_runs(engine, now)
