"""Running: a run is on record from its start to its end, alive by a lease, mended when it died.

Imports no Prefect: the desk and its web pages use it too.
"""

import logging
import os
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from typing import Any, Literal

from db.engine import in_memory, take_turns
from db.errors import DatabaseError
from db.runs import abandon_dead, finish_run, living_run, renew_lease, start_run
from db.session import Engine, transaction
from flows.logs import configure, log_context

LEASE = timedelta(seconds=120)
"""How long a run counts as alive after its last sign of life, where TILIK_LEASE says nothing else."""
LONGEST = timedelta(hours=12)
"""A run that works for longer hangs, on whatever nobody foresaw.

Prefect ends its flow ("TimedOut") wherever Python waits. Where not even that helps, its lease is renewed no
more, and the next run does its work.
"""
LONGEST_CARE = timedelta(hours=2)
"""The same of a flow that only reads, binds or tidies what is kept."""
BEATS = 6
"""Signs of life in one lease: some may be late, behind another writer, before the run is held for dead."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Run:
    """A run that is going on; what stands in `counts` at its end is kept with it."""

    id: str
    started_at: datetime
    counts: dict[str, int] = field(default_factory=dict)


class AtWork(Exception):
    """Another run that does the same is alive: this one is not needed, and not on record.

    Nothing is lost: what the other one does not come to, the next one does.
    """

    def __init__(self, run_id: str) -> None:
        super().__init__(f"run {run_id} is at work on the same; this one leaves it its work")
        self.run_id = run_id


Beside = Literal["any", "other parameters", "none"]
"""Which runs of the same flow may be alive beside a run."""


@contextmanager
def on_record(
    engine: Engine,
    flow: str,
    parameters: Mapping[str, Any],
    *,
    lease: timedelta = LEASE,
    beside: Beside = "any",
    longest: timedelta | None = None,
) -> Iterator[Run]:
    """The run is on record from here on, and its end as completed, or failed where an exception ends it.

    Runs that died are mended first. While it goes on a thread renews its lease, for `longest` at most
    where that is given. The tables have to be
    up to date. Raises DatabaseError where the database cannot be written, and AtWork where a run is
    alive that this one may not be `beside`; of two that begin at the same moment one goes on.
    """
    started = datetime.now(UTC)
    libraries = {name: version(name) for name in ("prefect", "sqlalchemy")}
    mend(engine, started)
    with transaction(engine) as session:
        if beside != "any":
            take_turns(session)
            same = parameters if beside == "other parameters" else None
            other = living_run(session, flow, same, started)
            if other is not None:
                raise AtWork(other)
        id = start_run(
            session,
            flow=flow,
            started_at=started,
            parameters=parameters,
            libraries=libraries,
            lease_until=started + lease,
            worker=f"{socket.gethostname()}:{os.getpid()}",
        )
    run = Run(id, started)
    state = "failed"
    configure()
    try:
        with log_context(run=id), _alive(engine, id, lease, longest):
            yield run
        state = "completed"
    finally:
        with transaction(engine) as session:
            finish_run(session, id, finished_at=datetime.now(UTC), state=state, counts=run.counts)


def mend(engine: Engine, now: datetime) -> list[str]:
    """Runs whose lease has run out are on record as abandoned; gives their ids. Safe to do twice."""
    with transaction(engine) as session:
        return abandon_dead(session, now)


@contextmanager
def _alive(engine: Engine, run_id: str, lease: timedelta, longest: timedelta | None) -> Iterator[None]:
    """A thread renews the lease until the end, or until the run has taken too long."""
    if in_memory(engine):
        # One connection for all threads, and nobody else who could look at the lease.
        yield
        return
    over = threading.Event()
    until = None if longest is None else time.monotonic() + longest.total_seconds()

    def beat() -> None:
        while not over.wait(lease.total_seconds() / BEATS):
            if until is not None and time.monotonic() > until:
                _log.error("run %s has worked for %s and counts as dead from now on", run_id, longest)
                return
            now = datetime.now(UTC)
            try:
                with transaction(engine) as session:
                    renew_lease(session, run_id, now=now, until=now + lease)
            except DatabaseError as error:
                # The next one may get through; a run is not ended because a sign of life is late.
                _log.warning("the lease of run %s could not be renewed: %s", run_id, error)

    thread = threading.Thread(target=beat, name=f"lease of {run_id}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
