"""Clock times with their zone."""

import pytest

from claims.match.clock_zones import clocks, zone_of
from tests.factory import article


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("place:id-35.78", "WIB"),
        ("place:id-jakarta", "WIB"),
        ("place:id-73.71", "WITA"),
        ("place:id-81", "WIT"),
        ("place:kr-seoul", None),
        (None, None),
    ],
)
def test_the_zone_of_a_place_is_that_of_its_province(place, zone):
    assert zone_of(place) == zone


def test_a_clock_is_moved_to_another_zone_in_the_printed_style():
    (clock,) = clocks(article("Rapat dibuka pukul 9.00-11.15 Wib."))
    assert (clock.zone, clock.hours, clock.minutes) == ("WIB", (9, 11), ("00", "15"))
    assert clock.said("WITA") == "Wita"
    assert clock.moved("WITA") == "10.00-12.15 Wita"
    assert clock.at("WIT") == (11,)


def test_a_clock_that_would_pass_midnight_is_not_moved():
    (clock,) = clocks(article("Rapat usai pukul 23.30 WIB."))
    assert clock.moved("WITA") is None


def test_a_number_without_a_zone_is_no_clock():
    assert list(clocks(article("Rapat dibuka pukul 9.00. Ayu Wita hadir."))) == []
