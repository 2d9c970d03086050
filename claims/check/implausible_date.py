"""Implausible dates: a day after printing that is told as past, or one of centuries ago with its weekday."""

from datetime import date, timedelta
from typing import Literal

from claims.match.other_dates import digits_apart, other_days
from claims.model import Claim, Evidence, Finding, Repair, Severity
from claims.model.check import Case, Check

SLACK = timedelta(days=1)
"""The day after printing is no slip: zones differ, and tomorrow's paper is put out tonight."""
STAMPED = timedelta(days=7)
"""So far the day of printing itself may be stamped too early, where weekday and date agree."""
FAR = timedelta(days=60)
"""A date that is merely told as past must lie further ahead than this."""
MOST = 4
"""An editor reads a few repairs, not a list."""
REACH = 30
"""Earlier years that are one digit away and fit the weekday are offered so far back."""
OLD = 1900
"""A weekday that does not fit a date before this year shows a slip in the year."""


def _ground(day: date, printing: date, stance: Literal["supports", "contradicts"]) -> Evidence:
    order = "is after" if day > printing else "is not after"
    return Evidence(
        "calendar", stance, ref=f"{day.isoformat()} {order} the day of printing {printing.isoformat()}"
    )


def repairs(claim: Claim, case: Case, day: date, printing: date) -> tuple[Repair, ...]:
    """Another year or another month, never after printing: fitting the weekday first, then the nearest.

    Each is one part of the date; two parts wrong at once are not guessed.
    """
    weekday = claim.details["weekday"]
    years = [printing.year, printing.year - 1]
    if weekday is not None:
        years += [
            y for y in range(printing.year - REACH, printing.year - 1) if digits_apart(y, day.year) == 1
        ]
    offers: list[tuple[bool, int, int, Repair]] = []
    for other in other_days(claim, case.article, day.year, years):
        if other.part not in ("year", "month") or other.day > printing + SLACK:
            continue
        misfit = weekday is not None and other.day.isoweekday() != weekday
        away = abs((other.day - printing).days)
        ground = _ground(other.day, printing, "supports")
        if other.part == "month" and away <= FAR.days:
            repair = Repair(other.span, other.words, "supported", "month-fits-publication", (ground,))
            offers.append((misfit, 1, away, repair))
        elif other.part == "year" and not (misfit and other.day.year < printing.year - 1):
            repair = Repair(other.span, other.words, "supported", "year-fits-publication", (ground,))
            offers.append((misfit, digits_apart(other.day.year, day.year), away, repair))
    return tuple(repair for *_, repair in sorted(offers, key=lambda offer: offer[:3]))[:MOST]


def _doubtful(claim: Claim, case: Case, printing: date) -> bool:
    """Other days of the article are told as past and lie after printing too: the stamp may be wrong."""
    return any(
        other.type == "calendar_date"
        and other.details["told"] in ("reported", "over")
        and other.period.lo is not None
        and other.period.lo > printing + SLACK
        and other.period.lo != claim.period.lo
        for other in case.claims
    )


def judge(claim: Claim, case: Case) -> Finding | None:
    """What is told as past does not bear a date after the day of printing.

    The day somebody spoke lies after printing by a slip only, though it is a notice where the
    weekday fits; a date merely told as past has to lie two months ahead, and its weekday, where one
    is printed, must not fit. Plans, terms,
    aims and dates beside "hari ini" are left alone, quotations too, and an article whose day of
    printing was not given.
    """
    details, day, printing = claim.details, claim.period.lo, case.article.published.day
    if details["year"] is None or details["day_word"] is not None or details["quoted"] or day is None:
        return None
    if printing is None:
        return case.finding(CHECK, claim, "unknown", "no-publication-day")
    weekday = details["weekday"]
    fits, wrong = weekday == day.isoweekday(), weekday not in (None, day.isoweekday())
    ahead, told = day - printing, details["told"]
    severity: Severity = "warning"
    if ahead <= SLACK:
        if day.year >= OLD or not wrong or digits_apart(day.year, printing.year) != 1:
            ground = _ground(day, printing, "supports")
            return case.finding(CHECK, claim, "holds", "not-after-printing", ground, day=day.isoformat())
        reason = "far-past"
        severity = "error"
    elif told not in ("reported", "over", "plain") or (ahead <= STAMPED and fits):
        return None
    elif _doubtful(claim, case, printing):
        return case.finding(CHECK, claim, "unknown", "printing-day-doubtful")
    elif told == "reported":
        reason = "said-after-printing"
        severity = "error" if ahead > FAR and wrong else "notice" if fits else "warning"
    elif ahead <= FAR or fits or (told == "plain" and not wrong):
        return None
    else:
        reason = "far-future"
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        reason,
        _ground(day, printing, "contradicts"),
        severity=severity,
        repairs=repairs(claim, case, day, printing),
        day=day.isoformat(),
        published=printing.isoformat(),
    )


CHECK = Check("implausible_date", 1, frozenset({"calendar_date"}), judge)
