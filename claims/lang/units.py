"""Units through pint: which of them are of one kind. Loaded when first asked for."""

from functools import cache
from typing import Any

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

    registry: Any = pint.UnitRegistry(cache_folder=None)
    for line in _OURS:
        registry.define(line)
    return registry


def known(unit: str) -> bool:
    """The unit is one that pint knows, or one of ours."""
    import pint

    try:
        _registry().parse_units(unit)
    except (pint.UndefinedUnitError, ValueError):
        return False
    return True


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
