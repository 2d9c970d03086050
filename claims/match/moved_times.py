"""A printed time moved, by its year, month or day, to the right side of another time."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

import re2

from claims.match.other_dates import digits_apart, in_style
from claims.match.printed import month_words
from claims.model import Language, Period
from claims.text.days import real_day, same_case

Side = Literal["before", "after"]
_YEAR = re2.compile(r"\b(?:1[5-9]|20)\pN{2}\b")
_DIGITS = re2.compile(r"\b(\pN{1,2})[/.-](\pN{1,2})[/.-]\pN{2,4}\b")
_DAY = re2.compile(r"\b\pN{1,2}\b")


@dataclass(frozen=True, slots=True)
class Moved:
    """Words to print from `start` to `end` of the printed time instead."""

    start: int
    end: int
    words: str


def year_at(printed: str) -> tuple[int, int] | None:
    """Where the one year of these words stands; None where they have none, or several."""
    years = list(_YEAR.finditer(printed))
    return years[0].span() if len(years) == 1 else None


def slipped_years(year: int) -> list[int]:
    """The years one digit or a century away, or with two neighbouring digits exchanged, the nearest first."""
    digits = str(year)
    turned = {
        int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) for at in range(len(digits) - 1)
    }
    near = {year + step * 10**place for place in range(3) for step in range(-9, 10)}
    found = {one for one in near if digits_apart(one, year) == 1} | turned | {year - 100, year + 100}
    return sorted((one for one in found if one != year), key=lambda one: (abs(one - year), one))


def moved(printed: str, period: Period, bound: Period, side: Side, language: Language) -> Moved | None:
    """The time in the printed precision with its coarsest part that differs moved as little as it takes.

    "before" lets it begin no later than `bound` ends, "after" end no earlier than that begins. None
    where the words have no part that could be moved so.
    """
    lo, hi = period.lo, period.hi
    edge = bound.hi if side == "before" else bound.lo
    if lo is None or hi is None or edge is None:
        return None
    for change in _changes(printed, lo, hi, edge, side, language):
        first, last, place = change
        if (first <= edge) if side == "before" else (last >= edge):
            return place
    return None


def _changes(
    printed: str, lo: date, hi: date, edge: date, side: Side, language: Language
) -> Iterator[tuple[date, date, Moved]]:
    step = -1 if side == "before" else 1
    year = year_at(printed)
    if lo.year != edge.year:
        if year is not None:
            for other in (edge.year, edge.year + step):
                yield from _placed(lo, hi, other, lo.month, lo.day, Moved(year[0], year[1], str(other)))
        return
    digits = _DIGITS.search(printed)
    if lo.month != edge.month and hi.month == lo.month:
        month = month_words(lo.month, language)
        at = printed.lower().find(month.lower())
        for other in (edge.month, edge.month + step):
            if not 1 <= other <= 12:
                continue
            if digits is not None:
                place = Moved(digits.start(2), digits.end(2), in_style(other, digits[2]))
                yield from _placed(lo, hi, lo.year, other, lo.day, place)
            elif at >= 0:
                words = same_case(month_words(other, language), printed[at : at + len(month)])
                yield from _placed(lo, hi, lo.year, other, lo.day, Moved(at, at + len(month), words))
    elif lo == hi:
        number = digits.span(1) if digits is not None else None
        for found in _DAY.finditer(printed):
            if number is None and int(found[0]) == lo.day:
                number = found.span()
        if number is not None:
            words = in_style(edge.day, printed[number[0] : number[1]])
            yield from _placed(lo, hi, lo.year, lo.month, edge.day, Moved(number[0], number[1], words))


def _placed(
    lo: date, hi: date, year: int, month: int, day: int, place: Moved
) -> Iterator[tuple[date, date, Moved]]:
    """The first and last day of a time as wide as printed, in another year, month or day."""
    if lo == hi:
        one = real_day(year, month, day)
        if one is not None:
            yield one, one, place
    elif (hi - lo).days > 31:
        yield date(year, lo.month, 1), date(year, hi.month, monthrange(year, hi.month)[1]), place
    else:
        last = monthrange(year, month)[1]
        yield date(year, month, min(lo.day, last)), date(year, month, min(max(hi.day, 28), last)), place
