"""Judging by ids: what a process far away is handed is an address and ids; it reads, judges and keeps itself.

Imports no Prefect, so that the processes that do this work are small and start fast.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from claims.checked import CheckedBase
from claims.dossier import ruleset
from claims.model import Article, Unread
from db.arrived import articles, to_judge
from db.checked import checked_claims
from db.engine import open_engine
from db.errors import DatabaseError
from db.made import Made, make_dossier
from db.session import Engine, transaction
from db.store import keep_made, keep_unread
from db.versions import align_new
from db.world import SqlWorld
from flows.calm import calm, settle, unsettle
from flows.judging import Judged, judged_all
from flows.logs import configure, log_context
from flows.meaning import base_of
from flows.patience import watching
from flows.spool import Laying, Spool

_here = threading.local()


class FactsChanged(RuntimeError):
    """The facts of a run can no longer be had: it has to be run again."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts a run judges from: their identity, and the revision at which they stood."""

    id: str
    revision: int


@dataclass(frozen=True, slots=True)
class Counted:
    """What became of ids: how many were judged, how many dossiers are new, how many could not be judged."""

    judged: int = 0
    new: int = 0
    failed: int = 0

    def __add__(self, other: "Counted") -> "Counted":
        return Counted(self.judged + other.judged, self.new + other.new, self.failed + other.failed)


@dataclass(frozen=True, slots=True)
class Desk:
    """The world a process judges from, opened once, and what was checked before."""

    engine: Engine
    world: SqlWorld
    checked: CheckedBase


@calm()
def judge_ids(
    database_url: str, ids: Sequence[str], run_id: str, facts: Facts, spool: Spool | None = None
) -> Counted:
    """The articles of these arrivals are judged and their dossiers kept, all in one transaction.

    What has a dossier by these rules from these facts is left alone, so that doing it twice does nothing
    twice. What the report says of the others waits in the spool, if there is one. No lock is held while
    articles are judged. Raises DatabaseError where the database cannot be reached, FactsChanged where the
    run's facts are gone.
    """
    configure()  # in whatever process this is
    with log_context(run=run_id):
        desk = desk_of(database_url, run_id, facts)
        return _judge(desk, ids, run_id, facts, spool)


def _judge(desk: Desk, ids: Sequence[str], run_id: str, facts: Facts, spool: Spool | None) -> Counted:
    with transaction(desk.engine) as session:
        left = to_judge(session, ruleset(), facts.id, limit=len(ids), among=ids)
        todo = articles(session, left)
    try:
        done = judge_all(desk, todo, run_id, spool)
    except DatabaseError:
        close_desk()  # the next try opens a world that answers
        raise
    return keep_judged(desk.engine, done, run_id)


def judge_all(
    desk: Desk, todo: Sequence[Article], run_id: str, spool: Spool | None = None
) -> list[Made | Unread]:
    """What came of each of these articles: its rows, for a dossier that was made in this run."""
    laying = None if spool is None else Laying(spool, desk.world)
    done: list[Made | Unread] = []
    with watching():
        for outcome in judged_all(todo, desk.world, desk.checked):
            if isinstance(outcome, Judged):
                made = _made(desk, outcome, run_id)
                done.append(made)
                if laying is not None:
                    laying.add(made.id, outcome.dossier, outcome.record)
            else:
                done.append(outcome)
    if laying is not None:
        laying.lay()
    desk.world.rest()
    return done


def _made(desk: Desk, outcome: Judged, run_id: str) -> Made:
    return make_dossier(
        desk.engine.dialect, outcome.dossier, outcome.line, run_id, outcome.record, outcome.sayings
    )


def keep_judged(engine: Engine, done: Sequence[Made | Unread], run_id: str) -> Counted:
    """What came of articles that are on record is kept, all of it or nothing."""
    good = [one for one in done if isinstance(one, Made)]
    bad = [one for one in done if isinstance(one, Unread)]
    with transaction(engine) as session:
        kept = keep_made(session, good, run_id) if good else None
        for unread in sorted(bad, key=lambda one: one.source_id):
            keep_unread(session, unread, None, run_id)
        align_new(session, [one.source_id for one in good], run_id=run_id)
    return Counted(len(good), 0 if kept is None else len(kept.new), len(bad))


def desk_of(database_url: str, run_id: str, facts: Facts) -> Desk:
    """This thread's world for the run, opened the first time; raises FactsChanged where it cannot be had."""
    wanted = (database_url, run_id, facts)
    if getattr(_here, "key", None) != wanted:
        close_desk()
        _here.desk, _here.key = _open(database_url, facts), wanted
        settle()
    desk: Desk = _here.desk
    return desk


def close_desk() -> None:
    """This thread's world is closed, if one is open."""
    desk: Desk | None = getattr(_here, "desk", None)
    _here.desk = _here.key = None
    if desk is not None:
        desk.world.close()
        desk.engine.dispose()
        unsettle()


def _open(database_url: str, facts: Facts) -> Desk:
    engine = open_engine(database_url)
    # At the run's revision: somebody may change the table meanwhile, and a world that knows where it stands
    # can let go of its snapshot between two batches.
    world = SqlWorld(engine, revision=facts.revision)
    if world.facts.id != facts.id:
        world.close()
        engine.dispose()
        raise FactsChanged("the facts of this run are no longer in the database: run it again")
    with transaction(engine) as session:
        claims = checked_claims(session)
    return Desk(engine, world, base_of(claims))
