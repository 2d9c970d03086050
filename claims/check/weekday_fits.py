"""Weekday and date: the calendar knows which day of the week a date is."""

from datetime import date, timedelta

from claims.model import Claim, Evidence, Finding, Repair, Span
from claims.model.check import Case, Check
from claims.text.days import day_name, same_case

# How far the right day may lie from the printed one to be offered as a repair.
REACH = 3


def _calendar(day: date) -> Evidence:
    return Evidence("calendar", "contradicts", ref=f"{day.isoformat()} is ISO weekday {day.isoweekday()}")


def _agrees(day: date) -> Evidence:
    return Evidence("calendar", "supports", ref=f"{day.isoformat()} is ISO weekday {day.isoweekday()}")


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _piece(claim: Claim, part: str) -> Span | None:
    """The span of the weekday word or of the day number, as the extractor marked them."""
    bounds = claim.details.get(part)
    if not bounds:
        return None
    return Span(claim.span.field, claim.span.start + bounds[0], claim.span.start + bounds[1])


def _one_digit_off(one: int, other: int) -> bool:
    """Two years differ in one digit, as a slip of the finger leaves them."""
    return sum(a != b for a, b in zip(str(one), str(other), strict=False)) == 1


def _repairs(claim: Claim, case: Case, day: date, weekday: int) -> tuple[Repair, ...]:
    """Weekday, day or year may be wrong: each that would fit is offered, nearest to printing first."""
    offers: list[tuple[int, int, Repair]] = []
    word, number = _piece(claim, "word"), _piece(claim, "number")
    near = case.published
    if word is not None:
        name = same_case(day_name(day.isoweekday(), case.article.language), case.article.quote(word))
        away = abs((day - near).days) if near is not None else 0
        offers.append((away, 1, Repair(word, name, "supported", "weekday-fits-date", (_agrees(day),))))
    if number is not None:
        for step in range(-REACH, REACH + 1):
            other = day + timedelta(days=step)
            if other.isoweekday() != weekday or other.month != day.month:
                continue
            away = abs((other - near).days) if near is not None else abs(step)
            printed = case.article.quote(number)
            text = str(other.day).zfill(len(printed)) if printed.startswith("0") else str(other.day)
            reason = "same-day-as-publication" if other == near else "date-fits-weekday"
            offers.append((away, 0, Repair(number, text, "supported", reason, (_agrees(other),))))
    printed_year = _piece(claim, "year_at")
    if printed_year is not None and near is not None:
        for year in (near.year - 1, near.year, near.year + 1):
            other_day = _real(year, day.month, day.day)
            fits = other_day is not None and other_day.isoweekday() == weekday
            if other_day is not None and fits and _one_digit_off(year, day.year):
                away = abs((other_day - near).days)
                offers.append(
                    (
                        away,
                        2,
                        Repair(
                            printed_year, str(year), "supported", "year-fits-weekday", (_agrees(other_day),)
                        ),
                    )
                )
    return tuple(repair for _, _, repair in sorted(offers, key=lambda offer: offer[:2]))


def judge(claim: Claim, case: Case) -> Finding | None:
    """A printed weekday and a printed date must name the same day.

    With the year printed a difference is a certain error. Without it, the day nearest to
    printing counts; where only another year fits, that is a notice at most, since the article
    may tell of that year.
    """
    weekday, day, month = (claim.details[key] for key in ("weekday", "day", "month"))
    if weekday is None or not claim.period.known or claim.period.lo is None:
        return None
    if not claim.details["year_assumed"]:
        true = claim.period.lo
        if true.isoweekday() == weekday:
            return case.finding(CHECK, claim, "holds", "weekday-agrees", _agrees(true), day=true.isoformat())
        return case.finding(
            CHECK,
            claim,
            "contradicted",
            "weekday-differs",
            _calendar(true),
            severity="error",
            repairs=_repairs(claim, case, true, weekday),
            printed_weekday=weekday,
            true_weekday=true.isoweekday(),
            day=true.isoformat(),
        )
    if case.published is None:
        return case.finding(CHECK, claim, "unknown", "no-publication-day")
    years = [case.published.year + step for step in (-1, 0, 1)]
    days = [candidate for year in years if (candidate := _real(year, month, day)) is not None]
    assumed = claim.period.lo
    if assumed.isoweekday() == weekday:
        return case.finding(
            CHECK, claim, "holds", "weekday-agrees", _agrees(assumed), day=assumed.isoformat()
        )
    fitting = [candidate.year for candidate in days if candidate.isoweekday() == weekday]
    reason = "weekday-fits-another-year" if fitting else "no-year-fits"
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        reason,
        _calendar(assumed),
        severity="notice" if fitting else "warning",
        repairs=_repairs(claim, case, assumed, weekday),
        printed_weekday=weekday,
        true_weekday=assumed.isoweekday(),
        day=assumed.isoformat(),
        years=fitting or None,
    )


CHECK = Check("weekday_fits", 1, frozenset({"calendar_date"}), judge)
