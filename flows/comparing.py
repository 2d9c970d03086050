"""Comparing: what the articles of a run do not say alike with others. Imports no Prefect.

Articles are compared by day of printing, the earliest first, each with what was printed around its own
day. So it does not matter which of them come in one run, as long as they come in the order of printing.
What comes in late is compared with what was printed after it as well.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claims.check.across import ACROSS_CHECKS, concerns, in_order, judge_new, sayings_of
from claims.dossier import ruleset
from claims.model import AcrossFinding, Saying, Told, World
from claims.report.shown import line
from claims.text.counts import counted
from db.across import PIECE, keep_across, told_by
from db.around import Window
from db.meetings import by_day, meetings, speaking
from db.sayings import keep_sayings, not_written, to_write
from db.session import Engine, Session, transaction
from db.withdrawn import all_withdrawn
from db.world import SqlWorld
from flows.by_ids import Facts, desk_of

_log = logging.getLogger(__name__)
Spoken = tuple[str, Told, tuple[tuple[str, Saying], ...]]


@dataclass(slots=True)
class _LeftOut:
    """Which dossiers could not be read again, and what is wrong with the first."""

    ids: set[str] = field(default_factory=set)
    first: str = ""

    def add(self, id: str, fault: Exception) -> None:
        if not self.ids:
            self.first = line(f"dossier {id[:16]}, {type(fault).__name__}: {fault}", 200)
        self.ids.add(id)

    def tell(self) -> None:
        if self.ids:
            _log.warning(
                "%s left out of comparing, in a shape another Tilik wrote and this one does not read; "
                "recheck judges again (the first: %s)",
                counted(len(self.ids), "kept dossier is", "kept dossiers are"),
                self.first,
            )


def compared_there(
    database_url: str, run_id: str, facts: Facts, ids: Sequence[str], reach: int
) -> tuple[AcrossFinding, ...]:
    """The same in a process of a pool, which is told an address and ids."""
    desk = desk_of(database_url, run_id, facts)
    found = compared(desk.engine, ids, desk.world, reach, run_id)
    desk.world.rest()
    return found


def compared(
    engine: Engine, ids: Sequence[str], world: World, reach: int, run_id: str
) -> tuple[AcrossFinding, ...]:
    """What the articles of these dossiers do not say alike, with each other and with those printed around.

    Articles printed up to `reach` days apart are compared, of every other article its newest dossier, by
    whichever rules and facts it was judged; articles without a day only with each other. What is found is
    kept, each once, under the rules and facts of this run. Only articles that can stand in a finding with
    one of these are read. What its newspaper took back is compared with nothing: who says otherwise is no
    longer contradicted by it. A dossier that can no longer be read is left out, which is logged in one line.
    Raises DatabaseError where the database is lost on the way.
    """
    left_out = _LeftOut()
    with transaction(engine) as session:
        taken_back = all_withdrawn(session)
        fresh = {id: place for id, place in speaking(session, ids).items() if place[1] not in taken_back}
        own = not_written(session, list(fresh))
    for at in range(0, len(own), PIECE):
        with transaction(engine) as session:
            _write(session, own[at : at + PIECE], world, left_out)
    printed = [(some, None if day is None else Window.around(day, reach)) for day, some in by_day(fresh)]
    for window in _joined([window for _, window in printed if window is not None]):
        _fill_in(engine, window, world, left_out)
    found: list[AcrossFinding] = []
    with transaction(engine) as session:
        meeting = meetings(session, printed, ACROSS_CHECKS, taken_back)
        for (some, _), met in zip(printed, meeting, strict=True):
            near = list(_near(session, met, world, left_out))
            found += judge_new(near, {source_id for _, source_id, _ in some.values()}, world)
        keep_across(session, found, ruleset=ruleset(), facts_id=world.facts.id, run_id=run_id)
    left_out.tell()
    return in_order(found)


def _fill_in(engine: Engine, window: Window, world: World, left_out: _LeftOut) -> None:
    """The newest dossiers of the window have their sayings, by the checks of today; some at a time."""
    while True:
        with transaction(engine) as session:
            ids = to_write(session, window.first, window.last, PIECE)
            if ids is None:
                return
            _write(session, ids, world, left_out)


def _write(session: Session, ids: Sequence[str], world: World, left_out: _LeftOut) -> None:
    said = {id: (told.day, sayings) for id, told, sayings in _spoken(session, ids, world, left_out)}
    # What cannot be read says nothing, and is not tried again.
    keep_sayings(session, {id: said.get(id, (None, ())) for id in ids})


def _spoken(session: Session, ids: Sequence[str], world: World, left_out: _LeftOut) -> Iterator[Spoken]:
    """The articles of these dossiers with what they say; those that cannot be read are noted instead."""
    for id, told in told_by(session, ids, concerns):
        if isinstance(told, Exception):
            left_out.add(id, told)
            continue
        said = _said(told, world)
        if isinstance(said, Exception):
            left_out.add(id, said)
        else:
            yield id, told, said


def _near(session: Session, ids: Sequence[str], world: World, left_out: _LeftOut) -> Iterator[Told]:
    """The same without what they say: what today's rules wrote is not tried before it is compared."""
    for id, told in told_by(session, ids, concerns):
        if isinstance(told, Exception):
            left_out.add(id, told)
            continue
        others = any(claim.ruleset != ruleset() for claim in told.claims)
        said = _said(told, world) if others else ()
        if isinstance(said, Exception):
            left_out.add(id, said)
        else:
            yield told


def _said(told: Told, world: World) -> tuple[tuple[str, Saying], ...] | Exception:
    """What an article says, or what is wrong with its claims.

    One of other rules may lack what today's checks look at, and that costs this article only.
    """
    try:
        return sayings_of(told, world)
    except Exception as fault:
        if isinstance(world, SqlWorld):
            world.require()
        return fault


def _joined(windows: Sequence[Window]) -> list[Window]:
    """The same days, in as few stretches; the windows are given from the earliest on."""
    joined: list[Window] = []
    for window in windows:
        if joined and window.first <= joined[-1].last:
            joined[-1] = Window(joined[-1].first, max(joined[-1].last, window.last))
        else:
            joined.append(window)
    return joined
