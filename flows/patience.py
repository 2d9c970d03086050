"""Patience: a check that works too long on one article is cut short, so that the others still answer.

claims/ has no clock; whoever runs it hands one down. The time is the process's own work, so that a
busy machine cuts nothing short.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from claims.model.check import TooSlow

SECONDS = 5.0
"""Processor seconds that one check may take on one article; the slowest take some thousandths."""


def _end(signum: int, frame: FrameType | None) -> None:
    raise TooSlow


@contextmanager
def patience(seconds: float = SECONDS) -> Iterator[None]:
    """Raises TooSlow inside after so many seconds of work.

    Works in the main thread of a Unix process, where signals arrive; elsewhere nothing is cut
    short.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _end)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
