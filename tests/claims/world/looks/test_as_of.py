"""As of a day: holders, vacancies, agreements and events, with what is not known said."""

from dataclasses import replace
from datetime import date

import pytest

from claims.model import Facts, open_period
from claims.world import read_seeds, visible
from claims.world.looks import AsOf, as_of
from tests.claims.world.looks.made import term

HANDOVER = date(2025, 9, 8)


@pytest.fixture(scope="module")
def facts() -> Facts:
    return visible(read_seeds())


def holders(found: AsOf) -> list[tuple[str, str]]:
    return [(each.person, each.state) for each in found.holders]


def test_both_holders_of_a_handover_day_are_right(facts: Facts) -> None:
    found = as_of(facts, HANDOVER, offices={"office:id-finance"})
    assert holders(found) == [("person:sri-mulyani", "handover"), ("person:purbaya", "handover")]


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2025, 9, 7), [("person:sri-mulyani", "held")]),
        (date(2025, 9, 9), [("person:purbaya", "not_known_since")]),
        (date(2016, 7, 26), [("person:bambang-brodjonegoro", "held")]),
        (date(2014, 10, 26), []),
    ],
)
def test_who_held_an_office_on_a_day(facts: Facts, day: date, held: list[tuple[str, str]]) -> None:
    assert holders(as_of(facts, day, offices={"office:id-finance"})) == held


def test_open_when_last_seen_is_not_still_today(facts: Facts) -> None:
    (sugiono,) = as_of(facts, date(2026, 1, 1), offices={"office:id-foreign"}).holders
    assert (sugiono.state, sugiono.last_seen, sugiono.until) == ("not_known_since", date(2024, 10, 21), None)


def test_an_open_term_names_who_follows() -> None:
    office = read_seeds().offices[0]
    table = Facts(
        offices=(office,),
        terms=(
            term("T-1", "ani", "2020-01-01", last_seen="2022-08-01", office=office.id),
            term("T-2", "budi", "2024-10-20", "2025-01-01", office=office.id),
        ),
    )
    (ani,) = as_of(table, date(2023, 1, 1)).holders
    assert (ani.state, ani.successor) == ("not_known_since", "T-2")


def test_an_end_known_to_the_month_is_only_possible(facts: Facts) -> None:
    found = as_of(facts, date(2020, 9, 10), offices={"office:kr-mnd"})
    assert holders(found) == [("person:jeong-kyeong-doo", "held"), ("person:suh-wook", "possible")]


def test_a_term_without_a_day_is_only_possible() -> None:
    office = read_seeds().offices[0]
    undated = replace(
        term("T-1", "ani", "2020-01-01", "2022-01-01", office=office.id), start=open_period("x")
    )
    ended = replace(term("T-2", "budi", "2020-01-01", office=office.id), end=open_period("x"))
    table = Facts(offices=(office,), terms=(undated, ended))
    assert holders(as_of(table, date(2021, 1, 1))) == [
        ("person:ani", "possible"),
        ("person:budi", "possible"),
    ]
    assert holders(as_of(table, date(2023, 1, 1))) == [("person:budi", "possible")]


def test_an_office_nobody_is_on_record_for_is_told_with_its_neighbours(facts: Facts) -> None:
    found = as_of(facts, date(2025, 5, 1), offices={"office:kr-president"})
    (vacancy,) = found.vacancies
    assert (vacancy.before, vacancy.after) == ("T-kr-president-yoon", "T-kr-president-lee")
    assert found.empty


def test_a_holder_nobody_has_confirmed_is_marked(facts: Facts) -> None:
    (koo,) = as_of(facts, HANDOVER, offices={"office:kr-finance"}).holders
    assert (koo.person, koo.sure, koo.confidence) == ("person:koo-yun-cheol", False, "unverified")


def test_the_status_of_an_agreement_is_the_last_one_by_that_day(facts: Facts) -> None:
    assert [(each.agreement, each.status) for each in as_of(facts, date(2019, 9, 1)).agreements] == [
        ("AG-gsomia", "termination_notice")
    ]
    (gsomia, tscf) = as_of(facts, HANDOVER, countries={"KR"}).agreements
    assert (gsomia.status, gsomia.since, tscf.status) == ("notices_withdrawn", "2023-03-21", "signed")
    assert as_of(facts, HANDOVER, countries={"ID"}).agreements == ()
    assert as_of(facts, HANDOVER, people={"person:purbaya"}).agreements == ()


def test_events_around_the_day_come_with_their_distance(facts: Facts) -> None:
    found = as_of(facts, date(2025, 9, 9), countries={"KR"})
    assert [(each.statement, each.days) for each in found.meetings] == [
        ("E-2025-09-08", -1),
        ("E-sdd-2025", 0),
    ]
    assert [
        each.statement
        for each in as_of(facts, date(2025, 9, 6), around=2, people={"person:nakatani-gen"}).meetings
    ] == ["E-2025-09-08"]
    assert as_of(facts, date(2025, 9, 6), around=1).meetings == ()


def test_the_ends_of_the_calendar_are_days_as_well(facts: Facts) -> None:
    assert as_of(facts, date.max, around=36_500).meetings == ()
    assert as_of(facts, date.min).empty


def test_one_person_is_found_in_every_office(facts: Facts) -> None:
    found = as_of(facts, date(2017, 8, 1), people={"person:kishida-fumio"})
    assert [each.office for each in found.holders] == ["office:jp-foreign", "office:jp-mod"]
    assert found.vacancies == ()


def test_the_table_of_an_earlier_day_of_knowledge_knows_less() -> None:
    assert as_of(visible(read_seeds(), date(2026, 11, 21)), HANDOVER).empty
