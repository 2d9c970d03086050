"""Rows: one comparison each, and how they are timed."""

import os
import platform
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison: ours against a peer's, in the same unit, over n things; `note` says the rest."""

    what: str
    n: int
    ours: float
    peer: float
    unit: str
    note: str = ""

    @property
    def ratio(self) -> float:
        """The peer's figure over ours: above 1, ours is the smaller; 0 where ours is nothing."""
        return self.peer / self.ours if self.ours else 0.0


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """The least wall time of so many runs, in seconds."""
    least = float("inf")
    for _ in range(times):
        begun = time.perf_counter()
        work()
        least = min(least, time.perf_counter() - begun)
    return least


def processor(work: Callable[[], object]) -> float:
    """The processor time of one run, in seconds: what other jobs of the machine take is not counted."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def least(*works: Callable[[], object], times: int = 3) -> tuple[float, ...]:
    """The least wall time of each work, in seconds, over so many rounds in which they take turns.

    On a busy machine a slow moment then falls on each of them alike, and the least is what each needs.
    """
    best = [float("inf")] * len(works)
    for _ in range(times):
        for at, work in enumerate(works):
            best[at] = min(best[at], seconds(work))
    return tuple(best)


def machine() -> str:
    """The machine in one line: cores, Python, system."""
    system = f"{platform.system()} {platform.machine()}"
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, {system}"


def table(rows: Sequence[Row]) -> str:
    """The rows as one table of plain text, with the notes below."""
    lines = [f"{'what':<58}{'n':>5}{'ours':>11}{'peer':>11}{'peer/ours':>11}  unit"]
    for row in rows:
        lines.append(
            f"{row.what:<58}{row.n:>5}{row.ours:>11.3f}{row.peer:>11.3f}{row.ratio:>11.2f}  {row.unit}"
        )
    lines += [f"  {row.what}: {row.note}" for row in rows if row.note]
    return "\n".join([*lines, machine()])
