"""Visits on record: was there such a visit, on that day, to that host, at that level?"""

from claims.match.direction import other_direction
from claims.match.record import happened
from claims.match.repairs import other_destinations, other_times, ranked
from claims.match.scope import scope_of
from claims.model import Claim, Finding
from claims.model.check import Case, Check

# Days within which two visits, there and back, are hardly both paid.
_SHORT = 10


def _short(claim: Claim) -> bool:
    """The time told is a matter of days."""
    lo, hi = claim.period.lo, claim.period.hi
    return lo is not None and hi is not None and (hi - lo).days <= _SHORT


def judge(claim: Claim, case: Case) -> Finding | None:
    """A visit holds where the table knows one by that post to that country within the time said.

    It is contradicted only where the table is complete for that post and host over that time, or
    where it knows the visit the other way about within these days.
    A visit still to come is pending.
    """
    if claim.modality in ("denied", "hedged"):
        return None
    scope = scope_of(claim, claim.period, case.world)
    if scope is None:
        return case.finding(CHECK, claim, "unknown", "parties-not-known")
    if scope.host in scope.countries:
        return case.finding(CHECK, claim, "unknown", "self-visit-first")
    answer = happened(case.world, scope, claim.period)
    if answer.status == "supported":
        return case.finding(CHECK, claim, "holds", "visit-found", *answer.evidence, **answer.facts)
    ahead = case.published is not None and claim.period.hi is not None and claim.period.hi > case.published
    if claim.modality == "planned" or ahead:
        return case.finding(CHECK, claim, "pending", "visit-to-come", period=claim.period.edtf or None)
    certain = claim.period.basis in ("explicit", "publication")
    turned = other_direction(case.world, claim, scope, case.article.language) if certain else None
    if turned is not None and answer.status == "unknown" and _short(claim):
        return case.finding(
            CHECK,
            claim,
            "contradicted",
            "other-direction",
            *turned.evidence,
            severity="warning",
            repairs=(turned,),
            office=min(scope.offices),
            host=scope.host,
            period=claim.period.edtf,
        )
    if answer.status == "unknown" or not certain:
        reason = answer.reason if answer.reason.startswith("coverage-") else "no-visit-in-table"
        return case.finding(CHECK, claim, "unknown", reason)
    before = case.published
    countries = sorted(
        {party.country for other in case.claims for party in other.parties if party.country is not None}
    )
    repairs = ranked(
        ([turned] if turned is not None else [])
        + other_times(case.world, claim, scope, case.article.language, before)
        + other_destinations(case.world, claim, scope, countries, case.article.language, before)
    )
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "no-such-visit-complete-table",
        *answer.evidence,
        severity="warning",
        repairs=repairs,
        office=min(scope.offices),
        host=scope.host,
        period=claim.period.edtf,
    )


CHECK = Check("visit_on_record", 3, frozenset({"visit"}), judge)
