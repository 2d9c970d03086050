"""Ending: a command that is told to end clears what it began first."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

# What a machine says that goes down, a service that is stopped, and a terminal that was closed.
_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def told_to_end() -> Iterator[None]:
    """Inside, SIGTERM and SIGHUP raise SystemExit, with 143 or 129, so that whatever clears up has its turn.

    The system itself would end the process where it stands. Nothing changes outside the main thread, which
    alone may set this, and where somebody has set an answer before.
    """
    here = threading.current_thread() is threading.main_thread()
    kinds = [kind for kind in _SIGNALS if here and signal.getsignal(kind) is signal.SIG_DFL]

    def end(told: int, _frame: FrameType | None) -> NoReturn:
        for kind in kinds:  # a second one must not end the clearing
            signal.signal(kind, signal.SIG_IGN)
        sys.exit(128 + told)

    for kind in kinds:
        signal.signal(kind, end)
    try:
        yield
    finally:
        for kind in kinds:
            signal.signal(kind, signal.SIG_DFL)
