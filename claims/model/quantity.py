"""Quantities: how much, how many, how old, from what to what; exact decimals, as precise as printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from claims.model.quick import quick

Approx = Literal["about", "nearly", "above", "below", "at_least", "at_most"]
Direction = Literal["up", "down"]


@quick
@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range of numbers, with what it is a number of.

    `low` and `high` are equal unless a range is printed; both are None where the number is
    vague ("ribuan") or can be read in two ways, and `open_reason` says why. `precision` is the
    place of the last printed digit ("1,24 triliun": 10000000000). `fraction` holds what no
    decimal holds exactly ("2/3"). `currency` is an ISO 4217 code, or the printed name in small
    letters where it does not say whose ("dollar", "franc"). `per` is what a rate is counted by,
    `counted` the words for what is counted, as printed. `falling` marks a range whose larger end is
    printed first, behind "from" ("fell from $65 to $50").
    """

    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    currency: str | None = None
    per: str | None = None
    approx: Approx | None = None
    precision: Decimal | None = None
    counted: str | None = None
    fraction: str | None = None
    open_reason: str | None = None
    falling: Literal[True] | None = None

    @property
    def bare(self) -> bool:
        """Nothing says what it is a number of."""
        return self.unit is None and self.currency is None and self.counted is None


_EXACT = ("low", "high", "precision")


def as_quantity(details: Mapping[str, Any]) -> Quantity:
    """The quantity behind a claim's plain values; what is not one of its fields is left aside."""
    values: dict[str, Any] = {name: details.get(name) for name in Quantity.__slots__}
    for name in _EXACT:
        if values[name] is not None:
            values[name] = Decimal(values[name])
    return Quantity(**values)


@dataclass(frozen=True, slots=True)
class Change:
    """From one quantity to another, and by how much; what is not printed is None."""

    direction: Direction | None
    before: Quantity | None
    after: Quantity | None
    by: Quantity | None


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole; `whole` is the words for the whole, as printed."""

    part: Quantity
    whole: str


@dataclass(frozen=True, slots=True)
class Score:
    """The two numbers of a result, in the order printed."""

    first: int
    second: int
