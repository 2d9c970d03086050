"""Impossible dates: a day or month that no calendar has."""

from calendar import monthrange
from datetime import date

from claims.model import Claim, Evidence, Finding, Repair, Span
from claims.model.check import Case, Check


def _repairs(claim: Claim, case: Case) -> tuple[Repair, ...]:
    """The last day of the month for a day too high; the month of printing for a month over twelve.

    The month of printing is offered only where its day bears the printed weekday, or no
    weekday is printed.
    """
    day, month, year, weekday = (claim.details[key] for key in ("day", "month", "year", "weekday"))
    near = case.published
    words = claim.quote
    if month > 12:
        if near is None or day > monthrange(near.year, near.month)[1]:
            return ()
        fitting = date(year or near.year, near.month, day)
        if weekday is not None and fitting.isoweekday() != weekday:
            return ()
        at = words.find(str(month), claim.details["number"][1] if claim.details["number"] else 0)
        if at < 0:
            return ()
        span = Span(claim.span.field, claim.span.start + at, claim.span.start + at + len(str(month)))
        ground = Evidence(
            "calendar", "supports", ref=f"{fitting.isoformat()} is ISO weekday {fitting.isoweekday()}"
        )
        return (Repair(span, str(near.month), "supported", "same-month-as-publication", (ground,)),)
    number = claim.details["number"]
    if not number or month < 1:
        return ()
    last = monthrange(year or (near.year if near is not None else 2000), month)[1]
    span = Span(claim.span.field, claim.span.start + number[0], claim.span.start + number[1])
    return (Repair(span, str(last), "unknown", "nearest-real-day"),)


def judge(claim: Claim, case: Case) -> Finding | None:
    """A date must be a day that exists: there is no 31 June and no month 20."""
    if claim.period.open_reason == "no-such-day":
        part = "month" if not 1 <= claim.details["month"] <= 12 else "day"
        ground = Evidence(
            "calendar", "contradicts", ref=f"no such {part}: {claim.details['day']}/{claim.details['month']}"
        )
        return case.finding(
            CHECK,
            claim,
            "contradicted",
            "no-such-day",
            ground,
            severity="error",
            repairs=_repairs(claim, case),
            printed=claim.quote,
            part=part,
        )
    if claim.period.lo is None:
        return case.finding(CHECK, claim, "unknown", "no-day-read", printed=claim.quote)
    ground = Evidence("calendar", "supports", ref=f"{claim.period.lo.isoformat()} exists")
    return case.finding(CHECK, claim, "holds", "day-exists", ground, day=claim.period.lo.isoformat())


CHECK = Check("impossible_date", 1, frozenset({"calendar_date"}), judge)
