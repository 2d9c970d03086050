"""Units through pint: one unit turned into another, in exact decimals. Loaded when first asked for."""

from decimal import Decimal
from functools import cache
from typing import Any

# Units of Indonesian newspapers that pint does not know; kuintal and ons as the trade law has them.
_OURS = ("kuintal = 100 * kilogram", "ons = 100 * gram", "richter = []", "megapixel = 1e6 * pixel")


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
