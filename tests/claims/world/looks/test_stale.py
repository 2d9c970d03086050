"""Stale: what to look up again, counted from a day that is handed down."""

from datetime import date, timedelta

import pytest

from claims.model import Facts, Source
from claims.world import read_seeds, visible
from claims.world.looks import Stale, stale
from tests.claims.world.looks.made import coverage, event, term

TODAY = date(2026, 11, 25)


def ids(rows: tuple[Stale, ...], kind: str) -> list[str]:
    return [row.id for row in rows if row.kind == kind]


@pytest.fixture(scope="module")
def of_seeds() -> tuple[Stale, ...]:
    return stale(visible(read_seeds()), TODAY)


def test_plans_of_the_seeds_without_an_outcome(of_seeds: tuple[Stale, ...]) -> None:
    assert ids(of_seeds, "plan_overdue") == ["E-2017-06-03", "E-2017-10-23", "E-2023-06-29-finance"]
    assert [row.kind for row in of_seeds][:3] == ["plan_overdue"] * 3


def test_open_terms_of_the_seeds_not_seen_for_long(of_seeds: tuple[Stale, ...]) -> None:
    found = ids(of_seeds, "term_not_seen")
    assert (len(found), found[0]) == (15, "T-id-foreign-sugiono")
    row = next(row for row in of_seeds if row.id == "T-kr-mnd-ahn")
    assert (row.seen, row.days) == (date(2026, 1, 30), 299)


def test_records_of_the_seeds_that_have_ended(of_seeds: tuple[Stale, ...]) -> None:
    found = ids(of_seeds, "coverage_ended")
    assert "COV-jp-mod-visits-kr" in found
    assert "COV-def-bilat-2019-2023" not in found


def test_old_is_what_lies_further_back_than_was_asked_for() -> None:
    facts = Facts(terms=(term("T-1", "ani", "2020-01-01", last_seen="2026-11-20"),))
    assert stale(facts, TODAY, timedelta(days=5)) == ()
    assert stale(facts, TODAY, timedelta(days=4)) == (Stale("term_not_seen", "T-1", date(2026, 11, 20), 5),)


def test_a_term_with_an_end_is_never_old() -> None:
    assert stale(Facts(terms=(term("T-1", "ani", "2001-01-01", "2002-01-01"),)), TODAY) == ()


def test_a_source_is_old_when_nobody_retrieved_it() -> None:
    source = Source("SRC-1", "The Gazette", "https://gazette.example", "official", "free", date(2020, 1, 1))
    (row,) = stale(Facts(sources=(source,)), TODAY)
    assert (row.kind, row.id, row.days) == ("source_not_retrieved", "SRC-1", 2520)


def test_a_plan_is_pending_until_its_last_day_has_passed() -> None:
    month = event("E-1", "2026-11", status="planned")
    (row,) = stale(Facts(events=(month,)), TODAY)
    assert (row.kind, row.seen, row.days) == ("plan_pending", date(2026, 11, 30), -5)
    (row,) = stale(Facts(events=(month,)), date(2026, 12, 1))
    assert (row.kind, row.days) == ("plan_overdue", 1)


def test_a_record_that_another_goes_on_from_has_not_ended() -> None:
    first = coverage("COV-1", "2020-01-01/2021-01-01")
    assert ids(stale(Facts(coverage=(first,)), TODAY), "coverage_ended") == ["COV-1"]
    after = coverage("COV-2", "2021-01-01/2026-11-01", "disputed")
    assert stale(Facts(coverage=(first, after)), TODAY) == ()
