"""Processes of a pool start with the rules read, forked from a process that has no threads."""

import gc
import multiprocessing
import sys
import threading
from concurrent.futures import ProcessPoolExecutor

import pytest

from flows.forked import WARM, starting


def _state() -> tuple[bool, bool, bool, list[str], int]:
    """Of the process it runs in: rules read, collector at work, Prefect there, threads, processes."""
    read = all(name in sys.modules for name in WARM)
    names = [each.name for each in threading.enumerate()]
    return read, gc.isenabled(), "prefect" in sys.modules, names, len(multiprocessing.active_children())


@pytest.mark.skipif(
    "forkserver" not in multiprocessing.get_all_start_methods(), reason="this system has no fork server"
)
def test_a_process_has_read_the_rules_and_holds_nothing_of_the_one_that_asked_for_it() -> None:
    with ProcessPoolExecutor(1, mp_context=starting()) as pool:
        warm, collecting, prefect, threads, children = pool.submit(_state).result()
    assert warm
    assert collecting
    assert not prefect
    # The queue's own thread may be there already, none of the many of this process.
    assert [name for name in threads if not name.startswith("QueueFeeder")] == ["MainThread"]
    assert children == 0


def test_where_there_is_no_fork_server_processes_start_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert starting().get_start_method() == "spawn"
