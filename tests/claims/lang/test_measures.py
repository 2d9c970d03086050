"""The small table of measures agrees with the library of units."""

from decimal import Decimal

import pytest

from claims.lang.measures import _SIZES, meet, of_one_kind, turned_into
from claims.lang.units import _registry
from claims.model import Quantity


def converted(value: Decimal, unit: str, into: str) -> Decimal:
    """The value in another unit, as the library turns it."""
    units = _registry()
    return Decimal(
        units.Quantity(float(value), units.parse_units(unit)).to(units.parse_units(into)).magnitude
    )


def test_every_measure_is_as_large_as_the_library_has_it():
    names = sorted(_SIZES)
    for one in names:
        for other in names:
            if of_one_kind(one, other):
                said = turned_into(Decimal(7), one, other)
                true = converted(Decimal(7), one, other)
                assert any(abs(each / true - 1) < Decimal("0.00001") for each in said), (one, other)


def test_degrees_are_turned_as_the_library_turns_them():
    for one, other in (("degree_Celsius", "degree_Fahrenheit"), ("degree_Fahrenheit", "degree_Celsius")):
        assert abs(turned_into(Decimal(50), one, other)[0] - converted(Decimal(50), one, other)) < 1


def test_units_of_two_kinds_are_not_compared():
    assert not of_one_kind("meter", "hectare")
    assert not of_one_kind("meter", "meter")
    assert not of_one_kind("degree_Celsius", "meter")
    assert not of_one_kind(None, "meter")
    with pytest.raises(KeyError):
        turned_into(Decimal(1), "furlong", "meter")


def test_measures_meet_within_the_steps_they_are_told_in():
    metres = Quantity(Decimal(300), Decimal(300), unit="meter", precision=Decimal(1))
    feet = Quantity(Decimal(1000), Decimal(1000), unit="foot", precision=Decimal(1))
    exact = Quantity(Decimal(984), Decimal(984), unit="foot", precision=Decimal(1))
    miles = Quantity(Decimal(3), Decimal(3), unit="mile", precision=Decimal(1))
    assert meet(metres, feet)
    assert meet(metres, exact)
    assert not meet(metres, miles, Decimal("0.3"))
