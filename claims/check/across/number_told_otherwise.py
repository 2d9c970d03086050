"""The same number of the same thing, told otherwise on the same day."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

import re2

from claims.check.across.versions_of import differing
from claims.model import AcrossFinding, Claim, Told, World, passage
from claims.model.across import AcrossCheck

# Two sentences tell of one thing where they share this part of their words, numbers left out.
ALIKE = 0.6
# A count goes up from day to day; articles of one day and the next tell of one count.
NEAR_DAYS = 1
LEAST_WORDS = 5
_WORD = re2.compile(r"\pL{3,}")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with what it counts and the other words of its sentence; two that say the same are equal."""

    claim: Claim = field(compare=False)
    thing: str
    value: Decimal
    precision: Decimal
    words: frozenset[str]


def _counted(told: Told) -> list[Counted]:
    found = []
    for claim in told.claims:
        if claim.type != "quantity" or claim.modality != "done":
            continue
        low, high = claim.details.get("low"), claim.details.get("high")
        if low is None or low != high or claim.details.get("approx") is not None:
            continue
        thing = claim.details.get("counted") or claim.details.get("currency") or claim.details.get("unit")
        words = frozenset(_WORD.findall(told.article.quote(claim.sentence).lower()))
        if thing and len(words) >= LEAST_WORDS:
            step = Decimal(str(claim.details.get("precision") or 1))
            found.append(Counted(claim, str(thing).lower(), Decimal(str(low)), step, words))
    return found


def _near_miss(one: Counted, other: Counted) -> bool:
    """Two different numbers whose digits differ in one place, or of which two neighbours changed places.

    A number and its rounding are one number.
    """
    a, b = (format(counted.value.normalize(), "f") for counted in (one, other))
    if abs(one.value - other.value) < max(one.precision, other.precision) or len(a) != len(b):
        return False
    apart = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(apart) == 1:
        return len(a) > 1
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and a[apart[0]] == b[apart[1]]
        and a[apart[1]] == b[apart[0]]
    )


def _sayings(articles: Sequence[Told]) -> Iterator[tuple[tuple[str, date], Counted, Told, Claim]]:
    """Each number under the day of printing and under the day after, so that both days meet."""
    for told in articles:
        if told.day is None:
            continue
        for counted in _counted(told):
            for step in range(NEAR_DAYS + 1):
                yield (counted.thing, told.day + timedelta(days=step)), counted, told, counted.claim


def judge(articles: Sequence[Told], world: World) -> Iterator[AcrossFinding]:
    """Two articles of a day or two give the same number of the same thing in sentences that are alike.

    Only near misses are told (one digit off, or two neighbours changed places): larger differences
    are mostly counts that went up.
    """
    told = set()
    for a, (one, _), b, (other, _) in differing(_sayings(articles)):
        if not _near_miss(a, b) or len(a.words & b.words) < ALIKE * len(a.words | b.words):
            continue
        if (a.claim.id, b.claim.id) in told:
            continue
        told.add((a.claim.id, b.claim.id))
        yield AcrossFinding(
            CHECK.id,
            CHECK.version,
            "another-number",
            "notice",
            (passage(one, a.claim.span, a.claim), passage(other, b.claim.span, b.claim)),
            {"words": a.claim.quote, "other_words": b.claim.quote},
        )


def meets(told: Told, world: World) -> Iterator[tuple[Hashable, Hashable]]:
    """Each number under all it may be a near miss of: one place open, or two neighbours in any order."""
    for (thing, day), counted, _, _ in _sayings([told]):
        digits = format(counted.value.normalize(), "f")
        for at in range(len(digits)):
            yield (thing, day, at, digits[:at], digits[at + 1 :]), digits
        for at in range(len(digits) - 1):
            pair = "".join(sorted(digits[at : at + 2]))
            yield (thing, day, at, digits[:at], pair, digits[at + 2 :]), digits


CHECK = AcrossCheck("number_told_otherwise", 1, judge, meets)
