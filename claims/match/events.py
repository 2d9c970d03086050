"""Which events of the table a claim may be about: typed slots decide, words only order equals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rapidfuzz import fuzz

from claims.match.names import fold
from claims.model import Event, Participant, Period, World

Family = Literal["meeting", "visit", "conference"]
_NO_MEETING = frozenset({"plan", "participation", "corridor_chat", "system_activation"})
_POINTS = {"period": 5, "parties": 4, "visitor": 4, "place": 4, "host": 3, "series": 4, "kind": 4}
"""What a slot weighs in the order of events that all fit; every slot not named here weighs 2."""


@dataclass(frozen=True, slots=True)
class Who:
    """A party asked for: the ids that are known. A country alone fits any of its representatives."""

    country: str | None = None
    office: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class EventMatch:
    """An event that no asked slot speaks against.

    `agreed` names the slots that agree, `silent` those the event says nothing about; `score`
    is the points of what agreed, and orders only. `runner_up` is the next event in that order.
    """

    event: Event
    agreed: tuple[str, ...]
    silent: tuple[str, ...]
    score: int
    runner_up: str | None = None


def find_events(
    world: World,
    *,
    family: Family | None = None,
    kind: str | None = None,
    parties: Sequence[Who] = (),
    visitor: Who | None = None,
    level: str | None = None,
    place: str | None = None,
    host: str | None = None,
    format: str | None = None,
    mode: str | None = None,
    period: Period | None = None,
    statuses: Sequence[str] = ("held",),
    series: str | None = None,
    words: str = "",
) -> tuple[EventMatch, ...]:
    """The events that fit every slot asked for, best first; a slot left None asks nothing.

    One disagreeing slot rules an event out, a silent one does not. A talk in passing
    (formality "chat") is no meeting; a deputy is no minister; virtual and hybrid are not in
    person. Each asked party must be another participant. A visit is an event of kind "visit"
    or one whose `visit_of` is the visitor's country, or an in-person meeting of which the
    host's guest took part; the guest is of the visitor's country, and not the host. `words`
    (a series' or an event's name as printed) only orders events that fit equally well.
    """
    matches: list[tuple[EventMatch, int]] = []
    for event in world.events(kind=kind, host_country=host):
        agreed: list[str] = []
        silent: list[str] = []
        asked = {
            "status": event.status in statuses if statuses else None,
            "family": _in_family(event, family) if family is not None else None,
            "kind": True if kind is not None else None,
            "host": True if host is not None else None,
            "level": _same(event.level, level),
            "format": _same(event.format, format),
            "mode": _same(event.mode, mode),
            "series": _same(event.series, series),
            "parties": _all_parties(world, event, parties) if parties else None,
            "visitor": _visits(world, event, visitor) if visitor is not None else None,
        }
        if any(answer is False for answer in asked.values()):
            continue
        agreed.extend(slot for slot, answer in asked.items() if answer)
        for slot, fits in (
            ("place", _place(world, event, place)),
            ("period", _period(event, period, visitor)),
        ):
            if fits is not None:
                (agreed if fits == "agreed" else silent if fits == "silent" else []).append(slot)
            if fits == "against":
                break
        else:
            score = sum(_POINTS.get(slot, 2) for slot in agreed)
            near = round(fuzz.token_set_ratio(fold(words), fold(event.name or ""))) if words else 0
            matches.append((EventMatch(event, tuple(sorted(agreed)), tuple(sorted(silent)), score), near))
    matches.sort(
        key=lambda item: (-item[0].score, -item[1], _first_day(item[0].event), item[0].event.statement.id)
    )
    ids = [match.event.statement.id for match, _ in matches]
    return tuple(
        EventMatch(match.event, match.agreed, match.silent, match.score, following)
        for (match, _), following in zip(matches, [*ids[1:], None][: len(ids)], strict=True)
    )


def _in_family(event: Event, family: Family) -> bool:
    """Whether the event is of that family; a chat, a plan or an exercise is none."""
    if event.formality == "chat" or event.kind in _NO_MEETING:
        return False
    if family == "conference":
        return event.kind == "conference"
    if family == "visit":
        return event.kind == "visit" or event.visit_of is not None or event.mode == "in_person"
    return event.kind not in ("conference", "visit")


def _same(own: str | None, asked: str | None) -> bool | None:
    return None if asked is None else own == asked


def _all_parties(world: World, event: Event, parties: Sequence[Who]) -> bool:
    """Every asked party is a participant, no participant standing for two of them."""
    return _assign(world, event, list(parties), list(event.participants))


def _assign(world: World, event: Event, parties: list[Who], free: list[Participant]) -> bool:
    if not parties:
        return True
    first, rest = parties[0], parties[1:]
    return any(
        takes_part(world, event, first, one) and _assign(world, event, rest, [*free[:n], *free[n + 1 :]])
        for n, one in enumerate(free)
    )


def takes_part(world: World, event: Event, who: Who, one: Participant) -> bool:
    """Whether a participant may be the party asked for, by each id that is known of it.

    Where the table names a participant by person only, the office follows from the terms on
    the days of the event; where it names a country only, that country is all that can agree.
    """
    if who.country is not None and one.country is not None and who.country != one.country:
        return False
    if who.person is not None and one.person is not None and who.person != one.person:
        return False
    if who.office is not None:
        if one.office is not None:
            return who.office == one.office
        if one.person is not None and one.title is None:
            return any(
                _in_term(term.start, term.end, event.period)
                for term in world.terms(office=who.office, person=one.person)
            )
        office = world.office(who.office)
        return one.title is None and office is not None and office.country == one.country
    if who.person is not None and one.person is None:
        return one.office is not None and any(
            _in_term(term.start, term.end, event.period)
            for term in world.terms(office=one.office, person=who.person)
        )
    return who.country is None or one.country == who.country


def _in_term(start: Period, end: Period | None, when: Period) -> bool:
    if when.lo is None or when.hi is None or start.lo is None:
        return False
    return start.lo <= when.hi and (end is None or end.hi is None or when.lo <= end.hi)


def _visits(world: World, event: Event, visitor: Who) -> bool:
    """The visitor came from elsewhere to where the event was, in person."""
    home = visitor.country
    if home is None and visitor.office is not None:
        office = world.office(visitor.office)
        home = office.country if office is not None else None
    if event.mode in ("virtual", "hybrid") or event.formality == "chat":
        return False
    if event.host_country is None or event.host_country == home:
        return False
    if event.visit_of is not None and home is not None and event.visit_of != home:
        return False
    guests = [one for one in event.participants if takes_part(world, event, visitor, one)]
    if not guests:
        return False
    if event.kind == "visit" or event.visit_of is not None:
        return True
    # A meeting with the host at home is a visit; one between guests of a third country is not.
    return any(one.country == event.host_country for one in event.participants)


def _place(world: World, event: Event, place: str | None) -> str | None:
    """ "agreed" where one place contains the other, "silent" where the event names none."""
    if place is None:
        return None
    if event.place is None:
        return "silent"
    if place in _around(world, event.place) or event.place in _around(world, place):
        return "agreed"
    return "against"


def _around(world: World, place: str) -> list[str]:
    """A place and every place that contains it."""
    found: list[str] = []
    here: str | None = place
    while here is not None and here not in found:
        found.append(here)
        entity = world.entity(here)
        here = entity.part_of if entity is not None else None
    return found


def _period(event: Event, period: Period | None, visitor: Who | None) -> str | None:
    """ "silent" where either time is open; a visit's own days count for a visit."""
    if period is None:
        return None
    own = event.visit_period if visitor is not None and event.visit_period is not None else event.period
    if not period.known or not own.known:
        return "silent"
    return "agreed" if own.overlaps(period) or event.period.overlaps(period) else "against"


def _first_day(event: Event) -> date:
    return event.period.lo or date.max
