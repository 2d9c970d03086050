"""Keeping: what a run does with the database, as tasks, each one transaction and safe to do twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib.metadata import version
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE

from claims.article import Loaded
from claims.check.across import judge_across, told
from claims.dossier import ruleset
from claims.model import AcrossFinding, Article, CheckedClaim, Dossier, FactSet, Track, Unread, World
from claims.world import read_seeds
from db import store
from db.across import keep_across, told_between
from db.checked import checked_claims
from db.decisions import tracks
from db.engine import migrate
from db.errors import DatabaseError
from db.facts import load_facts
from db.session import Engine, transaction
from db.versions import align
from flows.judging import Judged


@dataclass(frozen=True, slots=True)
class Kept:
    """How many dossiers and how many unreadable articles were not on record before."""

    new: int
    unread_new: int


def database_was_busy(_task: object, _run: object, state: Any) -> bool:
    """A lock or a lost connection passes; a fault of ours does not."""
    return isinstance(state.result(raise_on_failure=False), DatabaseError)


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


@task(name="start-run", cache_policy=NO_CACHE)
def start_run(engine: Engine, flow: str, now: datetime, parameters: Mapping[str, Any]) -> str:
    """The run is on record with the versions it runs on; gives its id."""
    libraries = {name: version(name) for name in ("prefect", "sqlalchemy")}
    with transaction(engine) as session:
        return store.start_run(session, flow=flow, started_at=now, parameters=parameters, libraries=libraries)


@task(name="pass-over-known", cache_policy=NO_CACHE)
def known(engine: Engine, articles: Sequence[Article], facts_id: str) -> list[bool]:
    """For each article, whether it was judged before by these rules from these facts."""
    rules = ruleset()
    with transaction(engine) as session:
        return [
            store.is_done(
                session,
                source_id=article.source_id,
                text_sha256=article.text_sha256,
                published=article.published.day,
                ruleset=rules,
                facts_id=facts_id,
            )
            for article in articles
        ]


@task(
    name="keep-batch",
    cache_policy=NO_CACHE,
    retries=2,
    retry_delay_seconds=[1, 10],
    retry_condition_fn=database_was_busy,
)
def keep_batch(engine: Engine, batch: Sequence[tuple[Loaded, Judged | Unread]], run_id: str) -> Kept:
    """The batch is on record, all of it or nothing; what was there before makes no row."""
    new = unread_new = 0
    # By source id, as every writer does: two of them then never wait for each other in a circle.
    with transaction(engine) as session:
        for loaded, outcome in sorted(batch, key=lambda pair: pair[0].item.source_id):
            if isinstance(outcome, Unread):
                unread_new += store.keep_unread(session, outcome, loaded.raw, run_id)
                continue
            assert loaded.raw is not None, "an article that was read has its bytes"
            store.keep_article(session, outcome.dossier.article, loaded.raw, run_id)
            if store.keep_dossier(session, outcome.dossier, outcome.line, run_id):
                new += 1
                align(session, outcome.dossier.article.source_id, run_id=run_id)
    return Kept(new, unread_new)


@task(name="compare-articles", cache_policy=NO_CACHE)
def compare(
    engine: Engine, judged: Sequence[Dossier], world: World, window: int, run_id: str
) -> tuple[AcrossFinding, ...]:
    """What the articles of this run do not say alike, with each other and with those printed around them.

    Articles printed up to `window` days before or after one of the run's are compared with it, as
    they were judged by the same rules from the same facts. What is found is kept, each once.
    """
    days = [dossier.article.published.day for dossier in judged if dossier.article.published.day is not None]
    now = {dossier.article.source_id: told(dossier) for dossier in judged}
    reach = timedelta(days=window)
    with transaction(engine) as session:
        around = (
            told_between(
                session,
                _shifted(min(days), -reach),
                _shifted(max(days), reach),
                ruleset=ruleset(),
                facts_id=world.facts.id,
            )
            if days
            else []
        )
        known = {one.article.source_id: one for one in around} | now
        found = tuple(
            finding
            for finding in judge_across(known.values(), world)
            if any(passage.source_id in now for passage in finding.passages)
        )
        keep_across(session, found, ruleset=ruleset(), facts_id=world.facts.id, run_id=run_id)
    return found


def _shifted(day: date, by: timedelta) -> date:
    """The day so much earlier or later, within the calendar."""
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta() else date.max


@task(name="finish-run", cache_policy=NO_CACHE)
def finish_run(engine: Engine, run_id: str, now: datetime, state: str, counts: Mapping[str, int]) -> None:
    """The run's end is on record, with what it counted."""
    with transaction(engine) as session:
        store.finish_run(session, run_id, finished_at=now, state=state, counts=counts)
