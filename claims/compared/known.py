"""Whether an article says the same as a mark of another one, wherever it says so."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from claims.compared.same import WEEKDAY, alike
from claims.match import containment
from claims.match.likeness import words_of
from claims.model.comparison import Mark

_NAMES = 50
"""So many names with a word in common are looked at; a name whose words more bear is looked for whole."""


class Known:
    """All marks of one article, found again in a few steps however many there are."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        """Sorts them once."""
        self._exact: set[tuple[str, str]] = set()
        self._numbers: dict[str, dict[Decimal, list[Decimal]]] = defaultdict(lambda: defaultdict(list))
        self._ranges: set[tuple[str, str]] = set()
        self._names: dict[str, list[frozenset[str]]] = defaultdict(list)
        self._days: dict[str, set[date]] = defaultdict(set)
        self._zones: set[str] = set()
        self._around: set[str] = set()
        for mark in marks:
            self._keep(mark)
        for lists in self._numbers.values():
            for lows in lists.values():
                lows.sort()

    def _keep(self, mark: Mark) -> None:
        if mark.kind == "number" and mark.low is not None and mark.low == mark.high:
            self._numbers[mark.measure][mark.precision or Decimal(0)].append(mark.low)
        elif mark.kind == "number":
            self._ranges.add((mark.measure, mark.value))
        else:
            self._exact.add((mark.kind, mark.value))
        if mark.kind == "person":
            words = words_of(mark.value)
            for word in words:
                if len(self._names[word]) < _NAMES:
                    self._names[word].append(words)
        elif mark.kind == "time" and mark.measure in ("day", WEEKDAY):
            self._days[mark.measure].add(_day(mark))
        elif mark.kind == "clock":
            self._zones.add(mark.measure)
        elif mark.kind == "place":
            self._around.update(containment(mark.value))

    def says(self, mark: Mark) -> bool:
        """The article says the same: a number as exactly as the less exact of two, a name or part of it."""
        if mark.kind == "number":
            return self._counts(mark)
        if (mark.kind, mark.value) in self._exact:
            return True
        if mark.kind == "person":
            words = words_of(mark.value)
            return any(words <= other or other <= words for word in words for other in self._names[word])
        if mark.kind == "time" and mark.measure in ("day", WEEKDAY):
            near = [_day(mark) + timedelta(days=7 * weeks) for weeks in (-1, 0, 1)]
            told = not self._days[WEEKDAY].isdisjoint(near)
            return told or (mark.measure == WEEKDAY and not self._days["day"].isdisjoint(near))
        if mark.kind == "clock":
            # Another zone tells another hour for the same moment.
            return bool(self._zones - {mark.measure})
        if mark.kind == "place":
            return mark.value in self._around or any(
                ("place", outer) in self._exact for outer in containment(mark.value)
            )
        return False

    def _counts(self, mark: Mark) -> bool:
        measures = {*self._numbers, *(measure for measure, _ in self._ranges)}
        near = [measure for measure in sorted(measures) if alike(measure, mark.measure)]
        if mark.low is None or mark.low != mark.high:
            return any((measure, mark.value) in self._ranges for measure in near)
        mine = mark.precision or Decimal(0)
        return any(
            _within(lows, mark.low, Decimal(0) if step == mine else max(step, mine) / 2)
            for measure in near
            for step, lows in self._numbers[measure].items()
        )


def _day(mark: Mark) -> date:
    return date.fromisoformat(mark.value.partition("/")[0])


def _within(ordered: list[Decimal], value: Decimal, off: Decimal) -> bool:
    """One of the numbers lies no further from the value than that."""
    at = bisect_left(ordered, value - off)
    return at < len(ordered) and ordered[at] <= value + off


__all__ = ["Known"]
