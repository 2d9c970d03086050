"""Ids are judged in batches of a size, a few under way at a time, in the order they were handed in."""

from collections.abc import Callable

import pytest

import flows.batches
from flows.batches import Batches, judging
from flows.by_ids import Counted, Facts
from flows.pool import Pool, Work
from flows.settings import Settings
from flows.spool import Spool


@pytest.mark.parametrize(("ahead", "most"), [(0, 1), (2, 2), (5, 4)])
def test_every_id_is_judged_once_in_order_and_not_too_many_at_a_time(ahead: int, most: int) -> None:
    under_way: list[list[str]] = []
    done: list[str] = []
    widest = 0

    def begin(ids: list[str]) -> Callable[[], Counted]:
        nonlocal widest
        under_way.append(ids)
        widest = max(widest, len(under_way))

        def settle() -> Counted:
            under_way.remove(ids)
            done.extend(ids)
            return Counted(judged=len(ids), new=1)

        return settle

    told: list[tuple[int, int]] = []
    batches = Batches(begin, 3, ahead, lambda counted, handed_in: told.append((counted.judged, handed_in)))
    every = [str(number) for number in range(11)]
    for at in range(0, 11, 4):
        batches.add(every[at : at + 4])
    assert batches.finish() == Counted(judged=11, new=4)
    assert done == every
    assert widest == most
    assert told[-1] == (11, 11)
    assert batches.finish() == Counted(judged=11, new=4)


def test_what_waits_for_the_report_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    spool: Spool = ("folder", "id", {})
    waiting: list[tuple[int, Spool | None]] = []

    def judge(url: str, ids: list[str], run: str, facts: Facts, spool: Spool | None) -> Counted:
        waiting.append((len(ids), spool))
        return Counted(len(ids))

    monkeypatch.setattr(flows.batches, "MOST", 7)
    monkeypatch.setattr(flows.batches, "judge_ids", judge)
    monkeypatch.setattr(flows.batches, "_as_task", lambda work: work)
    settings = Settings.from_environment({"TILIK_BATCH": "3"})
    work = Work("sqlite://", "run", Facts("facts", 1), spool)
    with judging(settings, work, Pool(1), lambda *_: None) as batches:
        for number in range(3):
            batches.add([f"{number}{each}" for each in "abc"])
    assert waiting == [(3, spool), (3, spool), (3, None)]
