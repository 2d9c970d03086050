"""Planned events: a plan is pending until its time has come, and holds where the table knows it was kept."""

from typing import Any

from claims.match.record import ground, happened
from claims.match.scope import scope_of
from claims.model import Claim, Event, Finding
from claims.model.check import Case, Check


def _conference(claim: Claim, case: Case) -> tuple[Event | None, Event | None]:
    """The event of the series within the time said; and the one of that year at another time."""
    series, period = claim.details.get("series"), claim.period
    found = [
        e
        for e in case.world.events()
        if e.series == series and e.status == "held" and e.statement.may_support
    ]
    within = [e for e in found if e.period.overlaps(period)]
    if within:
        return within[0], None
    year = [
        e
        for e in found
        if e.period.lo is not None and period.lo is not None and e.period.lo.year == period.lo.year
    ]
    return None, year[0] if len(year) == 1 and year[0].statement.may_refute else None


def judge(claim: Claim, case: Case) -> Finding | None:
    """A plan is no statement about what happened: it is pending.

    It holds where the table knows that the meeting or conference took place as planned. A
    conference whose printed days are not those on record is contradicted, with a warning.
    """
    kind = claim.details.get("event")
    if kind == "conference" and claim.period.known:
        event, other = _conference(claim, case)
        if event is not None:
            facts: dict[str, Any] = {"event": event.statement.id, "day": event.period.edtf}
            return case.finding(CHECK, claim, "holds", "event-found", ground(event, "supports"), **facts)
        precise = (
            claim.period.lo is not None
            and claim.period.hi is not None
            and (claim.period.hi - claim.period.lo).days < 10
        )
        if other is not None and precise and claim.period.basis in ("explicit", "publication"):
            facts = {"event": other.statement.id, "day": other.period.edtf, "said": claim.period.edtf}
            return case.finding(
                CHECK,
                claim,
                "contradicted",
                "event-other-days",
                ground(other, "contradicts"),
                severity="warning",
                **facts,
            )
    if kind == "meeting":
        scope = scope_of(claim, claim.period, case.world)
        answer = happened(case.world, scope, claim.period) if scope is not None else None
        if answer is not None and answer.status == "supported":
            return case.finding(CHECK, claim, "holds", "event-found", *answer.evidence, **answer.facts)
    return case.finding(CHECK, claim, "pending", "event-to-come", period=claim.period.edtf or None)


CHECK = Check("planned_event_on_record", 1, frozenset({"planned_event"}), judge)
