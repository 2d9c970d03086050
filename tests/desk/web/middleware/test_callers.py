"""How often a caller may ask: a bucket each, that fills by the clock."""

import pytest

from desk.web.middleware.callers import Rate


class Clock:
    """A clock that goes on when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_is_emptied_and_fills_again() -> None:
    clock = Clock()
    rate = Rate(a_minute=60, burst=3, clock=clock)
    assert [rate.take("a") for _ in range(3)] == [0, 0, 0]
    assert rate.take("a") == pytest.approx(1.0)
    clock.now = 0.5
    assert rate.take("a") == pytest.approx(0.5)
    clock.now = 1.0
    assert rate.take("a") == 0
    assert rate.take("a") == pytest.approx(1.0)
    clock.now = 1_000.0
    assert [rate.take("a") for _ in range(4)] == pytest.approx([0, 0, 0, 1.0])


def test_one_caller_takes_nothing_from_another() -> None:
    rate = Rate(a_minute=1, burst=1, clock=Clock())
    assert rate.take("a") == 0
    assert rate.take("b") == 0
    assert rate.take("a") == pytest.approx(60.0)
