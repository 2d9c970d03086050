"""Clashes: conflicts on record, and what cannot both be true, found by comparing."""

from dataclasses import replace
from datetime import date

import pytest

from claims.model import AgreementStatus, Citation, Conflict, Event, Facts, Said, on
from claims.world import read_seeds, visible
from claims.world.looks import Clash, conflicts
from tests.claims.world.looks.made import event, term
from tests.factory import statement

DIFFER = (Citation("SRC-a"), Citation("SRC-b", "contradicts", "p. 2"))


def kinds(facts: Facts) -> list[tuple[str, tuple[str, ...]]]:
    return [(clash.kind, clash.statements) for clash in conflicts(facts)]


@pytest.fixture(scope="module")
def of_seeds() -> tuple[Clash, ...]:
    return conflicts(visible(read_seeds()))


def test_the_conflicts_of_the_seeds_come_with_every_side(of_seeds: tuple[Clash, ...]) -> None:
    assert [clash.id for clash in of_seeds] == ["CF1", "CF2", "CF3", "CF4", "CF5", "CF6"]
    kitazawa = of_seeds[1]
    assert kitazawa.statements == ("T-jp-mod-kitazawa",)
    assert [(side.source, side.says) for side in kitazawa.sides] == [
        ("SRC-wd-jp", "2009-09-24"),
        ("SRC-simplewiki", "2009-09-16"),
    ]
    assert [clash.id for clash in of_seeds if clash.open] == ["CF3", "CF5"]


def test_the_seeds_hold_no_two_statements_that_cannot_both_be_true(of_seeds: tuple[Clash, ...]) -> None:
    assert {clash.kind for clash in of_seeds} == {"on_record"}


def test_a_contradicting_source_is_told_unless_a_conflict_tells_of_it() -> None:
    row = replace(
        term("T-1", "ani", "2020-01-01"), statement=statement("T-1", kind="office_term", sources=DIFFER)
    )
    (clash,) = conflicts(Facts(terms=(row,)))
    assert (clash.kind, clash.open) == ("sources_differ", True)
    assert [(side.source, side.stance, side.says) for side in clash.sides] == [
        ("SRC-a", "supports", None),
        ("SRC-b", "contradicts", "p. 2"),
    ]
    told = Conflict(
        "CF1", "the start", ("T-1",), (Said("2020"), Said("2021", "SRC-x")), "2020", date(2025, 1, 1)
    )
    (clash,) = conflicts(Facts(terms=(row,), conflicts=(told,)))
    assert (clash.kind, clash.open) == ("on_record", False)
    assert [side.source for side in clash.sides] == [None, "SRC-x", "SRC-b"]


def test_a_disputed_statement_is_told() -> None:
    row = term("T-1", "ani", "2020-01-01", review="disputed")
    assert kinds(Facts(terms=(row,))) == [("disputed", ("T-1",))]


def test_two_holders_of_one_day_cannot_both_be_true() -> None:
    ani = term("T-1", "ani", "2020-01-01", "2021-06-01")
    budi = term("T-2", "budi", "2021-05-01", "2022-01-01")
    assert kinds(Facts(terms=(ani, budi))) == [("two_holders", ("T-1", "T-2"))]
    assert kinds(Facts(terms=(ani, term("T-2", "budi", "2021-06-01")))) == []
    assert kinds(Facts(terms=(ani, term("T-2", "budi", "2021-05-01", acting=True)))) == []
    assert kinds(Facts(terms=(ani, term("T-2", "ani", "2021-05-01")))) == []
    assert kinds(Facts(terms=(ani, term("T-2", "budi", "2021-05/2021-07")))) == []


def test_members_of_something_are_no_conflict() -> None:
    members = [term(f"T-{name}", name, "2020-01-01", "2025-01-01") for name in ("ani", "budi", "citra")]
    assert kinds(Facts(terms=tuple(members), events=(event("E-1", "2021-01-01", "dewi"),))) == []


def test_an_event_may_not_give_a_post_to_another() -> None:
    terms = (term("T-1", "ani", "2020-01-01", "2022-01-01"),)
    assert kinds(Facts(terms=terms, events=(event("E-1", "2021-01-01", "budi"),))) == [
        ("not_the_holder", ("E-1", "T-1"))
    ]
    assert kinds(Facts(terms=terms, events=(event("E-1", "2021-01-01", "ani"),))) == []
    assert kinds(Facts(terms=terms, events=(event("E-1", "2022-01-01", "budi"),))) == []
    assert kinds(Facts(terms=terms, events=(event("E-1", "2023-01-01", "budi"),))) == []


def test_one_event_with_two_days_is_suspected() -> None:
    def told(first: str, second: str) -> list[Clash]:
        rows: tuple[Event, ...] = (event("E-1", first, "ani", "budi"), event("E-2", second, "ani", "budi"))
        return [clash for clash in conflicts(Facts(events=rows)) if clash.kind == "two_days"]

    (clash,) = told("2021-05-01", "2021-05-02")
    assert (clash.statements, clash.certainty) == (("E-1", "E-2"), "possible")
    assert told("2021-05-01", "2021-05-09") == []
    assert told("2021-05-01", "2021-05-01") == []


def test_one_step_of_an_agreement_with_two_days_is_suspected() -> None:
    def step(id: str, status: str, day: int) -> AgreementStatus:
        kind = "agreement_status"
        return AgreementStatus(
            statement(id, kind=kind), "AG-x", "X", ("AA", "BB"), status, on(date(2020, 1, day))
        )

    assert kinds(Facts(agreements=(step("AG-x-1", "signed", 1), step("AG-x-2", "signed", 9)))) == [
        ("two_days", ("AG-x-1", "AG-x-2"))
    ]
    assert kinds(Facts(agreements=(step("AG-x-1", "signed", 1), step("AG-x-2", "ended", 9)))) == []


def test_an_event_lies_within_its_visit_and_its_conference() -> None:
    whole = event("E-0", "2021-06-01/2021-06-03", kind="conference")
    assert kinds(Facts(events=(whole, event("E-1", "2021-06-02", sidelines_of="E-0")))) == []
    assert kinds(Facts(events=(whole, event("E-1", "2021-06-05", sidelines_of="E-0")))) == [
        ("outside", ("E-1", "E-0"))
    ]
    visit = event("E-2", "2021-07-09", visit_period=whole.period)
    assert kinds(Facts(events=(visit,))) == [("outside", ("E-2",))]
