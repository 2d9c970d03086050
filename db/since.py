"""What became of flags since they were raised: decided on by whom, mended, taken out.

Takes a session and never commits.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from claims.model import Verdict
from db.carrying import Counting, counting
from db.loading import some
from db.tables import AlignmentRow, DecisionFateRow, DecisionRow, FindingRow
from db.versions import standing_flags

Gone = Literal["mended", "removed", "judged otherwise"]


@dataclass(frozen=True, slots=True)
class Since:
    """What became of one flag.

    `verdict` and `by` are those of the newest decision that counts for it, made on it or on the same flag of
    another version; `gone` says how it went where the newest version has it no more.
    """

    verdict: Verdict | None = None
    by: str = ""
    gone: Gone | None = None


NOTHING = Since()


def touched() -> ColumnElement[bool]:
    """The flag was decided on, or its article came again: of any other there is nothing to tell."""
    return (
        exists().where(DecisionRow.finding == FindingRow.id)
        | exists().where(DecisionFateRow.found == FindingRow.id, DecisionFateRow.fate == "kept")
        | exists().where(AlignmentRow.finding == FindingRow.id)
    )


def since(session: Session, findings: Iterable[str]) -> Mapping[str, Since]:
    """What became of each of these flags of which there is something to tell."""
    wanted = sorted(set(findings))
    paths, gone = _forward(session, wanted)
    decided = counting(session, {one for path in paths.values() for one in path})
    newest: dict[str, Counting] = {}
    for id, path in paths.items():
        counts = [decided[one] for one in path if one in decided]
        if counts:
            newest[id] = max(counts, key=lambda one: (one.at, one.decision))
    rows = {one.id: one for one in _decisions(session, {one.decision for one in newest.values()})}
    told = {}
    for id in wanted:
        row = rows[newest[id].decision] if id in newest else None
        if row is not None:
            told[id] = Since("accepted" if row.verdict == "accepted" else "dismissed", row.by, gone.get(id))
        elif id in gone:
            told[id] = Since(gone=gone[id])
    return told


def _forward(session: Session, findings: list[str]) -> tuple[dict[str, list[str]], dict[str, Gone]]:
    """Each flag with those that followed it unchanged, oldest first; and those whose last went.

    A flag whose sentence changed and is still flagged is open again, whatever was decided on it before.
    """
    paths = {id: [id] for id in findings}
    gone: dict[str, Gone] = {}
    standing: dict[str, frozenset[str]] = {}
    going = set(findings)
    while going:
        last = _last(session, {paths[id][-1] for id in going})
        still = set()
        for id in going:
            row = last.get(paths[id][-1])
            if row is None:
                continue
            if row.found is None:
                # The words may be back: an article is printed as it was, after a version without them.
                if row.older not in standing:
                    standing[row.older] = standing_flags(session, row.older)
                if row.finding not in standing[row.older]:
                    gone[id] = _gone(row)
            elif row.found not in paths[id]:
                # What changed is another flag to decide on: decisions on the one before do not count for it.
                paths[id] = [*paths[id], row.found] if row.standing == "unchanged" else [row.found]
                still.add(id)
        going = still
    return paths, gone


def _last(session: Session, findings: set[str]) -> dict[str, AlignmentRow]:
    """The newest alignment of each flag."""
    found: dict[str, AlignmentRow] = {}
    for ids in some(sorted(findings)):
        asking = select(AlignmentRow).where(AlignmentRow.finding.in_(ids))
        for row in session.scalars(asking.order_by(AlignmentRow.at, AlignmentRow.id)):
            found[row.finding] = row
    return found


def _gone(row: AlignmentRow) -> Gone:
    if row.mending == "judged otherwise":
        return "judged otherwise"
    return "removed" if row.standing == "vanished" else "mended"


def _decisions(session: Session, ids: set[str]) -> Iterable[DecisionRow]:
    for part in some(sorted(ids)):
        yield from session.scalars(select(DecisionRow).where(DecisionRow.id.in_(part)))
