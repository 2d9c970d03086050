"""Weekday and date: the calendar knows which day of the week a date is."""

from datetime import date, timedelta

from claims.match.other_dates import calendar_says, digits_apart, other_days, piece
from claims.match.small_words import small_words
from claims.match.told_wrong import another_weekday, told_wrong
from claims.match.years_told import years_told
from claims.model import Claim, Evidence, Finding, Repair
from claims.model.check import Case, Check
from claims.text.days import day_name, real_day, same_case
from claims.text.listed import any_of
from claims.text.patterns import Pattern

NEAR = timedelta(days=14)
"""News dates are of the two weeks before printing, or of the day after: such a repair is the likelier."""
CALENDARS = 1924
"""Before this year dates may be of the older calendar, whose weekdays are others."""
LOOKED = 24
"""Characters behind a date that may tell its year."""
_LAST_YEAR = Pattern(rf"(?i)^,? (?:{any_of(small_words('weekday_fits')['last_year'])})\b")
MOST = 4
"""An editor reads a few repairs, not a list."""


def _calendar(day: date) -> Evidence:
    return Evidence("calendar", "contradicts", ref=f"{day.isoformat()} is ISO weekday {day.isoweekday()}")


def _repairs(claim: Claim, case: Case, day: date, weekday: int) -> tuple[Repair, ...]:
    """Weekday, day, month or year may be wrong: each that would fit is offered.

    First what brings the date near to printing, nearest first. Of the others a weekday or
    a day that is one off comes before a month or a year that happens to fit; where the
    weekday is further off, the month next to the printed one, or the day with its digits exchanged,
    does. A year far from that of printing is taken for the slip itself.
    """
    near = case.published
    off = min((day.isoweekday() - weekday) % 7, (weekday - day.isoweekday()) % 7)
    likely = {"day": 1, "digit": 2, "month": 3, "year": 4, "swapped": 5}
    if off > 1:
        likely = {"digit": -2, "month": -1, "day": 1, "year": 2, "swapped": 3}
    if near is not None and abs(day.year - near.year) > 1:
        likely["year"] = -3
    offers: list[tuple[bool, int, int, Repair]] = []

    def offer(rank: int, other: date, repair: Repair) -> None:
        close = near is not None and near - NEAR <= other <= near + timedelta(days=1)
        away = abs((other - near).days) if near is not None else 0
        offers.append((not close, away if close else rank, rank if close else away, repair))

    word = piece(claim, "word")
    if word is not None:
        name = same_case(day_name(day.isoweekday(), case.article.language), case.article.quote(word))
        offer(0, day, Repair(word, name, "supported", "weekday-fits-date", (calendar_says(day),)))
    years = (
        [near.year + step for step in (-1, 0, 1) if digits_apart(near.year + step, day.year) == 1]
        if near
        else []
    )
    for other in other_days(claim, case.article, day.year, years):
        close = near is not None and near - NEAR <= other.day <= near + timedelta(days=1)
        apart = (other.day.month - day.month) % 12 not in (0, 1, 11)
        if other.day.isoweekday() != weekday or (other.part in ("month", "swapped") and apart and not close):
            continue
        reason = "same-day-as-publication" if other.day == near else "date-fits-weekday"
        if other.part == "year":
            reason = "year-fits-weekday"
        repair = Repair(other.span, other.words, "supported", reason, (calendar_says(other.day),))
        offer(likely[other.part], other.day, repair)
    return tuple(repair for *_, repair in sorted(offers, key=lambda item: item[:3]))[:MOST]


def _of_last_year(claim: Claim, case: Case) -> bool:
    """The words behind the date say so: "on Wednesday 13 February last year"."""
    return _LAST_YEAR.search(case.article.field(claim.span.field)[claim.span.end :][:LOOKED]) is not None


def judge(claim: Claim, case: Case) -> Finding | None:
    """A printed weekday and a printed date must name the same day.

    With the year printed a difference is a certain error. Without it, the day nearest to
    printing counts; where only another year fits, that is a notice at most, since the article
    may tell of that year. What the article itself calls wrong, and a day of a past year that is printed
    nearby, are left open.
    """
    weekday, day, month = (claim.details[key] for key in ("weekday", "day", "month"))
    if weekday is None or not claim.period.known or claim.period.lo is None:
        return None
    if not claim.details["year_assumed"]:
        true = claim.period.lo
        if true.isoweekday() == weekday:
            return case.finding(
                CHECK, claim, "holds", "weekday-agrees", calendar_says(true), day=true.isoformat()
            )
        if told_wrong(case, claim.span) or another_weekday(case, claim.span, true):
            return case.finding(CHECK, claim, "unknown", "told-as-wrong", day=true.isoformat())
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
    days = [candidate for year in years if (candidate := real_day(year, month, day)) is not None]
    assumed = claim.period.lo
    if assumed.isoweekday() == weekday:
        return case.finding(
            CHECK, claim, "holds", "weekday-agrees", calendar_says(assumed), day=assumed.isoformat()
        )
    if told_wrong(case, claim.span) or another_weekday(case, claim.span, assumed):
        return case.finding(CHECK, claim, "unknown", "told-as-wrong", day=assumed.isoformat())
    fitting = [candidate.year for candidate in days if candidate.isoweekday() == weekday]
    if case.published.year - 1 in fitting and _of_last_year(claim, case):
        return case.finding(CHECK, claim, "unknown", "fits-year-told", day=assumed.isoformat())
    past = [year for year in years_told(case, claim.span) if year < min(years)]
    if any(year < CALENDARS for year in past):
        return case.finding(CHECK, claim, "unknown", "fits-year-told", day=assumed.isoformat())
    of_past = [real_day(year, month, day) for year in past]
    if any(told is not None and told.isoweekday() == weekday for told in of_past):
        return case.finding(CHECK, claim, "unknown", "fits-year-told", day=assumed.isoformat())
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


CHECK = Check("weekday_fits", 7, frozenset({"calendar_date"}), judge)
