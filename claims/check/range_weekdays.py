"""Weekdays of a range: the weekdays beside a range of dates are those of its first and its last day."""

from collections.abc import Iterator
from datetime import date

from claims.lang.weekday_ranges import WeekdayRange, weekday_ranges
from claims.match.told_wrong import told_wrong
from claims.match.years_told import years_told
from claims.model import Evidence, Finding, Repair, Span
from claims.model.check import ArticleCheck, Case
from claims.text.days import day_name, real_day, same_case

WEEK = 7
SHIFTS = (-1, 1, -2, 2, -3, 3, -7, 7)
"""Days by which both ends are tried elsewhere, the likeliest first."""


def judge(case: Case) -> Iterator[Finding]:
    """Both weekdays printed beside a range of dates are those of its first and its last day.

    Without a year the one nearest to printing counts; where the weekdays fit the year before or after, that
    is a notice at most, and where they fit a past year printed nearby, it is unknown.
    """
    for found in weekday_ranges(case.article.text, case.article.language):
        year = found.year or _year(case, found)
        if year is None:
            yield case.remark(CHECK, found.span, "unknown", "no-publication-day")
            continue
        days = _days(found, year)
        if days is None or not _one_stretch(found):
            continue  # impossible_date speaks of days that are none
        ref = ", ".join(f"{day.isoformat()} is ISO weekday {day.isoweekday()}" for day in days)
        if _fits(found, year):
            ground = Evidence("calendar", "supports", ref=ref)
            yield case.remark(CHECK, found.span, "holds", "weekdays-agree", ground)
        elif found.year is None and any(_fits(found, told) for told in years_told(case, found.span)):
            yield case.remark(CHECK, found.span, "unknown", "fits-year-told")
        elif not told_wrong(case, found.span):
            other = found.year is None and any(_fits(found, near) for near in (year - 1, year + 1))
            yield case.remark(
                CHECK,
                found.span,
                "contradicted",
                "weekdays-differ",
                Evidence("calendar", "contradicts", ref=ref),
                severity="notice" if other else "warning",
                repairs=tuple(_repairs(case, found, year, days)),
                first=days[0].isoformat(),
                last=days[1].isoformat(),
                first_weekday=days[0].isoweekday(),
                last_weekday=days[1].isoweekday(),
            )


def _one_stretch(found: WeekdayRange) -> bool:
    """Both ends lie within a week, as far apart as the weekdays, or a slip of one end away from it.

    "Senin sampai Sabtu, 1-31 Mei" and "Sabtu dan Minggu, 2-8 Mei" are weekdays within a stretch.
    """
    apart = found.days[1] - found.days[0]
    off = abs(apart - (found.weekdays[1] - found.weekdays[0]) % 7)
    return apart < WEEK and off <= (0 if found.two else 1)


def _year(case: Case, found: WeekdayRange) -> int | None:
    """The year that brings the first day nearest to printing."""
    near = case.published
    if near is None:
        return None
    years = [each for each in (near.year, near.year - 1, near.year + 1) if _days(found, each) is not None]
    return min(years, key=lambda each: abs((date(each, found.month, 1) - near).days), default=near.year)


def _days(found: WeekdayRange, year: int) -> tuple[date, date] | None:
    first, last = (real_day(year, found.month, day) for day in found.days)
    return None if first is None or last is None else (first, last)


def _fits(found: WeekdayRange, year: int) -> bool:
    days = _days(found, year)
    return days is not None and tuple(day.isoweekday() for day in days) == found.weekdays


def _repairs(case: Case, found: WeekdayRange, year: int, days: tuple[date, date]) -> Iterator[Repair]:
    """Both days moved to where the weekdays stand, one day alone where the other fits, or both weekdays."""
    text, fitting = case.article.text, [day.isoweekday() for day in days]
    numbers = Span("text", found.numbers[0].start, found.numbers[1].end)
    between = text[found.numbers[0].end : found.numbers[1].start]
    for shift in SHIFTS:
        first, last = (day + shift for day in found.days)
        moved = (real_day(year, found.month, first), real_day(year, found.month, last))
        ends = tuple(day.isoweekday() for day in moved if day is not None)
        if ends == found.weekdays:
            yield Repair(numbers, f"{first}{between}{last}", "supported", "date-fits-weekday")
            break
    for at in (0, 1):
        if fitting[1 - at] == found.weekdays[1 - at]:
            off = (found.weekdays[at] - fitting[at] + 3) % 7 - 3
            again = real_day(year, found.month, found.days[at] + off)
            if again is not None:
                yield Repair(found.numbers[at], str(again.day), "supported", "date-fits-weekday")
    words = Span("text", found.words[0].start, found.words[1].end)
    names = [
        same_case(day_name(weekday, case.article.language), case.article.quote(span))
        for weekday, span in zip(fitting, found.words, strict=True)
    ]
    joint = text[found.words[0].end : found.words[1].start]
    yield Repair(words, joint.join(names), "supported", "weekday-fits-date")


CHECK = ArticleCheck("range_weekdays", 3, judge)
