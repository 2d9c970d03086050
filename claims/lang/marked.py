"""Lines with every quantity put in as one mark, so that a pattern says "naik <by> menjadi <after>"."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from claims.lang.compared import CLOSE, OPEN
from claims.lang.matcher import Matcher
from claims.model import Reading


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its quantities as marks, and the way back to the offsets of the text."""

    source: str
    text: str
    offsets: tuple[tuple[int, int], ...]
    readings: tuple[Reading, ...]

    def at(self, place: int) -> int:
        """The offset in the whole text of a place in the marked line, which lies outside of any mark."""
        return place + self.offsets[bisect_right(self.offsets, (place, len(self.source))) - 1][1]

    def whole(self, reading: Reading) -> str:
        """The words of a quantity that is the whole of a share."""
        return self.source[reading.start : reading.end]

    def quantity(self, found: Any, *names: str) -> Reading | None:
        """The reading behind the first of these groups that is filled."""
        printed = next((found[name] for name in names if found[name] is not None), None)
        return None if printed is None else self.readings[int(printed[1:-1])]


def marked_lines(text: str, numbers: tuple[Reading, ...], wakes: Matcher) -> Iterator[Line]:
    """The lines that hold quantities and a word of comparing, with the quantities put in as marks."""
    quantities = [reading for reading in numbers if reading.kind == "quantity"]
    starts: list[int] = []
    start = end = 0
    for reading in quantities:
        start = text.rfind("\n", end, reading.start) + 1 or start
        end = reading.start
        starts.append(start)
    for start, rows in groupby(zip(starts, quantities, strict=True), key=itemgetter(0)):
        readings = tuple(reading for _, reading in rows)
        stop = text.find("\n", readings[-1].end)
        end = len(text) if stop < 0 else stop
        if wakes.fits(text[start:end]):
            yield _with_marks(text, start, end, readings)


def _with_marks(text: str, start: int, end: int, readings: tuple[Reading, ...]) -> Line:
    """The line from `start` to `end`, with its quantities as marks."""
    pieces: list[str] = []
    offsets: list[tuple[int, int]] = [(0, start)]
    at, length = start, 0
    for number, reading in enumerate(readings):
        mark = f"{OPEN}{number}{CLOSE}"
        pieces += [text[at : reading.start].replace(OPEN, " ").replace(CLOSE, " "), mark]
        length += reading.start - at + len(mark)
        offsets.append((length, reading.end - length))
        at = reading.end
    return Line(text, "".join([*pieces, text[at:end]]), tuple(offsets), readings)
