"""The days a printed date may have been meant to be: one part of it changed, in the style it is printed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.match.printed import month_words
from claims.model import Article, Claim, Evidence, Span
from claims.text.days import real_day, same_case

Part = Literal["day", "digit", "month", "year", "swapped"]
STEPS = (-3, -2, -1, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class Other:
    """Another day, which part of the printed date was changed for it, and the words to print there."""

    part: Part
    day: date
    span: Span
    words: str


def piece(claim: Claim, part: str) -> Span | None:
    """Where a part of the date stands ("word", "number", "month_at", "year_at"); None where there is none."""
    bounds = claim.details.get(part)
    if not bounds:
        return None
    return Span(claim.span.field, claim.span.start + bounds[0], claim.span.start + bounds[1])


def digits_apart(one: int, other: int) -> int:
    """In how many digits two numbers differ; as many as the longer has where they are not equally long."""
    a, b = str(one), str(other)
    return sum(x != y for x, y in zip(a, b, strict=True)) if len(a) == len(b) else max(len(a), len(b))


def in_style(number: int, printed: str) -> str:
    """The number with a leading zero where the printed one has it."""
    return str(number).zfill(len(printed)) if printed.startswith("0") else str(number)


def other_days(claim: Claim, article: Article, year: int, years: Iterable[int] = ()) -> Iterator[Other]:
    """Every real day that differs in one part from the printed date, taken to be of that year.

    The day up to three away, with its digits exchanged or its tens one off, any other month, one of
    `years` where a year is printed, or day and month exchanged where both are printed in digits
    beside each other.
    """
    day, month = claim.details["day"], claim.details["month"]
    number, month_at, year_at = (piece(claim, part) for part in ("number", "month_at", "year_at"))
    if number is not None:
        printed = article.quote(number)
        turned = int(printed[::-1]) if len(printed) == 2 else 0
        slips = {turned, day - 10, day + 10} - {day, *(day + step for step in STEPS)}
        for part, other in [
            *(("day", day + step) for step in STEPS),
            *(("digit", one) for one in sorted(slips)),
        ]:
            found = real_day(year, month, other)
            if found is not None:
                yield Other(part, found, number, in_style(other, printed))  # type: ignore[arg-type]
    if month_at is not None:
        printed = article.quote(month_at)
        for other in range(1, 13):
            found = real_day(year, other, day)
            if found is not None and other != month:
                words = same_case(month_words(other, article.language), printed)
                yield Other(
                    "month", found, month_at, in_style(other, printed) if printed.isdigit() else words
                )
    if year_at is not None:
        for other in sorted(set(years)):
            found = real_day(other, month, day)
            if found is not None and other != claim.details["year"]:
                yield Other("year", found, year_at, str(other))
    if number is not None and month_at is not None and number.end < month_at.start:
        between = Span(number.field, number.start, month_at.end)
        first, second = article.quote(number), article.quote(month_at)
        found = real_day(year, day, month)
        if second.isdigit() and found is not None and day != month:
            joint = article.quote(Span(number.field, number.end, month_at.start))
            yield Other("swapped", found, between, f"{second}{joint}{first}")


def calendar_says(day: date) -> Evidence:
    """The calendar as grounds: on which weekday that day falls."""
    return Evidence("calendar", "supports", ref=f"{day.isoformat()} is ISO weekday {day.isoweekday()}")
