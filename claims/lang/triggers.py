"""Where in a text which rule can fire: one pass for the literals that the rules cannot fit without."""

from collections.abc import Sequence
from dataclasses import dataclass

import ahocorasick

from claims.lang.literals import literals
from claims.lang.pieces import Literals, expected

NEAR = 400
"""Stretches so few bytes apart are searched as one: a call costs as much as so much more text."""
COMMON = 0.01
"""Literals that turn up more often (for each byte) are not worth looking for."""
FEW = 12
"""So many searches of the whole text cost less than the pass that might save them."""
BRIEF = 500
"""In a text of fewer bytes the pass is cheaper than any search."""
_UNKNOWN = (None, None)
_FOLDED = (b"\xc5\xbf", b"\xe2\x84\xaa")
"""Long s and the Kelvin sign, which stand for s and k where case does not count."""

Windows = Sequence[tuple[int, int]]
"""Stretches of a text in bytes, in order and apart."""


@dataclass(frozen=True, slots=True)
class Wake:
    """Patterns, by number, that need a literal of the same set.

    `most` is the greatest length of a match in bytes; None where there is none.
    """

    patterns: tuple[int, ...]
    most: int | None


class Triggers:
    """Knows of a list of patterns where in a text each of them can fit."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Derives the literals of each pattern. In a brief text even common ones are worth looking for."""
        needs = [literals(pattern) for pattern in patterns]
        seldom = [needed is not None and expected(needed) < COMMON for needed, _ in needs]
        few = sum(seldom) < FEW
        self._brief = Pass(needs)
        self._long = Pass(
            [need if rare and not few else _UNKNOWN for need, rare in zip(needs, seldom, strict=True)]
        )

    def windows(self, data: bytes) -> list[tuple[int, Windows]]:
        """The patterns that can fit, by number, with the stretches that hold everything they can fit."""
        return (self._brief if len(data) < BRIEF else self._long).windows(data)


class Pass:
    """Looks for the literals of patterns; a pattern whose literals are not known can fit anywhere."""

    def __init__(self, needs: Sequence[tuple[Literals | None, int | None]]) -> None:
        """Patterns with the same literals are woken together."""
        self._always = [number for number, (needed, _) in enumerate(needs) if needed is None]
        alike: dict[tuple[Literals, bool], list[int]] = {}
        for number, (needed, most) in enumerate(needs):
            if needed is not None:
                alike.setdefault((needed, most is None), []).append(number)
        self._wakes = [
            Wake(tuple(numbers), None if endless else max(needs[number][1] or 0 for number in numbers))
            for (_, endless), numbers in alike.items()
        ]
        self._automaton = _automaton([needed for needed, _ in alike])

    def windows(self, data: bytes) -> list[tuple[int, Windows]]:
        """The patterns that can fit, by number, with the stretches that hold everything they can fit."""
        if not data:
            return []
        whole = [(0, len(data))]
        woken: list[tuple[int, Windows]] = [(number, whole) for number in self._always]
        if not self._wakes:
            return woken
        if _FOLDED[0] in data or _FOLDED[1] in data:
            return woken + [(number, whole) for wake in self._wakes for number in wake.patterns]
        for each, spots in self._spots(data).items():
            wake = self._wakes[each]
            windows = whole if wake.most is None else _around(spots, wake.most, len(data))
            for number in wake.patterns:
                woken.append((number, windows))
        return woken

    def _spots(self, data: bytes) -> dict[int, list[int]]:
        """Where a literal of each set ends, in order; no set without any."""
        spots: dict[int, list[int]] = {}
        for end, sets in self._automaton.iter(data.lower().decode("latin-1")):
            for each in sets:
                if each in spots:
                    spots[each].append(end)
                else:
                    spots[each] = [end]
        return spots


def _automaton(sets: list[Literals]) -> ahocorasick.Automaton:
    """Finds every literal of every set, and tells the numbers of the sets it is of."""
    of: dict[str, list[int]] = {}
    for number, each in enumerate(sets):
        for literal in each:
            of.setdefault(literal, []).append(number)
    automaton = ahocorasick.Automaton()
    for literal, numbers in sorted(of.items()):
        automaton.add_word(literal, tuple(numbers))
    automaton.make_automaton()
    return automaton


def _around(spots: list[int], most: int, size: int) -> Windows:
    """The stretches within reach of these places."""
    if len(spots) == 1:
        return [(max(0, spots[0] - most), min(size, spots[0] + most))]
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
