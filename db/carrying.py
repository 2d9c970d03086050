"""Decisions along the versions of an article: which one counts for a flag, and what became of each.

A decision is never written again. Where its flag stands unchanged in the next version, a row says that it
counts there too and names the original; where the flag changed or went, a row says that.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.loading import some
from db.session import inserting
from db.tables import AlignmentRow, DecisionFateRow, DecisionRow
from db.tables.alignment import DecisionFate


@dataclass(frozen=True, slots=True)
class Counting:
    """A decision as it counts for a flag: its row's id, its moment, and on which flag it was made."""

    decision: str
    at: datetime
    finding: str


def counting(session: Session, findings: Iterable[str]) -> Mapping[str, Counting]:
    """For each flag that has one, the newest decision: made on it, or on it in an earlier version."""
    found: dict[str, Counting] = {}
    for ids in some(sorted(set(findings))):
        row, fate = DecisionRow, DecisionFateRow
        own = select(row.finding, row.id, row.at, row.finding).where(row.finding.in_(ids))
        carried = (
            select(fate.found, row.id, row.at, row.finding)
            .join(row, row.id == fate.decision)
            .where(fate.found.in_(ids), fate.fate == "kept")
        )
        rows = [*session.execute(own).tuples(), *session.execute(carried).tuples()]
        for finding, id, at, on in sorted(rows, key=lambda each: (each[2], each[1])):
            if finding is not None:
                found[finding] = Counting(id, at, on)
    return found


def carry(session: Session, finding: str) -> None:
    """What counts for a flag is told of the later versions its article has by now, one after the other."""
    waiting, seen = [finding], {finding}
    while waiting:
        asking = select(AlignmentRow).where(AlignmentRow.finding.in_(waiting)).order_by(AlignmentRow.at)
        rows = session.scalars(asking).all()
        tell_fates(session, rows)
        waiting = [row.found for row in rows if row.standing == "unchanged" and row.found is not None]
        waiting = [id for id in waiting if id not in seen]
        seen.update(waiting)


def tell_fates(session: Session, rows: Iterable[AlignmentRow]) -> None:
    """For each of these flags that is decided on, what became of the decision; safe to do twice."""
    aligned = list(rows)
    decided = counting(session, [row.finding for row in aligned]) if aligned else {}
    insert = inserting(session)
    for row in aligned:
        now = decided.get(row.finding)
        if now is None:
            continue
        key = hashlib.sha256(json.dumps([now.decision, row.id]).encode()).hexdigest()
        values = {
            "id": key,
            "decision": now.decision,
            "alignment": row.id,
            "fate": _fate(row),
            "finding": row.finding,
            "found": row.found,
            "at": max(row.at, now.at),
        }
        session.execute(insert(DecisionFateRow).values(values).on_conflict_do_nothing())


def _fate(row: AlignmentRow) -> DecisionFate:
    if row.standing == "vanished":
        return "vanished"
    if row.found is None:
        return "settled"
    return "kept" if row.standing == "unchanged" else "reopened"


def roots(session: Session) -> Mapping[str, str]:
    """For each flag that a decision was carried to, the first flag of that chain."""
    fate = DecisionFateRow
    asking = select(fate.finding, fate.found).where(fate.fate == "kept").order_by(fate.at, fate.id)
    parent: dict[str, str] = {}
    for finding, found in session.execute(asking).tuples():
        if found is not None and found != finding:
            parent.setdefault(found, finding)
    root: dict[str, str] = {}
    for found in parent:
        at, path = found, {found}
        while at in parent and parent[at] not in path:
            at = parent[at]
            path.add(at)
        root[found] = at
    return root
