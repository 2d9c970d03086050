"""Scopes: which events a claim counts, and how far the table is complete for them.

Every false alarm of shared/research/reference-data.md §1.2 is one missing column of a scope.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from claims.model import Claim, Coverage, Event, Participant, Party, Period, World

# Which kind of event table a portfolio's bilateral meetings are kept under.
_KINDS = {
    "defence": "defence_minister_meeting",
    "head_of_government": "leaders_meeting",
    "head_of_state": "leaders_meeting",
    "finance": "finance_minister_meeting",
}
_NO_MEETING = frozenset({"conference", "plan", "corridor_chat", "participation", "system_activation"})


@dataclass(frozen=True, slots=True)
class Scope:
    """What a claim counts: the kind of event, who, where, in which format.

    `offices` are the posts of the parties; `countries` theirs. For a visit, `offices` holds the
    visitor's post alone and `host` is the country visited. `host` None means anywhere.
    """

    event: Literal["visit", "meeting"]
    offices: frozenset[str]
    countries: frozenset[str]
    host: str | None
    format: str
    mode: str = "in_person"


def office_at(party: Party | Participant, period: Period, world: World) -> str | None:
    """The post of a party: as named, else the only post the person held all through the period."""
    if party.office is not None and world.office(party.office) is not None:
        return party.office
    if party.person is None:
        return None
    held = {
        term.office
        for term in world.terms(person=party.person)
        if term.start.lo is not None
        and period.lo is not None
        and term.start.lo <= period.lo
        and (term.end is None or (term.end.hi is not None and period.lo <= term.end.hi))
    }
    return held.pop() if len(held) == 1 else None


def scope_of(claim: Claim, period: Period, world: World) -> Scope | None:
    """The scope of a visit, meeting or comparator claim; None where its parties are not clear."""
    offices = {office for party in claim.parties if (office := office_at(party, period, world)) is not None}
    countries = {party.country for party in claim.parties if party.country is not None}
    event = claim.details.get("event")
    host = claim.place.country if claim.place is not None else None
    mode = str(claim.details.get("mode") or "in_person")
    if event == "visit":
        if len(offices) != 1 or host is None:
            return None
        return Scope("visit", frozenset(offices), frozenset(countries), host, "bilateral", mode)
    if event != "meeting" or len(countries) < 2 or (offices and len(offices) != len(countries)):
        return None
    format = str(claim.details.get("format") or "bilateral")
    return Scope("meeting", frozenset(offices), frozenset(countries), host, format, mode)


def _offices(event: Event, world: World) -> set[str]:
    return {
        office
        for participant in event.participants
        if (office := office_at(participant, event.period, world)) is not None
    }


def _visits(event: Event, scope: Scope, world: World) -> bool:
    """A visit of a post to a host: somebody in that post came in person to that country, as its guest."""
    countries = {participant.country for participant in event.participants}
    guest = event.visit_of in scope.countries or event.kind == "visit" or scope.host in countries
    return (
        event.host_country == scope.host
        and event.kind not in _NO_MEETING
        and guest
        and bool(scope.offices & _offices(event, world))
        and scope.host not in scope.countries
    )


def _meets(event: Event, scope: Scope, world: World) -> bool:
    """A meeting of exactly these parties, in this format, at this host where one is named."""
    if event.kind in _NO_MEETING or event.format != scope.format:
        return False
    if scope.host is not None and event.host_country != scope.host:
        return False
    if scope.offices:
        return _offices(event, world) == scope.offices
    return {participant.country for participant in event.participants} == scope.countries


def in_scope(event: Event, scope: Scope, world: World) -> bool:
    """The event is one the scope counts: in person where that is meant, and more than a corridor chat."""
    if event.formality == "chat" or (scope.mode == "in_person" and event.mode != "in_person"):
        return False
    return _visits(event, scope, world) if scope.event == "visit" else _meets(event, scope, world)


def on_record(world: World, scope: Scope, *statuses: str) -> tuple[Event, ...]:
    """The events of the scope with one of these states ("held" unless said), earliest first."""
    wanted = statuses or ("held",)
    country = min(scope.countries) if scope.countries else None
    found = [
        event
        for event in world.events(country=country)
        if event.status in wanted and in_scope(event, scope, world)
    ]
    # Of two events of one day the bilateral one comes last: it is the one a reader would name.
    return tuple(
        sorted(
            found,
            key=lambda event: (event.period.lo or date.min, event.format == "bilateral", event.statement.id),
        )
    )


@dataclass(frozen=True, slots=True)
class Covered:
    """How complete the table is for a scope over some time, and the coverage rows that say so."""

    state: Literal["complete", "incomplete", "disputed"]
    rows: tuple[Coverage, ...] = ()


def _covers(row: Coverage, scope: Scope, world: World) -> bool:
    """Whether a coverage row speaks of all events of the scope.

    Complete visits of a post to a host also cover that post's meetings there in person: nobody
    meets in a country without having come.
    """
    if row.mode is not None and row.mode != scope.mode:
        return False
    if row.about == "visit":
        guest = row.office in scope.offices and row.host_country == scope.host and scope.host is not None
        return guest and (scope.event == "visit" or scope.format == "bilateral")
    if scope.event != "meeting" or (row.format is not None and row.format != scope.format):
        return False
    kinds = {
        _KINDS.get(office.portfolio) for name in scope.offices if (office := world.office(name)) is not None
    }
    if kinds != {row.about} or row.host_country not in (None, scope.host):
        return False
    return frozenset(row.parties) == scope.countries


def covered(world: World, scope: Scope, lo: date, hi: date) -> Covered:
    """Whether absence between two days may be read as "did not happen" for this scope.

    Rows that follow each other without a gap add up. A disputed row on the way makes the whole
    disputed; a gap makes it incomplete.
    """
    rows = [row for row in world.coverage() if _covers(row, scope, world)]
    used: list[Coverage] = []
    reached = lo
    while reached < hi:
        steps = [
            row
            for row in rows
            if row.state == "complete" and row.statement.may_support and _spans(row, reached)
        ]
        if not steps:
            disputed = [row for row in rows if row.state == "disputed" and _spans(row, reached)]
            return Covered("disputed", tuple(disputed)) if disputed else Covered("incomplete", tuple(used))
        best = max(steps, key=lambda row: (row.period.hi or date.min, row.statement.id))
        used.append(best)
        end = best.period.hi or reached
        if end <= reached:
            end = reached + timedelta(days=1)
        reached = end
    return Covered("complete", tuple(used))


def _spans(row: Coverage, day: date) -> bool:
    return row.period.lo is not None and row.period.hi is not None and row.period.lo <= day < row.period.hi


def same_scope(one: Scope, other: Scope) -> bool:
    """Two comparators may be compared only where their scopes are equal."""
    return one == other


def latest_before(events: Sequence[Event], day: date) -> Event | None:
    """The last event that certainly ended before a day."""
    before = [event for event in events if event.period.hi is not None and event.period.hi < day]
    return before[-1] if before else None
