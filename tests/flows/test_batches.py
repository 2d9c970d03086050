"""Ids are judged in batches of a size, a few under way at a time, in the order they were handed in."""

from collections.abc import Callable

import pytest

from flows.batches import Batches
from flows.by_ids import Counted


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
