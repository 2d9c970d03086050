"""A weekday beside a date that is read without it.

"Sabtu besok, 4 Februari 2024", "16 Mei 2025 jatuh pada hari Jumat", "May 16, 2025 falls on a Friday".
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claims.lang import pack
from claims.model import Language
from claims.text.listed import any_of, word_lists
from claims.text.patterns import Pattern

AROUND = 40
"""Characters before and behind a date in which its weekday is looked for."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """An ISO weekday, with where the words stand from it to the date, or from the date to it.

    `bracketed` says that the date stands in brackets right behind.
    """

    number: int
    bracketed: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Words:
    numbers: dict[str, int]
    ahead: Pattern
    week: Pattern
    behind: Pattern


@cache
def _words(language: Language) -> _Words:
    lists = word_lists(files("claims.lang").joinpath("weekdays_beside.yml"), language)
    spoken = pack(language).words["weekday"]
    numbers = {word.lower(): int(number) for number, spellings in spoken.items() for word in spellings}
    names = f"({any_of(numbers)})"
    day = f"(?:{any_of(lists['day'])} )" + ("" if lists["day"] else "?")
    on = f"(?:{any_of(lists['falls_on'])} )"
    behind = rf"^ {any_of(lists['falls'])} (?:{on}?{day}|{on}){names}\b"
    return _Words(
        numbers=numbers,
        ahead=Pattern(rf"(?i)\b{names}(?: {any_of(lists['between'])}(?:, | \()| \()$"),
        week=Pattern(rf"(?i)^{any_of(lists['week'])} {any_of(lists['of_week'])}"),
        behind=Pattern(rf"(?i){behind}"),
    )


def weekday_beside(text: str, start: int, end: int, language: Language) -> Weekday | None:
    """The weekday that is told of the date from `start` to `end`; None where none stands beside it."""
    words = _words(language)
    low = max(0, start - AROUND)
    ahead = words.ahead.search(text[low:start])
    if ahead is not None and words.week.search(ahead[0]) is None:
        bracketed = ahead[0].endswith("(") and text[end : end + 1] == ")"
        return Weekday(words.numbers[ahead[1].lower()], bracketed, low + ahead.start(), end)
    behind = words.behind.search(text[end : end + AROUND])
    if behind is not None:
        return Weekday(words.numbers[behind[1].lower()], False, start, end + behind.end())
    return None


__all__ = ["Weekday", "weekday_beside"]
