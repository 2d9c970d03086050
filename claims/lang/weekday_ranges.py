"""Two weekdays beside a range of dates: "Sabtu dan Minggu (1-2 November)", "Friday to Sunday, May 16-18"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.lang import pack
from claims.lang.pattern import folded, listed
from claims.lang.small_words import small_words
from claims.model import Language, Span
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_AND = frozenset(f" {word} " for word in small_words("weekday_ranges")["and"])


@dataclass(frozen=True, slots=True)
class WeekdayRange:
    """Both weekdays (Monday 1 … Sunday 7) and both days of one month, with where each is printed.

    `two` says that the weekdays are two ("Sabtu dan Minggu") and no range of them.
    """

    span: Span
    weekdays: tuple[int, int]
    words: tuple[Span, Span]
    days: tuple[int, int]
    numbers: tuple[Span, Span]
    month: int
    year: int | None
    two: bool


_SHAPES = {
    "id": (
        r"(?i)\b(?P<v>NAME)(?: ?[-–/] ?| TO )(?P<w>NAME)(?:,? \(?|\()(?:DAY )?"
        r"(?P<a>\d{1,2})(?:[-–/]| TILL )(?P<b>\d{1,2})(?: (?P<m>MONTH)|/(?P<n>\d{1,2}))\b"
        r"(?:[ /](?P<y>\d{4}))?",
    ),
    "en": (
        r"\b(?P<v>NAME)(?: ?[-–] ?| TO )(?P<w>NAME)(?:,? \(?)"
        r"(?P<m>MONTH) (?P<a>\d{1,2})(?:[-–]| TILL )(?P<b>\d{1,2})\b(?:,? (?P<y>\d{4}))?",
        r"\b(?P<v>NAME)(?: ?[-–] ?| TO )(?P<w>NAME)(?:,? \(?)"
        r"(?P<a>\d{1,2})(?:[-–]| TILL )(?P<b>\d{1,2}) (?P<m>MONTH)\b(?:,? (?P<y>\d{4}))?",
    ),
}
"""How such a range is printed; `n` is the number of a month in digits."""


@cache
def _shapes(language: Language) -> tuple[Pattern, ...]:
    lists, small = pack(language).words, small_words("weekday_ranges", language)
    words = {
        "NAME": listed([lists["weekday"]]),
        "MONTH": listed([lists["month"], lists["month_short"]]),
        "TO": any_of(small["to"]),
        "TILL": any_of(small["to_days"]),
        "DAY": any_of(small["day"]),
    }
    return tuple(
        Pattern(re.sub("|".join(words), lambda mark: words[mark[0]], shape)) for shape in _SHAPES[language]
    )


@cache
def _values(language: Language) -> tuple[dict[str, int], dict[str, int]]:
    lists = pack(language).words

    def by_word(*names: str) -> dict[str, int]:
        return {
            folded(word): int(value)
            for name in names
            for value, group in lists[name].items()
            for word in group
        }

    return by_word("weekday"), by_word("month", "month_short")


def weekday_ranges(text: str, language: Language) -> Iterator[WeekdayRange]:
    """Every such range of an article's text, in its order."""
    weekdays, months = _values(language)
    for shape in _shapes(language):
        for hit in shape.finditer(text):
            first, last = int(hit["a"]), int(hit["b"])
            numbered = hit.groupdict().get("n")
            month = int(numbered) if numbered else months[folded(hit["m"])]
            if not (1 <= month <= 12 and 0 < first < last <= 31):
                continue
            yield WeekdayRange(
                Span("text", hit.start(), hit.end()),
                (weekdays[folded(hit["v"])], weekdays[folded(hit["w"])]),
                (Span("text", hit.start("v"), hit.end("v")), Span("text", hit.start("w"), hit.end("w"))),
                (first, last),
                (Span("text", hit.start("a"), hit.end("a")), Span("text", hit.start("b"), hit.end("b"))),
                month,
                int(hit["y"]) if hit["y"] else None,
                text[hit.end("v") : hit.start("w")] in _AND,
            )


__all__ = ["WeekdayRange", "weekday_ranges"]
