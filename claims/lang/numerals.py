"""Numbers as printed, in digits and in words; always exact, never longer than a newspaper's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

import re2

from claims.lang.pattern import SPACE, Shape, WordList, folded, listed, reader
from claims.model.quick import quick

_KINDS = ("digit", "teen", "ten", "times_ten", "plus_ten", "hundred", "one_of", "scale")
DIGITS = r"\d{1,18}(?:[.,]\d{1,12}){0,7}"
ONE = Decimal(1)
NOTHING = r"[^\s\S]"
"""A pattern that fits nowhere."""
_NO_MARKS = str.maketrans("", "", ".,")


@quick
@dataclass(frozen=True, slots=True)
class Numeral:
    """A number: its value before scaling, the place of its last printed digit, and its scale.

    `ambiguous` marks digits with one mark and three digits behind it, where the mark is the
    decimal mark of the language but the thousands mark of its neighbours ("2,615" in Indonesian).
    """

    value: Decimal
    place: Decimal = ONE
    scale: Decimal = ONE
    fraction: Fraction | None = None
    ambiguous: bool = False
    vague: bool = False

    @property
    def total(self) -> Decimal:
        """The number itself."""
        return self.value * self.scale

    def times(self, scale: Decimal) -> "Numeral":
        """The same number, so many times larger."""
        return replace(self, scale=self.scale * scale)


def read_digits(printed: str, decimal: str, group: str) -> Numeral | None:
    """Digits with their marks; None where they are no number of this language ("1.5.2", "0812").

    A single mark with other than three digits behind it is a decimal mark whatever it is.
    """
    printed = f"0{printed}" if printed.startswith(".") else printed
    marks = [c for c in printed if c in ".,"]
    parts = printed.replace(",", ".").split(".")
    if len(parts[0]) > 1 and parts[0][0] == "0":
        return None
    if not marks:
        return Numeral(Decimal(printed))
    grouped = _grouped(parts) and parts[0] != "0"
    if len(set(marks)) == 1 and len(marks) > 1:
        return Numeral(Decimal("".join(parts))) if grouped or _lakhs(parts, marks[0], group) else None
    if len(marks) > 1:
        whole = parts[:-1]
        if marks.count(marks[-1]) > 1 or not (_grouped(whole) or _lakhs(whole, marks[0], group)):
            return None
        return _with_places("".join(whole), parts[-1])
    if marks[0] == group and grouped:
        return Numeral(Decimal("".join(parts)))
    found = _with_places(*parts)
    if marks[0] == decimal and grouped:
        return Numeral(found.value, found.place, ambiguous=True)
    return found


def _grouped(parts: list[str]) -> bool:
    return 1 <= len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])


def _lakhs(parts: list[str], mark: str, group: str) -> bool:
    """Digits in the Indian manner, "12,34,567"."""
    return (
        mark == group == ","
        and len(parts) > 2
        and len(parts[0]) <= 2
        and len(parts[-1]) == 3
        and all(len(part) == 2 for part in parts[1:-1])
    )


def _with_places(whole: str, places: str) -> Numeral:
    return Numeral(Decimal(f"{whole}.{places}"), Decimal(1).scaleb(-len(places)))


class Numerals:
    """How one language writes numbers: its marks, and its words from the lists of numbers.yml."""

    def __init__(self, words: Mapping[str, WordList], *, decimal: str, group: str) -> None:
        """Builds the patterns once; raises KeyError where numbers.yml lacks a list."""
        self._marks = (decimal, group)
        # ".5 percent" is how English headlines print it; Indonesian ones always print the nought.
        self._digits = rf"(?:{DIGITS}|\.\d{{1,12}})" if decimal == "." else DIGITS
        self._words = words
        self._scale = reader([words["scale"], words["short_scale"], words["hundred"]])
        self._token = {
            folded(spelling): (kind, int(value))
            for kind in _KINDS
            for value, group_of in words[kind].items()
            for spelling in group_of
        }
        self._tokens = re2.compile(f"(?i){listed([words[kind] for kind in _KINDS])}")
        self._whole = {
            folded(spelling): (name, str(value))
            for name in ("fraction", "vague", "half_of")
            for value, group_of in words[name].items()
            for spelling in group_of
        }
        self._sign = re2.compile(rf"(?i)^(?:(?:{listed([words['minus']])}) |[-−])")
        self._denominator = reader([words["below"]])
        self._below = re2.compile(rf"(?:^|[ -])({listed([words['below']]) or '^$'})$")
        self._after_point = reader([words["digit"]])
        self._remembered = lru_cache(maxsize=2048)(self._in_words)
        self._shaped = re2.compile(
            rf"(?i)^({self._digits})?(.*?)(?:{SPACE}(?:(?P<known>{listed([words['and_fraction']])})|{self._and_part()}))?$"
        )

    def shapes(self) -> dict[str, Shape]:
        """The shapes rules may ask for: `number`, `money` (with "33 M"), `lower` (a few words),
        `figure` (no words), `digits`, `count`."""
        words = self._words
        word = f"(?:{listed([words[kind] for kind in _KINDS])})"
        joined = rf"(?:{listed([words['joiner'], words['and']])}){word}"
        spelt, brief = rf"\b{word}(?:{joined}){{0,7}}", rf"\b{word}(?:{joined}){{0,2}}"
        point = rf"(?:{SPACE}(?:{listed([words['point']])})(?:{SPACE}(?:{listed([words['digit']])})){{1,3}})?"
        half = rf"(?:{SPACE}(?:{listed([words['and_fraction']])}|{self._and_part()}))?"
        scaled = rf"(?:(?:{SPACE})?(?:{listed([words['scale'], words['hundred']])})\b){{0,2}}{half}"
        short = rf"(?:(?:{SPACE})?(?:{listed([words['scale'], words['short_scale']])})\b){{0,2}}{half}"
        fractions = listed([words["fraction"], words["half_of"], words["vague"]])
        below = listed([words["below"]])
        over = rf"(?:{word}(?:{SPACE}|{SPACE}?-{SPACE}?)(?:{below})|{fractions})"
        parts = rf"(?:{DIGITS}{SPACE})?\d{{1,3}}/\d{{1,3}}"
        spoken = rf"{over}|{spelt}{point}{half}"
        sign = rf"(?:(?:{listed([words['minus']])}){SPACE}|[-−])?"
        return {
            "number": (rf"{sign}(?:{parts}|{self._digits}{scaled}|{spoken})", self.read),
            "money": (rf"{sign}(?:{self._digits}{short}|{spoken})", self.read),
            "lower": (rf"(?:{DIGITS}{short}|{brief})", self.read),
            "figure": (rf"{DIGITS}{short}", self.read),
            "digits": (DIGITS, self.read),
            "count": (rf"(?:{DIGITS}|{spelt})", self.read),
        }

    def _and_part(self) -> str:
        """ "And three quarters": a digit and what parts it; nothing in a language without such words."""
        joined = listed([self._words["and_part"]])
        if not joined:
            return NOTHING
        digit, below = listed([self._words["digit"]]), listed([self._words["below"]])
        return rf"(?:{joined}){SPACE}(?:a|{digit}){SPACE}(?:{below})"

    def read(self, printed: str) -> Numeral | None:
        """The number that was printed; None where the words make none ("dua tiga")."""
        if (
            (printed[0].isdigit() or printed[0] == ".")
            and printed.isascii()
            and printed.translate(_NO_MARKS).isdigit()
        ):
            return read_digits(printed, *self._marks)
        return self._remembered(folded(printed))

    def _in_words(self, text: str) -> Numeral | None:
        bare = self._sign.sub("", text)
        if bare != text:
            number = self.read(bare)
            return None if number is None or number.vague else number.times(Decimal(-1))
        known = self._whole.get(text)
        if known is not None:
            name, value = known
            return (
                _fraction(Fraction(value))
                if name == "fraction"
                else Numeral(Decimal(value), Decimal(value), vague=name == "vague")
            )
        if "/" in text:
            return self._parts(text)
        under = self._below.search(text)
        if under is not None and not self._extra(self._shaped.search(text)):
            above = self._spelt(text[: under.start()].strip(" -"))
            below = int(self._denominator(under[1]))
            return (
                None
                if above is None or above.total >= below
                else _fraction(Fraction(int(above.total), below))
            )
        return self._words_or_digits(text)

    def _parts(self, text: str) -> Numeral | None:
        whole, _, parts = text.rpartition(" ")
        above, _, below = parts.partition("/")
        if not (0 < int(below) <= 100) or (int(above) >= int(below)):
            return None
        first = read_digits(whole, *self._marks) if whole else Numeral(Decimal(0))
        return None if first is None else _fraction(Fraction(int(above), int(below)) + Fraction(first.value))

    def _words_or_digits(self, text: str) -> Numeral | None:
        found = self._shaped.search(text)
        digits, rest, extra = found[1], found[2].strip(), self._extra(found)
        if digits:
            number = read_digits(digits, *self._marks)
            if number is None:
                return None
            for scale in self._scales(rest):
                number = number.times(scale)
        else:
            spelt = self._spelt(rest)
            if spelt is None:
                return None
            number = spelt
        if extra is None:
            return number
        kind, last = self._token.get(rest.rpartition(" ")[2], ("", 1))
        scale = Decimal(last) if kind == "scale" else ONE
        return _fraction(Fraction(number.total) + extra * Fraction(scale))

    def _extra(self, found: Any) -> Fraction | None:
        """The fraction behind a number: "and a half", "setengah"."""
        if found["known"] is not None:
            known = folded(found["known"])
            return Fraction(next(v for v, s in self._words["and_fraction"].items() if known in s))
        words = found.group(0)[found.end(2) :].split()
        if len(words) < 3:
            return None
        above = 1 if words[1] == "a" else int(self._after_point(words[1]))
        return Fraction(above, int(self._denominator(words[2])))

    def _scales(self, text: str) -> Iterable[Decimal]:
        if not text:
            return []
        try:
            return [Decimal(int(self._scale(text)))]
        except KeyError:
            return [Decimal(int(self._scale(part))) for part in text.split(" ")]

    def _spelt(self, text: str) -> Numeral | None:
        for word in (s for group in self._words["point"].values() for s in group):
            whole, found, places = text.partition(f" {word} ")
            if found:
                first = self._spelt(whole)
                digits = [str(self._after_point(part)) for part in places.split(" ")]
                return None if first is None else _with_places(str(int(first.total)), "".join(digits))
        tokens = [self._token[folded(words)] for words in self._tokens.findall(text)]
        return _sum(tokens)


def _fraction(value: Fraction) -> Numeral:
    """A fraction, whose decimal is told only where it ends: a third has none."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    places = exact.as_tuple().exponent
    place = ONE.scaleb(min(0, places)) if isinstance(places, int) else ONE
    return Numeral(exact, place, fraction=value)


def ends(value: Fraction) -> bool:
    """A decimal holds the fraction exactly."""
    below = value.denominator
    for prime in (2, 5):
        while below % prime == 0:
            below //= prime
    return below == 1


def _sum(tokens: list[tuple[str, int]]) -> Numeral | None:
    """The number words make: groups below a thousand, each with its scale, scales falling.

    `room` is the place the next word of the group has to stay below.
    """
    total = group = 0
    room, ceiling = 1000, 10**18
    last = ("", 0)
    for kind, value in tokens:
        if kind == "one_of" and value >= 1000:
            if group or value >= ceiling:
                return None
            total, room, ceiling = total + value, 1000, value
        elif kind == "scale":
            if group and value < ceiling:
                total += group * value
            elif total + group and value > 1:
                total = (total + group) * value
            else:
                return None
            group, room, ceiling = 0, 1000, value
        elif kind == "hundred" or (kind == "one_of" and value == 100):
            if group > 99 or (kind == "one_of" and group):
                return None
            group, room = (group or 1) * 100, 100
        elif kind == "times_ten":
            if last[0] != "digit" or last[1] == 0:
                return None
            group, room = group + last[1] * 9, 10
        elif kind == "plus_ten":
            if last[0] != "digit" or last[1] == 0:
                return None
            group, room = group + 10, 1
        else:
            if room <= (1 if kind == "digit" else 10):
                return None
            group, room = group + value, 10 if kind == "ten" else 1
        last = (kind, value)
    return Numeral(Decimal(total + group))
