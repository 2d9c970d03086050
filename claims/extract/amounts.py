"""Numbers as plain JSON values: decimals as text, so that nobody rounds them."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any


def plain(value: Any) -> Any:
    """A quantity, change, share, score, ordinal or period as JSON values; what is None is left out."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return {
            field.name: plain(part)
            for field in fields(value)
            if (part := getattr(value, field.name)) is not None
        }
    return value
