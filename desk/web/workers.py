"""Workers: processes that judge, a bounded number, each of them ended where an article takes too long."""

import asyncio
import logging
import multiprocessing
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import Literal

from desk.web.jobs import Done, Job, Order, Ready
from desk.web.problem import Problem
from flows.beside import deaf_to_ctrl_c

START_SECONDS = 120.0
"""The most that opening the facts may take; a million statements take some ten seconds."""
_SPAWN: SpawnContext = multiprocessing.get_context("spawn")
Fate = Literal["slow", "died"]
Target = Callable[[Connection, Order], None]
_log = logging.getLogger(__name__)


class NotReady(Exception):
    """A process could not open its facts; the message is one line that says why."""


class Worker:
    """One process and the line to it. One thread at a time calls it, and waits for the answer."""

    def __init__(self, order: Order, target: Target) -> None:
        self._order, self._target = order, target
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        self._over = False
        self.ready: Ready | None = None

    def start(self) -> Ready:
        """The process runs and has its facts. Raises NotReady where it cannot open them."""
        self.end()
        ours, theirs = _SPAWN.Pipe()
        # A daemon: it must not outlive this process. Spawned, not forked: nothing half-done is inherited.
        process = _SPAWN.Process(target=self._target, args=(theirs, self._order), daemon=True)
        with deaf_to_ctrl_c():
            process.start()
        self._process = process  # only now: what has not begun cannot be killed
        theirs.close()
        self._line = ours
        told: object = None
        with suppress(EOFError, OSError):
            # It may have been told to end while it began.
            told = ours.recv() if not self._over and ours.poll(START_SECONDS) else None
        if not isinstance(told, Ready):
            self.end()
            raise NotReady(told if isinstance(told, str) else "a process did not start")
        self.ready = told
        return told

    def do(self, job: Job, seconds: float) -> "Done | Fate":
        """The answer to a job; or that it took too long, or that the process died. It is gone then."""
        assert self._line is not None, "only a process that is ready is given a job"
        fate: Fate = "died"
        try:
            self._line.send(job)
            if not self._line.poll(seconds):
                fate = "slow"
            else:
                told = self._line.recv()
                assert isinstance(told, Done), "a process answers a job with what was done"
                return told
        except (EOFError, OSError):
            pass
        self.end()
        return fate

    def kill(self) -> None:
        """The process is told to end at once, and none is begun again; who waits hears that it died."""
        self._over = True
        process = self._process
        if process is not None:
            process.kill()

    def end(self) -> None:
        """The process is gone, whatever it was doing."""
        self.ready = None
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None
        if self._line is not None:
            self._line.close()
            self._line = None


class Workers:
    """The processes of the service, handed out one job at a time, whoever waits longest first."""

    def __init__(self, order: Order, processes: int, seconds: float, target: Target) -> None:
        self._workers = [Worker(order, target) for _ in range(processes)]
        self._seconds = self._turn_seconds = seconds
        self._threads = ThreadPoolExecutor(processes, "worker")
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False
        self._refused = False

    @property
    def ready(self) -> Ready | None:
        """The facts of a process that has opened them; None where none has."""
        return next((worker.ready for worker in self._workers if worker.ready is not None), None)

    def start(self) -> None:
        """The processes start, beside whatever else is done; each is handed out once it is ready."""
        for worker in self._workers:
            self._beside(self._begin(worker))

    async def do(self, job: Job) -> Done:
        """The answer to a job. Raises Problem where no process is free in time, or the job takes too long."""
        try:
            worker = await asyncio.wait_for(self._idle.get(), self._turn_seconds)
        except TimeoutError:
            if self.ready is None:
                # The log says something only once an opening has failed.
                how = "cannot be opened just now (the log says why)" if self._refused else "are being opened"
                why = f"the facts {how}: try again later"
                raise Problem("not-ready", why, {"Retry-After": "10"}) from None
            raise Problem("busy", "no process was free in time: try again", {"Retry-After": "5"}) from None
        told = asyncio.get_running_loop().run_in_executor(self._threads, worker.do, job, self._seconds)
        # Whoever asked may go away meanwhile; the process comes back to the others all the same.
        self._beside(self._give_back(worker, told))
        done = await asyncio.shield(told)
        if done == "slow":
            raise Problem(
                "too-slow",
                f"the article was not done within {self._seconds:g} s and was stopped: "
                "give the article alone, or a shorter one",
            )
        if done == "died":
            raise Problem("unreadable", "ended the process that read it: give the article as plain text")
        return done

    async def close(self) -> None:
        """Every process is gone, whatever it was doing."""
        self._closed = True
        for task in list(self._tasks):
            task.cancel()
        for worker in self._workers:
            worker.kill()
        await asyncio.to_thread(self._threads.shutdown, cancel_futures=True)
        for worker in self._workers:
            worker.end()

    async def _give_back(self, worker: Worker, told: "asyncio.Future[Done | Fate]") -> None:
        await asyncio.wait([told])
        await self._begin(worker)

    async def _begin(self, worker: Worker) -> None:
        """The process is handed out, once it is ready; where it cannot be, that is tried again and again."""
        pause = 1.0
        while worker.ready is None and not self._closed:
            try:
                await asyncio.get_running_loop().run_in_executor(self._threads, worker.start)
            except NotReady as trouble:
                self._refused = True
                _log.error("a process has no facts: %s", trouble)
                await asyncio.sleep(pause)
                pause = min(2 * pause, 30.0)
        self._idle.put_nowait(worker)

    def _beside(self, doing: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(doing)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
