"""Keeping: what a run does with the database, as tasks, each one transaction and safe to do twice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from prefect import task
from prefect.cache_policies import NO_CACHE

from claims.article import Loaded
from claims.model import AcrossFinding, CheckedClaim, FactSet, Track, Unread, World
from claims.world import read_seeds
from db import store
from db.checked import checked_claims
from db.decisions import tracks
from db.dossiers import count_said
from db.engine import migrate
from db.facts import load_facts
from db.session import Engine, transaction
from db.versions import align_new
from flows.busy import tried_again
from flows.comparing import compared, compared_there
from flows.judging import Judged
from flows.pool import Pool, Work
from flows.untouched import untouched


@dataclass(frozen=True, slots=True)
class Kept:
    """The ids of a batch's dossiers in its order, and how many of these, and of the unread, are new."""

    ids: tuple[str, ...]
    new: int
    unread_new: int


@task(name="prepare-database", cache_policy=NO_CACHE)
def prepare_database(engine: Engine, now: datetime) -> None:
    """The tables are up to date and say what the seeds say."""
    migrate(engine)
    with transaction(engine) as session:
        load_facts(session, read_seeds(), recorded_by="tilik run", today=now.date(), at=now)


@task(name="keep-fact-set", cache_policy=NO_CACHE)
def keep_facts(engine: Engine, facts: FactSet, revision: int, now: datetime) -> None:
    """The facts a run judges from are on record, with the revision at which they stood."""
    with transaction(engine) as session:
        store.keep_fact_set(session, facts, loaded_at=now, revision=revision)


@task(name="track-record", cache_policy=NO_CACHE)
def track_record(engine: Engine) -> dict[tuple[str, int], Track]:
    """How often editors accepted and dismissed the flags of each version of a check so far."""
    with transaction(engine) as session:
        return tracks(session)


@task(name="checked-before", cache_policy=NO_CACHE)
def checked_before(engine: Engine) -> tuple[CheckedClaim, ...]:
    """What others and the editors of this desk have checked so far."""
    with transaction(engine) as session:
        return checked_claims(session)


@task(name="count-said", cache_policy=NO_CACHE)
def said(engine: Engine, ids: Sequence[str]) -> dict[str, int]:
    """How many claims these dossiers hold, and how many flags of each severity."""
    with transaction(engine) as session:
        return count_said(session, ids)


@task(name="keep-batch", cache_policy=NO_CACHE, **tried_again(1, 10))
def keep_batch(engine: Engine, batch: Sequence[tuple[Loaded, Judged | Unread]], run_id: str) -> Kept:
    """The batch is on record, all of it or nothing; what was there before makes no row."""
    read = [(loaded.raw, outcome) for loaded, outcome in batch if isinstance(outcome, Judged)]
    unread = [(loaded.raw, outcome) for loaded, outcome in batch if isinstance(outcome, Unread)]
    unread_new = 0
    with transaction(engine) as session:
        texts = []
        for raw, outcome in read:
            assert raw is not None, "an article that was read has its bytes"
            texts.append((outcome.dossier.article, raw))
        store.keep_articles(session, texts, run_id)
        pairs = [(one.dossier, one.line) for _, one in read]
        sayings = [one.sayings for _, one in read]
        kept = store.keep_dossiers(session, pairs, run_id, sayings=sayings)
        for raw, failed in sorted(unread, key=lambda pair: pair[1].source_id):
            unread_new += store.keep_unread(session, failed, raw, run_id)
        align_new(session, [one.dossier.article.source_id for _, one in read], run_id=run_id)
    return Kept(kept.ids, len(kept.new), unread_new)


@task(name="compare-articles", cache_policy=NO_CACHE)
def compare(find: Callable[[], tuple[AcrossFinding, ...]]) -> tuple[AcrossFinding, ...]:
    """What articles do not say alike (flows/comparing.py), found and kept."""
    return find()


def comparing(
    engine: Engine, pool: Pool, work: Work, ids: Sequence[str], world: World, window: int
) -> Callable[[], tuple[AcrossFinding, ...]]:
    """Gives the task that compares the articles of these dossiers, or waits until a process has done so.

    Where processes are at work one of them begins at once.
    """
    find: Callable[[], tuple[AcrossFinding, ...]] = partial(compared, engine, ids, world, window, work.run_id)
    if pool.started:
        find = pool.promise(compared_there, work.database_url, work.run_id, work.facts, ids, window)
    return lambda: compare(untouched(find))
