"""What two printed numbers can differ by."""

from decimal import Decimal

import pytest

from claims.lang.differences import difference
from claims.model import Quantity


def number(value: str, step: str = "1", **more: str) -> Quantity:
    return Quantity(Decimal(value), Decimal(value), precision=Decimal(step), **more)


def percent(value: str, step: str = "1") -> Quantity:
    return number(value, step, unit="percent")


FITS = [
    (number("50"), number("65"), percent("30")),
    (number("3"), number("4"), percent("33")),
    (number("3"), number("4"), percent("33.3", "0.1")),
    (number("7", currency="IDR"), number("8.3", "0.1", currency="IDR"), percent("18.6", "0.1")),
    (percent("5.25", "0.01"), percent("5"), number("25", unit="basis_point")),
    (percent("10"), percent("15"), percent("50")),
]


@pytest.mark.parametrize(("before", "after", "by"), FITS)
def test_rounded_and_cut_differences_fit(before, after, by):
    told = difference(before, after, by)
    assert told is not None
    assert told.fits()


@pytest.mark.parametrize(
    ("before", "after", "by", "exact"),
    [
        (number("50"), number("65"), percent("20"), "30"),
        (number("50"), number("65"), number("16"), "15"),
        (
            percent("9.03", "0.01"),
            percent("8.57", "0.01"),
            number("0.64", "0.01", unit="percentage_point"),
            "0.46",
        ),
    ],
)
def test_others_do_not_and_are_reckoned(before, after, by, exact):
    told = difference(before, after, by)
    assert told is not None
    assert not told.fits()
    assert told.exact() == Decimal(exact)


def test_points_told_in_percent_are_known():
    told = difference(percent("10"), percent("15"), percent("5"))
    assert told is not None
    assert told.in_points()
    assert not told.fits()


@pytest.mark.parametrize(
    ("before", "after", "by"),
    [
        (number("5"), number("8"), None),  # ranks, perhaps
        (number("5", counted="orang"), number("8", counted="rumah"), None),
        (number("0"), number("8", counted="orang"), None),
        (number("5", currency="IDR"), number("8", currency="IDR"), number("3", unit="meter")),
    ],
)
def test_numbers_that_cannot_be_compared_give_none(before, after, by):
    assert difference(before, after, by) is None


def test_each_end_is_reached_from_the_other():
    told = difference(number("50"), number("65"), percent("20"))
    assert told is not None
    old, new = told.reached(up=True)
    assert new == 60
    assert round(old, 2) == Decimal("54.17")
