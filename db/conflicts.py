"""Keeps conflicts as versions, and gives them back."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from claims.model import Conflict, Said
from db.read import Asked
from db.tables import ConflictRow


def level_conflicts(session: Session, given: Sequence[Conflict], today: date) -> int:
    """The open conflicts are those given; gives how many rows were written or closed.

    One that says something else becomes a further version, one no longer given is closed; what was
    recorded before stays. Never commits.
    """
    newest = {each.id: each for each in read_conflicts(session)}  # sorted by version: the last one stays
    wanted = {each.id: each for each in given if each.superseded is None}
    new: list[Conflict] = []
    closed: list[tuple[Conflict, date]] = []
    for id, conflict in sorted(wanted.items()):
        before = newest.get(id)
        if before is None:
            new.append(conflict)
        elif before.superseded is not None or _content(before) != _content(conflict):
            known = max(before.recorded, before.superseded or date.min)
            recorded = conflict.recorded if conflict.recorded > known else max(today, known)
            new.append(replace(conflict, version=before.version + 1, recorded=recorded))
            if before.superseded is None:
                closed.append((before, recorded))
    closed += [
        (each, max(today, each.recorded))
        for id, each in sorted(newest.items())
        if id not in wanted and each.superseded is None
    ]
    for conflict, end in closed:
        row = (ConflictRow.id == conflict.id, ConflictRow.version == conflict.version)
        session.execute(update(ConflictRow).where(*row).values(superseded=end))
    if new:
        session.execute(insert(ConflictRow), [_row(conflict) for conflict in new])
    return len(new) + len(closed)


def read_conflicts(asked: Asked) -> tuple[Conflict, ...]:
    """Every version of every conflict, sorted by id and version."""
    found = [
        Conflict(
            row["id"],
            row["about"],
            tuple(row["statements"]),
            tuple(Said(**each) for each in row["said"]),
            row["resolution"],
            row["recorded_at"],
            row["version"],
            row["superseded"],
        )
        for row in asked.execute(select(*ConflictRow.__table__.columns)).mappings()
    ]
    return tuple(sorted(found, key=lambda each: (each.id, each.version)))


def _content(conflict: Conflict) -> Conflict:
    """What a conflict says, apart from which version it is and when that was recorded."""
    return replace(conflict, version=0, recorded=date.min, superseded=None)


def _row(conflict: Conflict) -> dict[str, Any]:
    return {
        "id": conflict.id,
        "version": conflict.version,
        "about": conflict.about,
        "statements": list(conflict.statements),
        "said": [asdict(each) for each in conflict.values],
        "resolution": conflict.resolution,
        "recorded_at": conflict.recorded,
        "superseded": conflict.superseded,
    }
