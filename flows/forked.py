"""How our processes start: forked from a server that has read the rules, where the system has one.

The server of Python's multiprocessing is a process of its own, started once: it has no threads, holds no
lock and no connection, and does nothing but fork. A process of Prefect is never forked: it has threads.
Imports no Prefect.
"""

import multiprocessing
from multiprocessing.context import BaseContext

WARM = ["flows.resting", "flows.warm"]
"""The modules the server imports before it forks; where it cannot, the processes import what they need."""


def starting() -> BaseContext:
    """The context in which a pool's processes are started.

    The environment they see is that of the moment the first of them was started.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(WARM)
    return context
