"""What a checkpoint binds: six kinds of rows in a fixed order, each with the hash of what it says."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, insert, literal, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from claims.contracts import canonical
from db.sorting import by_bytes
from db.tables import ArrivalRow, BoundRow, DecisionRow, DossierRow, FactSetRow, RevisionRow, RunRow

PAGE = 200
"""Rows that are in memory at a time; a dossier's line may have a hundred thousand characters."""

Columns = tuple[InstrumentedAttribute[Any], ...]


def _said(values: Sequence[Any]) -> str:
    """SHA-256 over the canonical JSON of what a row says; moments come in UTC, whatever the server's zone."""
    told = [value.isoformat() if isinstance(value, date | datetime) else value for value in values]
    return hashlib.sha256(canonical(told).encode()).hexdigest()


def _line(values: Sequence[Any]) -> str:
    """SHA-256 of a dossier's line; nothing, which is no hash, where the column beside it holds another."""
    line, sha256 = values
    return sha256 if hashlib.sha256(line.encode()).hexdigest() == sha256 else ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of rows: where they stand, what of them is hashed, and which of them never change again."""

    name: str
    key: InstrumentedAttribute[Any]
    columns: Columns
    digest: Callable[[Sequence[Any]], str] = _said
    final: ColumnElement[bool] | None = None
    kept: InstrumentedAttribute[Any] | None = None
    """The column that holds the hash already: binding then reads no line."""

    def bind(self, session: Session, number: int) -> int:
        """Every row that no checkpoint has bound is bound by the one of that number; gives how many."""
        if self.kept is not None:
            # The hash stands there already, so that no row leaves the database.
            found = self._unbound(session, self.kept).add_columns(literal(self.name), literal(number))
            names = ["id", "sha256", "kind", "checkpoint"]
            done = session.execute(insert(BoundRow).from_select(names, found))
            return int(done.rowcount)  # type: ignore[attr-defined]
        own, total = {"kind": self.name, "checkpoint": number}, 0
        for rows in self.unbound(session):
            session.execute(insert(BoundRow), [own | {"id": id, "sha256": sha256} for id, sha256 in rows])
            total += len(rows)
        return total

    def unbound(self, session: Session) -> Iterator[list[tuple[str, str]]]:
        """The rows that no checkpoint has bound, page by page in no order: each id with its hash."""
        columns = self.columns if self.kept is None else (self.kept,)
        asking = self._unbound(session, *columns)
        # Asked once and read as it comes: what is bound meanwhile was read before.
        for page in session.execute(asking, execution_options={"yield_per": PAGE}).partitions():
            hashed = self.kept is not None
            yield [(row[0], row[1] if hashed else self.digest(row[1:])) for row in page]

    def _unbound(self, session: Session, *columns: Any) -> Select[Any]:
        id = cast(self.key, String(64))
        same = BoundRow.id == by_bytes(session, id)
        done = select(literal(1)).where(BoundRow.kind == self.name, same).exists()
        asking = select(id, *columns).where(~done)
        return asking if self.final is None else asking.where(self.final)

    def now(self, session: Session, ids: Sequence[str]) -> dict[str, str]:
        """The hash each of these rows has now, by id; those that are gone are missing."""
        keys = [int(id) for id in ids if id.isdecimal()] if self.key is RevisionRow.id else list(ids)
        asking = select(self.key, *self.columns).where(self.key.in_(keys))
        return {str(row[0]): self.digest(row[1:]) for row in session.execute(asking)}


@dataclass(frozen=True, slots=True)
class Bound:
    """A row as a checkpoint bound it."""

    kind: Kind
    id: str
    sha256: str


KINDS: tuple[Kind, ...] = (
    Kind(
        "dossier",
        DossierRow.id,
        (DossierRow.line, DossierRow.line_sha256),
        _line,
        kept=DossierRow.line_sha256,
    ),
    Kind(
        "decision",
        DecisionRow.id,
        (
            *(DecisionRow.finding, DecisionRow.check, DecisionRow.version, DecisionRow.verdict),
            *(DecisionRow.by, DecisionRow.at, DecisionRow.reason),
        ),
    ),
    Kind(
        "revision",
        RevisionRow.id,
        (
            *(RevisionRow.at, RevisionRow.by, RevisionRow.what),
            *(RevisionRow.origin, RevisionRow.counts),
        ),
    ),
    Kind(
        "fact_set",
        FactSetRow.id,
        (
            *(FactSetRow.count, FactSetRow.as_known_at, FactSetRow.loaded_at),
            *(FactSetRow.seeds_sha256, FactSetRow.revision),
        ),
    ),
    Kind(
        "run",
        RunRow.id,
        (
            *(RunRow.flow, RunRow.started_at, RunRow.finished_at, RunRow.state),
            *(RunRow.parameters, RunRow.libraries, RunRow.counts),
        ),
        # A run that is under way changes until its end; a checkpoint after that binds it.
        # One that was abandoned may come back to life as long as its process is only asleep.
        final=RunRow.state.in_(("completed", "failed")) & RunRow.finished_at.is_not(None),
    ),
    Kind(
        "arrival",
        ArrivalRow.id,
        (
            *(ArrivalRow.source, ArrivalRow.source_id, ArrivalRow.raw_sha256, ArrivalRow.arrived_at),
            *(ArrivalRow.article, ArrivalRow.unread, ArrivalRow.published_on, ArrivalRow.published_origin),
            *(ArrivalRow.dates, ArrivalRow.unknown, ArrivalRow.tools),
            *(ArrivalRow.first_run, ArrivalRow.number, ArrivalRow.version),
        ),
    ),
)
"""The kinds in the order in which a checkpoint takes them. A further kind goes to the end."""


def bound(session: Session, number: int) -> Iterator[list[Bound]]:
    """What the checkpoint of that number bound, page by page, in the order in which its hash takes it."""
    for kind in KINDS:
        last = ""
        asking = select(BoundRow.id, BoundRow.sha256).order_by(BoundRow.id).limit(PAGE)
        asking = asking.where(BoundRow.checkpoint == number, BoundRow.kind == kind.name)
        while rows := session.execute(asking.where(BoundRow.id > last)).tuples().all():
            yield [Bound(kind, id, sha256) for id, sha256 in rows]
            last = rows[-1][0]
