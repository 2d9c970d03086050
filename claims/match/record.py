"""What the table says of an event, a last time, a first time: an answer with its grounds, never a score."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import floor
from typing import Any, Literal

from claims.match.events import EventMatch
from claims.match.scope import Covered, Scope, covered, latest_before, on_record
from claims.model import AgreementStatus, Coverage, Event, Evidence, Period, StatementDoc, World
from claims.model.statement import Citation

DAYS_PER_YEAR = 365.2425
# Days: an event told without its day is the one of the week before printing, if there is one.
SAME_EVENT = 7


@dataclass(frozen=True, slots=True)
class Answer:
    """The table's answer: it supports, refutes, or does not know, with the reason as a wording key."""

    status: Literal["supported", "refuted", "unknown"]
    reason: str
    evidence: tuple[Evidence, ...] = ()
    event: Event | None = None
    facts: dict[str, Any] = field(default_factory=dict)


def ground(
    fact: Event | Coverage | StatementDoc | AgreementStatus,
    stance: Literal["supports", "contradicts", "silent"],
) -> Evidence:
    """A statement version as a ground, with the sources that support it."""
    statement = fact.statement
    sources: tuple[Citation, ...] = statement.sources
    named = tuple(citation.source for citation in sources if citation.stance == "supports")
    return Evidence("statement", stance, statement.id, statement.version, None, named)


def _facts(match: EventMatch) -> dict[str, Any]:
    """What a message needs of an event, and how the claim was linked to it."""
    event = match.event
    people = [participant.person for participant in event.participants if participant.person is not None]
    return {
        "event": event.statement.id,
        "day": event.period.edtf,
        "host": event.host_country,
        "place": event.place,
        "people": people,
        "linked_by": list(match.agreed),
        "runner_up": match.runner_up,
    }


def _sure(matches: Iterable[EventMatch]) -> list[EventMatch]:
    """The events sure enough to support."""
    return [match for match in matches if match.event.statement.may_support]


def _times(event: Event) -> tuple[Period, ...]:
    """The days of an event: those of the meeting, and those of the whole visit where they are known."""
    return (event.period,) if event.visit_period is None else (event.period, event.visit_period)


def _previous_agrees(match: EventMatch, cover: Covered) -> Answer:
    """The earlier event is the one said, and the table is complete from it on."""
    rows = tuple(ground(row, "supports") for row in cover.rows)
    grounds = (ground(match.event, "supports"), *rows)
    return Answer("supported", "previous-agrees", grounds, match.event, _facts(match))


def happened(world: World, scope: Scope, period: Period) -> Answer:
    """Whether the table holds an event of the scope within the period.

    Found and sure enough: supported. Not found: refuted only where the table is complete for
    the scope over the whole period; otherwise unknown.
    """
    if not period.known or period.lo is None or period.hi is None:
        return Answer("unknown", "no-period")
    for match in reversed(_sure(on_record(world, scope, period=period))):
        if "period" in match.agreed:
            return Answer(
                "supported", "found", (ground(match.event, "supports"),), match.event, _facts(match)
            )
    cover = covered(world, scope, period.lo, period.hi)
    rows = tuple(ground(row, "contradicts") for row in cover.rows)
    if cover.state == "complete" and cover.rows:
        return Answer("refuted", "none-in-complete-table", rows)
    return Answer("unknown", f"coverage-{cover.state}" if cover.rows else "not-in-table", ())


def last_time(world: World, scope: Scope, said: Period, before: date) -> Answer:
    """Whether the last event of the scope before a day fell within the period said.

    A later one that is sure refutes; the one said supports, if the table is complete from then on.
    """
    if not said.known or said.hi is None or said.lo is None:
        return Answer("unknown", "no-period")
    matches = _sure(on_record(world, scope))
    later = [
        match
        for match in matches
        if match.event.statement.may_refute
        and said.certainly_before(match.event.period)
        and match.event.period.hi is not None
        and match.event.period.hi < before
    ]
    if later:
        event = later[-1].event
        return Answer("refuted", "later-event", (ground(event, "contradicts"),), event, _facts(later[-1]))
    found = [match for match in matches if any(days.overlaps(said) for days in _times(match.event))]
    cover = covered(world, scope, said.hi, before)
    if found and cover.state == "complete":
        event = found[-1].event
        rows = tuple(ground(row, "supports") for row in cover.rows)
        return Answer(
            "supported", "previous-agrees", (ground(event, "supports"), *rows), event, _facts(found[-1])
        )
    if found:
        return Answer("unknown", f"coverage-{cover.state}", (), found[-1].event, _facts(found[-1]))
    whole = covered(world, scope, said.lo, before)
    if whole.state == "complete" and whole.rows:
        rows = tuple(ground(row, "contradicts") for row in whole.rows)
        return Answer("refuted", "none-then", rows)
    return Answer("unknown", f"coverage-{whole.state}" if whole.rows else "no-previous-known")


def begin(event_period: Period) -> date | None:
    """The day before which an event counts as an earlier one.

    Where the article names no day for the event itself, what happened within the week before
    is taken to be that event, not one before it.
    """
    if event_period.lo is None:
        return None
    return event_period.lo - timedelta(
        days=0 if event_period.basis in ("explicit", "publication") else SAME_EVENT
    )


def first_since(world: World, scope: Scope, since: Period, event_period: Period) -> Answer:
    """Whether no event of the scope lies between the one of `since` and this one."""
    day = begin(event_period)
    if day is None or since.hi is None:
        return Answer("unknown", "no-period")
    matches = on_record(world, scope)
    between = [
        match
        for match in matches
        if match.event.statement.may_refute
        and since.certainly_before(match.event.period)
        and match.event.period.hi is not None
        and match.event.period.hi < day
    ]
    if between:
        event = between[-1].event
        return Answer("refuted", "event-between", (ground(event, "contradicts"),), event, _facts(between[-1]))
    start = [match for match in _sure(matches) if match.event.period.overlaps(since)]
    cover = covered(world, scope, since.hi, day)
    if start and cover.state == "complete":
        return _previous_agrees(start[-1], cover)
    return Answer("unknown", f"coverage-{cover.state}" if start else "no-previous-known")


def years_agree(said: int, earlier: date, later: date) -> bool:
    """ "N years" fits the rounded gap, its whole years, or the difference of the calendar years.

    20 October 2015 to 8 September 2025 is 9.89 years: "ten years" holds.
    """
    gap = (later - earlier).days / DAYS_PER_YEAR
    return said in {round(gap), floor(gap), later.year - earlier.year}


def gap_in_years(earlier: date, later: date) -> str:
    """The years between two days with two decimals, as text."""
    return f"{(later - earlier).days / DAYS_PER_YEAR:.2f}"


def first_in_window(world: World, scope: Scope, years: int, event_period: Period) -> Answer:
    """Whether this event is the first of its scope in N years."""
    if event_period.lo is None:
        return Answer("unknown", "no-period")
    day = event_period.lo
    match = latest_before(_sure(on_record(world, scope)), begin(event_period) or day)
    if match is None or match.event.period.lo is None:
        return Answer("unknown", "no-previous-known")
    previous, then = match.event, match.event.period.lo
    facts = {**_facts(match), "years": gap_in_years(then, day), "window": years}
    if years_agree(years, then, day):
        cover = covered(world, scope, then, day)
        if cover.state != "complete":
            return Answer("unknown", f"coverage-{cover.state}", (), previous, facts)
        rows = tuple(ground(row, "supports") for row in cover.rows)
        return Answer("supported", "gap-agrees", (ground(previous, "supports"), *rows), previous, facts)
    last_day = previous.period.hi or then
    if (day - last_day).days / DAYS_PER_YEAR < years and previous.statement.may_refute:
        if years_agree(years, last_day, day):
            return Answer("unknown", "coverage-incomplete", (), previous, facts)
        return Answer("refuted", "event-inside-window", (ground(previous, "contradicts"),), previous, facts)
    return Answer("unknown", "gap-is-longer", (), previous, facts)
