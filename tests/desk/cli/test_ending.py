"""Ending: being told to end is an exception inside, and outside what it was before."""

import os
import signal
import threading

import pytest

from desk.cli.ending import told_to_end


@pytest.mark.parametrize(("kind", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_told_to_end_it_clears_up_and_a_second_time_changes_nothing(kind: signal.Signals, code: int) -> None:
    before = signal.signal(kind, signal.SIG_DFL)
    cleared = []

    def work() -> None:
        try:
            os.kill(os.getpid(), kind)
        finally:
            os.kill(os.getpid(), kind)
            cleared.append("all")

    try:
        with pytest.raises(SystemExit) as ended, told_to_end():
            work()
        assert (ended.value.code, cleared) == (code, ["all"])
        assert signal.getsignal(kind) is signal.SIG_DFL
    finally:
        signal.signal(kind, before)


def test_whoever_has_an_answer_of_their_own_keeps_it() -> None:
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        with told_to_end():
            assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGTERM, before)


def test_another_thread_does_its_work_and_sets_nothing() -> None:
    done: list[object] = []

    def work() -> None:
        with told_to_end():
            done.append(signal.getsignal(signal.SIGTERM))

    before = signal.getsignal(signal.SIGTERM)
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [before]
