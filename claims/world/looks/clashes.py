"""Clashes: sources that contradict each other, and statements that cannot both be true."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import Any, Literal

from claims.model import Conflict, Event, Facts, OfficeTerm
from claims.world.looks.seams import by_office, several_seats
from claims.world.looks.versions import payloads

Kind = Literal[
    "on_record",  # kept as a conflict, with what the table makes of it
    "sources_differ",  # a source under a statement says otherwise, and no conflict tells of it
    "disputed",  # a statement is disputed, and no conflict tells of it
    "two_holders",  # two people hold one office on one day, neither of them acting
    "not_the_holder",  # an event gives a post to somebody while the terms give it to another
    "two_days",  # what looks like one event, or one step of an agreement, stands there with two days
    "outside",  # an event lies outside the visit or the conference it belongs to
]
_NEAR = timedelta(days=3)
"""Two meetings of the same people in one country so few days apart may be one told with two days."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says: the words on record, or the statement itself where `says` is None."""

    statement: str | None = None
    source: str | None = None
    stance: str | None = None
    says: str | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """One disagreement with its sides. `id`, `about` and `resolution` are those of a conflict on record."""

    kind: Kind
    statements: tuple[str, ...]
    sides: tuple[Side, ...]
    certainty: Literal["certain", "possible"] = "certain"
    id: str | None = None
    about: str | None = None
    resolution: str | None = None

    @property
    def open(self) -> bool:
        """Nobody has settled it yet: no resolution is on record, or one that begins with "open"."""
        return self.resolution is None or self.resolution.strip().lower().startswith("open")


def conflicts(facts: Facts) -> tuple[Clash, ...]:
    """All disagreements in the facts, one version of each: those on record first, then by kind and id."""
    told = {id for conflict in facts.conflicts for id in conflict.statements}
    touched = {row.statement.id: row for row in payloads(facts) if row.statement.id in told}
    found = [_on_record(conflict, touched) for conflict in facts.conflicts]
    rows = [row for row in payloads(facts) if row.statement.id not in told]
    found += _sources_differ(rows)
    found += _two_holders(facts)
    found += _not_the_holder(facts)
    found += _two_days(facts)
    found += _outside(facts)
    return tuple(found)


def _on_record(conflict: Conflict, touched: Mapping[str, Any]) -> Clash:
    sides = [Side(source=each.source, says=each.says) for each in conflict.values]
    given = {side.source for side in sides}
    for id in conflict.statements:
        cited = _cited(touched[id]) if id in touched else []
        sides += [side for side in cited if side.stance == "contradicts" and side.source not in given]
    return Clash(
        "on_record",
        conflict.statements,
        tuple(sides),
        id=conflict.id,
        about=conflict.about,
        resolution=conflict.resolution,
    )


def _cited(row: Any) -> list[Side]:
    return [
        Side(row.statement.id, cited.source, cited.stance, cited.locator) for cited in row.statement.sources
    ]


def _sources_differ(rows: Sequence[Any]) -> Iterator[Clash]:
    ordered = sorted(rows, key=lambda row: row.statement.id)
    for row in ordered:
        if any(cited.stance == "contradicts" for cited in row.statement.sources):
            yield Clash("sources_differ", (row.statement.id,), tuple(_cited(row)))
    for row in ordered:
        differ = any(cited.stance == "contradicts" for cited in row.statement.sources)
        if row.statement.review == "disputed" and not differ:
            sides = tuple(_cited(row)) or (Side(row.statement.id),)
            yield Clash("disputed", (row.statement.id,), sides)


def _two_holders(facts: Facts) -> Iterator[Clash]:
    """Terms that share more than a handover day for certain, by two people and neither acting."""
    for held in by_office(facts.terms).values():
        if several_seats(held):
            continue
        terms = [term for term in held if not term.acting]
        for at, one in enumerate(terms):
            for other in terms[at + 1 :]:
                # Later ones start later still; a term without an end gives way to its successor.
                if one.end is None or (
                    one.end.hi is not None and (other.start.lo or one.end.hi) >= one.end.hi
                ):
                    break
                lo, hi = one.end.lo, other.start.hi
                if other.person != one.person and lo is not None and hi is not None and hi < lo:
                    yield _pair("two_holders", one, other)


def _pair(kind: Kind, one: Any, other: Any, certainty: Literal["certain", "possible"] = "certain") -> Clash:
    ids = (one.statement.id, other.statement.id)
    return Clash(kind, ids, tuple(Side(id) for id in ids), certainty)


def _not_the_holder(facts: Facts) -> Iterator[Clash]:
    terms = {office: held for office, held in by_office(facts.terms).items() if not several_seats(held)}
    for event in facts.events:
        if event.status != "held" or not event.period.known:
            continue
        for party in event.participants:
            held = terms.get(party.office, []) if party.office is not None else []
            if party.person is None or not held:
                continue
            if any(term.person == party.person and _possibly(term, event) for term in held):
                continue
            others = [term for term in held if not term.acting and _certainly(term, event)]
            if others and all(term.person != party.person for term in others):
                yield _pair("not_the_holder", event, others[0])


def _possibly(term: OfficeTerm, event: Event) -> bool:
    lo, hi, start, end = event.period.lo, event.period.hi, term.start, term.end
    if lo is None or hi is None or start.lo is None:
        return True
    return start.lo <= hi and (end is None or end.hi is None or lo <= end.hi)


def _certainly(term: OfficeTerm, event: Event) -> bool:
    lo, hi, start, end = event.period.lo, event.period.hi, term.start, term.end
    if lo is None or hi is None or start.hi is None or not term.statement.may_refute:
        return False
    last = term.last_seen if end is None else end.lo
    return start.hi < lo and last is not None and hi < last


def _two_days(facts: Facts) -> Iterator[Clash]:
    same: dict[tuple[object, ...], list[Any]] = defaultdict(list)
    for event in facts.events:
        people = frozenset(party.person for party in event.participants if party.person is not None)
        if event.status == "held" and len(people) > 1 and event.period.known:
            same["event", event.kind, event.format, event.mode, event.host_country, people].append(event)
    for status in facts.agreements:
        if status.period.known:
            same["agreement", status.agreement, status.status].append(status)
    found = []
    for (of, *_), rows in same.items():
        ordered = sorted(rows, key=lambda row: (row.period.lo, row.statement.id))
        for one, other in pairwise(ordered):
            near = of == "agreement" or other.period.lo - one.period.hi <= _NEAR
            if near and one.period.certainly_before(other.period):
                found.append(_pair("two_days", one, other, "possible"))
    yield from sorted(found, key=lambda clash: clash.statements)


def _outside(facts: Facts) -> Iterator[Clash]:
    events = {event.statement.id: event for event in facts.events}
    for event in facts.events:
        whole = events.get(event.sidelines_of) if event.sidelines_of is not None else None
        if whole is not None and _apart(event, whole):
            yield _pair("outside", event, whole)
        visit = event.visit_period
        if visit is not None and visit.known and event.period.known and not event.period.overlaps(visit):
            yield Clash(
                "outside",
                (event.statement.id,),
                (Side(event.statement.id), Side(event.statement.id, says=visit.edtf)),
            )


def _apart(event: Event, whole: Event) -> bool:
    return event.period.certainly_before(whole.period) or whole.period.certainly_before(event.period)
