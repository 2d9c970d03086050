"""Patience: a check that works too long on one article is cut short, so that the others still answer.

claims/ has no clock; whoever runs it hands one down. The time is work done, not time on the clock, so that
a busy machine cuts nothing short.
"""

import ctypes
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from claims.model.check import TooSlow

SECONDS = 5.0
"""Processor seconds that one check may take on one article; the slowest take some thousandths."""
LOOK = 0.1
"""Seconds between two looks at the threads that are watched."""


def _end(signum: int, frame: FrameType | None) -> None:
    raise TooSlow


@contextmanager
def patience(seconds: float = SECONDS) -> Iterator[None]:
    """Raises TooSlow inside after so many processor seconds: the process's, in another thread the thread's.

    In the main thread a signal does it. A cluster's worker calls its tasks in another thread, where no
    signal arrives: there a thread of ours looks on. Neither ends a single call into a library written in C
    before it comes back. Where there are no such clocks (outside Unix) nothing is cut short.
    """
    if not hasattr(signal, "setitimer"):
        yield
    elif threading.current_thread() is threading.main_thread():
        before = signal.signal(signal.SIGVTALRM, _end)
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, before)
    else:
        with _watch.over(seconds):
            yield


@dataclass(eq=False, slots=True)
class _Turn:
    """A thread at work on what is watched, and the moment of its own clock at which it has had enough."""

    thread: int
    clock: int
    end: float
    told: bool = False


class _Watch:
    """One thread that looks at all that are watched, begun with the first of them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._turns: set[_Turn] = set()
        self._thread: threading.Thread | None = None

    @contextmanager
    def over(self, seconds: float) -> Iterator[None]:
        """Raises TooSlow in this thread after so many seconds of its work inside."""
        thread = threading.get_ident()
        turn = _Turn(thread, time.pthread_getcpuclockid(thread), time.thread_time() + seconds)
        with self._lock:
            self._turns.add(turn)
            if self._thread is None:
                self._thread = threading.Thread(target=self._look, name="patience", daemon=True)
                self._thread.start()
        try:
            yield
        finally:
            with self._lock:
                self._turns.discard(turn)
                if turn.told:
                    # Told at the last moment: it must not arrive when the next check is at work.
                    _raise_in(thread, None)

    def _look(self) -> None:
        while True:
            time.sleep(LOOK)
            with self._lock:
                for turn in self._turns:
                    if not turn.told and time.clock_gettime(turn.clock) >= turn.end:
                        turn.told = True
                        _raise_in(turn.thread, TooSlow)


def _raise_in(thread: int, error: type[BaseException] | None) -> None:
    """The error is raised in the thread, before its next step; None takes back one not yet raised."""
    what = None if error is None else ctypes.py_object(error)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), what)


_watch = _Watch()
