"""Keeps conflicts as versions, and gives them back."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, select, update
from sqlalchemy.orm import Session

from claims.model import Conflict, Said
from db.loading import Load, add_rows
from db.read import Asked
from db.tables import ConflictRow


def level_conflicts(session: Session, given: Sequence[Conflict], load: Load, *, whole: bool = True) -> int:
    """The open conflicts of the load's origin are those given; gives how many rows were written or closed.

    One that says something else becomes a further version; one no longer given is closed, unless
    those given are not the `whole`. What was recorded before stays. Raises ValueError for an id that
    another origin has. Never commits.
    """
    newest = {row["id"]: row for row in _rows(session)}  # sorted by version: the last one stays
    wanted = {each.id: each for each in given if each.superseded is None}
    new: list[Conflict] = []
    closed: list[tuple[str, int, date]] = []
    for id, conflict in sorted(wanted.items()):
        row = newest.get(id)
        if row is None:
            new.append(conflict)
            continue
        if row["origin"] != load.origin:
            raise ValueError(f"the conflict {id} belongs to {row['origin']}; give it another id")
        before = _conflict(row)
        if before.superseded is not None or _content(before) != _content(conflict):
            known = max(before.recorded, before.superseded or date.min)
            recorded = conflict.recorded if conflict.recorded > known else max(load.today, known)
            new.append(replace(conflict, version=before.version + 1, recorded=recorded))
            if before.superseded is None:
                closed.append((id, before.version, recorded))
    closed += [
        (id, row["version"], max(load.today, row["recorded"]))
        for id, row in sorted(newest.items())
        if whole and id not in wanted and row["superseded"] is None and row["origin"] == load.origin
    ]
    for id, version, end in closed:
        session.execute(
            update(ConflictRow)
            .where(ConflictRow.id == id, ConflictRow.version == version)
            .values(superseded=end, closed_revision=load.revision)
        )
    add_rows(session, ConflictRow, [_row(conflict, load) for conflict in new])
    return len(new) + len(closed)


def read_conflicts(asked: Asked) -> tuple[Conflict, ...]:
    """Every version of every conflict, sorted by id and version."""
    return tuple(_conflict(row) for row in _rows(asked))


def _rows(asked: Asked) -> list[RowMapping]:
    found = asked.execute(select(*ConflictRow.__table__.columns)).mappings()
    return sorted(found, key=lambda row: (row["id"], row["version"]))


def _conflict(row: RowMapping) -> Conflict:
    return Conflict(
        row["id"],
        row["about"],
        tuple(row["statements"]),
        tuple(Said(**each) for each in row["said"]),
        row["resolution"],
        row["recorded"],
        row["version"],
        row["superseded"],
    )


def says_the_same(one: Conflict, other: Conflict) -> bool:
    """Two versions of a conflict say the same."""
    return _content(one) == _content(other)


def owners(asked: Asked) -> dict[str, str]:
    """The origin of every conflict, by id."""
    return {row["id"]: row["origin"] for row in _rows(asked)}


def _content(conflict: Conflict) -> Conflict:
    """What a conflict says, apart from which version it is and when that was recorded."""
    return replace(conflict, version=0, recorded=date.min, superseded=None)


def _row(conflict: Conflict, load: Load) -> dict[str, Any]:
    return {
        "id": conflict.id,
        "version": conflict.version,
        "about": conflict.about,
        "statements": list(conflict.statements),
        "said": [asdict(each) for each in conflict.values],
        "resolution": conflict.resolution,
        "recorded": conflict.recorded,
        "superseded": None,
        "revision": load.revision,
        "closed_revision": None,
        "origin": load.origin,
    }
