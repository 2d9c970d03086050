"""Numbers with a part: what the part is of, and where a decimal holds it."""

from decimal import Decimal
from fractions import Fraction

import pytest

from claims.lang import number_pack
from claims.lang.fractions import ends

READ = {language: number_pack(language).shapes["number"][1] for language in ("id", "en")}


@pytest.mark.parametrize(
    ("language", "printed", "value"),
    [
        ("en", "two and a half million", "2500000"),
        ("en", "2½ million", "2500000"),
        ("en", "two million and a half", "2500000"),
        ("en", "one billion and a half million", "1000500000"),
        ("en", "three quarters of a million", "750000"),
        ("en", "twenty and three fifths", "20.6"),
        ("en", "one-fourth", "0.25"),
        ("en", "three and a half dozen", "42"),
        ("en", "4 thousand 3 hundred and 21", "4321"),
        ("en", "3 hundred and one", "301"),
        ("en", "two point fourteen", "2.14"),
        ("en", "1 414 021 100", "1414021100"),
        ("id", "dua setengah juta", "2500000"),
        ("id", "2 juta 500 ribu", "2500000"),
        ("id", "tiga perempat juta", "750000"),
        ("id", "tiga lusin", "36"),
    ],
)
def test_a_part_is_of_the_scale_behind_it(language: str, printed: str, value: str) -> None:
    assert READ[language](printed).total == Decimal(value)


@pytest.mark.parametrize("printed", ["twenty-third", "three third", "five quarters"])
def test_words_that_only_look_like_a_part_make_no_number(printed: str) -> None:
    assert READ["en"](printed) is None


def test_a_decimal_holds_halves_and_fifths_but_no_thirds() -> None:
    assert [ends(Fraction(1, below)) for below in (2, 3, 5, 6, 8)] == [True, False, True, False, True]
    third = READ["en"]("two thirds of a million")
    assert third.fraction == Fraction(2_000_000, 3)
