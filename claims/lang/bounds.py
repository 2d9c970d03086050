"""Bounds and rates apart from their number: "6% ke atas", "di bawah usia 18 tahun", "5 cm setahun"."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from claims.lang.numbers import number_pack
from claims.lang.pattern import NOTHING, SPACE, WordList, folded, listed
from claims.model import Quantity, Reading
from claims.text.patterns import Pattern

# So many code points before and behind a number may hold its bound.
AROUND = 48
BOUNDS = ("bounded@3",)
"""The id of what is done here, without its language."""
# Upwards of a length is a direction: "lima meter ke atas".
_LENGTHS = frozenset({"millimeter", "centimeter", "meter", "kilometer", "foot", "mile", "inch"})


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of one language and the bounds of its words."""

    behind: Any
    closing: Any
    more: Any
    before_age: Any
    spanning: Any
    starting: Any
    kinds: dict[str, Any]
    each: Any
    and_rate: Any
    up_to: Any
    moved_up: Any
    opens_behind: frozenset[str]
    opens_spanning: tuple[str, ...]
    no_rate: frozenset[str]
    no_bound: frozenset[str]
    no_spanning: frozenset[str]
    no_starting: frozenset[str]


def _openings(*lists: WordList) -> frozenset[str]:
    """How the spellings of lists begin, by two letters: asked for before a pattern is."""
    return frozenset(folded(word)[:2] for words in lists for group in words.values() for word in group)


@cache
def _patterns(language: str) -> Patterns:
    words = number_pack(language).words
    bounds = {kind: group for kind, group in words["approx"].items() if kind not in ("about", "nearly")}
    lists = [bounds, *(words[name] for name in ("bound", "closing", "spanning", "starting"))]
    approx, bound, closing, spanning, starting = (listed([one]) or NOTHING for one in lists)
    age = listed([words["age_word"]]) if "age_word" in words else NOTHING
    return Patterns(
        Pattern(rf"(?i)^{SPACE}({bound})\b(?:{SPACE}(\pL+))?"),
        Pattern(rf"(?i)^,?{SPACE}({closing})(?:[.,;:!?)\"”’]|$)"),
        Pattern(rf"^{SPACE}({listed([words['more']]) or NOTHING}){SPACE}\p{{Lu}}{{2,6}}\b"),
        Pattern(rf"(?i)(?:^|[^\pL])(({approx}){SPACE}(?:{age}){SPACE})$"),
        Pattern(rf"(?i)(?:^|[^\pL])(({spanning})(?:{SPACE}\pL[\pL-]+){{1,2}}{SPACE})$"),
        Pattern(rf"(?i)(?:^|[^\pL])(({starting}){SPACE})$"),
        {
            folded(spelling): kind
            for one in (*lists, words["more"], words["each"])
            for kind, group in one.items()
            for spelling in group
        },
        Pattern(rf"(?i)^{SPACE}({listed([words['each']]) or NOTHING})\b(?:,?{SPACE}(\pL+))?"),
        Pattern(rf"(?i)^(?:{SPACE}(?:{listed([words['and_rate']]) or NOTHING})){SPACE}$"),
        Pattern(rf"(?i)^(?:{listed([words['up_to_bound']]) or NOTHING}){SPACE}"),
        Pattern(rf"(?i)\b(?:{listed([words['moved_up']]) or NOTHING}){SPACE}$"),
        _openings(*(words[name] for name in ("bound", "closing", "more", "each"))),
        tuple(sorted({folded(s).split()[0] for group in words["spanning"].values() for s in group})),
        *(
            frozenset(folded(word) for group in words[name].values() for word in group)
            for name in ("no_rate", "no_bound", "no_spanning", "no_starting")
        ),
    )


def bounded(text: str, language: str, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings, each quantity and age with the bound and the rate that are printed apart from it."""
    shapes = _patterns(language)
    found: list[Reading] = []
    for index, reading in enumerate(readings):
        if reading.kind in ("quantity", "age") and reading.value.low is not None:
            start = found[-1].end if found else 0
            stop = readings[index + 1].start if index + 1 < len(readings) else len(text)
            reading = _rated(text, shapes, reading, stop)
            if reading.value.approx in ("at_most", "at_least"):
                reading = _unbounded(text, shapes, reading)
            if reading.value.approx is None:
                reading = _bounded(text, shapes, reading, start, stop)
        found.append(reading)
    return _in_one_rate(text, shapes, found)


def _unbounded(text: str, shapes: Patterns, reading: Reading) -> Reading:
    """ "Edged up to 19.9%": it went up, and came to so much; "upah minimum" names a wage."""
    hit = shapes.up_to.search(text[reading.start : reading.end])
    if hit is None or shapes.moved_up.search(text[max(0, reading.start - AROUND) : reading.start]) is None:
        return reading
    return replace(reading, start=reading.start + hit.end(), value=replace(reading.value, approx=None))


def _rated(text: str, shapes: Patterns, reading: Reading, stop: int) -> Reading:
    """ "5 cm setahun": a rate, where the word is no length of time ("5% setahun terakhir")."""
    if reading.kind != "quantity" or reading.value.per is not None or reading.value.bare:
        return reading
    behind = text[reading.end : min(stop, reading.end + AROUND)]
    hit = shapes.each.search(behind) if _opening(behind) in shapes.opens_behind else None
    if hit is None or (hit[2] or "").lower() in shapes.no_rate:
        return reading
    rated = replace(reading.value, per=shapes.kinds[folded(hit[1])])
    return replace(reading, end=reading.end + hit.end(1), value=rated)


def _in_one_rate(text: str, shapes: Patterns, readings: list[Reading]) -> tuple[Reading, ...]:
    """ "Rp 80.000 dan Rp 25.000 tiap pekan": the rate behind the last of a row is that of all."""
    for index in range(len(readings) - 2, -1, -1):
        one, other = readings[index], readings[index + 1]
        if one.kind != "quantity" or other.kind != "quantity" or other.value.per is None:
            continue
        alike = (one.value.unit, one.value.currency) == (other.value.unit, other.value.currency)
        money = one.value.currency is not None
        if one.value.per is None and alike and money and shapes.and_rate.search(text[one.end : other.start]):
            readings[index] = replace(one, value=replace(one.value, per=other.value.per))
    return tuple(readings)


def _opening(behind: str) -> str:
    """The first two letters behind a number, in small letters; behind most stands no word of interest."""
    return behind.lstrip(", \t\u00a0\n")[:2].casefold()


def _ahead(shapes: Patterns, kind: str, ahead: str) -> Any:
    """Where a bound stands before a noun that stands before a number, or before the word of an age."""
    if kind == "age":
        return shapes.before_age.search(ahead)
    small = ahead.casefold()
    spans = any(word in small for word in shapes.opens_spanning)
    return shapes.spanning.search(ahead) if spans else None


def _bounded(text: str, shapes: Patterns, reading: Reading, start: int, stop: int) -> Reading:
    value: Quantity = reading.value
    behind = text[reading.end : min(stop, reading.end + AROUND)]
    if _opening(behind) in shapes.opens_behind:
        hit = shapes.behind.search(behind)
        if hit is not None and (value.unit in _LENGTHS or (hit[2] or "").lower() in shapes.no_bound):
            return reading
        # "35 juta lebih KPM": what is counted is an abbreviation nobody has listed.
        scaled = value.bare and value.precision is not None and value.precision > 1
        hit = hit or (shapes.more.search(behind) if scaled else None)
        hit = hit or (None if value.bare else shapes.closing.search(behind))
        if hit is not None:
            kind = shapes.kinds[folded(hit[1])]
            return replace(reading, end=reading.end + hit.end(1), value=replace(value, approx=kind))
    ahead = text[max(start, reading.start - AROUND) : reading.start].rpartition("\n")[2]
    hit = _ahead(shapes, reading.kind, ahead)
    if hit is not None and shapes.up_to.search(hit[1]) and shapes.moved_up.search(ahead[: hit.start(1)]):
        return reading
    if hit is not None and hit[1][len(hit[2]) :].split()[0].lower() in shapes.no_spanning:
        return reading
    if hit is None and value.currency is not None and value.low == value.high:
        following = behind.split()[:1]
        if not following or following[0].lower() not in shapes.no_starting:
            hit = shapes.starting.search(ahead)
    if hit is None:
        return reading
    kind = shapes.kinds[folded(hit[2])]
    return replace(reading, start=reading.start - len(hit[1]), value=replace(value, approx=kind))
