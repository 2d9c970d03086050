"""Units through pint: one unit turned into another, in exact decimals. Loaded when first asked for."""

from decimal import Decimal
from functools import cache
from typing import Any

from claims.model import Quantity

# Units of Indonesian newspapers that pint does not know; kuintal and ons as the trade law has them.
_OURS = (
    "kuintal = 100 * kilogram",
    "ons = 100 * gram",
    "richter = []",
    "megapixel = 1e6 * pixel",
    "percentage_point = []",
    "basis_point = 0.01 * percentage_point",
)


@cache
def _registry() -> Any:
    import pint

    registry: Any = pint.UnitRegistry(non_int_type=Decimal, cache_folder=None)
    for line in _OURS:
        registry.define(line)
    return registry


def known(unit: str) -> bool:
    """The unit is one that can be turned into others of its kind."""
    import pint

    try:
        _registry().parse_units(unit)
    except (pint.UndefinedUnitError, ValueError):
        return False
    return True


def converted(value: Decimal, unit: str, into: str) -> Decimal:
    """The value in another unit of the same kind. Raises ValueError where the kinds differ."""
    import pint

    registry = _registry()
    try:
        found = registry.Quantity(value, registry.parse_units(unit)).to(registry.parse_units(into)).magnitude
    except (pint.DimensionalityError, pint.UndefinedUnitError) as wrong:
        raise ValueError(f"{unit} cannot be turned into {into}: {wrong}") from None
    return Decimal(found)


@cache
def same_kind(one: str | None, other: str | None) -> bool:
    """Both are units of one kind, so that one can be turned into the other, or there is none in both."""
    if one == other:
        return True
    if one is None or other is None or not (known(one) and known(other)):
        return False
    registry = _registry()
    first, second = (registry.get_root_units(registry.parse_units(unit))[1] for unit in (one, other))
    return bool(first == second and str(first) != "dimensionless")


def comparable(one: Quantity, other: Quantity) -> bool:
    """Both count the same thing: one currency, one rate, one counted noun, units of one kind."""
    same = (one.currency, one.per, one.counted) == (other.currency, other.per, other.counted)
    return same and same_kind(one.unit, other.unit)
