"""Where in a text which rule can fire: one pass for the literals that the rules cannot fit without."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import ahocorasick

from claims.lang.literals import Needs, literals
from claims.lang.pieces import Literals, commonest_first, expected

NEAR = 400
"""Stretches so few bytes apart are searched as one: a call costs as much as so much more text."""
COMMON = 0.01
"""Literals that turn up more often (for each byte) are not worth looking for."""
FEW = 12
"""So many searches of the whole text cost less than the pass that might save them."""
BRIEF = 500
"""In a text of fewer bytes the pass is cheaper than any search."""
OFTEN = 5
"""Nor are those beside others that turn up so many times as often, unless they are looked for anyway."""
_FOLDED = (b"\xc5\xbf", b"\xe2\x84\xaa")
"""Long s and the Kelvin sign, which stand for s and k where case does not count."""

Windows = Sequence[tuple[int, int]]
"""Stretches of a text in bytes, in order and apart."""


@dataclass(frozen=True, slots=True)
class Wake:
    """Patterns, by number, that need a literal of the same set, and one of another set beside it.

    `also` is the number of the other set, None where there is none; `most` the greatest length of a match
    in bytes, None where there is none.
    """

    patterns: tuple[int, ...]
    needed: int
    also: int | None
    most: int | None


class Triggers:
    """Knows of a list of patterns where in a text each of them can fit."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Derives the literals of each pattern. In a brief text even common ones are worth looking for."""
        needs = [literals(pattern) for pattern in patterns]
        seldom = [each.needed is not None and expected(each.needed) < COMMON for each in needs]
        few = sum(seldom) < FEW
        self._brief = Pass(needs)
        self._long = Pass(
            [need if rare and not few else Needs() for need, rare in zip(needs, seldom, strict=True)]
        )

    def windows(self, data: bytes) -> list[tuple[int, Windows]]:
        """The patterns that can fit, by number, with the stretches that hold everything they can fit."""
        return (self._brief if len(data) < BRIEF else self._long).windows(data)


class Pass:
    """Looks for the literals of patterns; a pattern whose literals are not known can fit anywhere."""

    def __init__(self, needs: Sequence[Needs]) -> None:
        """Patterns with the same literals are woken together."""
        self._always = [number for number, each in enumerate(needs) if each.needed is None]
        sought = _sought(needs)
        alike: dict[tuple[Literals, Literals | None, bool], list[int]] = {}
        for number, (needed, also, most) in enumerate(needs):
            if needed is not None:
                beside = also if also in sought else None
                alike.setdefault((needed, beside, most is None), []).append(number)
        sets: dict[Literals, int] = {}
        for needed, beside, _ in alike:
            for each in (needed, beside):
                if each is not None:
                    sets.setdefault(each, len(sets))
        self._wakes = [
            Wake(
                tuple(numbers),
                sets[needed],
                None if beside is None else sets[beside],
                None if endless else max(needs[number].most or 0 for number in numbers),
            )
            for (needed, beside, endless), numbers in alike.items()
        ]
        self._automaton = _automaton(list(sets))

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
        found = self._spots(data)
        for wake in self._wakes:
            spots = found.get(wake.needed)
            if spots is None:
                continue
            if wake.also is not None:
                spots = _beside(spots, found.get(wake.also), wake.most)
                if not spots:
                    continue
            windows = whole if wake.most is None else _around(spots, wake.most, len(data))
            for number in wake.patterns:
                woken.append((number, windows))
        return woken

    def _spots(self, data: bytes) -> dict[int, list[int]]:
        """Where a literal of each set ends, in order; no set without any."""
        spots: defaultdict[int, list[int]] = defaultdict(list)
        for end, sets in self._automaton.iter(data.lower().decode("latin-1")):
            for each in sets:
                spots[each].append(end)
        return spots


def _sought(needs: Sequence[Needs]) -> set[Literals]:
    """The sets of literals worth looking for."""
    sought: set[Literals] = set()
    for needed, also, _ in needs:
        if needed is not None:
            sought.add(needed)
            if also is not None and expected(also) < min(COMMON, OFTEN * expected(needed)):
                sought.add(also)
    return sought


def _automaton(sets: list[Literals]) -> ahocorasick.Automaton:
    """Finds every literal of every set, and tells the numbers of the sets it is of."""
    of: dict[str, list[int]] = {}
    for number, each in enumerate(sets):
        for literal in each:
            of.setdefault(literal, []).append(number)
    automaton = ahocorasick.Automaton()
    for literal in commonest_first(of):
        automaton.add_word(literal, tuple(of[literal]))
    automaton.make_automaton()
    return automaton


def _beside(spots: list[int], others: list[int] | None, most: int | None) -> list[int]:
    """Those of these places that have one of the others within reach."""
    if others is None:
        return []
    if most is None:
        return spots
    near: list[int] = []
    at, size = 0, len(others)
    for spot in spots:
        while at < size and others[at] < spot - most:
            at += 1
        if at == size:
            break
        if others[at] <= spot + most:
            near.append(spot)
    return near


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
