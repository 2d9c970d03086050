"""How far "the first since", said of one event after another, shows that there was none between them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from claims.match.chains import chain_breaks
from claims.match.events import Who
from claims.match.scope import Scope, covered
from claims.model import Coverage, Event, Facts, First, Office, Participant, between, on
from claims.model.edtf import parse_edtf
from claims.world import SeedWorld, read_seeds
from tests.factory import statement


def met(day: date, **more: Any) -> Event:
    """A meeting of the two ministers that day; its id is the day."""
    parties = (
        Participant(office="office:jp-mod", country="JP"),
        Participant(office="office:kr-mnd", country="KR"),
    )
    return Event(
        statement(f"E-{day}", **more),
        "defence_minister_meeting",
        on(day),
        None,
        "SG",
        "bilateral",
        "in_person",
        "minister",
        "official",
        "held",
        parties,
    )


MARCH, JUNE, OCTOBER = date(2019, 3, 5), date(2020, 6, 7), date(2021, 10, 9)
EVENTS = (met(MARCH), met(JUNE), met(OCTOBER))
FIRSTS = (First(f"E-{JUNE}", parse_edtf("2019-03")), First(f"E-{OCTOBER}", parse_edtf("2020-06")))


def row(lo: date = MARCH, hi: date = OCTOBER, firsts: tuple[First, ...] = FIRSTS) -> Coverage:
    """A coverage that stands on the chain."""
    return Coverage(
        statement("COV-1", kind="coverage"),
        "defence_minister_meeting",
        between(lo, hi),
        "complete",
        "chain_of_firsts",
        parties=("JP", "KR"),
        format="bilateral",
        mode="in_person",
        events=tuple(event.statement.id for event in EVENTS),
        firsts=firsts,
    )


def test_a_whole_chain_reaches_from_end_to_end() -> None:
    assert chain_breaks(row(), EVENTS) is None
    assert chain_breaks(row(firsts=FIRSTS[::-1]), EVENTS) is None


@pytest.mark.parametrize(
    ("lo", "hi", "firsts", "day"),
    [
        (MARCH, OCTOBER, FIRSTS[:1], JUNE),
        (MARCH, OCTOBER, FIRSTS[1:], MARCH),
        (MARCH, date(2021, 10, 10), FIRSTS, OCTOBER),
        (date(2019, 3, 4), OCTOBER, FIRSTS, date(2019, 3, 4)),
        # "The first since 2018" says nothing of 2018, where no event of ours lies.
        (date(2018, 6, 1), JUNE, (First(f"E-{JUNE}", parse_edtf("2018")),), date(2018, 6, 1)),
        (date(2019, 1, 1), JUNE, (First(f"E-{JUNE}", parse_edtf("2018")),), None),
    ],
)
def test_a_chain_reaches_as_far_as_its_links(
    lo: date, hi: date, firsts: tuple[First, ...], day: date | None
) -> None:
    assert chain_breaks(row(lo, hi, firsts), EVENTS) == day


@pytest.mark.parametrize(
    "june", [replace(EVENTS[1], status="planned"), met(JUNE, confidence="low"), met(JUNE, review="disputed")]
)
def test_an_event_not_held_or_not_sure_is_no_link(june: Event) -> None:
    assert chain_breaks(row(), (EVENTS[0], june, EVENTS[2])) == MARCH


def test_coverage_ends_with_a_link_that_is_withdrawn() -> None:
    offices = (
        Office("office:jp-mod", "JP", "defence", "minister", "A"),
        Office("office:kr-mnd", "KR", "defence", "minister", "B"),
    )
    scope = Scope("meeting", (Who("JP", "office:jp-mod"), Who("KR", "office:kr-mnd")), None, "bilateral")
    whole = Facts(offices=offices, events=EVENTS, coverage=(row(),))
    assert covered(SeedWorld(whole), scope, MARCH, OCTOBER).state == "complete"
    less = replace(whole, events=(EVENTS[0], met(JUNE, review="retracted"), EVENTS[2]))
    assert covered(SeedWorld(less), scope, MARCH, OCTOBER).state == "incomplete"
    listed = replace(row(), basis="exhaustive_list", firsts=())
    assert covered(SeedWorld(replace(less, coverage=(listed,))), scope, MARCH, OCTOBER).state == "complete"


def test_the_chains_of_the_seed_files_hold() -> None:
    facts = read_seeds()
    chains = [each for each in facts.coverage if each.basis == "chain_of_firsts"]
    assert len(chains) == 3
    assert [chain_breaks(chain, facts.events) for chain in chains] == [None, None, None]
