"""Two weekdays beside a range of dates: "Sabtu dan Minggu (1-2 November)", "Friday to Sunday, May 16-18"."""

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


@cache
def _shapes(language: Language) -> tuple[Pattern, ...]:
    lists = pack(language).words
    name, month = listed([lists["weekday"]]), listed([lists["month"], lists["month_short"]])
    to, to_days = (any_of(small_words("weekday_ranges", language)[name]) for name in ("to", "to_days"))
    if language == "id":
        joint, days = rf" ?[-–/] ?| {to} ", rf"[-–/]| {to_days} "
        day = any_of(small_words("weekday_ranges", language)["day"])
        dates = rf"(?P<a>\d{{1,2}})(?:{days})(?P<b>\d{{1,2}})(?: (?P<m>{month})|/(?P<n>\d{{1,2}}))"
        year = r"(?:[ /](?P<y>\d{4}))?"
        return (
            Pattern(rf"(?i)\b(?P<v>{name})(?:{joint})(?P<w>{name})(?:,? \(?|\()(?:{day} )?{dates}\b{year}"),
        )
    joint, days = rf" ?[-–] ?| {to} ", rf"[-–]| {to_days} "
    numbers = rf"(?P<a>\d{{1,2}})(?:{days})(?P<b>\d{{1,2}})"
    head = rf"\b(?P<v>{name})(?:{joint})(?P<w>{name})(?:,? \(?)"
    return (
        Pattern(rf"{head}(?P<m>{month}) {numbers}\b(?:,? (?P<y>\d{{4}}))?"),
        Pattern(rf"{head}{numbers} (?P<m>{month})\b(?:,? (?P<y>\d{{4}}))?"),
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
            numbered = hit["n"] if language == "id" else None
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
