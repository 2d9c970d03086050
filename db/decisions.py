"""Decisions on findings: kept as added, never changed; and the track record of each check."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from claims.model import Decision, Track, Verdict
from claims.model.identity import identity
from db.carrying import carry, roots
from db.find import find
from db.session import inserting
from db.tables import DecisionRow, FindingRow
from db.tables.dossier import is_id

LONGEST_NAME, LONGEST_REASON = 200, 2000


def decide(
    session: Session, id_prefix: str, verdict: Verdict, *, by: str, at: datetime, reason: str = ""
) -> Decision:
    """An editor's decision on a flag is on record. The clock is the caller's.

    Raises LookupError where no finding, or more than one, has such an id, and ValueError where the
    finding is no flag, or name or reason are missing or too long; both say what to do.
    """
    found = find(session, id_prefix)
    if found.kind != "finding":
        raise LookupError(f"{id_prefix} is the id of a {found.kind}; give the id of a finding")
    row = session.scalars(select(FindingRow).where(is_id(FindingRow.id, found.id))).first()
    assert row is not None, "an id that was found stands in a row"
    if row.severity is None:
        raise ValueError(
            f"finding {found.id[:12]} is no flag: it says '{row.outcome}', there is nothing to decide"
        )
    by, reason = " ".join(by.split()), reason.strip()
    if not by or len(by) > LONGEST_NAME:
        raise ValueError(f"who decides needs a name of at most {LONGEST_NAME} characters")
    if len(reason) > LONGEST_REASON:
        raise ValueError(f"the reason is longer than {LONGEST_REASON} characters")
    decision = Decision(found.id, row.check, row.version, verdict, by, at.astimezone(UTC), reason)
    insert = inserting(session)
    values = {
        "finding": decision.finding,
        "check": decision.check,
        "version": decision.version,
        "verdict": verdict,
        "by": by,
        "at": decision.at,
        "reason": reason,
    }
    session.execute(insert(DecisionRow).values(id=_identity(decision), **values).on_conflict_do_nothing())
    carry(session, decision.finding)
    return decision


def decisions(session: Session, finding: str | None = None) -> tuple[Decision, ...]:
    """All decisions, or those on one finding, oldest first."""
    asking = select(DecisionRow).order_by(DecisionRow.at, DecisionRow.id)
    if finding is not None:
        asking = asking.where(DecisionRow.finding == finding)
    return tuple(
        Decision(row.finding, row.check, row.version, _verdict(row.verdict), row.by, row.at, row.reason)
        for row in session.scalars(asking)
    )


def tracks(session: Session) -> dict[tuple[str, int], Track]:
    """How often editors accepted and dismissed the flags of each version of a check; by newest decisions.

    A flag that stands unchanged in several versions of an article is one, however often it was decided on.
    """
    first = roots(session)
    newest = {first.get(decision.finding, decision.finding): decision for decision in decisions(session)}
    found: dict[tuple[str, int], Track] = {}
    for _, decision in sorted(newest.items()):
        key = (decision.check, decision.version)
        before = found.get(key, Track(0, 0))
        accepted = decision.verdict == "accepted"
        found[key] = Track(before.accepted + accepted, before.dismissed + (not accepted))
    return dict(sorted(found.items()))


def _verdict(word: str) -> Verdict:
    return "accepted" if word == "accepted" else "dismissed"


def _identity(decision: Decision) -> str:
    return identity(
        (decision.finding, decision.verdict, decision.by, decision.at.isoformat(), decision.reason)
    )
