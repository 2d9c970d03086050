"""Finds what is kept by the first characters of its id, as people write it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.tables import ClaimRow, DossierRow, FindingRow, RunRow
from db.tables.dossier import HEAD, head, is_id

Kind = Literal["claim", "finding", "dossier", "run"]
IDS: tuple[tuple[Kind, InstrumentedAttribute[Any]], ...] = (
    ("claim", ClaimRow.id),
    ("finding", FindingRow.id),
    ("dossier", DossierRow.id),
    ("run", RunRow.id),
)
SHORTEST = 6
SHOWN = 4


@dataclass(frozen=True, slots=True)
class Found:
    """What an id names. A claim or finding stands in one dossier or more; the newest comes first."""

    kind: Kind
    id: str
    dossiers: tuple[str, ...] = ()


def find(session: Session, id_prefix: str) -> Found:
    """The one claim, finding, dossier or run whose id starts so; else LookupError with one clear line."""
    start = id_prefix.strip().lower()
    if re.fullmatch(r"[0-9a-f-]{6,64}", start) is None or len(start.replace("-", "")) < SHORTEST:
        raise LookupError(
            f"'{id_prefix[:80]}' is no id; give the first {SHORTEST} or more of its characters, 0-9 and a-f"
        )
    found = [(kind, id) for kind, column in IDS for id in _starting(session, kind, column, start)]
    if not found:
        raise LookupError(f"nothing here has an id that starts with {start}")
    if len(found) > 1:
        fitting = ", ".join(f"{kind} {id[: len(start) + 6]}" for kind, id in found[:SHOWN])
        more = ", …" if len(found) > SHOWN else ""
        raise LookupError(f"{start} fits more than one id; write more of it: {fitting}{more}")
    ((kind, id),) = found
    return Found(kind, id, _dossiers(session, kind, id))


def _starting(session: Session, kind: Kind, column: InstrumentedAttribute[Any], start: str) -> Sequence[str]:
    """The ids that start so, at most a few more than are shown. A run's id may be written without hyphens."""
    if kind == "run":
        bare = start.replace("-", "")
        cuts = (0, 8, 12, 16, 20, 32)
        start = "-".join(bare[a:b] for a, b in pairwise(cuts) if bare[a:b])
    # "g" sorts behind every hexadecimal digit and the hyphen: a range an index can answer.
    asking = select(column).where(column >= start, column < start + "g").distinct().order_by(column)
    if kind in ("claim", "finding"):
        short = start[:HEAD]
        asking = asking.where(head(column) >= short, head(column) < short + "g")
    return [str(id) for id in session.scalars(asking.limit(SHOWN + 1)) if str(id).startswith(start)]


def _dossiers(session: Session, kind: Kind, id: str) -> tuple[str, ...]:
    """The dossiers a claim or finding stands in, from the newest run to the oldest."""
    if kind == "run":
        return ()
    if kind == "dossier":
        return (id,)
    row = ClaimRow if kind == "claim" else FindingRow
    asking = (
        select(RunRow.started_at, DossierRow.id)
        .join(DossierRow, DossierRow.run == RunRow.id)
        .join(row, row.dossier == DossierRow.id)
        .where(is_id(row.id, id))
    )
    return tuple(dossier for _, dossier in sorted(set(session.execute(asking).tuples()), reverse=True))
