"""flows/patience.py: a check that never ends is cut short, and the dossier says so."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import pytest

from claims.check import live
from claims.dossier import check_article
from claims.model.check import ArticleCheck, Check, TooSlow
from claims.world import SeedWorld, read_seeds
from flows.patience import patience, watching
from tests.factory import article
from tests.kept import ROOT


def forever() -> None:
    while True:
        pass


def test_work_that_never_ends_is_cut_short():
    with pytest.raises(TooSlow), patience(0.05):
        forever()


def test_what_was_set_before_is_set_again():
    before = signal.getsignal(signal.SIGVTALRM)
    with patience(5):
        pass
    assert signal.getsignal(signal.SIGVTALRM) is before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


STOPPED_AT_THE_START = """
import signal, sys, time
import flows.patience

class Slow:
    # Its end comes when Python has given the signals back, and takes longer than one look.
    def __del__(self, clock=time.process_time):
        end = clock() + 0.2
        while clock() < end:
            pass

slow = Slow()
start = signal.setitimer

def stopped(which, look, again=0.0):
    start(which, look, again)
    raise KeyboardInterrupt

signal.setitimer = stopped
try:
    with flows.patience.patience(0.01):
        pass
except KeyboardInterrupt:
    signal.setitimer = start
    sys.exit(130)
"""


def test_ctrl_c_between_the_timer_and_its_stretch_does_not_end_the_process_by_the_timer():
    ran = subprocess.run([sys.executable, "-c", STOPPED_AT_THE_START], cwd=ROOT, check=False, timeout=200)
    assert ran.returncode == 130


def in_a_thread(work: Callable[[], None]) -> None:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join(60)
    assert not thread.is_alive()


def test_in_another_thread_it_is_cut_short_too():
    told = []

    def work() -> None:
        for _ in range(2):
            try:
                with patience(0.05):
                    forever()
            except TooSlow:
                told.append("too slow")
            told.append(sum(range(1000)))

    in_a_thread(work)
    assert told == ["too slow", 499500, "too slow", 499500]


def test_in_another_thread_what_is_done_in_time_goes_on():
    done = []

    def work() -> None:
        for _ in range(1000):
            with patience(5):
                done.append(1)

    in_a_thread(work)
    assert len(done) == 1000


def test_a_check_that_never_ends_costs_its_own_answer_only():
    def judge(case):
        try:
            forever()
        except Exception:  # a check that swallows what it should not
            return []
        return []

    slow = ArticleCheck("never_ends", 1, judge)
    dossier = check_article(
        article("Rapat digelar Senin (11/5/2025)."),
        SeedWorld(read_seeds()),
        checks=[slow, *live()],
        guard=lambda: patience(0.05),
    )
    (fault,) = dossier.faults
    assert (fault.check, fault.kind, fault.claim) == ("never_ends", "slow", None)
    assert [flag.check for flag in dossier.flags] == ["weekday_fits"]


def test_the_claim_a_check_is_cut_short_on_is_named():
    def judge(claim, case):
        forever()

    slow = Check("never_ends", 1, frozenset({"calendar_date"}), judge)
    text = "Rapat digelar Senin (11/5/2025) dan Selasa (13/5/2025)."
    dossier = check_article(
        article(text), SeedWorld(read_seeds()), checks=[slow, *live()], guard=lambda: patience(0.05)
    )
    (fault,) = dossier.faults
    first = next(claim for claim in dossier.claims if claim.type == "calendar_date")
    assert (fault.check, fault.kind, fault.claim) == ("never_ends", "slow", first.id)
    assert [flag.check for flag in dossier.flags] == ["weekday_fits"]


def test_one_timer_watches_many_stretches_and_each_has_its_own_time():
    told = []
    before = signal.getsignal(signal.SIGVTALRM)
    with watching():
        for work in (forever, lambda: told.append("in time"), forever):
            try:
                with patience(0.05):
                    work()
            except TooSlow:
                told.append("too slow")
        between = time.process_time() + 0.3
        while time.process_time() < between:
            pass  # what is not in a stretch is not cut short
    assert told == ["too slow", "in time", "too slow"]
    assert signal.getsignal(signal.SIGVTALRM) is before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
