"""Tidy: deletes what only takes room, and nothing that was ever said of an article."""

from datetime import UTC, datetime, timedelta
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE

from db.engine import is_current, migrate, open_engine
from db.session import Engine
from db.tidying import forget_addresses, stale_import, tune
from flows.busy import tried_again
from flows.ops.deployed import OUR_FLOWS
from flows.ops.plainly import plainly
from flows.ops.server import server_was_away
from flows.reporting import ReportError
from flows.running import LONGEST_CARE
from flows.settings import Settings
from flows.tidying.prefect_runs import old_flow_runs
from flows.tidying.reports import old_reports


@flow(name="tidy", timeout_seconds=LONGEST_CARE.total_seconds())
def tidy(dry_run: bool = False) -> dict[str, Any]:
    """Deletes old report folders, Prefect's records of our old runs, and what only saves work.

    Each after the days of its setting: TILIK_KEEP_REPORTS, TILIK_KEEP_PREFECT, TILIK_KEEP_IMPORTS for
    what an interrupted import had read, TILIK_KEEP_FETCHING for what the fetcher remembers. An
    SQLite database is tuned and its log written back. Never an article, a dossier, a decision, raw bytes
    or a run of our own table. With `dry_run` nothing is deleted or written, and all that would be is
    told. Gives what was done, a line each.
    """
    settings, now = Settings.from_environment(), datetime.now(UTC)
    done = tidy_reports(settings, now - timedelta(days=settings.keep_reports), dry_run)
    done |= tidy_prefect(now - timedelta(days=settings.keep_prefect), dry_run)
    engine = open_engine(settings.database_url)
    try:
        imports = now - timedelta(days=settings.keep_imports)
        done |= tidy_database(engine, imports, now - timedelta(days=settings.keep_fetching), dry_run)
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


@task(name="tidy-prefect", cache_policy=NO_CACHE, **tried_again(10, 10, when=server_was_away))
def tidy_prefect(before: datetime, dry_run: bool) -> dict[str, str]:
    """Prefect's records of our runs that ended before that moment are gone, with their logs."""
    return {"Prefect's records of runs": str(old_flow_runs(OUR_FLOWS, before, dry_run=dry_run))}


@task(name="tidy-database", cache_policy=NO_CACHE)
def tidy_database(engine: Engine, imports: datetime, fetching: datetime, dry_run: bool) -> dict[str, str]:
    """What interrupted imports had read, and what the fetcher remembers, from before those moments is gone.

    An SQLite file is tuned.
    """
    if not dry_run:
        migrate(engine)
    elif not is_current(engine):
        return {"database": "not looked at: the tables are not those of this Tilik yet"}
    file = stale_import(engine, imports, dry_run=dry_run)
    addresses, robots = forget_addresses(engine, fetching, dry_run=dry_run)
    done = {
        "interrupted imports": "0" if file is None else f"1: {file}",
        "addresses the fetcher remembers": str(addresses),
        "robots.txt the fetcher remembers": str(robots),
    }
    tuned = None if dry_run else tune(engine)
    return done if tuned is None else done | {"SQLite": tuned}


def _counted(names: list[str]) -> str:
    shown = ", ".join(names[:5])
    more = ", …" if len(names) > 5 else ""
    return f"{len(names)}{': ' if names else ''}{shown}{more}"
