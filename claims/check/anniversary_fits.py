"""Anniversaries: the how-manieth one it is, counted from the founding."""

from datetime import date

from claims.match.other_dates import digits_apart
from claims.model import Claim, Evidence, Finding, Repair, Span
from claims.model.check import Case, Check

SEASON = 200
"""An article tells of an anniversary without its year up to so many days before and after it."""
SLIP = 2
"""Counts further off may be of another time, unless one digit differs and the count is not round."""


def _due(claim: Claim, printing: date) -> list[int]:
    """The counts that fit the day of printing, the nearest anniversary first."""
    founded, day = claim.details["founded"], claim.details["day"]
    if day is None:
        return [printing.year - founded, printing.year - founded + 1, printing.year - founded - 1]
    month, number = int(day[:2]), int(day[3:])
    near = []
    for year in (printing.year - 1, printing.year, printing.year + 1):
        away = abs((date(year, month, number) - printing).days)
        if away <= SEASON:
            near.append((away, year - founded))
    return [count for _, count in sorted(near)]


def _ground(claim: Claim, count: int, stance: str) -> Evidence:
    founded = claim.details["founded"]
    return Evidence("calendar", stance, ref=f"{founded} + {count} = {founded + count}")  # type: ignore[arg-type]


def _repairs(claim: Claim, true: int, years: list[int]) -> tuple[Repair, ...]:
    """The count, by the day of printing or a year of the sentence; the founding, where it is printed."""
    founded, count = claim.details["founded"], claim.details["count"]
    span = Span(claim.span.field, *claim.details["count_at"])
    ground = _ground(claim, true, "supports")
    offers = [Repair(span, str(true), "supported", "count-from-founding", (ground,))]
    for year in years:
        if year - founded != true and year > founded:
            ground = _ground(claim, year - founded, "supports")
            offers.append(Repair(span, str(year - founded), "supported", "count-from-founding", (ground,)))
    if claim.details["founded_at"]:
        began = str(founded + true - count)
        offers.insert(
            1,
            Repair(
                Span(claim.span.field, *claim.details["founded_at"]), began, "unknown", "founding-by-count"
            ),
        )
    return tuple(offers[:3])


def judge(claim: Claim, case: Case) -> Finding | None:
    """A counted anniversary is as many years after the founding as it says.

    The year told in the sentence counts, else the anniversary nearest to printing. A count that is
    far off may be of another time and stays unknown, unless it is one digit away.
    """
    details, printing = claim.details, case.article.published.day
    if details["quoted"]:
        return None
    if printing is None:
        return case.finding(CHECK, claim, "unknown", "no-publication-day")
    count, founded = details["count"], details["founded"]
    due = _due(claim, printing)
    told = [year for year in details["years"] if year != printing.year]
    if count in due or count in {year - founded for year in details["years"]}:
        ground = _ground(claim, count, "supports")
        return case.finding(CHECK, claim, "holds", "count-agrees", ground, count=count, founded=str(founded))
    true = due[0] if due else printing.year - founded
    turned = sorted(str(count)) == sorted(str(true))
    one_digit = digits_apart(count, true) == 1 and (count > true or count % 5 != 0)
    near = details["day"] is None or abs(count - true) <= SLIP or one_digit or turned
    if not near or not due:
        return case.finding(CHECK, claim, "unknown", "of-another-time", count=count)
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "count-differs",
        _ground(claim, true, "contradicts"),
        severity="warning",
        repairs=_repairs(claim, true, told),
        count=count,
        true=true,
        founded=str(founded),
    )


CHECK = Check("anniversary_fits", 1, frozenset({"anniversary"}), judge)
