"""Batches: ids to be judged, gathered and judged as they come, here or on a cluster, as tasks."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE

from flows.busy import tried_again
from flows.by_ids import Counted, Facts, judge_ids
from flows.judging import POOL_FROM
from flows.pool import Piecework, Pool, Work
from flows.runners import Runner, reaching, read_runner, task_runner
from flows.settings import Settings
from flows.spool import MOST
from flows.untouched import untouched

AHEAD = 60
"""So many batches at most are under way in a pool: a batch is some ids, so its processes never wait for the
next one, and while they start (1.5 s) some thousands of articles are collected."""

Settle = Callable[[], Counted]
Told = Callable[[Counted, int], None]


@task(name="judge-batch", cache_policy=NO_CACHE, **tried_again(1, 10))
def judge_batch(work: Settle) -> Counted:
    """A batch judged and kept; what had been kept before its database failed is not done again."""
    return work()


@task(name="judge-batch-by-ids", cache_policy=NO_CACHE, **tried_again(1, 10))
def judge_batch_there(database_url: str, ids: list[str], run_id: str, facts: list[Any]) -> list[int]:
    """The same in a process of a cluster, told in plain values: judged, new, failed."""
    counted = judge_ids(database_url, ids, run_id, Facts(*facts))
    return [counted.judged, counted.new, counted.failed]


class Batches:
    """Ids on their way to be judged: `size` at a time, at most `ahead` batches under way.

    `told` hears after each batch what has been done in all.
    """

    def __init__(
        self,
        begin: Callable[[list[str]], Settle],
        size: int,
        ahead: int,
        told: Callable[[Counted, int], None],
    ) -> None:
        self._begin = begin
        self._size = size
        self._ahead = ahead
        self._told = told
        self._waiting: list[str] = []
        self._under_way: deque[Settle] = deque()
        self.handed_in = 0
        self.done = Counted()

    def add(self, ids: Sequence[str]) -> None:
        """These are to be judged; waits where too many batches are under way."""
        self._waiting += ids
        self.handed_in += len(ids)
        while len(self._waiting) >= self._size:
            self._start(self._waiting[: self._size])
            del self._waiting[: self._size]

    def finish(self) -> Counted:
        """All of them are judged and kept; gives what became of them."""
        if self._waiting:
            self._start(self._waiting)
            self._waiting = []
        while self._under_way:
            self._settle()
        return self.done

    def _start(self, ids: list[str]) -> None:
        while self._under_way and len(self._under_way) >= self._ahead:
            self._settle()
        self._under_way.append(self._begin(list(ids)))
        if self._ahead == 0:
            self._settle()

    def _settle(self) -> None:
        self.done += self._under_way.popleft()()
        self._told(self.done, self.handed_in)


@contextmanager
def judging(settings: Settings, work: Work, pool: Pool, told: Told) -> Iterator[Batches]:
    """Gives where ids are handed in, judged wherever TILIK_TASK_RUNNER says.

    Raises RunnerError where that is not installed or does not answer. Who calls it closes this thread's desk
    (close_desk).
    """
    runner = read_runner(settings.task_runner)
    if runner.kind != "local":
        # Ray is reached as it begins, Dask by the first batch.
        with ExitStack() as stack:
            with reaching(runner):
                cluster = stack.enter_context(task_runner(runner))
            ahead = 3 * (runner.workers or settings.processes)
            yield Batches(lambda ids: _on_cluster(cluster, runner, work, ids), settings.batch, ahead, told)
        return
    ahead = AHEAD if pool.processes > 1 else 0
    counted = 0

    def begin(ids: list[str]) -> Settle:
        nonlocal counted
        counted += len(ids)
        return _as_task(_locally(pool, work if counted <= MOST else replace(work, spool=None), ids))

    yield Batches(begin, settings.batch, ahead, told)


def _as_task(work: Settle) -> Settle:
    def settle() -> Counted:
        counted: Counted = judge_batch(untouched(work))
        return counted

    return settle


def _locally(pool: Pool, work: Work, ids: list[str]) -> Settle:
    if pool.processes > 1 and (pool.started or len(ids) >= POOL_FROM):
        return Piecework(pool, work, ids)
    return lambda: judge_ids(work.database_url, ids, work.run_id, work.facts, work.spool)


def _on_cluster(cluster: Any, runner: Runner, work: Work, ids: list[str]) -> Settle:
    with reaching(runner):
        future = cluster.submit(
            judge_batch_there,
            parameters={
                "database_url": work.database_url,
                "ids": ids,
                "run_id": work.run_id,
                "facts": [work.facts.id, work.facts.revision],
            },
        )
    return lambda: Counted(*future.result())
