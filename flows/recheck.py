"""Recheck: where facts, rules or the calendar moved on, only what that may touch is judged again."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE

from claims.model import SEVERITIES, Dossier, Unread
from db import store
from db.affected import Affected, to_judge_again
from db.engine import open_engine
from db.session import Engine, transaction
from db.versions import align, chain, new_flags
from db.world import SqlWorld
from flows.judging import Judge, Judged, judges
from flows.keeping import (
    checked_before,
    database_was_busy,
    keep_facts,
    prepare_database,
    track_record,
)
from flows.order import OrderError
from flows.rechecking import affected_pages
from flows.reporting import MOST_FLAGS, flag_rows, show_artifacts
from flows.running import on_record
from flows.settings import Settings
from flows.untouched import untouched


@dataclass(slots=True)
class Again:
    """What a recheck has done so far; `dossiers` hold the flags alone that took the place of none."""

    affected: list[Affected] = field(default_factory=list)
    dossiers: list[Dossier] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    unread: list[Unread] = field(default_factory=list)


@flow(name="recheck")
def recheck(today: str | None = None) -> dict[str, Any]:
    """Judges again what changed rules or facts, or a day that is over, may touch; old dossiers stay.

    `today` is a day (2025-05-12), that of the clock where none is given. Gives the run's id, the counts,
    what was judged again and why (as many as an artifact lists), and the flags that are new.
    """
    now = datetime.now(UTC)
    day = now.date() if today is None else _day(today)
    settings = Settings.from_environment()
    again = Again()
    engine = open_engine(settings.database_url)
    try:
        prepare_database(engine, now)
        with on_record(engine, "recheck", {"today": day.isoformat()}) as run, SqlWorld(engine) as world:
            keep_facts(engine, world.facts, world.revision, now)
            with judges(settings.database_url, world, settings.processes, checked_before(engine)) as judge:
                for batch in _batches(engine, world, day, settings.batch):
                    _judge_again(engine, judge, batch, run.id, again)
            run.counts = _counts(again)
            flags = flag_rows(again.dossiers, world, settings.language, track_record(engine))
            show_artifacts(run.counts, flags)
            _show_affected(again.affected)
    finally:
        engine.dispose()
    return {
        "run": run.id,
        "counts": run.counts,
        "affected": [_told(each) for each in again.affected[:MOST_FLAGS]],
        "flags": flags,
        "unread": [{"source_id": item.source_id, "reason": item.reason} for item in again.unread],
    }


def _batches(engine: Engine, world: SqlWorld, day: date, size: int) -> Iterator[list[Affected]]:
    every = (each for page in affected_pages(engine, world, day) for each in page)
    while batch := list(islice(every, size)):
        yield batch


def _judge_again(engine: Engine, judge: Judge, batch: Sequence[Affected], run_id: str, again: Again) -> None:
    """One batch, read from the database, judged, and kept with what became of its flags."""
    articles = read_again(engine, [each.dossier for each in batch])
    outcomes = judge(articles)
    judged = [outcome for outcome in outcomes if isinstance(outcome, Judged)]
    new = keep_again(engine, untouched(judged), run_id)
    again.affected += batch
    again.unread += [outcome for outcome in outcomes if isinstance(outcome, Unread)]
    again.counts.update(judged=len(judged), new=len(new))
    for each in judged:
        flags = new.get(each.dossier.article.source_id, frozenset())
        if flags:
            findings = tuple(flag for flag in each.dossier.flags if flag.id in flags)
            again.dossiers.append(replace(each.dossier, findings=findings))


@task(
    name="read-again",
    cache_policy=NO_CACHE,
    retries=2,
    retry_delay_seconds=[1, 10],
    retry_condition_fn=database_was_busy,
)
def read_again(engine: Engine, dossiers: list[str]) -> list[Any]:
    """The articles of these dossiers, as they were handed in."""
    with transaction(engine) as session:
        return to_judge_again(session, dossiers)


@task(
    name="keep-again",
    cache_policy=NO_CACHE,
    retries=2,
    retry_delay_seconds=[1, 10],
    retry_condition_fn=database_was_busy,
)
def keep_again(engine: Engine, judged: Sequence[Judged], run_id: str) -> dict[str, frozenset[str]]:
    """The dossiers are on record, all or none; gives by source id the flags that took the place of none."""
    found: dict[str, frozenset[str]] = {}
    with transaction(engine) as session:
        for each in sorted(judged, key=lambda each: each.dossier.article.source_id):
            source_id = each.dossier.article.source_id
            if store.keep_dossier(session, each.dossier, each.line, run_id):
                align(session, source_id, run_id=run_id)
                newest = chain(session, source_id)[-1].dossier
                found[source_id] = frozenset(new_flags(session, newest))
    return found


def _counts(again: Again) -> dict[str, int]:
    """How many were judged again, by reason; how many dossiers and flags are new."""
    why = Counter(each.why for each in again.affected)
    flags = Counter(flag.severity for dossier in again.dossiers for flag in dossier.findings)
    return {
        "affected": len(again.affected),
        **{f"for {reason}": why[reason] for reason in sorted(why)},
        "judged": again.counts["judged"],
        "new": again.counts["new"],
        "unread": len(again.unread),
        **{f"new {severity}": flags[severity] for severity in SEVERITIES},
    }


def _show_affected(affected: Sequence[Affected]) -> None:
    create_table_artifact(
        key="tilik-recheck",
        table=[_told(each) for each in affected[:MOST_FLAGS]],
        description=f"What was judged again, and why: {len(affected)} articles",
    )


def _told(each: Affected) -> dict[str, str]:
    return {"source_id": each.source_id, "why": each.why, "what": each.what}


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise OrderError(f"today is {words!r}: give a day like 2025-05-12") from None
