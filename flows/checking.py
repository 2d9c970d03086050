"""Checking: one whole run, from an order to its kept dossiers, its report and its summary."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from claims.article import Loaded
from claims.model import Article, Unread
from db.engine import open_engine
from db.world import SqlWorld
from flows.by_ids import Facts, close_desk
from flows.judging import Judge, Judged, judges
from flows.keeping import (
    Kept,
    checked_before,
    comparing,
    keep_batch,
    keep_facts,
    prepare_database,
    said,
    track_record,
)
from flows.order import Order
from flows.pool import Pool, Work
from flows.reading import batches
from flows.report_pieces import pieces_of
from flows.reporting import Contents, across_rows, make_folder, write_report
from flows.running import on_record
from flows.settings import Settings
from flows.showing import show_artifacts
from flows.untouched import untouched


@dataclass(slots=True)
class Tally:
    """What a run has seen so far, batch by batch: no dossier, for there may be very many."""

    ids: list[str] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    slips: list[tuple[str, str]] = field(default_factory=list)
    new: int = 0
    unread_new: int = 0

    def add(self, outcomes: Sequence[Judged | Unread], kept: Kept) -> None:
        """One more batch: what came of it, and how many of it are new."""
        self.ids += kept.ids
        self.unread += [outcome for outcome in outcomes if isinstance(outcome, Unread)]
        self.new += kept.new
        self.unread_new += kept.unread_new

    def counts(self) -> dict[str, int]:
        """The numbers of the run so far."""
        return {
            "articles": len(self.ids),
            "new": self.new,
            "unchanged": len(self.ids) - self.new,
            "unread": len(self.unread),
            "unread_new": self.unread_new,
        }


def check(order: Order, settings: Settings, flow: str) -> dict[str, Any]:
    """Does what the order says and gives the summary as plain values. Called inside a flow.

    Raises DatabaseError, SeedError or ReportError where a run cannot be done at all. An article
    that is unchanged is judged again for the report: the same article, rules and facts give the same
    dossier, and no row is written.
    """
    started = datetime.now(UTC)
    folder = order.out if order.out is not None else settings.reports
    make_folder(folder, order.paths)
    engine = open_engine(settings.database_url)
    pool = Pool(settings.processes)
    try:
        prepare_database(engine, started)
        asked = {
            "paths": [str(path) for path in order.paths],
            "published": None if order.published is None else order.published.isoformat(),
            "language": order.language,
        }
        lease = timedelta(seconds=settings.lease)
        with on_record(engine, flow, asked, lease=lease) as run, SqlWorld(engine) as world:
            keep_facts(engine, world.facts, world.revision, started)
            tally = Tally()
            with judges(settings.database_url, world, settings.processes, checked_before(engine)) as judge:
                for batch in batches(order, settings.batch):
                    tally.slips += [slip for one in batch for slip in one.slips]
                    outcomes = _judged(judge, batch)
                    kept = keep_batch(engine, untouched(outcomes), run.id)
                    tally.add([outcome for _, outcome in outcomes], kept)
                    run.counts = tally.counts()
            ids = list(dict.fromkeys(tally.ids))
            work = Work(settings.database_url, run.id, Facts(world.facts.id, world.revision))
            tracks, language = track_record(engine), order.report_language
            with pieces_of(folder, work, ids, language, tracks, None, pool, engine) as pieces:
                find = comparing(engine, pool, work, ids, world, settings.window)
                contents = Contents(work, ids, tally.unread, language, tracks, find)
                report = write_report(folder, untouched(contents), untouched(pieces), pool, engine, world)
            run.counts = tally.counts() | said(engine, untouched(ids))
            show_artifacts(run.counts, report.flags)
    finally:
        close_desk()
        pool.close()
        engine.dispose()
    return {
        "run": run.id,
        "counts": run.counts,
        "flags": report.flags,
        "across": across_rows(report.across, order.report_language),
        "unread": [{"source_id": item.source_id, "reason": item.reason} for item in tally.unread],
        "slips": [list(slip) for slip in tally.slips],
        "files": report.files,
    }


def _judged(judge: Judge, batch: Sequence[Loaded]) -> list[tuple[Loaded, Judged | Unread]]:
    """What came of the articles of a batch, those that could not be read first."""
    results: list[tuple[Loaded, Judged | Unread]] = [
        (loaded, loaded.item) for loaded in batch if isinstance(loaded.item, Unread)
    ]
    readable = [(loaded, loaded.item) for loaded in batch if isinstance(loaded.item, Article)]
    outcomes = judge([article for _, article in readable])
    return results + [(loaded, outcome) for (loaded, _), outcome in zip(readable, outcomes, strict=True)]
