"""Where in a text which rule can fire: one pass for the literals that the rules cannot fit without."""

from collections.abc import Iterator, Sequence

import ahocorasick

from claims.lang.literals import literals
from claims.lang.pieces import Literals

NEAR = 400
"""Stretches so few bytes apart are searched as one: a call costs as much as so much more text."""
_FOLDED = (b"\xc5\xbf", b"\xe2\x84\xaa")
"""Long s and the Kelvin sign, which stand for s and k where case does not count."""

Windows = Sequence[tuple[int, int]]
"""Stretches of a text in bytes, in order and apart."""


class Triggers:
    """Knows of a list of patterns where in a text each of them can fit."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Derives the literals of each pattern; those with the same literals share one group."""
        groups: dict[Literals, int] = {}
        self._needs: list[tuple[int | None, int | None]] = []
        for pattern in patterns:
            needed, most = literals(pattern)
            group = None if needed is None else groups.setdefault(needed, len(groups))
            self._needs.append((group, most))
        self._groups = len(groups)
        of: dict[str, list[int]] = {}
        for needed, group in groups.items():
            for literal in needed:
                of.setdefault(literal, []).append(group)
        self._automaton = ahocorasick.Automaton()
        for literal, wakes in sorted(of.items()):
            self._automaton.add_word(literal, tuple(wakes))
        self._automaton.make_automaton()

    def windows(self, data: bytes) -> Iterator[tuple[int, Windows]]:
        """The patterns that can fit, by number, with the stretches that hold everything they can fit."""
        size = len(data)
        whole = [(0, size)]
        if not size:
            return
        if any(letter in data for letter in _FOLDED):
            yield from ((number, whole) for number in range(len(self._needs)))
            return
        spots = self._spots(data)
        known: dict[tuple[int, int], Windows] = {}
        for number, (group, most) in enumerate(self._needs):
            if group is None:
                yield number, whole
            elif spots[group]:
                if most is None:
                    yield number, whole
                    continue
                key = (group, most)
                if key not in known:
                    known[key] = _around(spots[group], most, size)
                yield number, known[key]

    def _spots(self, data: bytes) -> list[list[int]]:
        """Where a literal of each group ends, in order."""
        spots: list[list[int]] = [[] for _ in range(self._groups)]
        if self._groups:
            for end, wakes in self._automaton.iter(data.lower().decode("latin-1")):
                for group in wakes:
                    spots[group].append(end)
        return spots


def _around(spots: list[int], most: int, size: int) -> Windows:
    """The stretches within reach of these places."""
    found: list[tuple[int, int]] = []
    first = last = spots[0]
    reach = 2 * most + NEAR
    for spot in spots:
        if spot - last > reach:
            found.append((max(0, first - most), min(size, last + most)))
            first = spot
        last = spot
    found.append((max(0, first - most), min(size, last + most)))
    return found
