"""Units: every one our word files name is known, and each has its kind."""

import pytest

from claims.lang import LANGUAGES, number_pack
from claims.lang.units import known, same_kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_of_the_word_files_is_known(language: str) -> None:
    strange = [unit for unit in number_pack(language).words["unit"] if not known(unit)]
    assert not strange, f"{language}/numbers.yml, unit: pint has no {strange}; define them in _OURS, units.py"


def test_a_unit_of_nobody_is_not_known() -> None:
    assert not known("no such unit")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kilometer", "meter"),
        ("kuintal", "metric_ton"),
        ("ons", "kilogram"),
        ("hectare", "meter ** 2"),
        ("kilometer / hour", "meter / hour"),
        ("degree_Celsius", "kelvin"),
        ("basis_point", "percentage_point"),
        ("gigabyte", "megabyte"),
        ("percent", "percent"),
        ("no such unit", "no such unit"),
        (None, None),
    ],
)
def test_units_of_one_kind(one: str | None, other: str | None) -> None:
    assert same_kind(one, other)
    assert same_kind(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kilometer", "kilogram"),
        ("kilometer", "kilometer / hour"),
        ("percent", "percentage_point"),
        ("percent", "degree"),
        ("meter", None),
        ("no such unit", "meter"),
    ],
)
def test_units_of_two_kinds(one: str | None, other: str | None) -> None:
    assert not same_kind(one, other)
    assert not same_kind(other, one)
