"""Checkpoints: a chain of hashes over all that was kept.

A checkpoint binds every dossier, decision, revision, fact set, finished run and arrival that none
before it bound. What is changed or taken away later no longer fits its hash, and whoever mends the hash too
must write every later checkpoint anew: the newest hash, written down elsewhere, then tells.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from claims.contracts import canonical
from db.binding import KINDS, Bound, bound
from db.engine import take_turns
from db.tables import CheckpointRow

FIRST = "0" * 64
"""What stands in the first checkpoint as the hash of the one before."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One checkpoint: its number, moment and hash, that of the one before, and how many rows of each kind."""

    number: int
    at: datetime
    previous: str
    sha256: str
    counts: Mapping[str, int]


def newest_checkpoint(session: Session) -> Checkpoint | None:
    """The checkpoint with the highest number; None where none was written."""
    row = session.scalars(select(CheckpointRow).order_by(CheckpointRow.number.desc()).limit(1)).first()
    return None if row is None else _checkpoint(row)


def write_checkpoint(session: Session, *, at: datetime) -> Checkpoint | None:
    """Binds what no checkpoint has bound; None, and no row, where there is nothing new. Never commits.

    Two at once take turns. Memory is that of some hundred rows, however many are bound.
    """
    take_turns(session)
    last = newest_checkpoint(session)
    number, previous = (1, FIRST) if last is None else (last.number + 1, last.sha256)
    counts = {kind.name: 0 for kind in KINDS}
    for kind in KINDS:
        counts[kind.name] = kind.bind(session, number)
    if not any(counts.values()):
        return None
    digest = begun(number, at, previous)
    for page in bound(session, number):
        chained(digest, page)
    made = Checkpoint(number, at, previous, digest.hexdigest(), counts)
    row = {"number": number, "at": at, "previous": previous, "sha256": made.sha256, "counts": counts}
    session.execute(insert(CheckpointRow), [row])
    return made


def checkpoints(session: Session) -> Iterator[Checkpoint]:
    """All checkpoints in the order of their numbers, one at a time."""
    last = -1
    asking = select(CheckpointRow).order_by(CheckpointRow.number).limit(1)
    while row := session.scalars(asking.where(CheckpointRow.number > last)).first():
        yield _checkpoint(row)
        last = row.number
        session.expunge(row)


def chained(digest: Any, page: Sequence[Bound]) -> None:
    """Takes a page of bound rows into the hash of their checkpoint."""
    digest.update("".join(f"{row.kind.name} {row.id} {row.sha256}\n" for row in page).encode())


def begun(number: int, at: datetime, previous: str) -> Any:
    """The hash of a checkpoint before its rows: over its number, its moment and the hash before it."""
    head = [number, at.astimezone(UTC).isoformat(), previous]
    return hashlib.sha256(f"{canonical(head)}\n".encode())


def _checkpoint(row: CheckpointRow) -> Checkpoint:
    return Checkpoint(row.number, row.at, row.previous, row.sha256, row.counts)
