"""Changes and shares: readings made of quantities and the words between them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from claims.lang.compared import CLOSE, OPEN, Patterns, patterns
from claims.lang.marked import Line, marked_lines
from claims.lang.pattern import folded
from claims.lang.shares import SHARES, read_shares
from claims.lang.units import same_kind
from claims.model import Change, Quantity, Reading
from claims.model.quantity import Direction
from claims.text.patterns import fits_from

CHANGES = (
    "led@6",
    "moved@4",
    "moved_apart@2",
    "moved_far@1",
    "moved_named@1",
    "moved_of@1",
    "moved_thing@2",
    "settled@2",
)
"""The ids of the rules of changes, without their language."""
_RULES = {rule.partition("@")[0]: rule for rule in CHANGES}
COMPARISONS = (*CHANGES, *SHARES)
"""The ids of all rules of comparing, without their language."""
_SIZES = ("percent", "percentage_point", "basis_point")
# Which groups of a shape hold by how much, from what and to what, where there are several.
_BY = {"moved": ("by", "by_behind", "by_or")}
_BEFORE = {"moved": ("before", "before_behind"), "moved_thing": ("before", "before_behind")}
_AFTER = {"moved_thing": ("after", "after_behind", "after_from", "after_alone")}


def read_comparisons(text: str, language: str, numbers: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The changes and shares that the quantities of a text make up, in order."""
    shapes = patterns(language)
    text = text.encode("utf-8", "replace").decode()
    found: list[Reading] = []
    for line in marked_lines(text, numbers, shapes.wakes):
        changes = list(_changes(line, shapes, language))
        found += changes
        found += _apart(list(read_shares(line, shapes, language)), changes)
    return tuple(sorted(found, key=lambda reading: (reading.start, reading.end, reading.kind)))


def _apart(shares: list[Reading], changes: list[Reading]) -> Iterator[Reading]:
    """The shares that no change holds, both in the order of the text."""
    at = 0
    for share in shares:
        while at < len(changes) and changes[at].end <= share.start:
            at += 1
        if at == len(changes) or share.end <= changes[at].start:
            yield share


def _changes(line: Line, shapes: Patterns, language: str) -> Iterator[Reading]:
    taken = 0
    hits = [hit for opening, some in shapes.changes for hit in fits_from(opening, some, line.text)]
    if len(line.readings) > 2:  # it names three numbers, and looks long for the last two
        hits += [("led", hit) for hit in shapes.led.finditer(line.text)]
    for start, _, name, hit in sorted(
        [(hit.start(), -hit.end(), name, hit) for name, hit in hits], key=lambda row: row[:3]
    ):
        apart = name in ("moved_apart", "moved_named", "moved_far", "moved_of")
        by = line.quantity(hit, *_BY.get(name, ("by",)))
        before = line.quantity(hit, *_BEFORE.get(name, ("before",))) if not apart else None
        after = line.quantity(hit, *_AFTER.get(name, ("after",)))
        if name == "moved_thing":
            after = _of_it(by, after)
            if not _of_thing(by, before, hit, shapes):
                continue
        if after is not None and by is not None and _goes_on_later(hit, shapes):
            before = after = None
        parts = [part for part in (by, before, after) if part is not None]
        if apart and name != "moved_far" and not _sized(by, hit, name, shapes):
            continue
        if start < taken or not parts or not _comparable(by, before, after, shapes.moved_count):
            continue
        if name == "led" and (
            not _same(before, after)
            or _set_against(line.text[:start], shapes)
            or _contrasted(hit, shapes)
            or _of_another(hit)
        ):
            continue
        ends = _parted(*(None if one is None else one.value for one in (before, after)))
        value = Change(_direction(line.text, hit, ends, shapes), *ends, None if by is None else by.value)
        taken = hit.end()
        end = max(part.end for part in parts)
        yield Reading("change", line.at(start), end, value, f"{language}.{_RULES[name]}")


def _of_another(hit: Any) -> bool:
    """A name stands between the number and the movement: "A Rp 13.100, B naik Rp 100 dari Rp 13.600"."""
    way = max(hit.start("up"), hit.start("down"))
    clause: str = hit[0][hit.end("after") - hit.start() : way - hit.start()].rpartition(",")[2].strip()
    return clause[:1].isupper()


def _parted(before: Quantity | None, after: Quantity | None) -> tuple[Quantity | None, Quantity | None]:
    """ "Rose from 10 to 15" reads as a range; behind a word of movement its ends are from and to."""
    if before is None or after is not None or before.low == before.high:
        return before, after
    first, last = (
        replace(before, high=before.low, falling=None),
        replace(before, low=before.high, falling=None),
    )
    return (last, first) if before.falling else (first, last)


def _goes_on_later(hit: Any, shapes: Patterns) -> bool:
    """ "Down 8.7%, then recovered to 6,138": what it came to is the end of another movement."""
    by, after = hit.end("by"), hit.start("after")
    return 0 <= by < after and shapes.then.search(hit[0][by - hit.start() : after - hit.start()]) is not None


def _direction(
    text: str, hit: Any, ends: tuple[Quantity | None, Quantity | None], shapes: Patterns
) -> Direction | None:
    """The way the number goes, as far as the words say.

    Where both numbers are percentages, a noun of movement names what is measured ("pertumbuhan dari 5,3
    menjadi 5,0 persen") and so does one whose pace is told ("the increase slowed to 3% from 5%"): the
    last verb behind it says the way, or nothing does.
    """
    group = "up" if hit["up"] else "down"
    word = hit[group]
    if word is None:
        return None
    told: Direction = "up" if group == "up" else "down"
    if None in ends or not any(end is not None and end.unit in _SIZES for end in ends):
        return told
    start, end = hit.start(group), hit.end(group)
    behind = text[end : max(end, text.find(OPEN, end))]
    others = list(shapes.ways.finditer(behind))
    if others:
        return "up" if others[-1][1] else "down"
    if folded(word) in shapes.nouns or shapes.no_way.search(behind) is not None:
        return None
    before = text[max(0, start - 16) : start].rstrip().rpartition(" ")[2].lower()
    return None if before in shapes.articles else told


def _same(before: Reading | None, after: Reading | None) -> bool:
    """Behind the number that came of it, only one of the very same thing is what it was before."""
    if before is None or after is None or before.value.bare or after.value.bare:
        return False
    named = [(value.unit, value.currency, value.counted) for value in (before.value, after.value)]
    return named[0] == named[1]


def _set_against(ahead: str, shapes: Patterns) -> bool:
    """ "Naik 1 persen dibanding hari biasa yang 165 unit, atau 23 persen": it is an old number itself."""
    return shapes.set_against.search(ahead[ahead.rfind(CLOSE) + 1 :]) is not None


def _contrasted(hit: Any, shapes: Patterns) -> bool:
    """ "2,3 persen setahun, tetapi naik 0,3 persen dari 0,2 persen": the first is of another thing."""
    between = hit[0][: hit.start("by") - hit.start()]
    return shapes.contrast.search(between) is not None


def _sized(by: Reading | None, hit: Any, name: str, shapes: Patterns) -> bool:
    """The figure is the size of a movement: percent, points, or behind a noun of movement any measure."""
    if by is None:
        return False
    value = by.value
    if name == "moved_named":
        return _is_thing(hit["of"], shapes)
    if name == "moved_of" and value.currency is not None:
        return True
    return value.unit in _SIZES or value.counted in shapes.moved_count


def _of_thing(by: Reading | None, before: Reading | None, hit: Any, shapes: Patterns) -> bool:
    """Nothing but a thing stands between the verb and its size ("menaikkan tarif sebesar 10 persen").

    Behind a word that leads to it any measure is a size, alone only so many percent or points, where the
    language writes it so ("menaikkan tarif 10 persen").
    """
    if not _is_thing(hit["of"], shapes):
        return False
    if by is None:
        return True
    value = by.value
    if hit["size"] is None:
        return value.unit in shapes.thing_alone
    return value.unit is not None or value.currency is not None or value.counted in shapes.moved_count


def _of_it(by: Reading | None, after: Reading | None) -> Reading | None:
    """What it came to; "menambah dana 10 persen ke 5 daerah" counts something else."""
    return None if by is not None and after is not None and after.value.counted is not None else after


def _is_thing(words: str, shapes: Patterns) -> bool:
    """No verb stands among the words, so that they name what moved."""
    return not any(
        word in shapes.no_movement or (word.startswith(shapes.verb_start) and word not in shapes.no_verb)
        for word in words.lower().split()
    )


def _comparable(
    by: Reading | None, before: Reading | None, after: Reading | None, counted: frozenset[str]
) -> bool:
    """A bare number is no amount of change, and from and to are counted in the same thing."""
    if by is not None and by.value.bare and before is None and after is None:
        return False
    if before is None and after is None:
        kept = by
        if kept is None:
            return False
        measured = kept.value.unit is not None or kept.value.currency is not None
        return measured or kept.value.counted in counted
    if before is None or after is None:
        return not (by is None and (before or after).value.bare)  # type: ignore[union-attr]
    first, last = before.value, after.value
    if first.bare or last.bare:
        return True
    return first.currency == last.currency and same_kind(first.unit, last.unit)
