"""How a database is: behind or current, what loading would do, which runs have no end."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.facts import load_facts
from db.health import fact_count, is_behind, unfinished_runs, would_load
from db.runs import abandon_dead, finish_run, renew_lease, start_run
from db.session import transaction
from db.tables import RunRow
from tests.db.sample import LOADED, sample

NOW = datetime(2025, 5, 12, 12, tzinfo=UTC)


def test_an_empty_database_is_behind(empty: Engine) -> None:
    assert is_behind(empty)


def test_a_migrated_one_is_not(engine: Engine) -> None:
    assert not is_behind(engine)


def test_a_trial_keeps_nothing(engine: Engine) -> None:
    for _ in range(2):
        assert would_load(engine, sample(), LOADED).added > 0
        with Session(engine) as session:
            assert fact_count(session) == 0
    with transaction(engine) as session:
        load_facts(session, sample(), recorded_by="test", today=LOADED)
    assert would_load(engine, sample(), date(2025, 3, 1)).nothing_new
    with Session(engine) as session:
        assert fact_count(session) > 0


def _run(
    session: Session, minutes_ago: int, *, state: str | None = None, lease: int | None = None, **asked: str
) -> str:
    """A run that began so long ago; ended where a state is given, with a lease of so many minutes."""
    began = NOW - timedelta(minutes=minutes_ago)
    until = None if lease is None else began + timedelta(minutes=lease)
    id = start_run(session, flow="check", started_at=began, parameters=asked, libraries={}, lease_until=until)
    if state is not None:
        finish_run(session, id, finished_at=NOW, state=state, counts={})
    return id


def test_only_runs_whose_lease_ran_out_are_stuck(engine: Engine) -> None:
    with transaction(engine) as session:
        dead = _run(session, 50, lease=2)
        old = _run(session, 90)
        _run(session, 50, lease=51)
        _run(session, 50)
        _run(session, 90, state="failed", lease=2)
        found = unfinished_runs(session, NOW)
        assert [(run.id, run.stuck) for run in found] == [(old, True), (dead, True)]
        assert found[1].heartbeat_at == NOW - timedelta(minutes=50)


def test_mending_is_done_once_and_touches_no_living_run(engine: Engine) -> None:
    with transaction(engine) as session:
        dead = _run(session, 50, lease=2)
        living = _run(session, 50, lease=51)
        assert abandon_dead(session, NOW) == [dead]
        assert abandon_dead(session, NOW) == []
        row = session.get_one(RunRow, dead)
        session.refresh(row)
        assert (row.state, row.finished_at) == ("abandoned", NOW - timedelta(minutes=48))
        assert session.get_one(RunRow, living).state == "running"


def test_a_run_held_for_dead_takes_itself_back_with_its_next_sign_of_life(engine: Engine) -> None:
    with transaction(engine) as session:
        slow = _run(session, 50, lease=2)
        ended = _run(session, 50, state="completed", lease=2)
        abandon_dead(session, NOW)
        assert renew_lease(session, slow, now=NOW, until=NOW + timedelta(minutes=2))
        assert not renew_lease(session, ended, now=NOW, until=NOW + timedelta(minutes=2))
        row = session.get_one(RunRow, slow)
        session.refresh(row)
        assert (row.state, row.finished_at, row.heartbeat_at) == ("running", None, NOW)


def test_an_abandoned_run_is_unfinished_until_its_work_was_done_again(engine: Engine) -> None:
    with transaction(engine) as session:
        gone = _run(session, 300, state="abandoned", path="a")
        again = _run(session, 290, state="abandoned", path="b")
        _run(session, 200, state="completed", path="b")
        _run(session, 200, state="failed", path="a")
        assert [(run.id, run.stuck) for run in unfinished_runs(session, NOW)] == [(gone, False)]
        assert again != gone
