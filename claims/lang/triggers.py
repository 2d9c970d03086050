"""Where in a text which rule can fire: one pass for the literals that the rules cannot fit without."""

from bisect import bisect_left
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
ALSO = 2
"""So many further sets of literals are asked for, where others look for them anyway."""
_FOLDED = (b"\xc5\xbf", b"\xe2\x84\xaa")
"""Long s and the Kelvin sign, which stand for s and k where case does not count."""

Windows = Sequence[tuple[int, int]]
"""Stretches of a text in bytes, in order and apart."""


@dataclass(frozen=True, slots=True)
class Wake:
    """The patterns that need a literal of a group: each by number, with the other groups it needs.

    `most` is the greatest length of a match; None where there is none.
    """

    group: int
    most: int | None
    patterns: tuple[tuple[int, tuple[int, ...]], ...]


class Triggers:
    """Knows of a list of patterns where in a text each of them can fit."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Derives the literals of each pattern; sets of literals are shared between patterns."""
        needs = {number: literals(pattern) for number, pattern in enumerate(patterns)}
        seldom = {
            number: (needed, most)
            for number, (needed, most) in needs.items()
            if needed and expected(needed[0]) < COMMON
        }
        if len(seldom) < FEW:
            seldom = {}
        self._always = [number for number in needs if number not in seldom]
        groups: dict[Literals, int] = {}
        for needed, _ in seldom.values():
            groups.setdefault(needed[0], len(groups))
        wakes: dict[tuple[int, bool], list[int]] = {}
        for number, (needed, most) in seldom.items():
            wakes.setdefault((groups[needed[0]], most is None), []).append(number)
        self._wakes: list[Wake] = []
        for (group, endless), numbers in wakes.items():
            most = None if endless else max(seldom[number][1] or 0 for number in numbers)
            also = {
                number: [groups[needed] for needed in seldom[number][0][1:] if needed in groups]
                for number in numbers
            }
            self._wakes.append(Wake(group, most, tuple((n, tuple(also[n][:ALSO])) for n in numbers)))
        self._groups = len(groups)
        self._automaton = _automaton(groups)

    def windows(self, data: bytes) -> list[tuple[int, Windows]]:
        """The patterns that can fit, by number, with the stretches that hold everything they can fit."""
        if not data:
            return []
        whole = [(0, len(data))]
        woken: list[tuple[int, Windows]] = [(number, whole) for number in self._always]
        if not self._wakes:
            return woken
        if any(letter in data for letter in _FOLDED):
            return woken + [(number, whole) for wake in self._wakes for number, _ in wake.patterns]
        spots = self._spots(data)
        for wake in self._wakes:
            if spots[wake.group]:
                woken += _woken(wake, spots, len(data))
        return woken

    def _spots(self, data: bytes) -> list[list[int]]:
        """Where a literal of each group ends, in order."""
        spots: list[list[int]] = [[] for _ in range(self._groups)]
        for end, groups in self._automaton.iter(data.lower().decode("latin-1")):
            for group in groups:
                spots[group].append(end)
        return spots


def _automaton(groups: dict[Literals, int]) -> ahocorasick.Automaton:
    """Finds every literal of every group, and tells the groups it is of."""
    of: dict[str, list[int]] = {}
    for needed, group in groups.items():
        for literal in needed:
            of.setdefault(literal, []).append(group)
    automaton = ahocorasick.Automaton()
    for literal, numbers in sorted(of.items()):
        automaton.add_word(literal, tuple(numbers))
    automaton.make_automaton()
    return automaton


def _woken(wake: Wake, spots: list[list[int]], size: int) -> list[tuple[int, Windows]]:
    """The patterns of one group that can fit, where literals of the groups end at these places."""
    own, most = spots[wake.group], wake.most
    if most is None:
        whole = [(0, size)]
        return [(number, whole) for number, also in wake.patterns if all(spots[other] for other in also)]
    woken: list[tuple[int, Windows]] = []
    windows: Windows | None = None
    for number, also in wake.patterns:
        kept = own
        for other in also:
            kept = _beside(kept, spots[other], most)
        if len(kept) < len(own):
            if kept:
                woken.append((number, _around(kept, most, size)))
            continue
        if windows is None:
            windows = _around(own, most, size)
        woken.append((number, windows))
    return woken


def _beside(spots: list[int], others: list[int], most: int) -> list[int]:
    """The places that have one of the others within reach."""
    last = len(others)
    return [
        spot
        for spot in spots
        if (at := bisect_left(others, spot - most)) < last and others[at] <= spot + most
    ]


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
