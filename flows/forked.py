"""How our processes start: forked from a server that has read the rules, where the system has one.

The server of Python's multiprocessing is a process of its own, started once: it has no threads, holds no
lock and no connection, and does nothing but fork. A process of Prefect is never forked: it has threads.
Imports no Prefect.
"""

import multiprocessing
import os
from multiprocessing import context
from multiprocessing.context import BaseContext
from typing import Any

WARM = ["flows.resting", "flows.warm"]
"""The modules the server imports before it forks; where it cannot, the processes import what they need."""


def starting() -> BaseContext:
    """The context in which a pool's processes are started; they see the environment of that moment."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    forking = _Forking()
    forking.set_forkserver_preload(WARM)
    return forking


class _Process(context.ForkServerProcess):
    """A process that is told the environment: the server knows that of its own start, perhaps a run ago."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._environ = dict(os.environ)

    def run(self) -> None:
        """Its work, in the environment of whoever started it."""
        os.environ.clear()
        os.environ.update(self._environ)
        super().run()


class _Forking(context.ForkServerContext):
    Process = _Process
