"""Numbers as printed, in digits and in words; always exact, never longer than a newspaper's."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

import re2

from claims.lang.fractions import PartWords, as_fraction, scaled_fraction
from claims.lang.numeral import DIGITS, ONE, Numeral, read_digits, with_places
from claims.lang.pattern import NOTHING, SPACE, Shape, WordList, folded, listed, reader

_KINDS = ("digit", "teen", "ten", "times_ten", "plus_ten", "hundred", "one_of", "scale")
_NO_MARKS = str.maketrans("", "", ".,")
# Thousands apart by a narrow space, or by a plain one where nothing else can be meant.
_THIN = "\u00a0\u202f\u2009"
_SPACED = rf"\d{{1,3}}(?:(?:[{_THIN}]\d{{3}}){{1,4}}|(?: \d{{3}}){{2,4}})\b(?:\.\d{{1,6}})?|\d{{1,3}} 000\b"
_ONE_SPACED = re2.compile(r"\d{1,3}(?: \d{3})+(?:\.\d+)?")


class Numerals:
    """How one language writes numbers: its marks, and its words from the lists of numbers.yml."""

    def __init__(self, words: Mapping[str, WordList], *, decimal: str, group: str) -> None:
        """Builds the patterns once; raises KeyError where numbers.yml lacks a list."""
        self._marks = (decimal, group)
        about = words["round_scale"]
        scales = {value: (*group, *about.get(value, ())) for value, group in words["scale"].items()}
        words = {**words, "scale": scales}
        self._about = tuple(spelling for group in about.values() for spelling in group)
        self._words = words
        # ".5 percent" is how English headlines print it; Indonesian ones always print the nought.
        self._digits = rf"(?:{DIGITS}|\.\d{{1,12}})" if decimal == "." else DIGITS
        self._scale = reader([words["scale"], words["short_scale"], words["hundred"]])
        self._token = {
            folded(spelling): (kind, int(value))
            for kind in _KINDS
            for value, group_of in words[kind].items()
            for spelling in group_of
        }
        self._tokens = re2.compile(f"(?i)\\d+|{listed([words[kind] for kind in _KINDS])}")
        self._whole = {
            folded(spelling): (name, str(value))
            for name in ("fraction", "vague", "half_of")
            for value, group_of in words[name].items()
            for spelling in group_of
        }
        self._sign = re2.compile(rf"(?i)^(?:(?:{listed([words['minus']])}) |[-−])")
        self._parts = PartWords(words)
        self._remembered = lru_cache(maxsize=2048)(self._told)
        self._shaped = re2.compile(rf"^({self._digits})?(.*)$")

    def shapes(self) -> dict[str, Shape]:
        """The shapes rules may ask for: `number`, `money` (with "33 M"), `lower` (a few words),
        `figure` (no words), `digits`, `count`, `opening` (how any of these begins)."""
        words = self._words
        word = f"(?:{listed([words[kind] for kind in _KINDS])})"
        joined = rf"(?:{listed([words['joiner'], words['and']])}){word}"
        spelt, brief = rf"\b{word}(?:{joined}){{0,14}}\b", rf"\b{word}(?:{joined}){{0,2}}\b"
        point = rf"{SPACE}(?:{listed([words['point']])}){SPACE}{brief}"
        part = rf"(?:{self._parts.behind}|{point})?"
        scale, lower = (listed([words[name]]) for name in ("scale", "lower_scale"))
        # "A $3.2-billion deal" has a hyphen before its scale; before a short one it is no scale ("$3-b").
        scaled = rf"(?:(?:{SPACE}|-)?(?:{listed([words['scale'], words['hundred']])})\b){{0,2}}"
        short = rf"(?:(?:(?:{SPACE}|-)?(?:{scale})|{SPACE}?(?:{listed([words['short_scale']])}))\b){{0,2}}"
        behind = rf"(?:{listed([words['and_lower']]) or NOTHING})(?:\d{{1,2}}|{word})\b"
        # "4 thousand 3 hundred and 21", "2 juta 500 ribu": digits before each scale.
        several = rf"\d{{1,3}}(?:{SPACE}(?:{scale}){SPACE}\d{{1,3}})?{SPACE}(?:{lower})\b(?:{behind})?"
        attached = rf"(?:{listed([words['attached_scale']]) or NOTHING})\b"
        slash = rf"(?:{DIGITS}{SPACE})?\d{{1,3}}/\d{{1,3}}"
        wholes = rf"(?:{listed([words['half_of'], words['vague']])})\b"
        words_alone = rf"{wholes}|{self._parts.alone}"
        sign = rf"(?:(?:{listed([words['minus']])}){SPACE}|[-−])?"
        digits = self._digits if self._marks[1] == "." else rf"(?:{_SPACED}|{self._digits})"
        number = rf"{slash}|{several}|{words_alone}|(?:{digits}(?:{attached}|{scaled})|{spelt}){part}"
        return {
            "number": (rf"{sign}(?:{number})", self.read),
            "money": (rf"{sign}(?:{several}|{words_alone}|(?:{digits}{short}|{spelt}){part})", self.read),
            "lower": (rf"(?:{slash}|{DIGITS}{short}|{brief})", self.read),
            "figure": (rf"{DIGITS}{short}", self.read),
            "digits": (DIGITS, self.read),
            "count": (rf"(?:{DIGITS}|{spelt})", self.read),
            # Where a number may begin; inner words of a longer one are no harm.
            "opening": (rf"{sign}(?:\.?\b\d|\b{word}|{wholes}|{self._parts.first})", self.read),
        }

    def read(self, printed: str) -> Numeral | None:
        """The number that was printed; None where the words make none ("dua tiga")."""
        if (
            (printed[0].isdigit() or printed[0] == ".")
            and printed.isascii()
            and printed.translate(_NO_MARKS).isdigit()
        ):
            return read_digits(printed, *self._marks)
        return self._remembered(folded(printed))

    def _told(self, text: str) -> Numeral | None:
        """The number of words, or of digits and words, and whether its scale says that it is round."""
        number = self._in_words(text)
        if number is not None and not number.vague and self._about and text.endswith(self._about):
            return replace(number, round=True)
        return number

    def _in_words(self, text: str) -> Numeral | None:
        bare = self._sign.sub("", text)
        if bare != text:
            number = self.read(bare)
            return None if number is None or number.vague else number.times(Decimal(-1))
        known = self._whole.get(text)
        if known is not None:
            name, value = known
            return (
                as_fraction(Fraction(value))
                if name == "fraction"
                else Numeral(Decimal(value), Decimal(value), vague=name == "vague")
            )
        if "/" in text:
            return self._slashed(text)
        if _ONE_SPACED.fullmatch(text) is not None:
            return read_digits(text.replace(" ", ""), *self._marks)
        if self._parts.ends(text):
            return self._with_part(text)
        return self._words_or_digits(text)

    def _slashed(self, text: str) -> Numeral | None:
        whole, _, parts = text.rpartition(" ")
        above, _, below = parts.partition("/")
        if not (0 < int(below) <= 100) or (int(above) >= int(below)):
            return None
        first = read_digits(whole, *self._marks) if whole else Numeral(Decimal(0))
        return (
            None if first is None else as_fraction(Fraction(int(above), int(below)) + Fraction(first.value))
        )

    def _with_part(self, text: str) -> Numeral | None:
        """A number with a fraction behind it, a fraction, or either before a scale."""
        split = self._parts.split(text, self._spelt)
        if split is None:
            return None
        head, part, scale = split
        if head is None:
            return scaled_fraction(part * Fraction(scale), scale)
        number = self._words_or_digits(head)
        if number is None:
            return None
        whole = Fraction(number.total)
        if scale == 1:  # "two million and a half" are two and a half million
            kind, last = self._token.get(head.rpartition(" ")[2], ("", 1))
            scale = Decimal(last) if kind == "scale" else ONE
        elif whole < Fraction(scale):  # "two and a half million"; not so "a billion and a half million"
            whole *= Fraction(scale)
        return scaled_fraction(whole + part * Fraction(scale), scale)

    def _words_or_digits(self, text: str) -> Numeral | None:
        found = self._shaped.search(text)
        digits, rest = found[1], found[2].strip(" -").replace("-", " ")
        if not digits or any(map(str.isdigit, rest)):
            return self._spelt(text)
        number, scales = read_digits(digits, *self._marks), self._scales(rest)
        if scales is None:  # "3 hundred and one"
            return self._spelt(text)
        if number is None:
            return None
        for scale in scales:
            number = number.times(scale)
        return number

    def _scales(self, text: str) -> Sequence[Decimal] | None:
        """The scales that words behind digits are; None where other words stand among them."""
        if not text:
            return ()
        try:
            return (Decimal(int(self._scale(text))),)
        except KeyError:
            pass
        try:
            return tuple(Decimal(int(self._scale(part))) for part in text.split(" "))
        except KeyError:
            return None

    def _spelt(self, text: str) -> Numeral | None:
        for word in (s for group in self._words["point"].values() for s in group):
            whole, found, places = text.partition(f" {word} ")
            if found:
                first, behind = self._spelt(whole), self._places(places)
                return None if first is None or not behind else with_places(str(int(first.total)), behind)
        return _sum(
            [
                ("figure", int(words)) if words.isdigit() else self._token[folded(words)]
                for words in self._tokens.findall(text)
            ]
        )

    def _places(self, text: str) -> str:
        """The digits behind a spoken mark: "one four" is 14, as "fourteen" is; the empty text for none."""
        tokens = [self._token[folded(words)] for words in self._tokens.findall(text)]
        if all(kind == "digit" for kind, _ in tokens):
            return "".join(str(value) for _, value in tokens)
        number = _sum(tokens)
        return "" if number is None or number.total >= 100 else str(int(number.total))


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
        elif kind == "figure":
            if not 0 < value < room:
                return None
            group, room = group + value, 1
        else:
            if room <= (1 if kind == "digit" else 10):
                return None
            group, room = group + value, 10 if kind == "ten" else 1
        last = (kind, value)
    return Numeral(Decimal(total + group))
