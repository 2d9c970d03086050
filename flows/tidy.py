"""Tidy: deletes what only takes room, and nothing that was ever said of an article."""

from datetime import UTC, datetime, timedelta
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE

from db.engine import migrate, open_engine
from db.session import Engine
from db.tidying import stale_import, tune
from flows.ops.deployed import OUR_FLOWS
from flows.ops.plainly import plainly
from flows.reporting import ReportError
from flows.settings import Settings
from flows.tidying.prefect_runs import old_flow_runs
from flows.tidying.reports import old_reports


@flow(name="tidy")
def tidy(dry_run: bool = False) -> dict[str, Any]:
    """Deletes old report folders, Prefect's records of our old runs, and what an interrupted import had read.

    Each after the days of its setting: TILIK_KEEP_REPORTS, TILIK_KEEP_PREFECT, TILIK_KEEP_IMPORTS. An
    SQLite database is tuned and its log written back. Never an article, a dossier, a decision, raw bytes
    or a run of our own table. With `dry_run` nothing is deleted or written, and all that would be is
    told. Gives what was done, a line each.
    """
    settings, now = Settings.from_environment(), datetime.now(UTC)
    keep = settings.keep
    done = tidy_reports(settings, now - timedelta(days=keep.reports), dry_run)
    done |= tidy_prefect(now - timedelta(days=keep.prefect), dry_run)
    engine = open_engine(settings.database_url)
    try:
        done |= tidy_database(engine, now - timedelta(days=keep.imports), dry_run)
    finally:
        engine.dispose()
    create_table_artifact(
        key="tilik-tidy",
        table=[{"what": what, "done": plainly(told)} for what, told in done.items()],
        description="What would be deleted (nothing was)" if dry_run else "What was deleted",
    )
    return {"dry_run": dry_run, "done": done}


@task(name="tidy-reports", cache_policy=NO_CACHE)
def tidy_reports(settings: Settings, before: datetime, dry_run: bool) -> dict[str, str]:
    """Report folders from before that moment are gone, but for those that hold what is not ours."""
    try:
        gone, left = old_reports(settings.reports, before, dry_run=dry_run)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise ReportError(f"cannot tidy {settings.reports} ({why}); see to its permissions") from error
    done = {"report folders": _counted(gone)}
    if left:
        done["report folders left"] = f"{_counted(left)}: they hold files that are not Tilik's"
    return done


@task(name="tidy-prefect", cache_policy=NO_CACHE, retries=2, retry_delay_seconds=10, retry_jitter_factor=0.5)
def tidy_prefect(before: datetime, dry_run: bool) -> dict[str, str]:
    """Prefect's records of our runs that ended before that moment are gone, with their logs."""
    return {"Prefect's records of runs": str(old_flow_runs(OUR_FLOWS, before, dry_run=dry_run))}


@task(name="tidy-database", cache_policy=NO_CACHE, tags=["database"])
def tidy_database(engine: Engine, before: datetime, dry_run: bool) -> dict[str, str]:
    """What an import that was interrupted before that moment had read is gone; an SQLite file is tuned."""
    if not dry_run:
        migrate(engine)
    file = stale_import(engine, before, dry_run=dry_run)
    done = {"interrupted imports": "0" if file is None else f"1: {file}"}
    tuned = None if dry_run else tune(engine)
    return done if tuned is None else done | {"SQLite": tuned}


def _counted(names: list[str]) -> str:
    shown = ", ".join(names[:5])
    more = ", …" if len(names) > 5 else ""
    return f"{len(names)}{': ' if names else ''}{shown}{more}"
