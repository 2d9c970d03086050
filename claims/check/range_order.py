"""Order of a range: what it starts with comes before what it ends with."""

from decimal import Decimal

from claims.match.other_dates import digits_apart
from claims.match.printed import month_words
from claims.model import Claim, Evidence, Finding, Repair, Severity, Span
from claims.model.check import Case, Check

TURN = 3
"""Months so far apart may run on into the next year ("November-Januari", a season from August to May)."""
MORNING, AFTERNOON = 6 * 60, 15 * 60
"""Minutes of the day: hours that begin by the second and end after the first, but earlier, run down."""
REACH = 15
"""Another year for one end of a range is looked for so many years off."""
SPILL = 15
"""A day number that is so much higher than the last one belongs to the month before: "28-2 Juni"."""


def _down(claim: Claim) -> Severity | None:
    """How sure it is that the ends are exchanged; None where they are in order or may be."""
    kind, first, last = (claim.details[key] for key in ("kind", "first", "last"))
    if kind == "clock":
        start, end = first[0] * 60 + first[1], last[0] * 60 + last[1]
        return "warning" if MORNING <= end < start <= AFTERNOON else None
    if kind == "amount":
        sure = claim.quote.lower().startswith(("antara", "between"))
        return ("warning" if sure else "notice") if Decimal(first[0]) > Decimal(last[0]) else None
    if kind == "days" and (first[0] is None or last[0] is None):
        if first[1] == last[1]:
            return "error" if first[2] > last[2] and first[0] is None else None
        if first[2] == 1 and last[2] >= 28:  # a year of another beginning: "from July 1 to June 30"
            return None
        return "warning" if 0 < first[1] - last[1] < TURN and first[0] is None else None
    return "error" if first > last else None


def _ends(claim: Claim) -> tuple[Span, Span]:
    field, first, last = claim.span.field, claim.details["first_at"], claim.details["last_at"]
    return Span(field, *first), Span(field, *last)


def _repairs(claim: Claim, case: Case) -> tuple[Repair, ...]:
    """The ends exchanged; the month before for a day that spills over; one digit more or less of a year."""
    kind, first, last = (claim.details[key] for key in ("kind", "first", "last"))
    one, two = _ends(claim)
    between = case.article.quote(Span(one.field, one.end, two.start))
    swapped = f"{case.article.quote(two)}{between}{case.article.quote(one)}"
    offers = [Repair(Span(one.field, one.start, two.end), swapped, "supported", "ends-exchanged")]
    spills = kind == "days" and first[1] == last[1] and first[2] - last[2] >= SPILL
    if spills and claim.quote[:1].isdigit():
        month = month_words((first[1] - 2) % 12 + 1, case.article.language)
        offers.insert(0, Repair(one, f"{case.article.quote(one)} {month}", "unknown", "month-before"))
    if kind == "years":
        for span, near in (
            (two, range(first[0] + 1, first[0] + REACH)),
            (one, range(last[0] - 1, last[0] - REACH, -1)),
        ):
            printed = int(case.article.quote(span))
            year = next((one for one in near if digits_apart(one, printed) == 1), None)
            if year is not None:
                offers.append(Repair(span, str(year), "unknown", "one-digit-off"))
    return tuple(offers)


def judge(claim: Claim, case: Case) -> Finding | None:
    """A printed range runs from the earlier or smaller end to the later or larger one.

    Hours past midnight, months over New Year and whatever is told as a change ("turun dari … ke …")
    are no ranges that run down.
    """
    severity = _down(claim)
    first, last = (case.article.quote(span) for span in _ends(claim))
    if severity is None:
        ground = Evidence("calendar", "supports", ref=f"{first} may come before {last}")
        return case.finding(CHECK, claim, "holds", "ends-in-order", ground, first=first, last=last)
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "ends-exchanged",
        Evidence("calendar", "contradicts", ref=f"{first} comes after {last}"),
        severity=severity,
        repairs=_repairs(claim, case),
        first=first,
        last=last,
    )


CHECK = Check("range_order", 3, frozenset({"range"}), judge)
