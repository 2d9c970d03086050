"""Units: every one our word files name is known, and turned exactly."""

from decimal import Decimal

import pytest

from claims.lang import LANGUAGES, number_pack
from claims.lang.units import converted, known


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
