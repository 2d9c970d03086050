"""The pool: processes of ours that judge by ids, and survive an article that kills one of them.

Imports no Prefect, so that the processes are small and start fast.
"""

import logging
import multiprocessing.util
import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from claims.model import Unread
from db.arrived import articles
from db.engine import open_engine
from db.session import transaction
from flows.beside import end_with_the_first
from flows.by_ids import Counted, Facts, judge_ids, keep_judged
from flows.forked import starting
from flows.spool import Spool

Answer = TypeVar("Answer")
JudgeIds = Callable[[str, Sequence[str], str, Facts, Spool | None], Counted]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Work:
    """Where a run's articles are and what they are judged from; all that a process far away is told.

    With a `spool`, which is a folder of this machine, what a report says of a dossier waits there.
    """

    database_url: str
    run_id: str
    facts: Facts
    spool: Spool | None = None


class Later(Generic[Answer]):
    """The answer of a call that was handed in, or is about to be."""

    def __init__(self, handed_in: "Future[Future[Answer]]") -> None:
        self._handed_in = handed_in

    def result(self) -> Answer:
        """Waits for the answer; raises what the call raised, BrokenProcessPool where its process ended."""
        return self._handed_in.result().result()


class Pool:
    """So many processes, started when there is work. Not forked from this one: with threads that may hang.

    Calls are handed in by a thread, since the first of them waits until a process is there (1.5 s), and who
    asked has other things to do.
    """

    def __init__(self, processes: int) -> None:
        self.processes = processes
        self._executor: ProcessPoolExecutor | None = None
        self._door: ThreadPoolExecutor | None = None
        self._one_at_a_time = threading.Lock()

    @property
    def started(self) -> bool:
        """There are processes already."""
        return self._executor is not None

    def start(self) -> ProcessPoolExecutor:
        """There are processes from here on, or soon."""
        if self._executor is None:
            self._executor = ProcessPoolExecutor(
                self.processes, mp_context=starting(), initializer=_end_with_parent
            )
        return self._executor

    def submit(self, function: Callable[..., Answer], *arguments: Any) -> Later[Answer]:
        """The call is made in one of the processes, as soon as there is one."""
        self.start()
        if self._door is None:
            self._door = ThreadPoolExecutor(1, thread_name_prefix="pool")
        return Later(self._door.submit(self._hand_in, function, arguments))

    def _hand_in(self, function: Callable[..., Answer], arguments: Sequence[Any]) -> "Future[Answer]":
        with self._one_at_a_time:
            try:
                return self.start().submit(function, *arguments)
            except BrokenProcessPool:
                self._let_go()
                return self.start().submit(function, *arguments)

    def promise(self, function: Callable[..., Answer], *arguments: Any) -> Callable[[], Answer]:
        """Gives what fetches the answer: made meanwhile where processes are at work, else when fetched.

        Also where the process that was to make it ends too soon.
        """
        if not self.started:
            return partial(function, *arguments)
        future = self.submit(function, *arguments)

        def fetch() -> Answer:
            try:
                return future.result()
            except BrokenProcessPool:
                return function(*arguments)

        return fetch

    def renew(self) -> None:
        """The processes are let go; the next call starts others."""
        with self._one_at_a_time:
            self._let_go()

    def _let_go(self) -> None:
        executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """No process is left."""
        if self._door is not None:
            self._door.shutdown(cancel_futures=True)
            self._door = None
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None


class Piecework:
    """A batch under way in a pool; calling it waits for the end. Called again it does only what failed."""

    def __init__(self, pool: Pool, work: Work, ids: Sequence[str], judge: JudgeIds = judge_ids) -> None:
        self._pool = pool
        self._work = work
        self._judge = judge
        size = max(1, -(-len(ids) // pool.processes))
        pieces = [list(ids[at : at + size]) for at in range(0, len(ids), size)]
        self._open: list[tuple[list[str], Later[Counted] | None]] = [
            (piece, self._begin(piece)) for piece in pieces
        ]
        self._done = Counted()

    def __call__(self) -> Counted:
        """What became of the batch. Raises DatabaseError where the database cannot be reached."""
        trouble: Exception | None = None
        left: list[tuple[list[str], Later[Counted] | None]] = []
        for piece, future in self._open:
            try:
                self._done += (future or self._begin(piece)).result()
            except BrokenProcessPool:
                _log.warning("a process of the pool ended too soon; its articles are judged one by one")
                self._done += self._one_by_one(piece)
            except Exception as error:
                trouble = trouble or error
                left.append((piece, None))
        self._open = left
        if trouble is not None:
            raise trouble
        return self._done

    def _begin(self, piece: Sequence[str]) -> Later[Counted]:
        work = self._work
        return self._pool.submit(self._judge, work.database_url, piece, work.run_id, work.facts, work.spool)

    def _one_by_one(self, piece: Sequence[str]) -> Counted:
        """Whichever article ends its process is put on record as one that cannot be judged."""
        done = Counted()
        for id in piece:
            try:
                done += self._begin([id]).result()
            except BrokenProcessPool:
                self._pool.renew()
                done += _give_up(self._work, id)
        return done


def _give_up(work: Work, id: str) -> Counted:
    engine = open_engine(work.database_url)
    try:
        with transaction(engine) as session:
            (article,) = articles(session, [id])
        reason = "ended the process that judged it, by a fault of Tilik: please report it"
        unread = Unread(article.source_id, reason, article.raw_sha256)
        return keep_judged(engine, [unread], work.run_id)
    finally:
        engine.dispose()


def _leave() -> None:
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _end_with_parent() -> None:
    """A process of the pool ends when the one that started it is killed.

    Told to end, it does so at once: what it made has been handed over and its transactions are over, and
    taking a world apart piece by piece would keep the run waiting for half a second.
    """
    multiprocessing.util.Finalize(None, _leave, exitpriority=-100)
    end_with_the_first()
