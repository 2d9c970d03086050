"""Parts of a number, alone, behind one or before a scale: "and a half", "two thirds", "¾", "sepertiga"."""

import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

import re2

from claims.lang.numeral import ONE, Numeral
from claims.lang.pattern import NOTHING, SPACE, WordList, folded, listed, reader

SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
QUARTERS = 4
"""More of these than make a whole are quarters of a year."""
Spelt = Callable[[str], Numeral | None]


class PartWords:
    """How one language writes fractions, from the lists of its numbers.yml.

    `alone` is the pattern of a fraction by itself ("a third"), `behind` that of what makes a number one or
    stands behind it ("[two] thirds", "[two] and a half", "[2]½"). Both take the scale behind it; `first` is
    `alone` without it.
    """

    def __init__(self, words: Mapping[str, WordList]) -> None:
        """Builds the patterns once; raises KeyError where numbers.yml lacks a list."""
        self._words = words
        one, scale = (listed([words[name]]) or NOTHING for name in ("one_part", "scale"))
        # Written out one by one: a pattern that may begin with a lone "a" would be tried at every one.
        parts = {
            0: tuple(
                f"{one} {part}"
                for one in spelt_out(words, "one_part")
                for part in spelt_out(words, "below_one")
            )
        }
        below = listed([words["below"], words["below_one"]]) or NOTHING
        known, joined = (listed([words[name]]) or NOTHING for name in ("and_fraction", "and_part"))
        before_scale = listed([words["of_scale"]]) or NOTHING
        tail = rf"(?:{SPACE}(?:(?:{before_scale}){SPACE})?(?:{scale})\b)?"
        and_part = rf"(?:{joined}){SPACE}(?:{one}|{listed([words['digit']])})(?:{SPACE}|-)(?:{below})\b"
        over = rf"(?:{SPACE}|{SPACE}?-{SPACE}?)(?:{below})\b"
        self.first = rf"(?:(?:{listed([words['fraction'], parts])})\b|[{SIGNS}])"
        self.alone = f"{self.first}{tail}"
        self.behind = rf"(?:{SPACE}(?:{known}|{and_part})\b|{over}|{SPACE}?[{SIGNS}]){tail}"
        self._scale = reader([words["scale"]])
        self._below = reader([words["below"], words["below_one"]])
        self._known = {folded(s): Fraction(v) for v, group in words["and_fraction"].items() for s in group}
        self._alone = {folded(s): Fraction(v) for v, group in words["fraction"].items() for s in group}
        self._single, self._one = (frozenset(spelt_out(words, name)) for name in ("below_one", "one_part"))
        part = rf"(?:(?:^|[ -])(?:{known}|{below}|{listed([words['fraction']])})|[{SIGNS}])"
        self._scaled = re2.compile(rf"(?i)^(.*{part})(?: (?:{before_scale}))? ({scale})$")
        self._at_end = re2.compile(rf"(?i){part}(?:(?: (?:{before_scale}))? (?:{scale}))?$")
        self._under = re2.compile(rf"(?i)(?:^|[ -])({below})$")

    def ends(self, text: str) -> bool:
        """The words end with a fraction, or with one and its scale."""
        return self._at_end.search(text) is not None

    def split(self, text: str, spelt: Spelt) -> tuple[str | None, Fraction, Decimal] | None:
        """The words before a fraction, the fraction, the scale behind it; None where the words make none."""
        scale = ONE
        tail = self._scaled.search(text)
        if tail is not None:
            text, scale = tail[1], Decimal(int(self._scale(tail[2])))
        if text[-1] in SIGNS:
            above, _, below = unicodedata.normalize("NFKC", text[-1]).partition("⁄")
            return text[:-1].strip() or None, Fraction(int(above), int(below)), scale
        if text in self._alone:
            return None, self._alone[text], scale
        for words, value in self._known.items():
            if text.endswith(f" {words}"):
                return text[: -len(words) - 1], value, scale
        under = self._under.search(text)
        if under is None:
            return None
        found = self._over(text[: under.start()].strip(" -"), under[1], spelt)
        return None if found is None else (*found, scale)

    def _over(self, before: str, under: str, spelt: Spelt) -> tuple[str | None, Fraction] | None:
        """What stands before a denominator: a number and how many parts, or how many parts alone."""
        below, single = int(self._below(under)), folded(under) in self._single
        for word in (s for group in self._words["and_part"].values() for s in group):
            head, joined, last = before.rpartition(f" {word} ")
            above = self._above(last, spelt) if joined else None
            if above is not None and above < below and (above == 1 or not single):
                return head, Fraction(above, below)
        above = self._above(before, spelt)
        if above is None or (single and above != 1) or (above >= below == QUARTERS):
            return None
        return None, Fraction(above, below)

    def _above(self, words: str, spelt: Spelt) -> int | None:
        if words in self._one:
            return 1
        number = spelt(words)
        return None if number is None or number.total < 1 else int(number.total)


def spelt_out(words: Mapping[str, WordList], name: str) -> tuple[str, ...]:
    """Every spelling of a list, folded."""
    return tuple(folded(spelling) for group in words[name].values() for spelling in group)


def as_fraction(value: Fraction) -> Numeral:
    """A fraction, whose decimal is told only where it ends: a third has none."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    places = exact.as_tuple().exponent
    place = ONE.scaleb(min(0, places)) if isinstance(places, int) else ONE
    return Numeral(exact, place, fraction=value)


def scaled_fraction(value: Fraction, scale: Decimal) -> Numeral:
    """A value told in this scale: two and a half million are a plain number, to the hundred thousand."""
    told = value / Fraction(scale)
    if value.denominator == 1 and set(str(scale)) != {"1", "0"}:  # three and a half dozen
        return Numeral(Decimal(int(value)))
    if scale == 1 or not ends(told):
        return as_fraction(value)
    number = as_fraction(told)
    return Numeral(number.value, number.place, scale)


def ends(value: Fraction) -> bool:
    """A decimal holds the fraction exactly."""
    below = value.denominator
    for prime in (2, 5):
        while below % prime == 0:
            below //= prime
    return below == 1
