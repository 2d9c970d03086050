"""Count and list: as many things are listed as are counted."""

from decimal import Decimal

from claims.lang.reprint import reprint
from claims.model import Claim, Evidence, Finding, Repair, as_quantity
from claims.model.check import Case, Check

FAR = 2
"""A list that misses the count by more than this names only some."""


def judge(claim: Claim, case: Case) -> Finding | None:
    """A list behind a count names as many things as are counted."""
    count = as_quantity(claim.details["count"])
    items = Decimal(claim.details["items"])
    if count.low is None:
        return None
    ref = f"{items:f} listed, {count.low:f} counted"
    if count.low == items:
        return case.finding(
            CHECK,
            claim,
            "holds",
            "as-many-listed",
            Evidence("calendar", "supports", ref=ref),
            items=str(items),
        )
    if abs(count.low - items) > FAR:
        return case.finding(CHECK, claim, "unknown", "list-of-some", items=str(items))
    span = claim.span.within(*claim.details["count"]["at"])
    printed = case.article.quote(span)
    again = reprint(printed, count.low, items, case.article.language)
    ground = Evidence("calendar", "supports", ref=ref)
    repairs = (
        (Repair(span.within(again[0], again[1]), again[2], "unknown", "count-of-list", (ground,)),)
        if again is not None
        else ()
    )
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "count-differs",
        Evidence("calendar", "contradicts", ref=ref),
        severity="warning",
        repairs=repairs,
        items=str(items),
        printed=printed,
    )


CHECK = Check("count_of_list", 1, frozenset({"listing"}), judge)
