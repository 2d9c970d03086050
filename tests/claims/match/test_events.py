"""Events by typed slots: what disagrees rules out, what is silent does not."""

from datetime import date
from typing import Any

import pytest

from claims.match import EventMatch, Who, find_events
from claims.model import Event, Participant, between, on
from tests.claims.match.small_world import SmallWorld, small_world
from tests.factory import statement

JP, KR = Who(country="JP", office="office:jp-mod"), Who(country="KR", office="office:kr-mnd")
YEAR = between(date(2024, 1, 1), date(2024, 12, 31))


def _event(id: str, day: date = date(2024, 7, 28), **more: Any) -> Event:
    values: dict[str, Any] = {
        "statement": statement(id),
        "kind": "defence_minister_meeting",
        "period": on(day),
        "place": "place:jp-tokyo",
        "host_country": "JP",
        "format": "bilateral",
        "mode": "in_person",
        "level": "minister",
        "formality": "official",
        "status": "held",
        "participants": (
            Participant(person="person:nakatani-gen", office="office:jp-mod", country="JP"),
            Participant(person="person:ahn-gyu-back", office="office:kr-mnd", country="KR"),
        ),
    }
    return Event(**(values | more))


def _ids(found: tuple[EventMatch, ...]) -> list[str]:
    return [match.event.statement.id for match in found]


def _world(*events: Event) -> SmallWorld:
    return small_world(events=events)


def test_a_meeting_of_two_offices_in_a_period() -> None:
    world = _world(_event("E-1"), _event("E-2", date(2023, 6, 4)))
    (found,) = find_events(
        world, family="meeting", parties=(JP, KR), format="bilateral", mode="in_person", period=YEAR
    )
    assert found.event.statement.id == "E-1"
    assert found.agreed == ("family", "format", "mode", "parties", "period", "status")
    assert found.silent == ()


@pytest.mark.parametrize(
    "other",
    [
        {"mode": "virtual"},
        {"mode": "hybrid"},
        {"format": "trilateral"},
        {"formality": "chat"},
        {"kind": "corridor_chat"},
        {"status": "planned"},
        {"status": "cancelled"},
        {"level": "vice_minister"},
        {"participants": (Participant(office="office:jp-mod", country="JP"),)},
    ],
)
def test_one_disagreeing_slot_rules_an_event_out(other: dict[str, Any]) -> None:
    world = _world(_event("E-1", **other))
    found = find_events(
        world, family="meeting", parties=(JP, KR), level="minister", format="bilateral", mode="in_person"
    )
    assert found == ()


def test_no_participant_stands_for_two_parties() -> None:
    world = _world(_event("E-1", participants=(Participant(country="JP"), Participant(country="JP"))))
    assert find_events(world, parties=(Who(country="JP"), Who(country="KR"))) == ()
    assert _ids(find_events(world, parties=(Who(country="JP"), Who(country="JP")))) == ["E-1"]


def test_a_participant_known_by_person_holds_the_office_by_the_terms() -> None:
    world = _world(
        _event(
            "E-1",
            kind="leaders_meeting",
            participants=(
                Participant(person="person:kishida-fumio", country="JP"),
                Participant(person="person:yoon-suk-yeol", country="KR"),
            ),
        )
    )
    assert _ids(find_events(world, parties=(Who(office="office:jp-pm"), Who(office="office:kr-president"))))
    assert find_events(world, parties=(Who(office="office:jp-finance"),)) == ()


def test_a_party_known_by_post_is_no_titled_stranger() -> None:
    world = _world(_event("E-1", participants=(Participant(title="State Minister", country="JP"),)))
    assert find_events(world, parties=(JP,)) == ()
    assert _ids(find_events(world, parties=(Who(country="JP"),))) == ["E-1"]


def test_a_visit_goes_to_the_host_and_not_home() -> None:
    world = _world(_event("E-1", visit_of="KR"))
    assert _ids(find_events(world, family="visit", visitor=KR, host="JP")) == ["E-1"]
    assert find_events(world, family="visit", visitor=JP, host="JP") == ()


def test_a_meeting_at_the_hosts_is_a_visit_and_one_in_a_third_country_is_none() -> None:
    world = _world(_event("E-1"), _event("E-2", host_country="SG", place="place:sg"))
    assert _ids(find_events(world, family="visit", visitor=KR)) == ["E-1"]


def test_a_deputys_visit_is_no_ministers() -> None:
    deputy = (
        Participant(title="Vice Minister", country="KR"),
        Participant(office="office:jp-mod", country="JP"),
    )
    world = _world(_event("E-1", kind="visit", level="vice_minister", visit_of="KR", participants=deputy))
    assert find_events(world, family="visit", visitor=Who(country="KR"), level="minister") == ()
    assert find_events(world, family="visit", visitor=KR) == ()
    assert _ids(find_events(world, family="visit", visitor=Who(country="KR"))) == ["E-1"]


def test_a_visits_own_days_count() -> None:
    stay = between(date(2024, 7, 27), date(2024, 7, 29))
    world = _world(_event("E-1", visit_of="KR", visit_period=stay))
    assert _ids(find_events(world, visitor=KR, period=on(date(2024, 7, 29)))) == ["E-1"]
    assert find_events(world, parties=(KR,), period=on(date(2024, 7, 29))) == ()


def test_a_place_agrees_with_the_place_that_contains_it() -> None:
    world = _world(_event("E-1", place="place:kr-seoul", host_country="KR"))
    assert _ids(find_events(world, place="place:kr-seoul-yongsan")) == ["E-1"]
    assert find_events(world, place="place:jp-tokyo") == ()


def test_what_the_event_does_not_say_is_silent() -> None:
    (found,) = find_events(_world(_event("E-1", place=None)), place="place:jp-tokyo")
    assert found.silent == ("place",)


def test_words_only_order_events_that_fit_alike() -> None:
    world = _world(
        _event("E-1", kind="conference", name="Seoul Defense Dialogue"),
        _event("E-2", kind="conference", name="Shangri-La Dialogue"),
    )
    found = find_events(world, family="conference", words="Dialog Shangri-La")
    assert _ids(found) == ["E-2", "E-1"]
    assert [match.runner_up for match in found] == ["E-1", None]
