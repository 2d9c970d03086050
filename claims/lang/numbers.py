"""Numbers of a text: the readings of a language's number rules that no time and no nearer kind claims."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib import import_module

from claims.lang.rules import Pack
from claims.model import Quantity, Reading, Time

SPECIFIC = ("age", "score", "ordinal")
"""Kinds that say more of the same digits than a quantity does."""


@cache
def number_pack(language: str) -> Pack:
    """The pack of a language's numbers, loaded when first asked for."""
    loaded: Pack = import_module(f"claims.lang.{language}.number_rules").pack
    return loaded


def read_numbers(text: str, language: str, times: Iterable[Reading]) -> tuple[Reading, ...]:
    """Every quantity, age, ordinal and score of a text, in its own offsets.

    Times go first: what they cover is no quantity. A length of time within a longer reading is
    part of it ("Rp 5 juta setahun"), and an age stays an age though it is a length of time too.
    """
    taken = sorted(times, key=lambda reading: reading.start)
    found = number_pack(language).read(_without_dates(text, taken), None)
    kept: list[Reading] = []
    at = 0
    for reading in found:
        while at < len(taken) and taken[at].end <= reading.start:
            at += 1
        for time in _over(taken, at, reading):
            reading = _unrated(text, reading, time)
        if not any(_hides(time, reading) for time in _over(taken, at, reading)):
            kept.append(reading)
    return _settled(kept)


def _unrated(text: str, number: Reading, time: Reading) -> Reading:
    """The number without a rate that is a time of its own: "5.2% [a year earlier]"."""
    value = number.value
    if (
        not isinstance(value, Quantity)
        or value.per is None
        or not number.start < time.start < number.end < time.end
    ):
        return number
    head = text[number.start : time.start].rstrip()
    if head.endswith("/") or head.lower().endswith(" per"):
        return number
    return replace(number, end=number.start + len(head), value=replace(value, per=None))


def _without_dates(text: str, times: list[Reading]) -> str:
    """The text without the digits of days and hours, in the same offsets: most digits are theirs."""
    pieces, at = [], 0
    for reading in times:
        time = reading.value
        if reading.start < at or not isinstance(time, Time) or time.type not in ("DATE", "TIME"):
            continue
        if any(map(str.isdigit, text[reading.start : reading.end])):
            pieces += [text[at : reading.start], "_" * (reading.end - reading.start)]
            at = reading.end
    return "".join([*pieces, text[at:]])


def _settled(readings: list[Reading]) -> tuple[Reading, ...]:
    """The readings without those that an overlapping one of another kind beats.

    Readings of one kind never overlap, so only the last of each kind can reach the next one.
    """
    last: dict[str, Reading] = {}
    beaten: set[Reading] = set()
    for reading in readings:
        for other in last.values():
            if other.end > reading.start:
                if _beats(other, reading):
                    beaten.add(reading)
                elif _beats(reading, other):
                    beaten.add(other)
        last[reading.kind] = reading
    return tuple(reading for reading in readings if reading not in beaten)


def _beats(one: Reading, other: Reading) -> bool:
    """Ages and results beat quantities; of an order and a quantity the longer stays ("a fifth")."""
    length, others = one.end - one.start, other.end - other.start
    if other.kind == "quantity":
        return one.kind in SPECIFIC and (length >= others or one.kind != "ordinal")
    return one.kind == "quantity" and other.kind == "ordinal" and length > others


def _over(times: list[Reading], at: int, reading: Reading) -> Iterable[Reading]:
    while at < len(times) and times[at].start < reading.end:
        if times[at].end > reading.start:
            yield times[at]
        at += 1


def _hides(reading: Reading, number: Reading) -> bool:
    """A time takes the words from a number."""
    time = reading.value
    rated = isinstance(number.value, Quantity) and number.value.per is not None
    if rated and reading.start > number.start:  # "10 juta penumpang per [tahun ini]"
        return False
    if not isinstance(time, Time) or time.type not in ("DURATION", "SET"):
        return True
    if number.kind == "age" or (number.kind == "ordinal" and number.start < reading.start):
        return False
    within = number.start < reading.start and reading.end <= number.end
    money = isinstance(number.value, Quantity) and number.value.currency is not None
    # "Three quarters billion dollars" begins with a length of time, and is none.
    return not within and not (money and number.start == reading.start and reading.end < number.end)
