"""A number printed anew: another value in the style of the words that stand there, for repairs."""

from decimal import Decimal
from functools import cache

import re2

from claims.lang.numbers import number_pack
from claims.lang.numeral import read_digits
from claims.model import Language

MARKS: dict[str, tuple[str, str]] = {"id": (",", "."), "en": (".", ",")}
"""The decimal mark and the thousands mark of a language."""
_DIGITS = re2.compile(r"\d[\d.,]*\d|\d")
_SPELT = 99
"""The largest number that is spelt out."""


def reprint(words: str, old: Decimal, new: Decimal, language: Language) -> tuple[int, int, str] | None:
    """What to put where in the words so that they print another number; None where that cannot be.

    Digits stay digits with the same marks, scale word and at least as many places; small numbers
    in words stay words. A new value that the printed scale would only reach with more than
    three more places than were printed, a range, a nought, a number with a part ("2½ juta") and one
    that is told twice ("12 (dua belas)") give None.
    """
    if "(" in words:
        return None
    found = [(hit.start(), hit.end()) for hit in _DIGITS.finditer(words)]
    if len(found) == 1:
        start, end = found[0]
        again = _digits(words[start:end], old, new, language)
        return None if again is None else (start, end, again)
    return None if found else _words(words, old, new, language)


def rescale(words: str, old: Decimal, new: Decimal, language: Language) -> tuple[int, int, str] | None:
    """The same digits with another scale word ("miliar" for "triliun"), as many times larger or smaller.

    Where no scale word stands, or none says so, the digits are printed anew; None where that cannot be.
    """
    lists = number_pack(language).words
    scales = [
        (name, int(value), spelt) for name in ("scale", "short_scale") for value, spelt in lists[name].items()
    ]
    found = [(hit.start(), hit.end()) for hit in _DIGITS.finditer(words)]
    tail = words[found[0][1] :] if len(found) == 1 else ""
    for name, value, spellings in scales:
        for spelling in spellings:
            at = tail.lower().find(spelling.lower())
            if at < 0 or tail[:at].strip() or tail[at + len(spelling) :][:1].isalpha():
                continue
            if name == "short_scale" and tail[at : at + len(spelling)] != spelling:
                continue
            wanted = Decimal(value) * new / old
            other = next((s[0] for n, v, s in scales if n == name and v == wanted), None)
            if other is None:
                return None
            printed = tail[at : at + len(spelling)]
            start = found[0][1] + at
            if name == "scale" and printed[0].isupper():
                other = other.capitalize()
            return start, start + len(spelling), other
    return reprint(words, old, new, language)


def with_scale(words: str, scale: Decimal, language: Language) -> tuple[int, int, str] | None:
    """The digits with a scale word behind them ("1,2 triliun" for "1,2"); None where one stands already."""
    found = [(hit.start(), hit.end()) for hit in _DIGITS.finditer(words)]
    if len(found) != 1 or words[found[0][1] :].strip():
        return None
    spellings = number_pack(language).words["scale"].get(int(scale))
    start, end = found[0]
    return None if spellings is None else (start, end, f"{words[start:end]} {spellings[0]}")


def _digits(printed: str, old: Decimal, new: Decimal, language: Language) -> str | None:
    decimal, group = MARKS[language]
    number = read_digits(printed, decimal, group)
    if number is None or not number.value or not old or new <= 0:
        return None
    scale = old / number.value
    value = new / scale
    if value * scale != new or scale <= 0 or scale.normalize().as_tuple().digits != (1,):
        return None
    before, after = -int(number.place.as_tuple().exponent), _places(value)
    if after > before + 3:
        return None
    mark = next((c for c in reversed(printed) if c in ".,"), decimal) if before else decimal
    other = group if mark == decimal else decimal
    whole, _, parts = f"{value:.{max(before, after)}f}".partition(".")
    plain = printed.isdigit() and len(printed) == len(whole) == 4
    if len(whole) >= 4 and not plain:
        whole = f"{int(whole):,}".replace(",", other)
    return f"{whole}{mark}{parts}" if parts else whole


def _places(value: Decimal) -> int:
    return max(0, -int(value.normalize().as_tuple().exponent))


def _words(words: str, old: Decimal, new: Decimal, language: Language) -> tuple[int, int, str] | None:
    known = _spelling(language)
    was, now = known.get(old), known.get(new)
    if was is None or now is None:
        return None
    at = f" {words.lower()} ".find(f" {was} ")
    if at < 0:
        return None
    printed = words[at : at + len(was)]
    return at, at + len(was), now.capitalize() if printed[0].isupper() else now


@cache
def _spelling(language: Language) -> dict[Decimal, str]:
    """The numbers from one to ninety-nine in words, by the language's own lists."""
    lists = number_pack(language).words
    digit, teen, ten, times, plus = (
        {int(value): spellings[0] for value, spellings in lists[name].items()}
        for name in ("digit", "teen", "ten", "times_ten", "plus_ten")
    )
    joint = " " if times else "-"
    known = {Decimal(n): spelt for n, spelt in (digit | teen).items() if n > 0}
    for n in range(12, _SPELT + 1):
        if n in teen:
            continue
        tens, ones = divmod(n, 10)
        if tens == 1:
            head = f"{digit[ones]} {plus[10]}"
            ones = 0
        elif times:
            head = f"{digit[tens]} {times[10]}"
        else:
            head = ten[tens * 10]
        known[Decimal(n)] = f"{head}{joint}{digit[ones]}" if ones else head
    return known


__all__ = ["reprint", "rescale", "with_scale"]
