"""Whether one mark may stand where another ought to."""

from claims.match.likeness import nearly
from claims.model.comparison import Mark

MONEY = "money "
"""Before what an amount of money is measured in: "money USD", "money dollar"."""

WEEKDAY = "weekday"
"""What a day is measured in of which only the weekday is printed: the week is a matter of tense."""


def may_stand_for(one: Mark, other: Mark) -> bool:
    """In sentences that tell of the same the one stands in the other's place: of one kind and measure."""
    if one.kind != other.kind:
        return False
    if one.kind == "number":
        return alike(one.measure, other.measure)
    if one.kind == "person":
        return nearly(one.value, other.value)
    days = {WEEKDAY, "day"}
    return one.measure == other.measure or (one.measure in days and other.measure in days)


def alike(one: str, other: str) -> bool:
    """Two measures are one, or a currency and a name that does not say whose it is: "USD" and "dollar"."""
    if one == other:
        return True
    code, name = sorted((one.removeprefix(MONEY), other.removeprefix(MONEY)))
    money = one.startswith(MONEY) and other.startswith(MONEY)
    # The third letter of a code of ISO 4217 is the first of the currency's name.
    return money and code.isupper() and name.islower() and code[-1:] == name[:1].upper()


__all__ = ["MONEY", "WEEKDAY", "alike", "may_stand_for"]
