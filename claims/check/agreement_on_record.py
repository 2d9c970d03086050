"""Agreements on record: does the table know that these sides agreed on this, then?"""

from claims.match.record import ground
from claims.model import Claim, Event, Evidence, Finding
from claims.model.check import Case, Check


def _sides(claim: Claim) -> frozenset[str]:
    return frozenset(party.country for party in claim.parties if party.country is not None)


def _countries(event: Event) -> frozenset[str]:
    return frozenset(p.country for p in event.participants if p.country is not None)


def _grounds(topics: set[str], event: Event, case: Case) -> tuple[Evidence, ...]:
    """The event and the documents that together have all of these matters; nothing where they do not."""
    left, grounds = topics - set(event.outcomes), [ground(event, "supports")]
    for document in case.world.documents(event=event.statement.id) if left else ():
        has = left & {term.concept for term in document.present}
        if has and document.statement.may_support:
            left -= has
            grounds.append(ground(document, "supports"))
    return () if left else tuple(grounds)


def judge(claim: Claim, case: Case) -> Finding | None:
    """An agreement holds where these countries met then, with this matter as outcome or in their document.

    The table keeps outcomes and key terms only as far as their sources state them, so a missing one
    is never an error.
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
        grounds = _grounds(topics, event, case) if event.period.overlaps(claim.period) else ()
        if grounds:
            return case.finding(
                CHECK,
                claim,
                "holds",
                "outcome-found",
                *grounds,
                event=event.statement.id,
                day=event.period.edtf,
                topics=sorted(topics),
            )
    return case.finding(CHECK, claim, "unknown", "outcome-not-in-table", topics=sorted(topics))


CHECK = Check("agreement_on_record", 2, frozenset({"agreement"}), judge)
