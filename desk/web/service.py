"""The service as its routes see it: how it is set up, its processes, and what it has counted."""

import asyncio
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from db.engine import open_engine
from db.errors import DatabaseError
from db.metrics import Figures, figures
from db.revisions import newest_revision
from db.session import Engine, transaction
from desk.web.counted import Counted
from desk.web.serving import Serving
from desk.web.workers import Workers

Value = TypeVar("Value")
_log = logging.getLogger(__name__)
READY_SECONDS = 2.0
"""How old an answer about the database may be when somebody asks whether it can be reached."""
FIGURES_SECONDS = 10.0
"""How old figures may be when they are asked for; older ones are counted anew, and shown until then."""
SHARE = 20
"""Figures are counted again only after so many times as long as it took: a twentieth of a processor."""


class Kept(Generic[Value]):
    """An answer that is asked for anew when it is older than so many seconds, by one caller at a time."""

    def __init__(self, ask: Callable[[], Value], seconds: float, threads: ThreadPoolExecutor) -> None:
        self._ask, self._seconds, self._threads = ask, seconds, threads
        self._lock = asyncio.Lock()
        self._got: tuple[float, Value] | None = None

    async def get(self) -> Value:
        """The answer; raises what asking raises."""
        async with self._lock:
            if self._got is None or time.monotonic() - self._got[0] > self._seconds:
                got = await asyncio.get_running_loop().run_in_executor(self._threads, self._ask)
                self._got = time.monotonic(), got
            return self._got[1]


class Shown(Generic[Value]):
    """An answer that may take long: whoever asks gets the last one and its age, while a newer one is made.

    Only the first caller waits. It is made again at the earliest after `seconds`, and after `share` times as
    long as it took, so that however often it is asked for, and however large the database, it costs little.
    """

    def __init__(
        self, ask: Callable[[], Value], seconds: float, threads: ThreadPoolExecutor, share: int = SHARE
    ) -> None:
        self._ask, self._seconds, self._threads, self._share = ask, seconds, threads, share
        self._making: asyncio.Future[Value] | None = None
        self._got: tuple[float, float, Value] | None = None

    async def get(self) -> tuple[Value, float]:
        """The answer and its age in seconds. Raises what asking raises, where there is no answer yet."""
        if self._got is None:
            await asyncio.shield(self._made())
        assert self._got is not None, "an answer that was made is there"
        at, took, got = self._got
        age = time.monotonic() - at
        if age > max(self._seconds, self._share * took):
            self._made().add_done_callback(_told)
        return got, age

    def _made(self) -> "asyncio.Future[Value]":
        """The answer that is being made, begun now where none is."""
        if self._making is None:
            self._making = asyncio.ensure_future(self._make())
        return self._making

    async def _make(self) -> Value:
        began = time.monotonic()
        try:
            got = await asyncio.get_running_loop().run_in_executor(self._threads, self._ask)
            self._got = time.monotonic(), time.monotonic() - began, got
            return got
        finally:
            self._making = None


def _told(done: "asyncio.Future[Any]") -> None:
    """What went wrong beside a request is told here, and the last answer is shown on."""
    fault = None if done.cancelled() else done.exception()
    if fault is not None:
        _log.error("no newer figures: %s", fault)


@dataclass(slots=True)
class Service:
    """All that lives as long as the service does. `places` counts the requests that are inside."""

    serving: Serving
    workers: Workers
    counted: Counted
    places: int = 0
    engine: Engine | None = None
    figures: Shown[Figures | None] = field(init=False)
    reachable: Kept[str | None] = field(init=False)
    _threads: tuple[ThreadPoolExecutor, ...] = field(init=False)

    def __post_init__(self) -> None:
        # One thread each: what watches must not press the database, and counting must not hold up the pulse.
        self._threads = ThreadPoolExecutor(1, "count"), ThreadPoolExecutor(1, "pulse")
        self.figures = Shown(self._figures, FIGURES_SECONDS, self._threads[0])
        self.reachable = Kept(self._trouble, READY_SECONDS, self._threads[1])

    def close(self) -> None:
        """Lets go of the database."""
        for threads in self._threads:
            threads.shutdown(wait=False, cancel_futures=True)
        if self.engine is not None:
            self.engine.dispose()

    def _opened(self) -> Engine:
        assert self.serving.database_url is not None, "asked only where there is a database"
        if self.engine is None:
            self.engine = open_engine(self.serving.database_url, wait=2)
        return self.engine

    def _figures(self) -> Figures | None:
        if self.serving.database_url is None:
            return None
        with transaction(self._opened()) as session:
            return figures(session, datetime.now(UTC))

    def _trouble(self) -> str | None:
        """Why the database cannot be used; None where it can, or where there is none."""
        if self.serving.database_url is None:
            return None
        try:
            with transaction(self._opened()) as session:
                newest_revision(session)
        except DatabaseError as error:
            return str(error)
        return None
