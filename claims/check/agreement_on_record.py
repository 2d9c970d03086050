"""Agreements on record: does the table know that these sides agreed on this, then?"""

from claims.match.record import ground
from claims.model import Claim, Event, Finding
from claims.model.check import Case, Check


def _sides(claim: Claim) -> frozenset[str]:
    return frozenset(party.country for party in claim.parties if party.country is not None)


def _countries(event: Event) -> frozenset[str]:
    return frozenset(p.country for p in event.participants if p.country is not None)


def judge(claim: Claim, case: Case) -> Finding | None:
    """An agreement holds where an event of these countries, at that time, had this matter as an outcome.

    The table keeps outcomes only as far as their sources state them, so a missing one is never
    an error: the wording of a joint statement may hold it.
    """
    if claim.modality in ("denied", "hedged"):
        return None
    sides = _sides(claim)
    topics = set(claim.details.get("topics", ()))
    if len(sides) < 2:
        return case.finding(CHECK, claim, "unknown", "parties-not-known")
    if not topics:
        return case.finding(CHECK, claim, "unknown", "no-topic")
    for event in case.world.events(country=min(sides)):
        if event.status != "held" or not event.statement.may_support or _countries(event) != sides:
            continue
        if event.period.overlaps(claim.period) and topics <= set(event.outcomes):
            return case.finding(
                CHECK,
                claim,
                "holds",
                "outcome-found",
                ground(event, "supports"),
                event=event.statement.id,
                day=event.period.edtf,
                topics=sorted(topics),
            )
    return case.finding(CHECK, claim, "unknown", "outcome-not-in-table", topics=sorted(topics))


CHECK = Check("agreement_on_record", 1, frozenset({"agreement"}), judge)
