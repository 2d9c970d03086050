"""What is asked of the database is asked seldom, however often somebody asks the service."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from desk.web.service import Kept, Shown


class Counting:
    """Counts how often it is asked; fails, or waits, when it is told to."""

    def __init__(self) -> None:
        self.asked = 0
        self.fails = False
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def __call__(self) -> int:
        self.may_go_on.wait(60)
        self.asked += 1
        if self.fails:
            raise OSError("away")
        return self.asked


def test_many_who_ask_at_once_ask_once() -> None:
    async def inside() -> list[int]:
        kept = Kept(count, 60, ThreadPoolExecutor(1))
        return await asyncio.gather(*(kept.get() for _ in range(50)))

    count = Counting()
    assert set(asyncio.run(inside())) == {1}


def test_an_old_answer_is_asked_for_anew_and_a_failure_is_told() -> None:
    async def inside() -> list[int]:
        kept = Kept(count, -1, ThreadPoolExecutor(1))
        got = [await kept.get(), await kept.get()]
        count.fails = True
        with pytest.raises(OSError, match="away"):
            await kept.get()
        return got

    count = Counting()
    assert asyncio.run(inside()) == [1, 2]


def test_the_last_figures_are_shown_while_newer_ones_are_made(caplog: pytest.LogCaptureFixture) -> None:
    async def inside() -> None:
        shown = Shown(count, -1, ThreadPoolExecutor(1), share=0)
        shown_at_once = await asyncio.gather(*(shown.get() for _ in range(20)))
        assert {value for value, _ in shown_at_once} == {1}
        count.may_go_on.clear()
        assert [(await shown.get())[0] for _ in range(20)] == [1] * 20
        count.may_go_on.set()
        making = shown._making
        assert making is not None
        await making
        assert (await shown.get())[0] == 2
        making = shown._making
        if making is not None:
            await making
        count.fails = True
        before = (await shown.get())[0]
        making = shown._making
        assert making is not None
        await asyncio.wait([making])
        await asyncio.sleep(0)
        assert (await shown.get())[0] == before

    count = Counting()
    asyncio.run(inside())
    assert "no newer figures: away" in caplog.text


def test_figures_that_never_were_are_no_figures() -> None:
    async def inside() -> None:
        shown = Shown(count, 60, ThreadPoolExecutor(1))
        with pytest.raises(OSError, match="away"):
            await shown.get()
        count.fails = False
        assert (await shown.get())[0] == 2

    count = Counting()
    count.fails = True
    asyncio.run(inside())
