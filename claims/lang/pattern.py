"""Patterns with named slots, and what stands in the slots: words from a list, or digits."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

WordList = Mapping[Any, tuple[str, ...]]
Convert = Callable[[str], Any]
Shape = tuple[str, Convert]
"""A pattern of its own, without slots and written out for re2, with the way its words are read."""

SPACE = "(?:[ \t\u00a0]{1,3}|\n)"
NOTHING = r"[^\s\S]"
"""A pattern that fits nowhere."""
DIGITS: dict[str, str] = {
    "d": r"\d{1,2}",  # a day
    "m": r"\d{1,2}",  # a month in digits
    "late_day": r"(?:1[3-9]|2\d|3[01])",  # a day that is no month
    "dd": r"\d{2}",
    "mm": r"\d{2}",
    "y": r"(?:1[0-9]|20)\d{2}",  # a year
    "yy": r"(?:(?:1[0-9]|20)\d{2}|\d{2})",  # a year, perhaps by its last two digits
    "oddyear": r"(?:\d{3}|[03-9]\d{3}|2[1-9]\d{2}|\d{5})",  # a year with a slip in it
    "farslip": r"(?:[03-9]0[0-4]\d|2[1-9][0-4]\d|20[0-3]\d{2})",  # one digit away from a year of today
    "n": r"\d{1,4}",  # a count
    "hour": r"[0-2]?\d",
    "hh": r"[0-2]\d",
    "minute": r"[0-5]\d",
}
_NO_SHAPES: Mapping[str, Shape] = {}
_SLOT = re.compile(r"\{([a-z_][a-z_0-9]*)(?::([a-z_0-9+^]+))?\}")


def spelled(spelling: str) -> str:
    """The pattern of one spelling: with a capital only so or all in capitals, else in any case."""
    words = [re.escape(word).replace("'", "['’`]") for word in spelling.split(" ")]
    shape = SPACE.join(words)
    if spelling == spelling.lower():
        return shape
    return rf"(?-i:{shape}|{SPACE.join(re.escape(word.upper()) for word in spelling.split(' '))})"


def listed(lists: list[WordList]) -> str:
    """The pattern of word lists, longer spellings first."""
    spellings = {spelling for words in lists for group in words.values() for spelling in group}
    return "|".join(spelled(words) for words in sorted(spellings, key=lambda s: (-len(s), s)))


def folded(words: str) -> str:
    """Words as they are looked up: small letters, one kind of space and apostrophe."""
    return " ".join(words.lower().replace("’", "'").replace("`", "'").split())


def capitalised(words: WordList) -> WordList:
    """The same list, each spelling with the capital it then must have in print."""
    return {value: tuple(s[:1].upper() + s[1:] for s in group) for value, group in words.items()}


def reader(lists: list[WordList]) -> Convert:
    """The way from printed words back to their value."""
    values = {
        folded(spelling): value for words in lists for value, group in words.items() for spelling in group
    }

    @lru_cache(maxsize=1024)
    def read(printed: str) -> Any:
        return values[folded(printed)]

    return read


def expand(
    pattern: str, words: Mapping[str, WordList], shapes: Mapping[str, Shape] = _NO_SHAPES
) -> tuple[str, dict[str, Convert]]:
    """A pattern for re2 and the converter of each slot.

    `{name}` is a slot of the list, digits or shape of that name, `{name:list+list}` one of other
    lists, and of `^list` only with a capital. `{_:list}` is no slot: any of its words stands there,
    and nobody asks which. `«…»` marks the words the reading covers where that is not all of them;
    a space (also inside a class) is up to three spaces or one line break. Raises KeyError for a
    slot nobody knows.
    """
    converters: dict[str, Convert] = {}

    def slot(found: re.Match[str]) -> str:
        name, source = found[1], found[2] or found[1]
        if source in DIGITS:
            converters[name] = int
            return f"(?P<{name}>{DIGITS[source]})"
        if source in shapes:
            shape, converters[name] = shapes[source]
            return f"(?P<{name}>{shape})"
        lists = [
            capitalised(words[part[1:]]) if part[0] == "^" else words[part] for part in source.split("+")
        ]
        if name == "_":
            return f"(?:{listed(lists)})"
        converters[name] = reader(lists)
        return f"(?P<{name}>{listed(lists)})"

    spaced = pattern.replace(" ", SPACE)
    marked = spaced.replace("«", "(?P<_span>").replace("»", ")")
    return f"(?i){_SLOT.sub(slot, marked)}", converters
