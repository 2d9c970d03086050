"""Checked claims and conflicts of a file: compared and entered noun by noun, some hundred at a time."""

import json
from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from claims.contracts import checked_from_json
from claims.model import CheckedClaim, Conflict, Said
from db.checked import store_checked
from db.conflicts import level_conflicts, owners, read_conflicts, says_the_same
from db.intake.refusing import tell
from db.loading import Load

_ENTERS = "outcome IS NULL OR outcome = 'changed'"


def sort_conflicts(connection: Connection, origin: str) -> None:
    """Every staged conflict has its outcome; there are never many."""
    rows = connection.execute(text("SELECT seq, line, body FROM staged_conflict ORDER BY seq")).all()
    if not rows:
        return
    newest = {each.id: each for each in read_conflicts(connection)}
    owned = owners(connection)
    for row in rows:
        conflict = _conflict(row.body)
        before = newest.get(conflict.id)
        if before is None:
            continue
        outcome = "changed"
        if before.superseded == conflict.superseded and says_the_same(before, conflict):
            outcome = "unchanged"
        elif before.superseded is None and conflict.superseded is not None:
            outcome = "unchanged"  # a version of long ago: the one that stands is later
        elif owned[conflict.id] != origin:
            outcome = "refused"
            reason = f"{conflict.id} belongs to {owned[conflict.id]}, which says something else of it"
            tell(connection, row.line, "id", f"{reason}; leave it out here, or correct it there")
        marked = text("UPDATE staged_conflict SET outcome = :outcome WHERE seq = :seq")
        connection.execute(marked, {"outcome": outcome, "seq": row.seq})


def enter_others(connection: Connection, *, origin: str, by: str, revision: int, today: date) -> None:
    """The checked claims and conflicts that are new or changed are on record."""
    with Session(connection) as session:
        store_checked(session, _checked(connection), recorded_by=by, today=today)
        asked = f"SELECT body FROM staged_conflict WHERE {_ENTERS} ORDER BY seq"
        conflicts = [_conflict(row.body) for row in connection.execute(text(asked))]
        load = Load(origin, revision, by, today, today)
        if conflicts:
            level_conflicts(session, conflicts, load, whole=False)
        session.flush()


def _checked(connection: Connection) -> Iterator[CheckedClaim]:
    """The staged checked claims that enter; few are in memory at a time."""
    asked = text(
        f"SELECT seq, body FROM staged_checked_claim WHERE ({_ENTERS}) AND seq > :after "
        "ORDER BY seq LIMIT 500"
    )
    after = 0
    while rows := connection.execute(asked, {"after": after}).all():
        for row in rows:
            yield checked_from_json(json.loads(row.body))
        after = rows[-1].seq


def _conflict(body: str) -> Conflict:
    """The conflict, from its JSON."""
    said = json.loads(body)
    ended = said.get("superseded")
    return Conflict(
        said["id"],
        said["about"],
        tuple(said["statements"]),
        tuple(Said(**each) for each in said["values"]),
        said["resolution"],
        date.fromisoformat(said["recorded"]),
        said["version"],
        None if ended is None else date.fromisoformat(ended),
    )
