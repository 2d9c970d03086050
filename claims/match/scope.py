"""Scopes: which events a claim counts, and how far the table is complete for them.

Every false alarm of shared/research/reference-data.md §1.2 is one missing column of a scope.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from claims.match.chains import chain_breaks
from claims.match.events import EventMatch, Who, find_events
from claims.model import Claim, Coverage, Event, Party, Period, World

# Which kind of event table a portfolio's bilateral meetings are kept under.
_KINDS = {
    "defence": "defence_minister_meeting",
    "head_of_government": "leaders_meeting",
    "head_of_state": "leaders_meeting",
    "finance": "finance_minister_meeting",
}


@dataclass(frozen=True, slots=True)
class Scope:
    """What a claim counts: the kind of event, who, where, in which format.

    For a visit, `parties` holds the visitor alone and `host` is the country visited. `host`
    None means anywhere.
    """

    event: Literal["visit", "meeting"]
    parties: tuple[Who, ...]
    host: str | None
    format: str
    mode: str = "in_person"

    @property
    def offices(self) -> frozenset[str]:
        """The posts of the parties, as far as they are known."""
        return frozenset(party.office for party in self.parties if party.office is not None)

    @property
    def countries(self) -> frozenset[str]:
        """The countries of the parties, as far as they are known."""
        return frozenset(party.country for party in self.parties if party.country is not None)


def office_at(party: Party, period: Period, world: World) -> str | None:
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
    sides: dict[str, Who] = {}
    for party in claim.parties:
        office = office_at(party, period, world)
        if party.country is not None and (party.country not in sides or office is not None):
            sides[party.country] = Who(party.country, office)
    parties = tuple(sides[country] for country in sorted(sides))
    event = claim.details.get("event")
    host = claim.place.country if claim.place is not None else None
    mode = str(claim.details.get("mode") or "in_person")
    if event == "visit":
        if len(parties) != 1 or parties[0].office is None or host is None:
            return None
        return Scope("visit", parties, host, "bilateral", mode)
    named = {party.office for party in parties}
    if event != "meeting" or len(parties) < 2 or (None in named and named != {None}):
        return None
    return Scope("meeting", parties, host, str(claim.details.get("format") or "bilateral"), mode)


def on_record(
    world: World, scope: Scope, *statuses: str, period: Period | None = None
) -> tuple[EventMatch, ...]:
    """The events of the scope with one of these states ("held" unless said), earliest first.

    In person where that is meant: an online meeting, a deputy's visit and a corridor chat are
    other scopes. Of two events of one day the bilateral one comes last: it is the one a reader
    would name.
    """
    visit = scope.event == "visit"
    found = find_events(
        world,
        family=scope.event,
        visitor=scope.parties[0] if visit else None,
        parties=() if visit else scope.parties,
        host=scope.host,
        format=None if visit else scope.format,
        mode=scope.mode,
        period=period,
        statuses=statuses or ("held",),
    )
    return tuple(
        sorted(
            found,
            key=lambda match: (
                match.event.period.lo or date.min,
                match.event.format == "bilateral",
                match.event.statement.id,
            ),
        )
    )


@dataclass(frozen=True, slots=True)
class Covered:
    """How complete the table is for a scope over some time, and the coverage rows that say so."""

    state: Literal["complete", "incomplete", "disputed"]
    rows: tuple[Coverage, ...] = ()


def covers(row: Coverage, scope: Scope, world: World) -> bool:
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
    disputed; a gap makes it incomplete, and so does a chain of firsts with a link that no longer holds.
    """
    rows = [row for row in world.coverage() if covers(row, scope, world)]
    used: list[Coverage] = []
    reached = lo
    while reached < hi or not used:
        steps = [
            row
            for row in rows
            if row.state == "complete"
            and row.statement.may_support
            and _spans(row, reached, hi)
            and _holds_together(row, world)
        ]
        if not steps:
            disputed = [row for row in rows if row.state == "disputed" and _spans(row, reached, hi)]
            return Covered("disputed", tuple(disputed)) if disputed else Covered("incomplete", tuple(used))
        best = max(steps, key=lambda row: (row.period.hi or date.min, row.statement.id))
        used.append(best)
        end = best.period.hi or reached
        if end <= reached:
            end = reached + timedelta(days=1)
        reached = end
    return Covered("complete", tuple(used))


def _holds_together(row: Coverage, world: World) -> bool:
    """The row is no chain of firsts, or the table still has every link of it."""
    return row.basis != "chain_of_firsts" or chain_breaks(row, _events_near(row, world)) is None


def _events_near(row: Coverage, world: World) -> Sequence[Event]:
    """The events among which those of the row are: of one of its parties, or at its host's."""
    if row.parties:
        return world.events(country=row.parties[0])
    return world.events(host_country=row.host_country)


def _spans(row: Coverage, day: date, last: date) -> bool:
    """The row covers the day and leads on from it, or the day is the last one asked for."""
    lo, hi = row.period.lo, row.period.hi
    return lo is not None and hi is not None and lo <= day <= hi and (day < hi or day == last)


def latest_before(matches: Sequence[EventMatch], day: date) -> EventMatch | None:
    """The last event that certainly ended before a day."""
    before = [m for m in matches if m.event.period.hi is not None and m.event.period.hi < day]
    return before[-1] if before else None
