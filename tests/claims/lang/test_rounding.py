"""Printed numbers that can be one number."""

from decimal import Decimal

import pytest

from claims.lang.rounding import agree, coarse, kind_of, stands_for
from claims.model import Quantity


def number(value: str, step: str = "1", high: str | None = None, **more: str) -> Quantity:
    return Quantity(Decimal(value), Decimal(high or value), precision=Decimal(step), **more)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (number("52", "1"), number("52.016", "0.001")),
        (number("3.7", "0.1"), number("3.79", "0.01")),  # cut
        (number("3.8", "0.1"), number("3.79", "0.01")),  # rounded
        (number("14"), number("13", high="14")),
        (number("5"), number("5.0", "0.1")),
    ],
)
def test_rounded_and_cut_numbers_agree(one, other):
    assert agree(one, other)
    assert agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (number("1.24", "0.01"), number("1.25", "0.01")),
        (number("53"), number("52.016", "0.001")),
        (number("12"), number("13", high="14")),
        (number("5"), Quantity(None, None, open_reason="vague")),
    ],
)
def test_other_numbers_do_not(one, other):
    assert not agree(one, other)
    assert not agree(other, one)


def test_how_roughly_a_number_is_told():
    assert coarse(number("250")) == 10
    assert coarse(number("500000", "1000")) == 100000
    assert coarse(number("12.5", "0.1")) == Decimal("0.1")
    assert coarse(number("0")) == 1


def test_a_step_shows_what_lies_within_it():
    assert stands_for(Decimal(600), Decimal("599.5"), Decimal(1))
    assert stands_for(Decimal(3), Decimal("3.9"), Decimal(1))
    assert not stands_for(Decimal(4), Decimal("3.4"), Decimal(1))


def test_rates_are_compared_with_nothing():
    assert kind_of(number("5", currency="IDR", per="liter")) is None
    assert kind_of(number("5", currency="IDR")) == ("currency", "IDR")
    assert kind_of(number("5", unit="percent")) == ("unit", "percent")
    assert kind_of(number("5", counted="orang")) == ("counted", "orang")
    assert kind_of(number("5")) is None
