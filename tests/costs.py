"""Processor time of a piece of work: it grows no faster than the text, on a machine with other jobs."""

import time
from collections.abc import Callable

Work = Callable[[], object]
ROUNDS = 3
"""Another job of the machine may fall on one of three."""


def cost(work: Work) -> float:
    """Seconds of processor time for doing it once."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def least(work: Work) -> float:
    """The least seconds of several rounds."""
    return min(cost(work) for _ in range(ROUNDS))


def stays_below(most: float, work: Work) -> bool:
    """One of several rounds takes less; there are no more of them than it takes to see that."""
    return any(cost(work) < most for _ in range(ROUNDS))
