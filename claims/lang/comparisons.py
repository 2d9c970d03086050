"""Changes and shares: readings made of quantities and the words between them.

Every quantity of a line is put into the line as one mark, so that a pattern says
"naik <by> menjadi <after>" whatever the quantities are.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from claims.lang.compared import CLOSE, OPEN, Patterns, patterns
from claims.lang.matcher import Matcher
from claims.lang.pattern import folded
from claims.lang.units import same_kind
from claims.model import Change, Quantity, Reading, Share
from claims.model.quantity import Direction
from claims.text.patterns import fits_from

COMPARISONS = (
    "led@3",
    "moved@4",
    "moved_apart@2",
    "moved_far@1",
    "moved_named@1",
    "moved_of@1",
    "moved_thing@1",
    "part_of@3",
    "settled@2",
    "so_many_of@3",
)
"""The ids of the rules here, without their language."""
_VERSIONS = {name: int(version) for name, version in (rule.split("@") for rule in COMPARISONS)}
_SHARED = ("percent",)
EXACT_AHEAD = 12
"""So many characters before a fraction hold the word that makes it exact."""
_SIZES = ("percent", "percentage_point", "basis_point")
# Which groups of a shape hold by how much, from what and to what, where there are several.
_BY = {"moved": ("by", "by_behind", "by_or")}
_BEFORE = {"moved": ("before", "before_behind"), "moved_thing": ("before", "before_behind")}
_AFTER = {"moved_thing": ("after", "after_behind", "after_from", "after_alone")}


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


def read_comparisons(text: str, language: str, numbers: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The changes and shares that the quantities of a text make up, in order."""
    shapes = patterns(language)
    text = text.encode("utf-8", "replace").decode()
    found: list[Reading] = []
    for line in _lines(text, numbers, shapes.wakes):
        changes = list(_changes(line, shapes, language))
        found += changes
        found += _apart(list(_shares(line, shapes, language)), changes)
    return tuple(sorted(found, key=lambda reading: (reading.start, reading.end, reading.kind)))


def _apart(shares: list[Reading], changes: list[Reading]) -> Iterator[Reading]:
    """The shares that no change holds, both in the order of the text."""
    at = 0
    for share in shares:
        while at < len(changes) and changes[at].end <= share.start:
            at += 1
        if at == len(changes) or share.end <= changes[at].start:
            yield share


def _lines(text: str, numbers: tuple[Reading, ...], wakes: Matcher) -> Iterator[Line]:
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
            yield _marked(text, start, end, readings)


def _marked(text: str, start: int, end: int, readings: tuple[Reading, ...]) -> Line:
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
        if name == "led" and (not _same(before, after) or _set_against(line.text[:start], shapes)):
            continue
        ends = _parted(*(None if one is None else one.value for one in (before, after)))
        value = Change(_direction(line.text, hit, ends, shapes), *ends, None if by is None else by.value)
        taken = hit.end()
        end = max(part.end for part in parts)
        yield Reading("change", line.at(start), end, value, _rule(language, name))


def _rule(language: str, name: str) -> str:
    return f"{language}.{name}@{_VERSIONS[name]}"


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
    verbs = ("mem", "men", "meng", "ber", "ter", "di")
    return not any(
        word in shapes.no_movement or (word.startswith(verbs) and word not in shapes.no_verb)
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


def _shares(line: Line, shapes: Patterns, language: str) -> Iterator[Reading]:
    for hit in shapes.part.finditer(line.text):
        part = line.quantity(hit, "part")
        if part is None or not _divides(part.value):
            continue
        whole = hit["whole"]
        if OPEN in whole:
            other = line.readings[int(whole[whole.index(OPEN) + 1 : whole.index(CLOSE)])]
            if part.value.unit in _SHARED or not _holds(other.value, part.value):
                continue
            yield Reading(
                "share",
                part.start,
                other.end,
                Share(_in_words(part, line, shapes), line.whole(other)),
                _rule(language, "so_many_of"),
            )
            continue
        if part.value.unit not in _SHARED and part.value.fraction is None:
            continue
        if hit[0][len(hit["part"]) :].lstrip().lower().startswith("in "):
            continue  # "1.9% in the third quarter" divides nothing, "one in four" does
        if any(folded(word) in shapes.no_whole for word in whole.split()):
            continue
        end = line.at(hit.end())
        yield Reading(
            "share", part.start, end, Share(_in_words(part, line, shapes), whole), _rule(language, "part_of")
        )


def _in_words(part: Reading, line: Line, shapes: Patterns) -> Quantity:
    """The part of a share; a fraction in words ("sepertiga dari") is about so much, unless "exactly" so."""
    value: Quantity = part.value
    if value.fraction is None or value.approx is not None or any(map(str.isdigit, line.whole(part))):
        return value
    before = line.source[max(0, part.start - EXACT_AHEAD) : part.start].lower().split()
    return value if before and before[-1] in shapes.exactly else replace(value, approx="about")


def _divides(value: Quantity) -> bool:
    return value.unit in _SHARED or (value.unit is None and value.currency is None)


def _holds(whole: Quantity, part: Quantity) -> bool:
    if part.precision is not None and part.precision < 1 and part.fraction is None:
        return False  # "3,35 dari 5" is a mark
    return None not in (whole.low, part.high) and whole.currency is None and part.high < whole.low  # type: ignore[operator]
