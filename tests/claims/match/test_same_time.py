"""One time in office, told by several statements."""

from dataclasses import replace
from datetime import date

import pytest

from claims.match.same_time import NEAR_DAYS, informed, one_each
from claims.model import OfficeTerm, on
from tests.factory import statement

FROZEN = OfficeTerm(
    statement("T-frozen", kind="office_term", confidence="wikidata_only"),
    "office:id-finance",
    "person:a",
    on(date(2016, 7, 27)),
    None,
    last_seen=date(2022, 8, 1),
)
ENDED = replace(
    FROZEN, statement=statement("T-ended", kind="office_term"), end=on(date(2025, 9, 8)), last_seen=None
)


def test_an_end_recorded_later_answers_a_table_that_was_frozen() -> None:
    assert informed([FROZEN, ENDED]) == (ENDED,)
    assert informed([ENDED, FROZEN]) == (ENDED,)


@pytest.mark.parametrize(
    "other",
    [
        replace(FROZEN, last_seen=date(2026, 1, 1)),  # seen in office after the end: the two contradict
        replace(FROZEN, person="person:b"),
        replace(FROZEN, office="office:id-mod"),
        replace(FROZEN, start=on(date(2020, 1, 1))),  # another time in the same office
    ],
)
def test_everything_else_stays(other: OfficeTerm) -> None:
    assert informed([other, ENDED]) == (other, ENDED)


def test_an_unsure_end_answers_nothing() -> None:
    unsure = replace(ENDED, statement=statement("T-unsure", kind="office_term", confidence="low"))
    assert informed([FROZEN, unsure]) == (FROZEN, unsure)


def test_starts_a_month_apart_are_one_start() -> None:
    late = replace(FROZEN, start=on(date(2016, 7, 27 + 4)))
    assert (date(2016, 8, 27) - date(2016, 7, 27)).days == NEAR_DAYS
    assert informed([late, ENDED]) == (ENDED,)
    assert len(informed([replace(FROZEN, start=on(date(2016, 8, 28))), ENDED])) == 2


def test_one_person_is_one_holder_by_the_surest_statement() -> None:
    other = replace(FROZEN, person="person:b")
    assert one_each([FROZEN, ENDED, other]) == [ENDED, other]
    assert one_each([ENDED, FROZEN, other]) == [ENDED, other]
