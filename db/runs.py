"""Runs on record: begun, kept alive by a lease, ended, or found abandoned. Never commits, has no clock."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from db.tables import RunRow

UNLEASED = timedelta(hours=1)
"""A run without a lease that began longer ago than this and has no end was most likely stopped half-way."""


def start_run(
    session: Session,
    *,
    flow: str,
    started_at: datetime,
    parameters: Mapping[str, Any],
    libraries: Mapping[str, str],
    run_id: str | None = None,
    lease_until: datetime | None = None,
    worker: str | None = None,
) -> str:
    """A run begins; gives its id, which is the caller's where one is given.

    With `lease_until` it counts as alive until then, unless it renews (renew_lease).
    """
    id = str(uuid.UUID(run_id) if run_id is not None else uuid.uuid4())
    session.add(
        RunRow(
            id=id,
            flow=flow,
            started_at=started_at,
            state="running",
            parameters=dict(parameters),
            libraries=dict(libraries),
            counts={},
            lease_until=lease_until,
            heartbeat_at=None if lease_until is None else started_at,
            worker=worker,
        )
    )
    session.flush()
    return id


def finish_run(
    session: Session, run_id: str, *, finished_at: datetime, state: str, counts: Mapping[str, int]
) -> None:
    """A run has ended, with its state and what it counted. Raises LookupError for an unknown run."""
    run = session.get(RunRow, run_id)
    if run is None:
        raise LookupError(f"there is no run {run_id}")
    run.finished_at, run.state, run.counts = finished_at, state, dict(counts)
    session.flush()


def renew_lease(session: Session, run_id: str, *, now: datetime, until: datetime) -> bool:
    """The run is alive; False where it has ended. One that was held for dead is taken back."""
    alive = update(RunRow).where(RunRow.id == run_id, RunRow.state.in_(("running", "abandoned")))
    told = alive.values(state="running", finished_at=None, heartbeat_at=now, lease_until=until)
    return session.scalar(told.returning(RunRow.id)) is not None


def dead_runs(session: Session, now: datetime) -> Sequence[RunRow]:
    """The runs on record as running whose lease has run out, oldest first."""
    asking = select(RunRow).where(_dead(now)).order_by(RunRow.started_at, RunRow.id)
    return session.scalars(asking).all()


def abandon_dead(session: Session, now: datetime) -> list[str]:
    """Dead runs are on record as abandoned, over since their lease ran out; gives their ids, in order.

    A second call changes nothing, and a run whose lease still holds is left alone.
    """
    found = [(run.id, run.lease_until or now) for run in dead_runs(session, now)]
    gone = []
    for id, over in found:
        # Asked again in the update itself: it may have renewed its lease since it was read.
        ended = update(RunRow).where(RunRow.id == id, _dead(now)).values(state="abandoned", finished_at=over)
        if session.scalar(ended.returning(RunRow.id)) is not None:
            gone.append(id)
    return gone


def _dead(now: datetime) -> ColumnElement[bool]:
    unleased = RunRow.lease_until.is_(None) & (RunRow.started_at < now - UNLEASED)
    return (RunRow.state == "running") & or_(RunRow.lease_until < now, unleased)


def living_run(
    session: Session, flow: str, parameters: Mapping[str, Any] | None, now: datetime
) -> str | None:
    """The oldest run of that flow with those parameters, or with any, that is alive; None where none is."""
    asking = select(RunRow).where(RunRow.flow == flow, RunRow.state == "running", RunRow.lease_until >= now)
    rows = session.scalars(asking.order_by(RunRow.started_at, RunRow.id))
    return next((row.id for row in rows if parameters is None or row.parameters == dict(parameters)), None)


def unreported(session: Session, flow: str) -> list[str]:
    """Runs of that flow that were abandoned or failed and whose dossiers stand in no report, oldest first."""
    asking = select(RunRow.id).where(
        RunRow.flow == flow, RunRow.state.in_(("abandoned", "failed")), RunRow.reported_in.is_(None)
    )
    return list(session.scalars(asking.order_by(RunRow.started_at, RunRow.id)))


def keep_reported(session: Session, ids: Sequence[str], run_id: str) -> None:
    """What these runs kept stands in the report of that run."""
    session.execute(update(RunRow).where(RunRow.id.in_(ids)).values(reported_in=run_id))
