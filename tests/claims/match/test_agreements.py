"""What an agreement's status was on a day: what was reached by then, and nothing later."""

from dataclasses import replace
from datetime import date

import pytest

from claims.match.agreements import history, status_on
from claims.model import AgreementStatus, Facts, between, on
from claims.world import SeedWorld
from tests.factory import statement


def status(id: str, said: str, day: date, **more: object) -> AgreementStatus:
    """A status of the one agreement of A and B on radar."""
    row = AgreementStatus(
        statement(id, kind="agreement_status"), "AG-1", "Pact", ("AA", "BB"), said, on(day), ("radar",)
    )
    return replace(row, **more)  # type: ignore[arg-type]


SIGNED = status("AG-1-a", "signed", date(2016, 11, 23))
ENDED = status("AG-1-b", "terminated", date(2019, 8, 22))
WORLD = SeedWorld(Facts(agreements=(ENDED, SIGNED)))


@pytest.mark.parametrize(
    ("day", "known"),
    [
        (date(2016, 11, 22), None),
        (date(2016, 11, 23), SIGNED),
        (date(2019, 8, 21), SIGNED),
        (date(2019, 8, 22), ENDED),
        (date(2030, 1, 1), ENDED),
    ],
)
def test_the_status_of_a_day_is_the_last_that_was_reached(day: date, known: AgreementStatus | None) -> None:
    assert status_on(history(WORLD, {"AA", "BB"}, {"radar"}), day) == known


def test_a_month_is_reached_when_it_is_over() -> None:
    month = status(
        "AG-1-c", "signed", date(2016, 11, 1), period=between(date(2016, 11, 1), date(2016, 11, 30))
    )
    assert status_on([month], date(2016, 11, 29)) is None
    assert status_on([month], date(2016, 11, 30)) == month


@pytest.mark.parametrize(
    ("sides", "topics"),
    [({"AA"}, {"radar"}), ({"AA", "BB", "CC"}, {"radar"}), ({"AA", "BB"}, {"radar", "trade"})],
)
def test_other_sides_and_matters_have_another_history(sides: set[str], topics: set[str]) -> None:
    assert history(WORLD, sides, topics) == ()


def test_what_is_not_sure_is_no_status() -> None:
    unsure = replace(ENDED, statement=statement("AG-1-b", kind="agreement_status", confidence="low"))
    rows = history(SeedWorld(Facts(agreements=(unsure, SIGNED))), {"AA", "BB"}, {"radar"})
    assert rows == (SIGNED,)
