"""Length of time: "ten years ago, in 2012" and "three days, 5-7 May" counted on the calendar."""

from datetime import date, timedelta

from claims.model import Claim, Evidence, Finding, Repair, Span
from claims.model.check import Case, Check
from claims.text.counts import printed_like

LOOSE = ((50, 3), (10, 2), (0, 1))
"""From how many years on a count may be how many years off: "thirty years ago" is often twenty-eight."""


WRITTEN = 2
"""Days that may lie between writing "20 days away" and printing it, or that are counted with both ends."""
WEEK = 7


def _years_off(claim: Claim, printing: date) -> int:
    years: int = printing.year - int(claim.details["first"]) - claim.details["count"]
    return years


def _tolerance(claim: Claim) -> int:
    """How many years off a count may be: one, two for tens and fives, more for "about" and for large ones."""
    count, about = claim.details["count"], claim.details["about"]
    exact = count % 5 != 0 or count < 10
    most = 1 if exact else next(slack for least, slack in LOOSE if count >= least)
    return most * 2 + 1 if about else most


def _spans(claim: Claim) -> tuple[int, ...]:
    """The counts a range may have, the usual first: days with both ends, years from the one to the other."""
    first, last = claim.details["first"], claim.details["last"]
    if claim.details["unit"] == "year":
        apart = int(last) - int(first)
        return (apart, apart + 1)
    apart = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return (apart + 1, apart)


def _days_left(claim: Claim) -> int:
    """From the day of printing to the day that is to come."""
    return (date.fromisoformat(claim.details["last"]) - date.fromisoformat(claim.details["first"])).days


def _number(claim: Claim, case: Case, count: int) -> tuple[Repair, ...]:
    at = claim.details["count_at"]
    if not at or count < 2:
        return ()
    span = Span(claim.span.field, *at)
    words = printed_like(count, case.article.quote(span), case.article.language)
    ground = Evidence("calendar", "supports", ref=_told(claim, count))
    return (Repair(span, words, "supported", "count-by-calendar", (ground,)),)


def _told(claim: Claim, count: int) -> str:
    ends = [claim.details["first"], claim.details["last"]]
    return f"{count} {claim.details['unit']}s: {' to '.join(end for end in ends if end is not None)}"


def _repairs(claim: Claim, case: Case, printing: date | None) -> tuple[Repair, ...]:
    """The count, and the year or the last day it counts to.

    The year comes first where the article prints the right one elsewhere, and the one here once only.
    """
    count = claim.details["count"]
    if claim.details["kind"] == "to_go":
        return () if claim.details["about"] else _number(claim, case, _days_left(claim))
    if claim.details["kind"] == "later":
        true = int(claim.details["last"]) - int(claim.details["first"])
        return (*(_number(claim, case, true) if true > 0 else ()), *_other_end(claim, case, count))
    if claim.details["kind"] == "span":
        return (*_number(claim, case, _spans(claim)[0]), *_other_end(claim, case, count))
    if printing is None:
        return ()
    number = _number(claim, case, printing.year - int(claim.details["first"]))
    span = Span(claim.span.field, *claim.details["year_at"])
    year = str(printing.year - count)
    ground = Evidence("calendar", "supports", ref=f"{count} years before {printing.year} is {year}")
    repair = Repair(span, year, "supported", "year-by-count", (ground,))
    printed = f"{case.article.title or ''} {case.article.text}"
    once = printed.count(claim.details["first"]) == 1
    return (repair, *number) if once and year in printed else (*number, repair)


def _other_end(claim: Claim, case: Case, count: int) -> tuple[Repair, ...]:
    """The last day or year moved, where its number stands once in the words."""
    last = claim.details["last"]
    if claim.details["unit"] == "year":
        printed, true = last, str(int(claim.details["first"]) + count)
    else:
        end = date.fromisoformat(claim.details["first"]) + timedelta(days=count - 1)
        if (end.year, end.month) != (int(last[:4]), int(last[5:7])):
            return ()
        printed, true = str(int(last[8:])), str(end.day)
    words = claim.quote
    places = [
        at for at in range(len(words)) if words.startswith(printed, at) and _alone(words, at, len(printed))
    ]
    if len(places) != 1:
        return ()
    span = Span(claim.span.field, claim.span.start + places[0], claim.span.start + places[0] + len(printed))
    return (Repair(span, true, "supported", "end-by-count"),)


def _alone(words: str, at: int, length: int) -> bool:
    return not words[at - 1 : at].isdigit() and not words[at + length : at + length + 1].isdigit()


def judge(claim: Claim, case: Case) -> Finding | None:
    """A length of time agrees with the printed times it stands beside.

    "Ten years ago, in 2012" is counted from the year of printing, and so are the days to one that is to
    come; a range with both ends or from the one to the other; "two years later, in 2008" from the year told
    before it. Round numbers and "about" are taken loosely, one year is always forgiven, and where another
    year of the sentence would make the count right nothing is known.
    """
    details = claim.details
    if details["quoted"]:
        return None
    printing = case.article.published.day
    if details["kind"] == "span":
        true = _spans(claim)[0]
        fits = details["count"] in _spans(claim)
    elif details["kind"] == "later":
        true = int(details["last"]) - int(details["first"])
        fits = abs(true - details["count"]) <= _tolerance(claim)
        due = int(details["last"]) - details["count"]
        if not fits and any(abs(year - due) <= 1 for year in details["other_years"]):
            return case.finding(CHECK, claim, "unknown", "counted-from-another-year")
    elif details["kind"] == "to_go":
        true = _days_left(claim)
        fits = abs(true - details["count"]) <= (WRITTEN if not details["about"] else max(WEEK, true // 5))
    elif printing is None:
        return case.finding(CHECK, claim, "unknown", "no-publication-day")
    else:
        true = printing.year - int(details["first"])
        fits = abs(_years_off(claim, printing)) <= _tolerance(claim)
        if not fits and any(
            abs(year - int(details["first"]) - details["count"]) <= 1 for year in details["other_years"]
        ):
            return case.finding(CHECK, claim, "unknown", "counted-from-another-year")
    if fits:
        ground = Evidence("calendar", "supports", ref=_told(claim, true))
        return case.finding(
            CHECK, claim, "holds", "length-agrees", ground, length=details["count"], true=true
        )
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "length-differs",
        Evidence("calendar", "contradicts", ref=_told(claim, true)),
        severity="warning",
        repairs=_repairs(claim, case, printing),
        printed=claim.quote,
        length=details["count"],
        true=true,
    )


CHECK = Check("duration_fits", 2, frozenset({"elapsed"}), judge)
