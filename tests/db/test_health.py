"""How a database is: behind or current, what loading would do, which runs have no end."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.facts import load_facts
from db.health import fact_count, is_behind, unfinished_runs, would_load
from db.session import transaction
from db.store import finish_run, start_run
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
    session: Session, hours_ago: int, *, ended: bool = False, state: str = "completed", **asked: str
) -> str:
    began = NOW - timedelta(hours=hours_ago)
    id = start_run(session, flow="check", started_at=began, parameters=asked, libraries={})
    if ended:
        finish_run(session, id, finished_at=NOW, state=state, counts={})
    return id


def test_only_old_runs_without_an_end_are_unfinished(engine: Engine) -> None:
    with transaction(engine) as session:
        stuck = _run(session, 5, path="a")
        again = _run(session, 4, path="b")
        _run(session, 3, ended=True, path="b")
        _run(session, 3, ended=True, state="failed", path="a")
        _run(session, 0, path="c")
        assert [run.id for run in unfinished_runs(session, NOW)] == [stuck]
        assert again != stuck
