"""What two numbers differ by, at the precision they are printed with: in percent, in points, in a unit."""

from dataclasses import dataclass
from decimal import Decimal

from claims.lang.rounding import at_place, stands_for
from claims.model import Quantity

ONE = Decimal(1)
HUNDRED = Decimal(100)
NO_RANK = Decimal(10_000)
"""From here on a bare number is no rank and no year: "rose from 12,000 to 11,500" tells of an amount."""
POINTS = {"percentage_point": ONE, "basis_point": Decimal("0.01")}
"""Units that percentages differ by, in percent."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The numbers before and after, above nought, their steps, and what is printed of the difference.

    `amount` and `unit` are None where no difference is printed. `share` says that it is printed as
    a percentage of a number that is none itself; `percents` that both numbers are percentages.
    """

    old: Decimal
    new: Decimal
    old_step: Decimal
    new_step: Decimal
    amount: Decimal | None
    step: Decimal
    unit: str | None
    percents: bool

    @property
    def share(self) -> bool:
        """The difference is printed as a percentage of what was before."""
        return self.unit == "percent" and not self.percents

    def fits(self) -> bool:
        """The printed difference is one the two numbers can have, rounded or cut."""
        if self.amount is None:
            return True
        if self.unit == "percent":
            return self._covers(*self.shares())
        return self._covers(*self.gaps())

    def in_points(self) -> bool:
        """Between two percentages, points are told in percent."""
        return self.percents and self.unit == "percent" and self._covers(*self.gaps())

    def _covers(self, low: Decimal, high: Decimal) -> bool:
        amount = self.amount or Decimal(0)
        if low == high and self.step == 1 and self.unit not in ("percent", *POINTS):
            return amount == low
        return low <= amount <= high or any(stands_for(amount, end, self.step) for end in (low, high))

    def gaps(self) -> tuple[Decimal, Decimal]:
        """The least and the most the two numbers can be apart, in the unit of the printed difference."""
        (least, most), (low, high) = self._ends()
        scale = POINTS.get(self.unit or "", ONE)
        return _between(low - most, high - least, scale)

    def shares(self) -> tuple[Decimal, Decimal]:
        """The same as a percentage of what was before."""
        (least, most), (low, high) = self._ends()
        least = least if least > 0 else self.old
        return _between((low / most - 1) * HUNDRED, (high / least - 1) * HUNDRED, ONE)

    def _ends(self) -> tuple[tuple[Decimal, Decimal], tuple[Decimal, Decimal]]:
        old, new = self.old_step / 2, self.new_step / 2
        return (self.old - old, self.old + old), (self.new - new, self.new + new)

    def exact(self) -> Decimal:
        """The difference of the two numbers, to the place of the printed one, in its unit."""
        off = abs(self.new - self.old)
        off = off / self.old * HUNDRED if self.share else off / POINTS.get(self.unit or "", ONE)
        return at_place(off, self.step) * self.step if self.amount is not None else off

    def reached(self, up: bool) -> tuple[Decimal, Decimal]:
        """The old and the new number as the other one and the printed difference have them, or nought."""
        amount = (self.amount or Decimal(0)) * (1 if up else -1)
        if self.share:
            factor = 1 + amount / HUNDRED
            return (self.new / factor if factor > 0 else Decimal(0)), self.old * factor
        off = amount * POINTS.get(self.unit or "", ONE)
        return self.new - off, self.old + off


def difference(before: Quantity, after: Quantity, by: Quantity | None) -> Difference | None:
    """The difference of two exact numbers of one thing; None where they are not, or cannot have it."""
    if not _ends(before) or not _ends(after) or (by is None and _may_be_ranks(before, after)):
        return None
    if None not in (before.counted, after.counted) and before.counted != after.counted:
        return None
    percents = "percent" in (before.unit, after.unit)
    if by is not None:
        if by.low is None or by.low != by.high or by.low <= 0 or by.per is not None:
            return None
        alike = (by.unit, by.currency) == (after.unit, after.currency)
        if not alike and by.unit != "percent" and not (percents and by.unit in POINTS):
            return None
    assert before.low is not None
    assert after.low is not None
    finer = min(_step(before), _step(after))  # "8,3 triliun" beside "7 triliun": a nought is left away
    steps = (finer, finer)
    if _scale(before.low) != _scale(after.low):  # beside "889,34 miliar", "1,01 triliun" is rounded more
        steps = (_coarse(before, before.low, finer), _coarse(after, after.low, finer))
    return Difference(
        before.low,
        after.low,
        *steps,
        None if by is None else by.low,
        ONE if by is None else by.precision or ONE,
        None if by is None else by.unit,
        percents,
    )


def _may_be_ranks(before: Quantity, after: Quantity) -> bool:
    """Nothing says what they are numbers of, and "rose from 12 to 9" is a rise in a table."""
    if not (before.bare and after.bare):
        return False
    return before.low is None or after.low is None or min(before.low, after.low) < NO_RANK


def _ends(value: Quantity) -> bool:
    return value.low is not None and value.low == value.high and value.low > 0 and value.approx is None


def _step(value: Quantity) -> Decimal:
    """The place of the last digit; nought for a number printed to the last one, which is exact."""
    step = value.precision or ONE
    return Decimal(0) if step == 1 and value.unit != "percent" else step


def _scale(number: Decimal) -> Decimal:
    """The thousand, million and so on that a number is told in."""
    return Decimal(1000) ** max(0, number.adjusted() // 3)


def _coarse(value: Quantity, number: Decimal, finer: Decimal) -> Decimal:
    """The step of a number with decimals of its own scale; one without any is as fine as the other."""
    step = _step(value)
    return step if step < _scale(number) else finer


def _between(one: Decimal, other: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    """The least and the most of what lies between two ends, without its sign."""
    low, high = sorted((abs(one), abs(other)))
    return (Decimal(0) if one * other < 0 else low / scale), high / scale


__all__ = ["Difference", "difference"]
