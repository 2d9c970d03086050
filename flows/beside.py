"""Processes that work beside the first one: Ctrl-C is for the first, which ends them, and none outlives it.

Imports no Prefect.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process, resource_tracker


@contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """A process started afresh inside is never told of Ctrl-C, not even before it can ignore it itself.

    A terminal tells all of them at once, and Python takes some tenths of a second to come so far: it would
    leave a traceback for each. What comes in meanwhile is told to this process at the end. Outside Unix
    nothing is changed.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # It is started along with the first process, and lets Ctrl-C in again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_with_the_first() -> None:
    """The process of a pool that calls this ends when the one that started it is killed.

    Else it would wait for ever: each holds the other end of the pipe all of them read from, so that none
    sees it close.
    """

    def watch() -> None:
        first = parent_process()
        assert first is not None, "a process of a pool has a parent"
        first.join()
        os._exit(1)

    threading.Thread(target=watch, name="end with the first", daemon=True).start()
