"""Wholes and parts: the words that divide a number, the numbers of a sentence, and what can be part of it."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from claims.extract.scene import Sentence
from claims.lang.numbers import number_pack
from claims.lang.pattern import folded, listed
from claims.model import Language, Quantity
from claims.text.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language that divide a whole, as patterns and sets."""

    cue: Any
    details: Any
    in_all: Any
    rest: Any
    some: Any
    joins: Any
    single: Any
    votes: Any
    beside: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]


@dataclass(frozen=True, slots=True)
class Part:
    """A number of the sentence in its own offsets."""

    start: int
    end: int
    value: Quantity


@cache
def words_of(language: Language) -> Words:
    """The patterns of a language, from the lists of its numbers.yml."""
    lists = number_pack(language).words

    def shape(*names: str, around: str = r"(?:^|[^\pL])({})(?:$|[^\pL])") -> Any:
        return Pattern("(?i)" + around.format(listed([lists[name] for name in names])))

    def spelt(name: str) -> frozenset[str]:
        return frozenset(folded(word) for group in lists[name].values() for word in group)

    strong, weak = listed([lists["make_up"]]), listed([lists["namely"]])
    return Words(
        cue=Pattern(rf"(?i)(?P<strong>\b(?:{strong})\b)|(?P<weak>{weak})"),
        details=shape("details", around=r"^[\s\"“]*({})(?:$|[^\pL])"),
        in_all=shape("in_all"),
        rest=shape("rest"),
        some=shape("some_of"),
        joins=shape("joins"),
        single=shape("a_single"),
        votes=shape("votes"),
        beside=spelt("beside"),
        people=frozenset(lists["counted"]["people"]),
        things=frozenset(lists["counted"]["things"]),
    )


def numbers_of(sentence: Sentence, words: Words) -> list[Part]:
    """The quantities of the sentence, with "seorang" and its like as one of something."""
    parts = [
        Part(reading.start - sentence.start, reading.end - sentence.start, reading.value)
        for reading in sentence.numbers
        if reading.kind == "quantity"
    ]
    if not parts:
        return []
    one = Quantity(Decimal(1), Decimal(1), precision=Decimal(1))
    taken = [(part.start, part.end) for part in parts]
    taken += [(time.start - sentence.start, time.end - sentence.start) for time in sentence.times]
    for hit in words.single.finditer(sentence.text):
        if not any(start < hit.end(1) and hit.start(1) < end for start, end in taken):
            parts.append(Part(hit.start(1), hit.end(1), one))
    return sorted(parts, key=lambda part: part.start)


def divisible(value: Quantity) -> bool:
    """One exact number that can be divided."""
    return (
        value.low is not None
        and value.low == value.high
        and value.low > 1
        and value.per is None
        and value.unit not in ("percentage_point", "basis_point")
    )


def less(one: Quantity, other: Quantity) -> bool:
    """The one begins below where the other begins; a vague number is neither less nor more."""
    return one.low is not None and other.low is not None and one.low < other.low


def alike(whole: Quantity, part: Quantity, words: Words) -> bool:
    """The part can be one of the whole: the same unit or currency, a like noun, or a bare number."""
    if part.low is None or part.low != part.high or part.per is not None or whole.low is None:
        return False
    if (whole.unit, whole.currency) != (None, None):
        return (part.unit, part.currency) == (whole.unit, whole.currency)
    if (part.unit, part.currency) != (None, None):
        return False
    if whole.counted is None or part.counted is None or part.counted == whole.counted:
        return True
    sorts = (words.people, words.things)
    here = [whole.counted in sort for sort in sorts]
    there = [part.counted in sort for sort in sorts]
    return not (any(here) and any(there)) or here == there
