"""Quantities and times against the labelled sentences of entities-id: how many of them are read at all.

A label counts as read where a reading of its kind shares at least one character with it. A
length of time is labelled as a quantity there and is a time here, so the recall of quantities is
told twice: with lengths of time, and by number readings alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import re2

from bench.quality.score import share
from claims.lang import read_amounts, read_times
from claims.model import Reading, Time

CORPUS = "inline-entities"
FILE = Path("data", "entities-id", "inline-train.txt")
_LABEL = re2.compile(r"<(/?)([A-Z]+)>")
Labels = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Recall:
    """How many quantities and times are labelled and read, and those that are not read."""

    quantities: int
    quantities_read: int
    quantities_by_numbers: int
    times: int
    times_read: int
    missed: tuple[str, ...]

    def figures(self) -> dict[str, float]:
        """The figures floors are set on, rounded down to four decimals."""
        return {
            "quantity_recall": share(self.quantities_read, self.quantities),
            "quantity_recall_without_lengths_of_time": share(self.quantities_by_numbers, self.quantities),
            "time_recall": share(self.times_read, self.times),
        }


def unlabelled(line: str) -> tuple[str, Labels]:
    """A line without its labels, and where they stood."""
    text, at, opened = "", 0, 0
    labels: list[tuple[str, int, int]] = []
    for mark in _LABEL.finditer(line):
        text += line[at : mark.start()]
        at = mark.end()
        if mark[1] == "":
            opened = len(text)
        else:
            labels.append((mark[2], opened, len(text)))
    return text + line[at:], tuple(labels)


def measure_entities(path: Path) -> Recall:
    """Reads every line as a text of its own. Raises FileNotFoundError where the file is not there."""
    counts = dict.fromkeys(("quantities", "read", "by_numbers", "times", "times_read"), 0)
    missed: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text, labels = unlabelled(line)
        times = read_times(text, "id", None)
        amounts = read_amounts(text, "id", times)
        for kind, start, end in labels:
            if kind == "QUANTITY":
                by_numbers = _touched(amounts, start, end)
                read = by_numbers or _touched(_lengths(times), start, end)
                counts["quantities"] += 1
                counts["by_numbers"] += by_numbers
                counts["read"] += read
            elif kind == "TIME":
                read = _touched(times, start, end)
                counts["times"] += 1
                counts["times_read"] += read
            else:
                continue
            if not read:
                missed.append(f"{kind} line {number}: {text[start:end]}")
    return Recall(*counts.values(), tuple(missed))


def _lengths(times: tuple[Reading, ...]) -> Iterator[Reading]:
    for reading in times:
        time = reading.value
        if isinstance(time, Time) and time.type == "DURATION":
            yield reading


def _touched(readings: Iterable[Reading], start: int, end: int) -> bool:
    return any(reading.start < end and start < reading.end for reading in readings)


def entities_table(recall: Recall) -> str:
    """The table: what was missed, and the figures."""
    lines = [f"== {CORPUS}", "", f"missed: {len(recall.missed)}", *(f"  {one}" for one in recall.missed)]
    lines += ["", "figures", *(f"  {name:<42}{value:.4f}" for name, value in recall.figures().items())]
    return "\n".join(lines)
