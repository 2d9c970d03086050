"""Verifying: the walk through the chain of checkpoints that says where it first differs from what is kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.binding import KINDS, Bound, bound
from db.checkpoints import FIRST, Checkpoint, begun, chained, checkpoints
from db.tables import BoundRow

Way = Literal["changed", "gone", "chain", "counts", "number", "stray", "line"]


@dataclass(frozen=True, slots=True)
class Differs:
    """Where the chain first differs from what is kept, and in which way.

    "changed" and "gone" name a row that a checkpoint bound. "number", "chain" and "counts" name a
    checkpoint: it does not follow the one before, its hash is another than that of its rows, or they
    are more or fewer than it says. "stray" is a row bound by a checkpoint that is not there, "line" a
    dossier that none has bound yet, whose line is not that of the hash beside it.
    """

    way: Way
    checkpoint: int | None
    kind: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """What holds, up to the end of the chain or to where it first differs.

    `since` counts the dossiers kept since the newest checkpoint; `has` says whether the hash that was
    asked for is that of a checkpoint of this chain.
    """

    checkpoints: int
    rows: int
    since: int
    newest: Checkpoint | None
    has: bool
    differs: Differs | None


def verify(session: Session, *, has: str = "") -> Verified:
    """Walks through the chain, then through the lines of the dossiers since; stops where something differs.

    `has` is a hash that was written down elsewhere. Memory is that of some hundred rows, however
    many there are.
    """
    number = rows = since = 0
    newest: Checkpoint | None = None
    found = False
    differs: Differs | None = None
    for checkpoint in checkpoints(session):
        differs = _follows(checkpoint, newest) or _holds(session, checkpoint)
        if differs is not None:
            break
        number, newest = checkpoint.number, checkpoint
        rows += sum(checkpoint.counts.values())
        found = found or checkpoint.sha256 == has
    if differs is None:
        differs = _stray(session, number)
    if differs is None:
        since, differs = _lines(session)
    return Verified(number, rows, since, newest, found, differs)


def _follows(checkpoint: Checkpoint, before: Checkpoint | None) -> Differs | None:
    number, previous = (1, FIRST) if before is None else (before.number + 1, before.sha256)
    if (checkpoint.number, checkpoint.previous) != (number, previous):
        return Differs("number", checkpoint.number)
    return None


def _holds(session: Session, checkpoint: Checkpoint) -> Differs | None:
    digest = begun(checkpoint.number, checkpoint.at, checkpoint.previous)
    counts = Counter({kind.name: 0 for kind in KINDS})
    for page in bound(session, checkpoint.number):
        chained(digest, page)
        counts[page[0].kind.name] += len(page)
        differs = _rows(session, checkpoint.number, page)
        if differs is not None:
            return differs
    if digest.hexdigest() != checkpoint.sha256:
        return Differs("chain", checkpoint.number)
    # A kind that came after this checkpoint is not in its counts.
    if any(counts[name] != checkpoint.counts.get(name, 0) for name in counts | Counter(checkpoint.counts)):
        return Differs("counts", checkpoint.number)
    return None


def _rows(session: Session, number: int, page: Sequence[Bound]) -> Differs | None:
    kind = page[0].kind
    now = kind.now(session, [row.id for row in page])
    for row in page:
        if row.id not in now:
            return Differs("gone", number, kind.name, row.id)
        if now[row.id] != row.sha256:
            return Differs("changed", number, kind.name, row.id)
    return None


def _stray(session: Session, last: int) -> Differs | None:
    """A row that no checkpoint's hash was taken over."""
    unknown = or_(
        BoundRow.checkpoint > last,
        BoundRow.checkpoint < 1,
        BoundRow.kind.not_in([kind.name for kind in KINDS]),
    )
    asking = select(BoundRow.checkpoint, BoundRow.kind, BoundRow.id).where(unknown)
    row = session.execute(asking.order_by(BoundRow.kind, BoundRow.id).limit(1)).first()
    return None if row is None else Differs("stray", *row)


def _lines(session: Session) -> tuple[int, Differs | None]:
    """The dossiers that no checkpoint has bound have the lines of their hashes; gives how many they are."""
    dossiers = KINDS[0]
    total = 0
    for rows in dossiers.unbound(session):
        now = dossiers.now(session, [id for id, _ in rows])
        wrong = sorted(id for id, sha256 in rows if now.get(id) != sha256)
        if wrong:
            return total, Differs("line", None, dossiers.name, wrong[0])
        total += len(rows)
    return total, None
