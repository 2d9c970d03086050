"""A run is on record as long as it lives, and found dead when it was killed."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from db.engine import migrate, open_engine
from db.session import transaction
from db.tables import RunRow
from flows.running import AtWork, Beside, mend, on_record
from tests.db.copying import file_with_tables

ROOT = Path(__file__).parents[2]
KILLED = """
import os, signal, sys
from datetime import timedelta
from db.engine import open_engine
from flows.running import on_record
with on_record(open_engine(sys.argv[1]), "test", {}, lease=timedelta(seconds=60)):
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def url(tmp_path: Path) -> str:
    file_with_tables(tmp_path / "tilik.db")
    return f"sqlite:///{tmp_path}/tilik.db"


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    yield engine
    engine.dispose()


def rows(engine: Engine) -> list[RunRow]:
    with transaction(engine) as session:
        found = list(session.scalars(select(RunRow).order_by(RunRow.started_at, RunRow.id)))
        session.expunge_all()
    return found


def test_a_run_ends_as_completed_with_its_counts(engine: Engine) -> None:
    with on_record(engine, "test", {"folder": "in"}) as run:
        (row,) = rows(engine)
        assert (row.id, row.state, row.parameters) == (run.id, "running", {"folder": "in"})
        assert row.lease_until is not None
        assert row.lease_until > run.started_at
        assert row.worker is not None
        run.counts = {"new": 3}
    (row,) = rows(engine)
    assert (row.state, row.counts) == ("completed", {"new": 3})
    assert row.finished_at is not None


@pytest.mark.parametrize(
    ("beside", "parameters", "goes_on"),
    [
        ("any", {"day": 1}, True),
        ("other parameters", {"day": 2}, True),
        ("other parameters", {"day": 1}, False),
        ("none", {"day": 2}, False),
    ],
)
def test_a_run_that_is_not_needed_beside_another_leaves_no_trace(
    engine: Engine, beside: Beside, parameters: dict[str, int], goes_on: bool
) -> None:
    with on_record(engine, "test", {"day": 1}) as first:
        if goes_on:
            with on_record(engine, "test", parameters, beside=beside):
                pass
        else:
            with (
                pytest.raises(AtWork, match=first.id),
                on_record(engine, "test", parameters, beside=beside),
            ):
                pytest.fail("two are at work")
        with on_record(engine, "another flow", parameters, beside=beside):
            pass
    with on_record(engine, "test", parameters, beside=beside):
        pass
    assert len(rows(engine)) == 3 + goes_on


def test_of_many_that_begin_at_once_one_goes_on(shared_url: str) -> None:
    engine = open_engine(shared_url, wait=60)
    migrate(engine)
    ready, over = threading.Barrier(6), threading.Barrier(6)

    def begin(_: int) -> bool:
        ready.wait(60)
        try:
            with on_record(engine, "test", {}, beside="none"):
                over.wait(60)
        except AtWork:
            over.wait(60)
            return False
        return True

    with ThreadPoolExecutor(6) as threads:
        assert sorted(threads.map(begin, range(6))) == [False] * 5 + [True]
    assert [row.state for row in rows(engine)] == ["completed"]
    engine.dispose()


def test_a_run_that_raises_ends_as_failed(engine: Engine) -> None:
    with pytest.raises(KeyError), on_record(engine, "test", {}):
        raise KeyError
    (row,) = rows(engine)
    assert row.state == "failed"


def test_a_run_that_takes_longer_than_its_lease_stays_alive(engine: Engine) -> None:
    lease = timedelta(seconds=0.6)
    with on_record(engine, "test", {}, lease=lease) as run:
        first = run.started_at + lease
        pause = threading.Event()
        for _ in range(6000):
            (row,) = rows(engine)
            assert row.lease_until is not None
            if row.lease_until > first:
                break
            pause.wait(0.01)
        assert row.lease_until > first
        assert mend(engine, first) == []
    (row,) = rows(engine)
    assert row.state == "completed"


def test_a_run_that_takes_too_long_counts_as_dead(engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    lease, pause = timedelta(seconds=0.3), threading.Event()
    with on_record(engine, "test", {}, lease=lease, longest=timedelta()) as run:
        for _ in range(6000):
            if caplog.messages:
                break
            pause.wait(0.01)
        (row,) = rows(engine)
        assert row.lease_until == run.started_at + lease, "its lease was never renewed"
        assert mend(engine, run.started_at + lease * 2) == [run.id]
        with on_record(engine, "test", {}, beside="none"):
            pass
    assert caplog.messages == [f"run {run.id} has worked for 0:00:00 and counts as dead from now on"]
    assert [row.state for row in rows(engine)] == ["completed", "completed"]


def test_a_run_whose_process_was_killed_is_abandoned_by_the_next(engine: Engine, url: str) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, url], cwd=ROOT, check=False)
    assert done.returncode == -9
    (dead,) = rows(engine)
    assert dead.state == "running"
    assert mend(engine, datetime.now(UTC)) == []
    later = datetime.now(UTC) + timedelta(seconds=61)
    assert mend(engine, later) == [dead.id]
    assert mend(engine, later) == []
    with on_record(engine, "test", {}):
        assert [row.state for row in rows(engine)] == ["abandoned", "running"]
