"""The same number of the same thing, told otherwise on the same day."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from claims.check.across.versions_of import differing
from claims.model import AcrossFinding, Claim, Told, World, passage
from claims.model.across import AcrossCheck, Saying

# Two sentences tell of one thing where they share this part of their words, numbers left out.
ALIKE = 0.6
# A count goes up from day to day; articles of one day and the next tell of one count.
NEAR_DAYS = 1
LEAST_WORDS = 5
MANY_WORDS = 60
LEAST_LETTERS = 3


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
        words = _words(told.article.quote(claim.sentence))
        if thing and len(words) >= LEAST_WORDS:
            step = Decimal(str(claim.details.get("precision") or 1))
            found.append(Counted(claim, str(thing).lower(), Decimal(str(low)), step, words))
    return found


class _Letters(dict[int, int]):
    """For `str.translate`: letters stay, all else is a space; asked once for each character there is."""

    def __missing__(self, code: int) -> int:
        self[code] = stays = code if chr(code).isalpha() else ord(" ")
        return stays


_LETTERS = _Letters()


def _words(sentence: str) -> frozenset[str]:
    """The longer words of a sentence, letters only; not by RE2, whose list of finds takes longer."""
    letters = sentence.lower().translate(_LETTERS)
    return frozenset([word for word in letters.split() if len(word) >= LEAST_LETTERS])


def _near_miss(one: Counted, other: Counted) -> bool:
    """Two different numbers whose digits differ in one place, or of which two neighbours changed places.

    A number and its rounding are one number.
    """
    if abs(one.value - other.value) < max(one.precision, other.precision):
        return False
    return _one_slip(_digits(one), _digits(other))


def _digits(counted: Counted) -> str:
    return format(counted.value.normalize(), "f")


def _one_slip(a: str, b: str) -> bool:
    """One digit of several differs, or two neighbours changed places."""
    if len(a) != len(b):
        return False
    for at, digit in enumerate(a):
        if digit != b[at]:
            if a[at + 1 :] == b[at + 1 :]:
                return len(a) > 1
            return a[at + 2 :] == b[at + 2 :] and a[at : at + 2] == b[at : at + 2][::-1]
    return False


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
        if not _near_miss(a, b) or not _alike(a.words, b.words):
            continue
        # Claims of one text printed at two addresses have one id.
        pair = (one.article.source_id, a.claim.id, other.article.source_id, b.claim.id)
        if pair in told:
            continue
        told.add(pair)
        yield AcrossFinding(
            CHECK.id,
            CHECK.version,
            "another-number",
            "notice",
            (passage(one, a.claim.span, a.claim), passage(other, b.claim.span, b.claim)),
            {"words": a.claim.quote, "other_words": b.claim.quote},
        )


def _alike(one: Set[str], other: Set[str]) -> bool:
    return len(one & other) >= ALIKE * len(one | other)


def sayings(told: Told, world: World) -> Iterator[Saying]:
    """Each number of two digits or more under three parts, of which a near miss leaves one as it is.

    These are its halves, and for neighbours that changed places in the middle what is around them.
    """
    if told.day is None:
        return
    days = [(told.day + timedelta(days=step)).isoformat() for step in range(NEAR_DAYS + 1)]
    for counted in _counted(told):
        digits = _digits(counted)
        if len(digits) < 2:
            continue
        half = len(digits) // 2
        words = " ".join(sorted(counted.words))
        said = f"{digits} {counted.precision.normalize()} {words}"
        left, middle, right = digits[: half - 1], digits[half - 1 : half + 1], digits[half + 1 :]
        crossed = f"{left} {''.join(sorted(middle))} {right}"
        # So long a sentence is looked at itself, instead of being written down three times more.
        known = f"{digits} {words}" if len(counted.words) <= MANY_WORDS else digits
        for day in days:
            for part in (f"{digits[:half]}_", f"_{digits[half:]}", crossed):
                yield Saying(f"{counted.thing}|{day}|{len(digits)}|{part}", said, known)


def near(one: str, other: str) -> bool:
    """The digits of the two are a near miss, and the sentences are alike, where their words are known."""
    a, words = _known(one)
    b, others = _known(other)
    return _one_slip(a, b) and (not words or not others or _alike(words, others))


@lru_cache(maxsize=4096)
def _known(saying: str) -> tuple[str, frozenset[str]]:
    """The digits and the words of a saying, which is compared with many others."""
    digits, _, words = saying.partition(" ")
    return digits, frozenset(words.split())


CHECK = AcrossCheck("number_told_otherwise", 1, judge, sayings, near)
