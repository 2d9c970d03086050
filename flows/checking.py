"""Checking: one whole run, from an order to its kept dossiers, its report and its summary."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from claims.article import Loaded
from claims.model import SEVERITIES, Article, Dossier, Unread, World
from db.engine import open_engine
from db.session import Engine
from db.world import SqlWorld
from flows.judging import Judge, Judged, judges
from flows.keeping import (
    Kept,
    checked_before,
    compare,
    finish_run,
    keep_batch,
    keep_facts,
    known,
    prepare_database,
    start_run,
    track_record,
)
from flows.order import Order
from flows.reading import batches
from flows.reporting import across_rows, flag_rows, make_folder, rendered, show_artifacts, write_report
from flows.settings import Settings
from flows.untouched import untouched


@dataclass(slots=True)
class Tally:
    """What a run has seen so far, batch by batch."""

    dossiers: list[Dossier] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    articles: int = 0
    new: int = 0
    unread_new: int = 0

    def add(self, outcomes: Sequence[Judged | Unread], passed_over: int, kept: Kept) -> None:
        """One more batch: what came of it, how many were known before, how many are new."""
        read = [outcome.dossier for outcome in outcomes if isinstance(outcome, Judged)]
        self.dossiers += read
        self.unread += [outcome for outcome in outcomes if isinstance(outcome, Unread)]
        self.articles += len(read) + passed_over
        self.new += kept.new
        self.unread_new += kept.unread_new

    def counts(self) -> dict[str, int]:
        """The numbers of the run; `claims` and severities are of the dossiers it shows."""
        flags = [flag.severity for dossier in self.dossiers for flag in dossier.flags]
        return {
            "articles": self.articles,
            "new": self.new,
            "unchanged": self.articles - self.new,
            "unread": len(self.unread),
            "unread_new": self.unread_new,
            "claims": sum(len(dossier.claims) for dossier in self.dossiers),
            **{severity: flags.count(severity) for severity in SEVERITIES},
        }


def check(order: Order, settings: Settings, flow: str) -> dict[str, Any]:
    """Does what the order says and gives the summary as plain values. Called inside a flow.

    Raises DatabaseError, SeedError or ReportError where a run cannot be done at all. An article
    that is unchanged is judged again for the report, in memory, unless the order wants only what
    is new: the same article, rules and facts give the same dossier, and no row is written.
    """
    started = datetime.now(UTC)
    folder = _report_folder(order, settings, started)
    if not order.only_new:
        make_folder(folder)
    engine = open_engine(settings.database_url)
    try:
        prepare_database(engine, started)
        with _on_record(engine, order, flow, started) as (run_id, tally), SqlWorld(engine) as world:
            keep_facts(engine, world.facts, world.revision, started)
            with judges(settings.database_url, world, settings.processes, checked_before(engine)) as judge:
                for batch in batches(order, settings.batch):
                    _check_batch(engine, order, world, judge, batch, run_id, tally)
            across = compare(engine, untouched(tally.dossiers), world, settings.window, run_id)
            record = track_record(engine)
            flags = flag_rows(tally.dossiers, world, order.report_language, record)
            files: dict[str, str] = {}
            if not order.only_new or tally.new or tally.unread_new:
                files = write_report(
                    folder,
                    untouched(
                        rendered(tally.dossiers, tally.unread, world, order.report_language, record, across)
                    ),
                )
            show_artifacts(tally.counts(), flags)
    finally:
        engine.dispose()
    return {
        "run": run_id,
        "counts": tally.counts(),
        "flags": flags,
        "across": across_rows(across, order.report_language),
        "unread": [{"source_id": item.source_id, "reason": item.reason} for item in tally.unread],
        "files": files,
    }


def _check_batch(
    engine: Engine,
    order: Order,
    world: World,
    judge: Judge,
    batch: list[Loaded],
    run_id: str,
    tally: Tally,
) -> None:
    """Judges the articles of a batch and keeps what came of them."""
    readable = [(loaded, loaded.item) for loaded in batch if isinstance(loaded.item, Article)]
    results: list[tuple[Loaded, Judged | Unread]] = [
        (loaded, loaded.item) for loaded in batch if isinstance(loaded.item, Unread)
    ]
    todo = readable
    if order.only_new:
        before = known(engine, untouched([article for _, article in readable]), world.facts.id)
        todo = [pair for pair, done in zip(readable, before, strict=True) if not done]
    outcomes = judge([article for _, article in todo])
    results += [(loaded, outcome) for (loaded, _), outcome in zip(todo, outcomes, strict=True)]
    kept = keep_batch(engine, untouched(results), run_id)
    tally.add([outcome for _, outcome in results], len(readable) - len(todo), kept)


@contextmanager
def _on_record(engine: Engine, order: Order, flow: str, started: datetime) -> Iterator[tuple[str, Tally]]:
    """The run is on record from its start to its end, as completed or failed."""
    parameters = {
        "paths": [str(path) for path in order.paths],
        "published": None if order.published is None else order.published.isoformat(),
        "language": order.language,
        "only_new": order.only_new,
    }
    run_id = start_run(engine, flow, started, parameters)
    tally = Tally()
    state = "failed"
    try:
        yield run_id, tally
        state = "completed"
    finally:
        finish_run(engine, run_id, datetime.now(UTC), state, tally.counts())


def _report_folder(order: Order, settings: Settings, started: datetime) -> Path:
    """The folder asked for; else the settings' own, where a run for what is new has a folder of its own."""
    if order.out is not None:
        return order.out
    return settings.reports / started.strftime("%Y-%m-%dT%H-%M-%SZ") if order.only_new else settings.reports
