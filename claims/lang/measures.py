"""Measures of one kind against each other, in exact decimals, without the library of units.

`claims/lang/units.py` knows every unit there is and takes a while to load. Newspapers tell a measure in two
units with a few dozen of them, and some of their words stand for two: a mile at sea is longer than one on
land, and a ton is one of three.
"""

from collections.abc import Mapping
from decimal import Decimal
from itertools import product

from claims.lang.rounding import coarse
from claims.model import Quantity

_LENGTH = {
    "millimeter": ["0.001"],
    "centimeter": ["0.01"],
    "meter": ["1"],
    "kilometer": ["1000"],
    "mile": ["1609.344", "1852"],
    "nautical_mile": ["1852"],
    "foot": ["0.3048"],
    "inch": ["0.0254"],
    "yard": ["0.9144"],
}
_AREA = {
    "meter ** 2": ["1"],
    "are": ["100"],
    "hectare": ["10000"],
    "kilometer ** 2": ["1000000"],
    "acre": ["4046.8564224"],
    "mile ** 2": ["2589988.110336"],
    "foot ** 2": ["0.09290304"],
}
_MASS = {
    "milligram": ["0.001"],
    "gram": ["1"],
    "kilogram": ["1000"],
    "ons": ["100"],
    "kuintal": ["100000"],
    "metric_ton": ["1000000"],
    "ton": ["1000000", "907184.74", "1016046.9088"],
    "pound": ["453.59237"],
}
_VOLUME = {
    "milliliter": ["0.001"],
    "centimeter ** 3": ["0.001"],
    "liter": ["1"],
    "kiloliter": ["1000"],
    "meter ** 3": ["1000"],
    "foot ** 3": ["28.316846592"],
    "gallon": ["3.785411784", "4.54609"],
    "oil_barrel": ["158.987294928"],
}
_SPEED = {
    "meter / second": ["1"],
    "kilometer / hour": ["0.2777777778"],
    "mile / hour": ["0.44704"],
    "foot / second": ["0.3048"],
    "knot": ["0.5144444444"],
}
_POWER = {"watt": ["1"], "kilowatt": ["1000"], "megawatt": ["1000000"], "gigawatt": ["1000000000"]}
_ENERGY = {
    "watt_hour": ["1"],
    "kilowatt_hour": ["1000"],
    "megawatt_hour": ["1000000"],
    "gigawatt_hour": ["1000000000"],
    "terawatt_hour": ["1000000000000"],
}
_KINDS: tuple[Mapping[str, list[str]], ...] = (_LENGTH, _AREA, _MASS, _VOLUME, _SPEED, _POWER, _ENERGY)
_SIZES = {
    unit: (at, tuple(map(Decimal, sizes))) for at, kind in enumerate(_KINDS) for unit, sizes in kind.items()
}
_DEGREES = ("degree_Celsius", "degree_Fahrenheit")


def of_one_kind(one: str | None, other: str | None) -> bool:
    """They are two units of one kind that newspapers tell a measure in."""
    if one is None or other is None or one == other:
        return False
    if one in _DEGREES or other in _DEGREES:
        return one in _DEGREES and other in _DEGREES
    return one in _SIZES and other in _SIZES and _SIZES[one][0] == _SIZES[other][0]


def turned_into(value: Decimal, unit: str, into: str) -> tuple[Decimal, ...]:
    """The value in another unit of its kind, the usual reading first: a word may stand for several units.

    Degrees are turned as a temperature and then as a difference of two. Raises KeyError for units that
    are not of one kind.
    """
    if unit in _DEGREES:
        up = unit == "degree_Celsius"
        ratio = Decimal("1.8") if up else 1 / Decimal("1.8")
        shifted = value * ratio + 32 if up else (value - 32) * ratio
        return (shifted, value * ratio)
    sizes, others = _SIZES[unit][1], _SIZES[into][1]
    return tuple(dict.fromkeys(value * size / other for size, other in product(sizes, others)))


def meet(one: Quantity, other: Quantity, room: Decimal = Decimal(0)) -> bool:
    """The two measures, each within the step it is told in, can be one; `room` is a share of either more.

    "300 feet (90 metres)" is told in steps of a hundred and of ten, degrees always to one or two.
    Raises KeyError as turned_into does.
    """
    low, high = _ends(other, room)
    ends = [turned_into(end, one.unit or "", other.unit or "") for end in _ends(one, room)]
    return any(least <= high and low <= most for least, most in zip(*ends, strict=True))


def _ends(value: Quantity, room: Decimal) -> tuple[Decimal, Decimal]:
    told = value.low or Decimal(0)
    half = Decimal(1) if value.unit in _DEGREES else coarse(value) / 2
    wide = max(half, abs(told) * room)
    return told - wide, told + wide


__all__ = ["meet", "of_one_kind", "turned_into"]
