"""Processes that judge: ended where an article takes too long, new where they died, bounded in number."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from multiprocessing.context import SpawnProcess
from typing import Any

import psutil
import pytest

from desk.web.jobs import Done, Job, Order
from desk.web.problem import Problem
from desk.web.workers import NotReady, Worker, Workers
from tests.desk.web.targets import asleep, mute, obedient, unready

ORDER = Order(None, None)


def job(raw: bytes) -> Job:
    return Job(raw, "plain", "text/plain", None, None, None, "json", "id", datetime.now(UTC))


def test_a_process_that_sleeps_or_dies_is_replaced() -> None:
    worker = Worker(ORDER, obedient)
    try:
        first = worker.start().count
        done = worker.do(job(b"x"), 30)
        assert isinstance(done, Done)
        assert done.body == str(first)
        assert worker.do(job(b"sleep"), 0.05) == "slow"
        assert not psutil.pid_exists(first)
        assert worker.ready is None
        second = worker.start().count
        assert worker.do(job(b"die"), 30) == "died"
        assert not psutil.pid_exists(second)
    finally:
        worker.end()


def test_a_process_that_is_told_to_end_while_it_begins_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    worker, begun = Worker(ORDER, obedient), []

    def begin(process: SpawnProcess) -> None:
        begun.append(process)
        worker.kill()
        start(process)

    start = SpawnProcess.start
    monkeypatch.setattr(SpawnProcess, "start", begin)
    with pytest.raises(NotReady, match="did not start"):
        worker.start()
    assert [process.is_alive() for process in begun] == [False]


@pytest.mark.parametrize(("target", "words"), [(unready, "tilik facts load"), (mute, "did not start")])
def test_a_process_without_facts_says_why(target: Callable[..., None], words: str) -> None:
    worker = Worker(ORDER, target)
    with pytest.raises(NotReady, match=words):
        worker.start()
    assert worker.ready is None


def run(
    doing: Callable[[Workers], Any],
    *,
    processes: int = 1,
    seconds: float = 30.0,
    target: Callable[..., None] = obedient,
) -> Any:
    """What comes of it with workers that are started before and gone afterwards."""

    async def inside() -> Any:
        workers = Workers(ORDER, processes, seconds, target)
        workers.start()
        try:
            return await doing(workers)
        finally:
            await workers.close()

    return asyncio.run(inside())


def test_one_slow_article_costs_itself_only() -> None:
    """Every answer behind the slow one comes, from another process; the slow one is told, and is over."""

    async def doing(workers: Workers) -> list[object]:
        await workers.do(job(b"x"))
        workers._seconds = 0.3
        slow = asyncio.ensure_future(workers.do(job(b"sleep")))
        await asyncio.wait([slow])
        workers._seconds = 30
        return [slow.exception(), await workers.do(job(b"x")), await workers.do(job(b"x"))]

    problem, second, third = run(doing)
    assert isinstance(problem, Problem)
    assert problem.kind == "too-slow"
    assert "within 0.3 s and" in problem.detail
    assert isinstance(second, Done)
    assert second == third


def test_an_article_that_kills_its_process_is_unreadable() -> None:
    async def doing(workers: Workers) -> object:
        with pytest.raises(Problem, match="ended the process") as died:
            await workers.do(job(b"die"))
        assert isinstance(await workers.do(job(b"x")), Done)
        return died.value.kind

    assert run(doing) == "unreadable"


def test_a_caller_that_goes_away_leaves_the_process_to_the_others() -> None:
    async def doing(workers: Workers) -> object:
        await workers.do(job(b"x"))
        gone = asyncio.ensure_future(workers.do(job(b"x")))
        await asyncio.sleep(0)
        gone.cancel()
        return await workers.do(job(b"x"))

    assert isinstance(run(doing), Done)


def test_who_waits_too_long_for_a_process_is_told() -> None:
    async def doing(workers: Workers) -> list[str]:
        await workers.do(job(b"x"))
        workers._turn_seconds = 0.2
        busy = asyncio.ensure_future(workers.do(job(b"sleep")))
        await asyncio.sleep(0)
        with pytest.raises(Problem) as told:
            await workers.do(job(b"x"))
        busy.cancel()
        return [told.value.kind, told.value.headers["Retry-After"]]

    assert run(doing) == ["busy", "5"]


@pytest.mark.parametrize(
    ("target", "words"), [(asleep, "facts are being opened"), (unready, "the log says why")]
)
def test_who_asks_before_the_facts_are_there_is_told_which_it_is(
    target: Callable[..., None], words: str
) -> None:
    """They are being opened, or they cannot be opened: only then does the log say anything."""

    async def doing(workers: Workers) -> str:
        workers._turn_seconds = 0.05
        while not workers._refused and target is unready:
            await asyncio.sleep(0.01)
        with pytest.raises(Problem, match=words) as told:
            await workers.do(job(b"x"))
        return told.value.kind

    assert run(doing, target=target) == "not-ready"


def test_at_the_end_no_process_is_left() -> None:
    async def doing(workers: Workers) -> list[int]:
        done = await asyncio.gather(*(workers.do(job(b"x")) for _ in range(8)))
        return [int(each.body) for each in done]

    pids = run(doing, processes=2)
    assert len(set(pids)) <= 2
    assert not [pid for pid in pids if psutil.pid_exists(pid) and _is_ours(pid)]


def _is_ours(pid: int) -> bool:
    """A process of that number still works; one that was killed may wait to be cleared away."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
