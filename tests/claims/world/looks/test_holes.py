"""Holes: what is declared complete and is not, or is declared by nobody."""

import pytest

from claims.model import Coverage, Event, Facts, Participant
from claims.world import read_seeds, visible
from claims.world.looks import Hole, holes
from tests.claims.world.looks.made import OFFICE, coverage, event, term


def found(*rows: Coverage, events: tuple[Event, ...] = ()) -> list[Hole]:
    return list(holes(Facts(coverage=rows, events=events)))


def test_a_record_that_lists_what_the_table_has_is_whole() -> None:
    row = coverage("COV-1", "2020-01-01/2022-01-01", events=("E-1",))
    assert found(row, events=(event("E-1", "2021-01-01"),)) == []


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ({}, "event_not_listed"),
        ({"status": "planned"}, None),
        ({"format": "trilateral", "kind": "parade"}, None),
        ({"confidence": "low"}, None),
        ({"participants": (Participant(country="AA"), Participant(country="CC"))}, None),
    ],
)
def test_an_event_of_the_scope_that_is_not_listed(other: dict[str, object], kind: str | None) -> None:
    row = coverage("COV-1", "2020-01-01/2022-01-01")
    rows = found(row, events=(event("E-1", "2021-01-01", **other),))
    assert [hole.kind for hole in rows] == ([] if kind is None else [kind])


def test_an_event_on_the_seam_of_two_records_is_listed_by_one_of_them() -> None:
    rows = (
        coverage("COV-1", "2020-01-01/2021-01-01", events=("E-1",)),
        coverage("COV-2", "2021-01-01/2022-01-01"),
    )
    assert found(*rows, events=(event("E-1", "2021-01-01"),)) == []


@pytest.mark.parametrize(
    ("events", "kind"),
    [
        ((), "listed_not_in_table"),
        ((event("E-1", "2021-01-01", status="cancelled"),), "listed_not_held"),
        ((event("E-1", "2025-01-01"),), "listed_outside"),
    ],
)
def test_a_record_that_lists_too_much(events: tuple[Event, ...], kind: str) -> None:
    (hole,) = found(coverage("COV-1", "2020-01-01/2022-01-01", events=("E-1",)), events=events)
    assert (hole.kind, hole.statements) == (kind, ("E-1",))


def test_days_nobody_declares_between_two_complete_records() -> None:
    first, later = coverage("COV-1", "2020-01-01/2020-12-31"), coverage("COV-2", "2022-01-01/2023-01-01")
    (hole,) = found(first, later)
    assert (hole.kind, hole.since, hole.until) == ("undeclared", "2021-01-01", "2021-12-31")
    assert hole.coverage == ("COV-1", "COV-2")
    between = coverage("COV-3", "2021-01-01/2021-12-31", "disputed")
    assert [each.kind for each in found(first, later, between)] == ["disputed"]
    assert found(first, coverage("COV-2", "2022-01-01/2023-01-01", mode="virtual")) == []


def test_terms_declared_complete_have_neither_gaps_nor_unsure_days() -> None:
    row = coverage("COV-1", "2020-01-01/2024-01-01", about="office_terms", office=OFFICE, parties=())
    terms = (
        term("T-1", "ani", "2019-01-01", "2021-01-01"),
        term("T-2", "budi", "2021-02-01", "2022-01-01", confidence="unverified"),
        term("T-3", "citra", "2022-01-01", "2030-01-01"),
        term("T-4", "dewi", "2031-01-01", "2032-01-01"),
    )
    rows = holes(Facts(coverage=(row,), terms=terms))
    assert [(hole.kind, hole.since, hole.until) for hole in rows] == [
        ("gap_in_complete", "2021-01-01", "2021-02-01"),
        ("gap_in_complete", "2021-02-01", "2022-01-01"),
    ]


def test_visits_are_those_of_the_post_to_the_host() -> None:
    row = coverage(
        "COV-1", "2020-01-01/2022-01-01", about="visit", office=OFFICE, host_country="BB", parties=()
    )
    came = event("E-1", "2021-01-01", visit_of="AA")
    assert [hole.kind for hole in found(row, events=(came,))] == ["event_not_listed"]
    assert found(row, events=(event("E-1", "2021-01-01", visit_of="BB", host_country="AA"),)) == []


def test_the_records_of_the_seeds_hold_what_they_declare() -> None:
    rows = [(hole.kind, hole.coverage) for hole in holes(visible(read_seeds()))]
    assert rows == [
        ("incomplete", ("COV-def-bilat-2015-2018",)),
        ("disputed", ("COV-def-bilat-2024-2025",)),
    ]
