"""History: every version of a statement, and what each one changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from claims.model import Conflict, Facts
from claims.world.fact_set import visible
from claims.world.looks.versions import content, every_version, names_any, payloads
from claims.world.merging import Merged

Became = Literal["recorded", "changed", "repeated", "retracted", "restored"]


@dataclass(frozen=True, slots=True)
class Change:
    """One field that says something else than in the version before, both as JSON values."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Step:
    """One version: the statement as it was then, what became of it, and which fields changed."""

    row: Any
    became: Became
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """All versions of one statement, oldest first, and the conflicts on record that touch it."""

    id: str
    steps: tuple[Step, ...]
    conflicts: tuple[Conflict, ...] = ()


def history(facts: Facts, ids: Iterable[str]) -> tuple[History, ...]:
    """The history of each statement, in the order of the ids; raises KeyError for an id that is nobody's."""
    known = every_version(facts)
    return tuple(_of(id, known[id], facts) for id in ids)


def about(facts: Facts, ids: Iterable[str]) -> tuple[str, ...]:
    """The ids of all statements that name one of these people, offices, places, agreements or countries.

    `country:JP` stands for the code JP too, and an id for every other one it was merged with.
    Sorted by the first possible day of the newest version, then id.
    """
    merged = Merged(visible(facts).merges)
    given = frozenset(same for id in ids for same in merged.all(id))
    wanted = given | {id.removeprefix("country:") for id in given if id.startswith("country:")}
    found = {row.statement.id for row in payloads(facts) if names_any(row, wanted)}
    known = every_version(facts)
    return tuple(sorted(found, key=lambda id: (_first_day(known[id][-1]), id)))


def _of(id: str, rows: tuple[Any, ...], facts: Facts) -> History:
    steps: list[Step] = []
    for row in rows:
        before = steps[-1].row if steps else None
        changes = _changes(before, row) if before is not None else ()
        steps.append(Step(row, _became(before, row, changes), changes))
    touching = tuple(each for each in facts.conflicts if id in each.statements and each.superseded is None)
    return History(id, tuple(steps), touching)


def _changes(before: Any, after: Any) -> tuple[Change, ...]:
    old, new = content(before), content(after)
    return tuple(
        Change(name, old.get(name), new.get(name))
        for name in sorted({*old, *new})
        if old.get(name) != new.get(name)
    )


def _became(before: Any | None, row: Any, changes: tuple[Change, ...]) -> Became:
    if row.statement.review == "retracted":
        return "retracted"
    if before is None:
        return "recorded"
    if before.statement.review == "retracted":
        return "restored"
    return "changed" if changes else "repeated"


def _first_day(row: Any) -> str:
    when = getattr(row, "start", None) or getattr(row, "period", None)
    day = when.lo if when is not None else getattr(row, "as_of", None)
    return day.isoformat() if day is not None else ""
