"""What was read as the details of a claim: JSON values, decimals as text, so that nobody rounds them."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any


def as_details(value: Any) -> Any:
    """A quantity, change, share, score, ordinal or period as JSON values; what is None is left out."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    names = _names(value.__class__)
    if names:
        return {name: as_details(part) for name in names if (part := getattr(value, name)) is not None}
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a kind of dataclass; none of any other kind."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
