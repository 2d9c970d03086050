"""Patience: a check that works too long on one article is cut short, so that the others still answer.

claims/ has no clock; whoever runs it hands one down. The time is work done, not time on the clock, so that
a busy machine cuts nothing short.
"""

import atexit
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
"""Seconds of work between two looks at what is watched."""
_SIGNALS = hasattr(signal, "setitimer")
_MAIN = threading.main_thread().ident


class patience:
    """Raises TooSlow inside after so many processor seconds: the process's, in another thread the thread's.

    In the main thread a signal does it. A cluster's worker calls its tasks in another thread, where no
    signal arrives: there a thread of ours looks on. Neither ends a single call into a library written in C
    before it comes back. Where there are no such clocks (outside Unix) nothing is cut short. One stretch of
    a thread's work is watched at a time; one inside another takes its place.
    """

    __slots__ = ("_mine", "_seconds", "_turn")

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._mine: _Armed | None = None
        self._turn: _Turn | None = None

    def __enter__(self) -> None:
        if not _SIGNALS:
            return
        if threading.get_ident() != _MAIN:
            self._turn = _watch.begin(self._seconds)
            return
        if not _main.armed:
            self._mine = _Armed(min(LOOK, self._seconds))
        _main.end = time.process_time() + self._seconds

    def __exit__(self, *_: object) -> None:
        if self._turn is not None:
            _watch.finish(self._turn)
            return
        _main.end = None
        if self._mine is not None:
            self._mine.disarm()


@contextmanager
def watching() -> Iterator[None]:
    """Many stretches inside, one after another, are watched by one timer: starting one costs four calls

    of the system, which 28 checks of an article would feel.
    """
    if not _SIGNALS or threading.get_ident() != _MAIN or _main.armed:
        yield
        return
    armed = _Armed(LOOK)
    try:
        yield
    finally:
        armed.disarm()


class _Main:
    """What the main thread is at: whether the timer runs, and when the stretch of now has had enough."""

    armed = False
    end: float | None = None
    _told = False

    def leave_nothing_running(self) -> None:
        """At its end this process stops the timer, whatever cut short who would have stopped it.

        Ctrl-C may come between any two steps, also between the start of the timer and the stretch it is
        for. A timer that still runs when Python has given the signals back ends the process, with a code
        that says nothing.
        """
        if not self._told:
            self._told = True
            atexit.register(_stop)


_main = _Main()


class _Armed:
    """The timer runs, every so many seconds of this process's work."""

    def __init__(self, look: float) -> None:
        _main.leave_nothing_running()
        self._before = signal.signal(signal.SIGVTALRM, _end)
        signal.setitimer(signal.ITIMER_VIRTUAL, look, look)
        _main.armed = True

    def disarm(self) -> None:
        """It runs no longer, and what was set before is set again."""
        _main.armed, _main.end = False, None
        _stop()
        signal.signal(signal.SIGVTALRM, self._before)


def _stop() -> None:
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _end(signum: int, frame: FrameType | None) -> None:
    if _main.end is not None and time.process_time() >= _main.end:
        _main.end = None
        raise TooSlow


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

    def begin(self, seconds: float) -> _Turn:
        """TooSlow is raised in this thread after so many seconds of its work, unless finished before."""
        thread = threading.get_ident()
        turn = _Turn(thread, time.pthread_getcpuclockid(thread), time.thread_time() + seconds)
        with self._lock:
            self._turns.add(turn)
            if self._thread is None:
                self._thread = threading.Thread(target=self._look, name="patience", daemon=True)
                self._thread.start()
        return turn

    def finish(self, turn: _Turn) -> None:
        """This one is done."""
        with self._lock:
            self._turns.discard(turn)
            if turn.told:
                # Told at the last moment: it must not arrive when the next check is at work.
                _raise_in(turn.thread, None)

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
