"""Stale: what nobody has looked at for long, and plans nobody has told the outcome of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from claims.model import Facts, OfficeTerm
from claims.world.looks.days import shifted

STALE_AFTER = timedelta(days=180)
"""A holder not seen in office for so long may have gone; nothing later is judged by such a term."""

Kind = Literal[
    "plan_overdue",  # the last day it could have taken place has passed, and it still reads "planned"
    "term_not_seen",  # an open term whose holder was last seen long ago
    "coverage_ended",  # a complete record that ended long ago: absence says nothing after it
    "source_not_retrieved",  # a publication last looked at long ago
    "plan_pending",  # a plan whose day is still to come or not yet over
]
_ORDER = ("plan_overdue", "term_not_seen", "coverage_ended", "source_not_retrieved", "plan_pending")


@dataclass(frozen=True, slots=True)
class Stale:
    """One statement or source to look at again. `days` from `seen` to today; below 0 for a day to come."""

    kind: Kind
    id: str
    seen: date
    days: int


def last_seen(term: OfficeTerm) -> date | None:
    """The last day the holder is known to have been in office, for a term without an end."""
    return term.last_seen if term.last_seen is not None else term.start.hi


def stale(facts: Facts, today: date, after: timedelta = STALE_AFTER) -> tuple[Stale, ...]:
    """What is to be looked at again today, in the facts with one version of each, oldest first of its kind.

    A term, a source and a record are old when more than `after` has passed; plans are told whatever
    their age.
    """
    rows = [*_terms(facts, today, after), *_sources(facts, today, after), *_plans(facts, today)]
    rows += _coverage(facts, today, after)
    return tuple(sorted(rows, key=lambda row: (_ORDER.index(row.kind), -row.days, row.id)))


def _terms(facts: Facts, today: date, after: timedelta) -> Iterator[Stale]:
    for term in facts.terms:
        seen = last_seen(term)
        if term.end is None and seen is not None and today - seen > after:
            yield Stale("term_not_seen", term.statement.id, seen, (today - seen).days)


def _sources(facts: Facts, today: date, after: timedelta) -> Iterator[Stale]:
    for source in facts.sources:
        if today - source.retrieved > after:
            yield Stale("source_not_retrieved", source.id, source.retrieved, (today - source.retrieved).days)


def _plans(facts: Facts, today: date) -> Iterator[Stale]:
    for event in facts.events:
        if event.status == "planned" and event.period.hi is not None:
            days = (today - event.period.hi).days
            yield Stale(
                "plan_overdue" if days > 0 else "plan_pending", event.statement.id, event.period.hi, days
            )


def _coverage(facts: Facts, today: date, after: timedelta) -> Iterator[Stale]:
    """A record that another one of the same scope goes on from has not ended."""
    complete = [row for row in facts.coverage if row.state == "complete" and row.period.hi is not None]
    for row in complete:
        end = row.period.hi
        assert end is not None
        goes_on = any(
            other is not row and other.scope == row.scope and _goes_on(other.period.lo, other.period.hi, end)
            for other in facts.coverage
        )
        if today - end > after and not goes_on:
            yield Stale("coverage_ended", row.statement.id, end, (today - end).days)


def _goes_on(lo: date | None, hi: date | None, end: date) -> bool:
    return lo is not None and hi is not None and lo <= shifted(end, 1) and hi > end
