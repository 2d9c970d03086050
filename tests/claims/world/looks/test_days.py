"""Days stay on the calendar."""

from datetime import date

from claims.model import Facts
from claims.world.looks import conflicts, holes, seams, stale
from claims.world.looks.days import shifted
from tests.claims.world.looks.made import coverage, event, term


def test_a_day_is_shifted_within_the_calendar() -> None:
    assert shifted(date(2024, 2, 28), 1) == date(2024, 2, 29)
    assert shifted(date(2024, 3, 1), -1) == date(2024, 2, 29)
    assert (shifted(date.max, 1), shifted(date.min, -1)) == (date.max, date.min)


def test_no_look_falls_off_the_last_or_first_day() -> None:
    facts = Facts(
        terms=(
            term("T-1", "ani", "0001-01-01", last_seen="9999-12-31"),
            term("T-2", "budi", "9999-12-31", "9999-12-31"),
        ),
        coverage=(
            coverage("COV-1", "0001-01-01/9999-12-31"),
            coverage("COV-2", "9999-12-31/9999-12-31"),
            coverage("COV-3", "0001-01-01/0001-01-01"),
        ),
        events=(event("E-1", "9999-12-31", "ani", "budi"), event("E-2", "0001-01-01", "ani", "budi")),
    )
    assert seams(facts.terms)
    holes(facts)
    conflicts(facts)
    stale(facts, date.max)
    stale(facts, date.min)
