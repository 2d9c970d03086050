"""flows/patience.py: a check that never ends is cut short, and the dossier says so."""

import signal
import threading

import pytest

from claims.check import live
from claims.dossier import check_article
from claims.model.check import ArticleCheck, Check, TooSlow
from claims.world import SeedWorld, read_seeds
from flows.patience import patience
from tests.factory import article


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


def test_in_another_thread_nothing_is_cut_short():
    done = []

    def work() -> None:
        with patience(0.001):
            done.append(sum(range(100_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done


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
