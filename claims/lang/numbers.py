"""Numbers of a text: the readings of a language's number rules that no time and no nearer kind claims."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from claims.lang.rules import Pack
from claims.model import Reading, Time

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
    found = number_pack(language).read(text, None)
    near = [reading for reading in found if reading.kind in SPECIFIC]
    taken = sorted(times, key=lambda reading: reading.start)
    kept: list[Reading] = []
    at = 0
    for reading in found:
        while at < len(taken) and taken[at].end <= reading.start:
            at += 1
        if any(_hides(time, reading) for time in _over(taken[at:], reading)):
            continue
        if reading.kind == "quantity" and any(_overlap(other, reading) for other in near):
            continue
        kept.append(reading)
    return tuple(kept)


def _over(times: list[Reading], reading: Reading) -> Iterable[Reading]:
    for time in times:
        if time.start >= reading.end:
            return
        if time.end > reading.start:
            yield time


def _overlap(one: Reading, other: Reading) -> bool:
    return one.start < other.end and other.start < one.end


def _hides(reading: Reading, number: Reading) -> bool:
    """A time takes the words from a number."""
    time = reading.value
    if not isinstance(time, Time) or time.type not in ("DURATION", "SET"):
        return True
    if number.kind == "age":
        return False
    within = number.start <= reading.start and reading.end <= number.end
    return not (within and reading.start > number.start)
