"""Of places that overlap, which one is read: the longest, of two as long the one with more slots filled.

All places are known before any rule is asked, and the rules are asked in the order of the
contest: most places lie within a longer one that is read, and cost nothing more.
"""

import logging
from datetime import date
from operator import attrgetter, itemgetter
from typing import Any

from claims.lang.found import Found
from claims.lang.matcher import Spans
from claims.lang.places import Sheet, places, places_from
from claims.lang.rule import Ready
from claims.lang.triggers import Windows
from claims.model import Reading

Row = tuple[int, int, int, int, Spans]
"""A place by what decides the contest (the least wins): length and filled slots, both below nought, the
number of the rule, the start; then the bytes of the match and its groups. It holds tuples of numbers and
nothing else, so that the garbage collector soon lets go of the rows of a long text."""
RANK = itemgetter(0, 1, 2, 3)
_IN_ORDER = attrgetter("start", "end", "kind")


log = logging.getLogger(__name__)


def rows(number: int, ready: Ready, windows: Windows, sheet: Sheet) -> list[Row]:
    """Every place in these stretches of a text where a rule's pattern fits."""
    found: list[Row] = []
    opening = ready.rule.opening
    if opening is None:
        fitting = places(ready.matcher, windows, sheet)
    else:
        fitting = places_from(sheet.beginnings(opening), ready.matcher, windows, sheet)
    if not fitting:
        return found
    offsets, group, slots = sheet.offsets, ready.span_group, ready.slots
    for spans in fitting:
        first, last = spans[group]
        if first < 0:  # the alternative that fits marks no part, so all of it is read
            first, last = spans[0]
        start = offsets(first)
        filled = 0
        for _, at, _ in slots:
            if spans[at][0] >= 0:
                filled += 1
        found.append((start - offsets(last), -filled, number, start, spans))
    return found


def shown(row: Row, ready: Ready, sheet: Sheet) -> Found:
    """A place as its rule is shown it."""
    length, _, _, start, spans = row
    values: dict[str, Any] = {}
    printed: dict[str, str] = {}
    for name, group, convert in ready.slots:
        low, high = spans[group]
        if low >= 0:
            words = sheet.data[low:high].decode()
            printed[name] = words
            values[name] = convert(words)
    return Found(sheet.text, start, start - length, values, printed)


def winners(
    ranked: list[Row], rules: list[Ready], sheet: Sheet, published: date | None
) -> tuple[Reading, ...]:
    """The readings of the places, best first, that are of one kind and overlap no better one.

    A rule that raises is switched off for the whole text, with a warning: the contest is held
    again without it, and nothing is asked twice.
    """
    off: set[int] = set()
    told: dict[int, Any] = {}
    while (readings := _round(ranked, rules, sheet, published, off, told)) is None:
        pass
    return readings


def _round(
    ranked: list[Row],
    rules: list[Ready],
    sheet: Sheet,
    published: date | None,
    off: set[int],
    told: dict[int, Any],
) -> tuple[Reading, ...] | None:
    """The winners, without the rules that are off; None where one more had to be switched off."""
    taken: dict[str, bytearray] = {}
    kept: list[Reading] = []
    for index, row in enumerate(ranked):
        length, _, number, start, _ = row
        rule = rules[number].rule
        covered = taken.get(rule.kind)
        if covered is None:
            covered = taken[rule.kind] = bytearray(len(sheet.text))
        end = start - length
        if covered.find(1, start, end) >= 0 or number in off:
            continue
        if index not in told:
            try:
                found = shown(row, rules[number], sheet)
                silent = rule.unless is not None and rule.unless(found)
                told[index] = None if silent else rule.read(found, published)
            except Exception as error:  # one rule's fault never silences the others
                log.warning("rule %s is switched off for this text: it raised %r", rule.id, error)
                off.add(number)
                return None
        value = told[index]
        if value is not None:
            covered[start:end] = b"\x01" * (end - start)
            kept.append(Reading(rule.kind, start, end, value, rule.id))
    return tuple(sorted(kept, key=_IN_ORDER))
