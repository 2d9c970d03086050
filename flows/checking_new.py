"""Checking what is new: from sources to arrivals, dossiers, a report and notices, in one run."""

import logging
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from claims.model import Tracks
from db.arrived import never_judged
from db.dossiers import unread_in
from db.engine import open_engine
from db.runs import keep_reported, unreported
from db.session import Engine, transaction
from db.store import dossiers_of
from db.world import SqlWorld, world_now
from flows.batches import Batches, judging
from flows.by_ids import Facts, close_desk
from flows.calm import settled
from flows.collect import collect_folder, collect_sources
from flows.keeping import comparing, keep_facts, prepare_database, said, track_record
from flows.notify import notify_run
from flows.order import read_order
from flows.pool import Pool, Work
from flows.report_pieces import pieces_of
from flows.reporting import Contents, Reported, across_rows, make_folder, write_report
from flows.running import LONGEST, Run, on_record
from flows.settings import Settings
from flows.showing import MOST_FLAGS, Progress, show_artifacts, show_report
from flows.sources.chosen import Chosen, chosen
from flows.spool import spool_folder
from flows.untouched import untouched

FLOW = "check-new-articles"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run is to look at, in plain words; `out` None means a folder of its own by the settings."""

    folder: str | None = None
    sources: list[str] | None = None
    out: str | None = None


def check_new(wanted: Wanted, settings: Settings) -> dict[str, Any]:
    """Collects, judges, reports and tells; gives the summary as plain values. Called inside a flow.

    What an earlier run collected and did not come to judge is judged too. Raises DatabaseError, SeedError,
    SourcesError, RunnerError or ReportError where a run cannot be done at all, and AtWork where the same
    work is being done.
    """
    started = datetime.now(UTC)
    order = None if wanted.folder is None else read_order([wanted.folder])
    sources = Chosen() if order is not None and wanted.sources is None else chosen(settings, wanted.sources)
    engine = open_engine(settings.database_url)
    pool = Pool(settings.processes)
    try:
        prepare_database(engine, started)
        lease = timedelta(seconds=settings.lease)
        going = on_record(
            engine, FLOW, asdict(wanted), lease=lease, beside="other parameters", longest=LONGEST
        )
        with going as run, world_now(engine) as world, settled(), spool_folder() as folder:
            keep_facts(engine, world.facts, world.revision, started)
            # While others judge: a snapshot held so long would keep the database from shortening its log.
            world.rest()
            facts = Facts(world.facts.id, world.revision)
            # As it stands now: what the report says of a dossier is made as soon as that is judged.
            tracks = track_record(engine)
            spool = None if folder is None else (folder, settings.language, tracks)
            work = Work(settings.database_url, run.id, facts, spool)
            progress = Progress()
            with judging(settings, work, pool, progress) as batches:
                new = partial(_add_new, engine, batches)
                seen = 0
                if order is not None:
                    seen += collect_folder(engine, order, settings.batch, run.id, new)
                found = collect_sources(engine, sources.sources, settings, run.id, new)
                seen += sum(one["read"] for one in found)
                _sweep(engine, settings.batch, batches)
            progress.finish()
            summary = _report(engine, pool, work, world, settings, wanted, run, seen, tracks)
            _log.info("judged: %s", ", ".join(f"{number} {name}" for name, number in run.counts.items()))
            # The one place where a run tells of its flags; a channel that fails costs itself only.
            told = notify_run(engine, settings, run.id, report=summary["files"].get("report.html"))
    finally:
        close_desk()
        pool.close()
        engine.dispose()
    faults = [str(fault) for fault in sources.faults]
    return {
        "run": run.id,
        **summary,
        "sources": found,
        "source_faults": faults,
        "notices": {channel: asdict(one) for channel, one in told.items()},
    }


def _add_new(engine: Engine, batches: Batches, ids: list[str]) -> None:
    """Those of the arrivals are judged that never were: new bytes may hold words that were judged before."""
    with transaction(engine) as session:
        left = never_judged(session, limit=len(ids), among=ids)
    batches.add(left)


def _sweep(engine: Engine, size: int, batches: Batches) -> None:
    """All that has no dossier yet is judged, whoever collected it and when.

    What was judged by other rules or from other facts is left to recheck, which knows what these may touch.
    """
    batches.finish()
    after: str | None = None
    while True:
        with transaction(engine) as session:
            ids = never_judged(session, after, size)
        if not ids:
            batches.finish()
            return
        batches.add(ids)
        after = ids[-1]


def _report(
    engine: Engine,
    pool: Pool,
    work: Work,
    world: SqlWorld,
    settings: Settings,
    wanted: Wanted,
    run: Run,
    seen: int,
    tracks: Tracks,
) -> dict[str, Any]:
    """The run's report, made from what the database holds of it, and shown."""
    with transaction(engine) as session:
        # What a run kept that was killed before it could report is told by the one after it.
        told_now = [*unreported(session, FLOW), run.id]
        ids = dossiers_of(session, *told_now)
        unread, unread_new = unread_in(session, *told_now)
    counts: dict[str, int] = {}
    report = Reported({}, [])
    if ids or unread_new:
        folder = Path(wanted.out) if wanted.out is not None else folder_of(settings, run)
        make_folder(folder)
        language = settings.language
        with pieces_of(folder, work, ids, language, tracks, MOST_FLAGS, pool, engine) as pieces:
            # While processes make the pieces.
            find = comparing(engine, pool, work, ids, world, settings.window)
            counts = said(engine, untouched(ids))
            contents = Contents(work, ids, unread, language, tracks, find)
            report = write_report(
                folder, untouched(contents), untouched(pieces), pool, engine, world, MOST_FLAGS
            )
    else:
        counts = said(engine, untouched(ids))
    run.counts = {
        "articles": max(seen, len(ids)),
        "new": len(ids),
        "unchanged": max(0, seen - len(ids)),
        "unread": len(unread),
        "unread_new": unread_new,
        **counts,
    }
    with transaction(engine) as session:
        keep_reported(session, told_now, run.id)
    show_artifacts(run.counts, report.flags)
    show_report(report.files)
    return {
        "counts": run.counts,
        "flags": report.flags,
        "across": across_rows(report.across, settings.language)[:MOST_FLAGS],
        "unread": [{"source_id": one.source_id, "reason": one.reason} for one in unread[:MOST_FLAGS]],
        "files": report.files,
    }


def folder_of(settings: Settings, run: Run) -> Path:
    """A folder of the run's own: its time, and the start of its id, for two may begin in one second."""
    return settings.reports / f"{run.started_at:%Y-%m-%dT%H-%M-%SZ}-{run.id[:8]}"
