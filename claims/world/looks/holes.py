"""Holes: where a record that is declared complete is not, or says nothing between two that are."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.model import Coverage, Event, Facts, OfficeTerm
from claims.world.looks.days import shifted
from claims.world.looks.seams import Seam, by_office, of_office

Kind = Literal[
    "event_not_listed",  # the table has an event of the scope that the complete record does not list
    "listed_not_in_table",  # the record lists an event nobody knows
    "listed_not_held",  # the record lists an event that is planned or called off
    "listed_outside",  # the record lists an event of other days
    "gap_in_complete",  # office terms declared complete have a gap, or days only unsure terms cover
    "undeclared",  # nothing is declared between two complete records of one scope
    "incomplete",  # declared so
    "disputed",  # declared so
]


@dataclass(frozen=True, slots=True)
class Hole:
    """One hole of a record: which coverage rows, between which days (EDTF or ISO), which statements."""

    kind: Kind
    coverage: tuple[str, ...]
    since: str
    until: str
    statements: tuple[str, ...] = ()


def holes(facts: Facts) -> tuple[Hole, ...]:
    """The holes in what the table declares of itself, among facts with one version of each, by row."""
    known = [row for row in facts.coverage if row.period.known]
    terms = by_office(facts.terms)
    events = {event.statement.id: event for event in facts.events}
    found: list[Hole] = []
    for row in known:
        if row.state != "complete":
            lo, hi = row.period.lo, row.period.hi
            assert lo is not None
            assert hi is not None
            found.append(Hole(row.state, (row.statement.id,), lo.isoformat(), hi.isoformat()))
        elif row.about == "office_terms":
            found += _terms(row, terms)
        else:
            found += _listed(row, events)
            found += _not_listed(row, known, events)
    found += _undeclared(known)
    return tuple(sorted(found, key=lambda hole: (hole.coverage, hole.since, hole.kind, hole.statements)))


def _terms(row: Coverage, terms: Mapping[str, Sequence[OfficeTerm]]) -> Iterator[Hole]:
    offices = terms if row.office is None else [row.office]
    for seam in (seam for office in offices for seam in of_office(office, terms.get(office, ()))):
        if seam.certainty == "certain" and seam.kind in ("gap", "unsure") and _touches(seam, row):
            since, until = seam.since, seam.until or row.period.edtf
            yield Hole("gap_in_complete", (row.statement.id,), since, until, seam.statements)


def _touches(seam: Seam, row: Coverage) -> bool:
    lo, hi = row.period.lo, row.period.hi
    assert lo is not None
    assert hi is not None
    return seam.since < hi.isoformat() and (seam.until is None or seam.until > lo.isoformat())


def _listed(row: Coverage, events: Mapping[str, Event]) -> Iterator[Hole]:
    for id in row.events:
        event = events.get(id)
        if event is None:
            yield _hole("listed_not_in_table", row, id)
        elif event.status != "held":
            yield _hole("listed_not_held", row, id)
        elif not event.period.overlaps(row.period):
            yield Hole("listed_outside", (row.statement.id,), event.period.edtf, event.period.edtf, (id,))


def _hole(kind: Kind, row: Coverage, id: str) -> Hole:
    ends = (row.period.lo, row.period.hi)
    since, until = [end.isoformat() if end is not None else row.period.edtf for end in ends]
    return Hole(kind, (row.statement.id,), since, until, (id,))


def _not_listed(row: Coverage, rows: Sequence[Coverage], events: Mapping[str, Event]) -> Iterator[Hole]:
    """An event on the seam of two records is listed by one of them."""
    listed = {id for other in rows if other.scope == row.scope for id in other.events}
    for id, event in events.items():
        if id in listed or event.status != "held" or not event.statement.may_support:
            continue
        if event.period.within(row.period) and in_scope(event, row):
            yield Hole("event_not_listed", (row.statement.id,), event.period.edtf, event.period.edtf, (id,))


def in_scope(event: Event, row: Coverage) -> bool:
    """The event is one of those the coverage row speaks of, whatever its day."""
    parties = event.participants
    if row.about == "visit":
        # Who came is the post the record is about, to the country that received.
        visitors = {party.country for party in parties if party.office == row.office}
        if event.visit_of is None or event.visit_of not in visitors:
            return False
    elif event.kind != row.about or row.office not in (None, *(party.office for party in parties)):
        return False
    if row.parties and set(row.parties) != {party.country for party in parties} - {None}:
        return False
    pairs = (
        (row.host_country, event.host_country),
        (row.format, event.format),
        (row.mode, event.mode),
        (row.level, event.level),
    )
    return all(wanted in (None, has) for wanted, has in pairs)


def _undeclared(rows: Sequence[Coverage]) -> Iterator[Hole]:
    """A stretch no row of the scope speaks of, with a complete one on either side."""
    scopes: dict[tuple[object, ...], list[Coverage]] = defaultdict(list)
    for row in rows:
        scopes[row.scope].append(row)
    for same in scopes.values():
        ordered = sorted(same, key=lambda row: (row.period.lo or date.min, row.statement.id))
        reached: Coverage | None = None
        for row in ordered:
            if reached is not None:
                end, start = reached.period.hi, row.period.lo
                assert end is not None
                assert start is not None
                both = reached.state == row.state == "complete"
                if both and (start - end).days > 1:
                    ids = (reached.statement.id, row.statement.id)
                    first, last = shifted(end, 1), shifted(start, -1)
                    yield Hole("undeclared", ids, first.isoformat(), last.isoformat())
            if reached is None or (row.period.hi or date.min) >= (reached.period.hi or date.min):
                reached = row
