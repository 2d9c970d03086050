"""Births: a day, month, year or decade that the words before it make the time somebody was born.

They are made of times that were read already. Whose birth it is, is asked where claims are drawn.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from claims.lang.amounts import spellings
from claims.lang.numbers import number_pack
from claims.lang.pattern import listed
from claims.model import Reading, Time
from claims.text.patterns import Pattern

BIRTHS = ("born@1",)
"""The ids of the rules here, without their language."""
REACH = 160
"""So many code points a birth's place and joining words take at most."""
YEAR = 366
_DASHES = ("-", "–", "—", "/")
_STOPS = (".", ";", "!", "?")
_ABBREVIATED = 4


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language: what is born, what may stand before the time, what counts births."""

    born: Any
    joining: frozenset[str]
    counted: frozenset[str]


@cache
def words_of(language: str) -> Words:
    """The words of a language, from the lists of its numbers.yml."""
    pack = number_pack(language)
    joining = spellings(pack, "born_at", "born_ground", "born_on", "born_called")
    return Words(
        Pattern(rf"(?i)\b(?:{listed([pack.words['born']])})"),
        frozenset(word for phrase in joining for word in phrase.split()),
        spellings(pack, "born_counted"),
    )


def read_births(text: str, language: str, times: Iterable[Reading]) -> tuple[Reading, ...]:
    """Every birth of a text, from the word for being born to the end of its time, in order.

    The value is the period of birth, as wide as printed. A time without its year, one that was
    counted from the day of printing and one longer than a decade are nobody's birth.
    """
    words = words_of(language)
    hits = [hit.span() for hit in words.born.finditer(text)]
    if not hits:
        return ()
    dated = sorted((time for time in times if _printed(time)), key=lambda time: time.start)
    return tuple(_births(text, language, words, hits, dated))


def _births(
    text: str, language: str, words: Words, hits: list[tuple[int, int]], dated: list[Reading]
) -> Iterator[Reading]:
    starts = [time.start for time in dated]
    taken = 0
    for start, end in hits:
        index = bisect_left(starts, end)
        if start < taken or index == len(dated) or starts[index] - end > REACH:
            continue
        time = dated[index]
        if _of_somebody(text, start, end, words) and _joined(text[end : time.start], words):
            if _goes_on(text, time.end):
                continue
            taken = time.end
            yield Reading("birth", start, time.end, time.value.period, f"{language}.{BIRTHS[0]}")


def _of_somebody(text: str, start: int, end: int, words: Words) -> bool:
    """It is a word of its own, an abbreviation stands in brackets, and no word before it counts births."""
    if text[end : end + 1].isalnum() or text[end : end + 1] in _DASHES:
        return False
    before = text[max(0, start - REACH) : start]
    if before.endswith(_DASHES) or (text[end - 1] == "." and not before.endswith("(")):
        return False
    last = before.lower().split()[-2:]
    return not last or (last[-1] not in words.counted and " ".join(last) not in words.counted)


def _joined(gap: str, words: Words) -> bool:
    """Nothing but a place, names and words that lead to a time stands between, within one sentence."""
    if "\n\n" in gap:
        return False
    for word in gap.split():
        bare = word.strip(",:()\"“”'")
        if bare.lower() in words.joining or not bare:
            continue
        if not bare[0].isupper() or (bare.endswith(_STOPS) and len(bare) > _ABBREVIATED):
            return False
    return True


def _printed(reading: Reading) -> bool:
    """The time has its year in print, and is no longer than a year, or a decade told as one."""
    time = reading.value
    if not isinstance(time, Time) or time.type not in ("DATE", "TIME") or time.year_assumed:
        return False
    period = time.period
    if period.lo is None or period.hi is None or period.basis != "explicit":
        return False
    return (period.hi - period.lo).days < YEAR or (len(time.value) == 3 and time.value.isdigit())


def _goes_on(text: str, end: int) -> bool:
    """The time is the first of two: "kelahiran 1997-2012" are many people's years, or a life."""
    after = text[end : end + 8].lstrip()
    return after.startswith(_DASHES) and after[1:].lstrip()[:1].isdigit()
