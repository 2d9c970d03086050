"""The service as its routes see it: how it is set up, its processes, and what it has counted."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Generic, TypeVar

from db.engine import open_engine
from db.errors import DatabaseError
from db.metrics import Figures, figures
from db.revisions import newest_revision
from db.session import Engine, transaction
from desk.web.counted import Counted
from desk.web.serving import Serving
from desk.web.workers import Workers

Value = TypeVar("Value")
READY_SECONDS, FIGURES_SECONDS = 2.0, 10.0
"""How old an answer about the database may be: so often it is asked at most, however often we are."""


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


@dataclass(slots=True)
class Service:
    """All that lives as long as the service does. `places` counts the requests that are inside."""

    serving: Serving
    workers: Workers
    counted: Counted
    places: int = 0
    engine: Engine | None = None
    figures: Kept[Figures | None] = field(init=False)
    reachable: Kept[str | None] = field(init=False)
    _threads: ThreadPoolExecutor = field(init=False)

    def __post_init__(self) -> None:
        # One thread: what watches the service must not press the database.
        self._threads = ThreadPoolExecutor(1, "watch")
        self.figures = Kept(self._figures, FIGURES_SECONDS, self._threads)
        self.reachable = Kept(self._trouble, READY_SECONDS, self._threads)

    def close(self) -> None:
        """Lets go of the database."""
        self._threads.shutdown(wait=False, cancel_futures=True)
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
