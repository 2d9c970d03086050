"""Recheck: where facts, rules or the calendar moved on, only what that may touch is judged again."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import Any

from prefect import State, flow, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE

from claims.text.counts import counted
from db.affected import Affected
from db.dossiers import unread_in
from db.engine import open_engine
from db.runs import keep_reported, unreported
from db.session import transaction
from db.world import SqlWorld
from flows.batches import Batches, judging
from flows.busy import tried_again
from flows.by_ids import Counted, Facts, close_desk
from flows.keeping import keep_facts, prepare_database, track_record
from flows.notify import notify_run
from flows.order import OrderError
from flows.pool import Pool, Work
from flows.rechecking import affected_pages, counts, flag_rows, judge_files_again, new_flags_of
from flows.running import LONGEST, AtWork, on_record
from flows.settings import Settings
from flows.showing import MOST_FLAGS, Progress, show_artifacts
from flows.skipping import skipped

FLOW = "recheck"


@flow(name=FLOW, timeout_seconds=LONGEST.total_seconds())
def recheck(today: str | None = None) -> dict[str, Any] | State[None]:
    """Judges again what changed rules or facts, or a day that is over, may touch; old dossiers stay.

    `today` is a day (2025-05-12), that of the clock where none is given. Gives the run's id, the counts,
    what was judged again and why, and the flags that are new, each as many as an artifact lists. Among
    these are the flags of runs before it that ended before they could tell of them.

    While another recheck is alive, of whichever day, this one ends at once as "Skipped".
    """
    try:
        return _recheck(today)
    except AtWork as at_work:
        return skipped(at_work)


def _recheck(today: str | None) -> dict[str, Any]:
    started = datetime.now(UTC)
    day = started.date() if today is None else _day(today)
    settings = Settings.from_environment()
    engine = open_engine(settings.database_url)
    pool = Pool(settings.processes)
    first: list[Affected] = []
    why: Counter[str] = Counter()
    try:
        prepare_database(engine, started)
        lease = timedelta(seconds=settings.lease)
        asked = {"today": day.isoformat()}
        going = on_record(engine, FLOW, asked, lease=lease, beside="none", longest=LONGEST)
        with going as run, SqlWorld(engine) as world:
            keep_facts(engine, world.facts, world.revision, started)
            work = Work(settings.database_url, run.id, Facts(world.facts.id, world.revision))
            progress = Progress()
            done = Counted()
            with judging(settings, work, pool, progress) as batches:
                for page in affected_pages(engine, world, day):
                    done += _judge_again(batches, work, page)
                    why.update(each.why for each in page)
                    first += page[: MOST_FLAGS - len(first)]
                done += batches.finish()
            progress.finish()
            with transaction(engine) as session:
                # What a run kept that was killed before it could show it is shown by the one after it.
                told_now = [*unreported(session, FLOW), run.id]
                unread, _ = unread_in(session, *told_now)
            dossiers = list(new_flags_of(engine, *told_now))
            run.counts = counts(why, done, dossiers)
            flags = flag_rows(dossiers, world, settings.language, track_record(engine))[:MOST_FLAGS]
            show_artifacts(run.counts, flags)
            _show(first, why.total())
            with transaction(engine) as session:
                keep_reported(session, told_now, run.id)
            # Flags that were told of before stay told; what is new is told as a run for what is new tells it.
            told = notify_run(engine, settings, run.id)
    finally:
        close_desk()
        pool.close()
        engine.dispose()
    return {
        "run": run.id,
        "counts": run.counts,
        "affected": [_told(each) for each in first],
        "flags": flags,
        "unread": [{"source_id": one.source_id, "reason": one.reason} for one in unread[:MOST_FLAGS]],
        "notices": {channel: asdict(one) for channel, one in told.items()},
    }


def _judge_again(batches: Batches, work: Work, page: Sequence[Affected]) -> Counted:
    """What arrived goes the way of what is new, by ids; files checked by hand are judged here."""
    batches.add([each.arrival for each in page if each.arrival is not None])
    files = [each.dossier for each in page if each.arrival is None]
    return judge_files(work, files) if files else Counted()


@task(name="judge-files-again", cache_policy=NO_CACHE, **tried_again(1, 10))
def judge_files(work: Work, dossiers: list[str]) -> Counted:
    """Files judged again and kept; what had been kept before its database failed is not kept twice."""
    return judge_files_again(work, dossiers)


def _show(affected: Sequence[Affected], number: int) -> None:
    create_table_artifact(
        key="tilik-recheck",
        table=[_told(each) for each in affected],
        description=f"What was judged again, and why: {counted(number, 'article')}",
    )


def _told(each: Affected) -> dict[str, str]:
    return {"source_id": each.source_id, "why": each.why, "what": each.what}


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise OrderError(f"today is {words!r}: give a day like 2025-05-12") from None
