"""Keeping: what a run does with the database, as tasks, each one transaction and safe to do twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from prefect import task
from prefect.cache_policies import NO_CACHE

from claims.article import Loaded
from claims.check.across import Meetings, judge_across
from claims.dossier import ruleset
from claims.model import AcrossFinding, CheckedClaim, FactSet, Track, Unread, World
from claims.world import read_seeds
from db import store
from db.across import days_of, dossiers_between, keep_across, sources_of, told_by
from db.checked import checked_claims
from db.decisions import tracks
from db.dossiers import count_said
from db.engine import migrate
from db.facts import load_facts
from db.session import Engine, transaction
from db.versions import align_new
from flows.batches import database_was_busy
from flows.judging import Judged
from flows.pool import Pool, Work, in_order
from flows.report_piece import things_piece

CUT = 200
"""Dossiers that are looked at together when articles are compared."""


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


@task(
    name="keep-batch",
    cache_policy=NO_CACHE,
    retries=2,
    retry_delay_seconds=[1, 10],
    retry_condition_fn=database_was_busy,
)
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
        kept = store.keep_dossiers(session, [(one.dossier, one.line) for _, one in read], run_id)
        for raw, failed in sorted(unread, key=lambda pair: pair[1].source_id):
            unread_new += store.keep_unread(session, failed, raw, run_id)
        align_new(session, [one.dossier.article.source_id for _, one in read], run_id=run_id)
    return Kept(kept.ids, len(kept.new), unread_new)


@task(name="compare-articles", cache_policy=NO_CACHE)
def compare(
    engine: Engine, ids: Sequence[str], world: World, window: int, work: Work, pool: Pool
) -> tuple[AcrossFinding, ...]:
    """What the articles of these dossiers do not say alike, with each other and with those printed around.

    Articles printed up to `window` days before or after one of them are compared with it, as they were
    judged by the same rules from the same facts. What is found is kept, each once. Only articles that can
    stand in a finding are in memory together.
    """
    reach = timedelta(days=window)
    rules, facts_id = ruleset(), world.facts.id
    with transaction(engine) as session:
        days = days_of(session, ids)
        around: dict[str, str] = {}
        if days is not None:
            first, last = _shifted(days[0], -reach), _shifted(days[1], reach)
            around = dossiers_between(session, first, last, ruleset=rules, facts_id=facts_id)
        fresh = sources_of(session, ids)
        every = [*ids, *(id for source_id, id in around.items() if source_id not in fresh)]
    meetings = Meetings()
    cuts = [every[at : at + CUT] for at in range(0, len(every), CUT)]
    calls = [(work.database_url, work.run_id, work.facts, cut) for cut in cuts]
    for piece in in_order(pool, things_piece, calls):
        for things in piece:
            meetings.add(things)
    with transaction(engine) as session:
        near = told_by(session, [every[at] for at in meetings.places()])
        found = tuple(
            finding
            for finding in judge_across(near, world)
            if any(passage.source_id in fresh for passage in finding.passages)
        )
        keep_across(session, found, ruleset=rules, facts_id=facts_id, run_id=work.run_id)
    return found


def _shifted(day: date, by: timedelta) -> date:
    """The day so much earlier or later, within the calendar."""
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta() else date.max
