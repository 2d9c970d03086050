"""Loads facts into the tables as versions, and gives back all that was ever loaded."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import select, true
from sqlalchemy.orm import Session

from claims.model import Facts
from claims.world import digest
from claims.world.looks.versions import every_version
from db import read
from db.conflicts import level_conflicts, read_conflicts
from db.dangling import refuse_circles, refuse_dangling
from db.engine import take_turns
from db.loading import Load, some
from db.names import level_names
from db.payload import Payload
from db.recording import close_versions, insert_versions
from db.revisions import SEEDS, keep_revision, newest_revision
from db.tables import AliasRow, EntityRow, OfficeRow, SourceRow, StatementRow

GONE = "no longer among the facts loaded"


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many statements were new, changed, the same, or gone; `names` counts the words for them.

    `names` is the number of sources, entities, offices, aliases and conflicts that were written. `revision`
    is the number of the change, None where nothing changed.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    retired: int = 0
    names: int = 0
    revision: int | None = field(default=None, compare=False)

    @property
    def nothing_new(self) -> bool:
        """The table held all of it already, and nothing else."""
        return not (self.added or self.changed or self.retired or self.names)


@dataclass(frozen=True, slots=True)
class _Kept:
    """The newest version of a statement, whoever it belongs to."""

    version: int
    kind: str
    origin: str
    digest: str
    review: str
    recorded: date
    superseded: date | None

    @property
    def stands(self) -> bool:
        """It is the table's word now."""
        return self.superseded is None and self.review != "retracted"


def load_facts(
    session: Session,
    facts: Facts,
    *,
    recorded_by: str,
    today: date,
    at: datetime | None = None,
    origin: str = SEEDS,
    what: str = "load",
) -> Loaded:
    """What the table has of this origin is what the facts say; what it said before stays readable.

    An unchanged statement makes no row. A changed one is recorded as a further version, from
    today unless the facts name a version and a day the table does not have; the version before
    is closed that day. A statement that is gone is retracted by a closing version. Sources,
    entities, offices and aliases get versions too. All of it is one revision, of the moment `at`
    (the first of today where it is not given); a load that changes nothing makes none. Rows of
    other origins are never touched. Two loaders at once take turns.

    Raises ValueError where a statement names what is neither among the facts nor in the table, and
    where another origin says something else under an id; what it says alike is unchanged. So it does
    where the merges that would then count contradict each other. Never commits.
    """
    take_turns(session)
    refuse_dangling(session, facts, origin)
    given = every_version(facts)
    kept = _newest(session, given, origin)
    days = [each[0].statement.recorded for id, each in given.items() if id not in kept]
    load = Load(origin, newest_revision(session) + 1, recorded_by, today, min([today, *days]))
    names = level_names(session, facts, load) + level_conflicts(session, facts.conflicts, load)

    new: list[Payload] = []
    closed: list[tuple[str, int, date]] = []
    added = changed = unchanged = retired = 0
    for id, versions in given.items():
        last = kept.get(id)
        if last is None:
            new += versions
            added += 1
            continue
        if last.origin != origin and last.stands:
            _refuse_otherwise(id, versions[-1], last)
            unchanged += 1
            continue
        fresh = _further(versions, last, today)
        if fresh:
            new += fresh
            changed += 1
        end = fresh[0].statement.recorded if fresh else versions[-1].statement.superseded
        if end is not None and last.superseded is None:
            closed.append((id, last.version, max(end, last.recorded)))
            retired += not fresh
        elif not fresh:
            unchanged += 1
    gone = {
        id: last for id, last in kept.items() if id not in given and last.origin == origin and last.stands
    }
    for payload in _read_newest(session, gone):
        last = gone[payload.statement.id]
        end = max(today, last.recorded)
        new.append(_as(payload, last.version + 1, end, review="retracted", reason=GONE))
        closed.append((payload.statement.id, last.version, end))
        retired += 1

    close_versions(session, closed, load.revision)
    insert_versions(session, new, load)
    refuse_circles(session, new)
    loaded = Loaded(added, changed, unchanged, retired, names)
    if loaded.nothing_new:
        return loaded
    counts = {"added": added, "changed": changed, "retired": retired, "names": names}
    moment = at if at is not None else datetime.combine(today, time(), UTC)
    keep_revision(session, load.revision, at=moment, by=recorded_by, what=what, origin=origin, counts=counts)
    return replace(loaded, revision=load.revision)


def read_facts(session: read.Asked, known: read.Known = read.NOW) -> Facts:
    """Every version of every statement that was ever loaded, with the names that answer: now, or then."""
    return Facts(
        sources=read.sources(session, known.of(SourceRow)),
        entities=read.entities(session, known.of(EntityRow)),
        offices=read.offices(session, known.of(OfficeRow)),
        aliases=read.aliases(session, known.of(AliasRow)),
        terms=read.terms(session, true()),
        events=read.events(session, true()),
        coverage=read.coverage(session, true()),
        locations=read.locations(session, true()),
        agreements=read.agreements(session, true()),
        documents=read.documents(session, true()),
        merges=read.merges(session, true()),
        conflicts=read_conflicts(session),
    )


def recorders(session: read.Asked) -> Mapping[tuple[str, int], str]:
    """Who recorded each version of each statement, by id and version."""
    rows = session.execute(select(StatementRow.id, StatementRow.version, StatementRow.recorded_by))
    return {(id, version): by for id, version, by in rows.tuples()}


def _newest(session: Session, given: Mapping[str, Any], origin: str) -> dict[str, _Kept]:
    """The newest version of every statement that belongs to the origin or has a given id."""
    row = StatementRow
    asking = select(
        *(row.id, row.version, row.kind, row.origin, row.digest, row.review, row.recorded_at, row.superseded)
    ).order_by(row.id, row.version)
    kept = {
        each[0]: _Kept(*each[1:]) for each in session.execute(asking.where(row.origin == origin)).tuples()
    }
    # A statement of this origin may have belonged to another one later, so all ids are looked up.
    for ids in some(sorted(set(given) | set(kept))):
        for each in session.execute(asking.where(row.id.in_(ids))).tuples():
            kept[each[0]] = _Kept(*each[1:])
    return kept


def _refuse_otherwise(id: str, payload: Payload, last: _Kept) -> None:
    """Raises ValueError where another origin's statement of that id says something else."""
    if digest(payload) != last.digest:
        raise ValueError(
            f"{id} stands there already, as {last.origin} says, and otherwise than here; "
            "give the statement an id of its own, or leave it out"
        )


def _further(versions: Sequence[Payload], last: _Kept, today: date) -> list[Payload]:
    """The versions the table does not have yet; what it has recorded under a number, it keeps."""
    fresh = [each for each in versions if each.statement.version > last.version]
    if fresh:
        return fresh
    latest = versions[-1]
    reopened = last.superseded is not None and latest.statement.superseded is None
    if digest(latest) == last.digest and not reopened:
        return []
    recorded = latest.statement.recorded
    if recorded <= last.recorded:
        recorded = max(today, last.recorded)
    return [_as(latest, last.version + 1, recorded)]


def _as(payload: Payload, version: int, recorded: date, **more: Any) -> Payload:
    """The same payload as another, current version."""
    envelope = replace(payload.statement, version=version, recorded=recorded, superseded=None, **more)
    return replace(payload, statement=envelope)


def _read_newest(session: Session, kept: Mapping[str, _Kept]) -> Iterator[Payload]:
    """The statements themselves, in the versions that are kept, by id."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for id, last in sorted(kept.items()):
        by_kind[last.kind].append(id)
    for kind, of_kind in sorted(by_kind.items()):
        for ids in some(of_kind):
            current = (StatementRow.id.in_(ids), StatementRow.superseded.is_(None))
            yield from read.BY_KIND[kind](session, *current)
