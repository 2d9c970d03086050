"""The marks of an article: its numbers, times and names, sentence by sentence, in no language."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from claims.compared.same import MONEY, WEEKDAY
from claims.extract import Scene
from claims.extract.scene import Sentence
from claims.model import Mention, Quantity, Reading, Time
from claims.model.comparison import Mark, MarkKind
from claims.text.patterns import Pattern

_LENGTH = Pattern(r"P(?:T?)([\d.]+)([YMWDHS])")
_SECONDS = {"W": 604800, "D": 86400, "H": 3600, "S": 1}
_MONTHS = {"Y": 12, "M": 1}
_MEASURES = {10: "day", 7: "month", 4: "year"}
_OVERLAPPING = 8
"""So many readings at most lie over the same words."""
_ONE_UNIT = {"ton": "metric_ton"}
"""A ton is told in English and a "ton" in Indonesian; which one is meant is not printed."""
_LEFT_OUT = frozenset({"score", "ordinal"})
"""Numbers that say nothing alone, or that languages count otherwise ("lantai dua", "first floor")."""


def marks(scene: Scene) -> list[list[Mark]]:
    """The marks of each sentence, in the order of the text; one who is named twice is there twice."""
    return [_once(sorted(_of(scene, sentence), key=_place)) for sentence in scene.sentences]


def _once(told: list[Mark]) -> list[Mark]:
    """Without what two readings over the same words tell twice ("rose by [4 tons]", "[4 tons]")."""
    kept: list[Mark] = []
    for mark in told:
        again = (
            other.value == mark.value and other.measure == mark.measure and other.span.overlaps(mark.span)
            for other in kept[-_OVERLAPPING:]
        )
        if not any(again):
            kept.append(mark)
    return kept


def _place(mark: Mark) -> tuple[int, int, str, str]:
    return mark.span.start, mark.span.end, mark.kind, mark.value


def _of(scene: Scene, sentence: Sentence) -> Iterator[Mark]:
    whole = scene.span(sentence.field, sentence.start, sentence.end)

    def mark(
        kind: MarkKind, measure: str, value: str, item: Reading | Mention, **ends: Decimal | None
    ) -> Mark:
        return Mark(kind, measure, value, scene.span(sentence.field, item.start, item.end), whole, **ends)

    for reading in sentence.times:
        for kind, measure, value in _times(reading.value):
            yield mark(kind, measure, value, reading)
    for reading in sentence.numbers:
        if reading.kind in _LEFT_OUT:
            continue
        for quantity in _quantities(reading.value):
            if quantity.low is not None and quantity.high is not None:
                value = f"{quantity.low.normalize():f}/{quantity.high.normalize():f}"
                yield mark(
                    "number",
                    _measure(quantity, reading.kind),
                    value,
                    reading,
                    low=quantity.low,
                    high=quantity.high,
                    precision=quantity.precision,
                )
    for mention in sentence.mentions:
        if mention.kind in ("person", "holder") and (mention.person or mention.key):
            yield mark("person", "person", str(mention.person or mention.key), mention)
        if mention.country is not None and mention.kind in ("country", "holder", "office"):
            yield mark("country", "country", mention.country, mention)
        if mention.kind == "place" and mention.place is not None:
            yield mark("place", "place", mention.place, mention)


def _times(time: Time) -> Iterator[tuple[MarkKind, str, str]]:
    """The days a time may be, its hour, or how long it is; nothing for what is vague or points elsewhere."""
    lo, hi = time.period.lo, time.period.hi
    if time.type == "DURATION":
        found = _LENGTH.fullmatch(time.value)
        if found is not None:
            count, unit = Decimal(found[1]), found[2]
            months = unit in _MONTHS and not time.value.startswith("PT")
            by = _MONTHS[unit] if months else _SECONDS.get(unit, 60)
            yield "length", "months" if months else "seconds", f"{(count * by).normalize():f}"
        return
    if time.type == "TIME" and "T" in time.value:
        hour = time.value.partition("T")[2]
        if hour[:2].isdigit() and hour[3:5].isdigit():
            yield "clock", time.zone or "", hour[:5]
    if time.type == "SET" or time.back_reference or lo is None or hi is None:
        return
    printed = time.printed
    if lo == hi and printed is not None and printed.weekday is not None and printed.day is None:
        measure = WEEKDAY
    else:
        measure = "day" if lo == hi else _MEASURES.get(len(time.value), "days")
    yield "time", measure, f"{lo.isoformat()}/{hi.isoformat()}"


def _quantities(value: Any) -> Iterator[Quantity]:
    """A quantity itself, those a change is from, to and by, and the part of a share."""
    if isinstance(value, Quantity):
        yield value
        return
    for name in ("before", "after", "by", "part"):
        inner = getattr(value, name, None)
        if isinstance(inner, Quantity):
            yield inner


def _measure(quantity: Quantity, kind: str) -> str:
    if kind == "age":
        return "age"
    if quantity.currency is not None:
        return f"{MONEY}{quantity.currency}"
    return _ONE_UNIT.get(quantity.unit or "", quantity.unit or "count")
