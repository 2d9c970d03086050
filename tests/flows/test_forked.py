"""Processes of a pool start with the rules read, forked from a process that has no threads."""

import gc
import multiprocessing
import os
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


forked = pytest.mark.skipif(
    "forkserver" not in multiprocessing.get_all_start_methods(), reason="this system has no fork server"
)


@forked
def test_a_process_has_read_the_rules_and_holds_nothing_of_the_one_that_asked_for_it() -> None:
    with ProcessPoolExecutor(1, mp_context=starting()) as pool:
        warm, collecting, prefect, threads, children = pool.submit(_state).result()
    assert warm
    assert collecting
    assert not prefect
    # The queue's own thread may be there already, none of the many of this process.
    assert [name for name in threads if not name.startswith("QueueFeeder")] == ["MainThread"]
    assert children == 0


def _meaning() -> str | None:
    return os.environ.get("TILIK_MEANING")


@forked
def test_a_process_sees_the_settings_of_the_moment_it_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server lives as long as this process, and knows the environment of its own start."""
    seen = []
    for value in ("first", "second", None):
        if value is None:
            monkeypatch.delenv("TILIK_MEANING")
        else:
            monkeypatch.setenv("TILIK_MEANING", value)
        with ProcessPoolExecutor(1, mp_context=starting()) as pool:
            seen.append(pool.submit(_meaning).result())
    assert seen == ["first", "second", None]


def test_where_there_is_no_fork_server_processes_start_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert starting().get_start_method() == "spawn"
