"""Which ids words name on a day."""

from datetime import date

import pytest

from claims.match.validity import named_on, together, windows
from claims.model import Alias

DAY, NEXT = date(2020, 1, 1), date(2020, 1, 2)


def test_an_alias_without_days_has_no_window() -> None:
    assert windows(Alias("person:a", "A", "id", "short"), "person:a") == ()
    until = Alias("person:a", "A", "id", "short", valid_to=DAY)
    assert windows(until, "person:a") == (("person:a", None, DAY),)


@pytest.mark.parametrize(("day", "ids"), [(DAY, ("a", "b")), (NEXT, ("b",))])
def test_an_id_is_named_within_any_of_its_windows(day: date, ids: tuple[str, ...]) -> None:
    dated = (("a", None, date(2010, 1, 1)), ("a", date(2015, 1, 1), DAY))
    assert named_on(("a", "b"), dated, day) == ids


def test_what_one_of_two_gives_without_days_has_none() -> None:
    window, other = ("a", None, DAY), ("b", NEXT, None)
    assert together(("a",), (window,), ("a",), ()) == ()
    assert together(("a",), (window,), ("b",), (other,)) == (window, other)
    assert together(("a",), (window,), ("a",), (window,)) == (window,)
