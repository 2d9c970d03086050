"""Agreements on record: does the table know that these sides agreed on this, then?"""

from claims.match.agreements import AGREED, history, status_on
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

    Else it holds where an agreement of theirs on this matter was signed then. The table keeps
    outcomes and key terms only as far as their sources state them, so a missing one is never an error.
    One told of a time after the day of printing is pending.
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
    return _by_status(claim, case, sides, topics)


def _by_status(claim: Claim, case: Case, sides: frozenset[str], topics: set[str]) -> Finding:
    """By the agreements themselves: what was reached by the day of printing counts, and nothing later."""
    day = case.published
    if day is not None and claim.period.known and claim.period.lo is not None and claim.period.lo > day:
        return case.finding(CHECK, claim, "pending", "agreement-to-come", day=claim.period.edtf)
    if day is None:
        return case.finding(CHECK, claim, "unknown", "outcome-not-in-table", topics=sorted(topics))
    rows = history(case.world, sides, topics)
    now = status_on(rows, day)
    for row in rows:
        known = row.period.lo is not None and row.period.lo <= day
        if known and row.status in AGREED and row.period.overlaps(claim.period):
            later = now if now is not None and now.agreement == row.agreement and now != row else None
            grounds = [ground(row, "supports"), *([ground(later, "silent")] if later is not None else [])]
            return case.finding(
                CHECK,
                claim,
                "holds",
                "agreed-then",
                *grounds,
                agreement=row.statement.id,
                status=later.statement.id if later is not None else None,
            )
    if now is not None:
        return case.finding(
            CHECK, claim, "unknown", "status-on-record", ground(now, "silent"), status=now.statement.id
        )
    return case.finding(CHECK, claim, "unknown", "outcome-not-in-table", topics=sorted(topics))


CHECK = Check("agreement_on_record", 3, frozenset({"agreement"}), judge)
