"""Units: every one our word files name is known, and turned exactly."""

from decimal import Decimal

import pytest

from claims.lang import LANGUAGES, number_pack
from claims.lang.units import comparable, converted, known
from claims.model import Quantity


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_of_the_word_files_is_known(language: str) -> None:
    assert [unit for unit in number_pack(language).words["unit"] if not known(unit)] == []


@pytest.mark.parametrize(
    ("value", "unit", "into", "is_"),
    [
        ("3", "kuintal", "kilogram", "300"),
        ("1.1", "hectare", "meter ** 2", "11000"),
        ("2", "are", "meter ** 2", "200"),
        ("55", "kilometer / hour", "meter / hour", "55000"),
        ("2", "ons", "gram", "200"),
        ("20", "degree_Celsius", "kelvin", "293.15"),
    ],
)
def test_one_unit_becomes_another_exactly(value: str, unit: str, into: str, is_: str) -> None:
    assert converted(Decimal(value), unit, into) == Decimal(is_)


def test_metres_never_become_kilograms() -> None:
    with pytest.raises(ValueError, match="meter cannot be turned into kilogram"):
        converted(Decimal(1), "meter", "kilogram")
    assert not known("no such unit")


def amount(low: str, unit: str | None = None, **more: str) -> Quantity:
    return Quantity(Decimal(low), Decimal(low), unit=unit, **more)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (amount("1.2", "kilometer"), amount("900", "meter")),
        (amount("3", "kuintal"), amount("1", "metric_ton")),
        (amount("25", "basis_point"), amount("1", "percentage_point")),
        (amount("2", "gigabyte"), amount("1", "megabyte")),
        (amount("5", currency="IDR", per="kg"), amount("6", currency="IDR", per="kg")),
        (amount("5", counted="orang"), amount("6", counted="orang")),
    ],
)
def test_quantities_of_one_kind_are_compared(one, other):
    assert comparable(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (amount("1", "kilometer"), amount("1", "kilogram")),
        (amount("1", "percent"), amount("1", "percentage_point")),
        (amount("1", "percent"), amount("1", "degree")),
        (amount("1", "meter"), amount("1")),
        (amount("5", currency="IDR", per="kg"), amount("5", currency="IDR", per="liter")),
        (amount("5", currency="IDR"), amount("5", currency="USD")),
        (amount("5", counted="orang"), amount("5", counted="rumah")),
        (amount("5", "no such unit"), amount("5", "meter")),
    ],
)
def test_quantities_of_two_kinds_are_never_compared(one, other):
    assert not comparable(one, other)
