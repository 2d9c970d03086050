"""Whether two printed numbers can be the same one: rounded, cut, or told as roughly as newspapers do."""

from decimal import ROUND_HALF_UP, Decimal

from claims.model import Quantity

ONE = Decimal(1)


def known(value: Quantity | None) -> bool:
    """It is one exact number: not vague, no range, not readable in two ways."""
    return value is not None and value.low is not None and value.low == value.high


def agree(one: Quantity, other: Quantity) -> bool:
    """One may be the other rounded, or cut, to the place of its last digit; ranges agree if they meet."""
    if one.low is None or other.low is None or one.high is None or other.high is None:
        return False
    if one.low == one.high and other.low == other.high:
        return stands_for(one.low, other.low, one.precision or ONE) or stands_for(
            other.low, one.low, other.precision or ONE
        )
    return one.low <= other.high and other.low <= one.high


def stands_for(shown: Decimal, exact: Decimal, step: Decimal) -> bool:
    """The exact number is shown in steps of this size: rounded to the nearest, or cut."""
    return abs(shown - exact) <= step / 2 or 0 <= (abs(exact) - abs(shown)) < step


def allows(told: Quantity, exact: Decimal, step: Decimal) -> bool:
    """What was told roughly ("more than 50", "about two dozen") may be this number, by less than one step."""
    if told.low is None or told.approx is None:
        return False
    over = exact - told.low
    if told.approx in ("above", "at_least"):
        return 0 <= over < step
    if told.approx in ("nearly", "below", "at_most"):
        return 0 <= -over < step
    return abs(over) <= step / 2


def coarse(value: Quantity) -> Decimal:
    """The place down to which it was told: "250" may stand for tens, "500 ribu" for hundred thousands."""
    step = value.precision or ONE
    low = value.low
    while low and low % (step * 10) == 0:
        step *= 10
    return step


def digits_of(value: Quantity) -> int:
    """How many digits say something: "Rp 1,24 triliun" has three, "500 ribu" one."""
    return len(str(at_place(value.low or Decimal(0), coarse(value))))


def at_place(value: Decimal, place: Decimal) -> int:
    """How many of these places the value has, rounded half up."""
    return int((value / place).quantize(ONE, ROUND_HALF_UP))


def one_slip_apart(one: Decimal, other: Decimal, place: Decimal) -> bool:
    """At this place they differ as a slip makes them: one digit, two neighbours exchanged, or by one."""
    here, there = at_place(one, place), at_place(other, place)
    if here == there or here < 0 or there < 0:
        return False
    if abs(here - there) == 1:
        return True
    first, second = str(here), str(there)
    if len(first) != len(second):
        return False
    differ = [at for at, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(differ) == 1:
        return True
    at = differ[0]
    return differ == [at, at + 1] and first[at : at + 2] == second[at : at + 2][::-1]


def kind_of(value: Quantity) -> tuple[str, str] | None:
    """What it is a number of, as far as two of them can be compared: a currency, a unit or a counted noun."""
    if value.per is not None:
        return None
    if value.currency is not None:
        return ("currency", value.currency)
    if value.unit is not None:
        return ("unit", value.unit)
    return ("counted", value.counted) if value.counted is not None else None


__all__ = [
    "agree",
    "allows",
    "at_place",
    "coarse",
    "digits_of",
    "kind_of",
    "known",
    "one_slip_apart",
    "stands_for",
]


def noughts(value: Decimal, place: Decimal) -> int:
    """How many noughts end the number, counted in units of that place."""
    digits = str(at_place(value, place))
    return len(digits) - len(digits.rstrip("0"))
