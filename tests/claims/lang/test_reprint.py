"""Numbers printed anew in the style of the words that stood there."""

from decimal import Decimal

import pytest

from claims.lang.reprint import reprint, rescale


def again(words: str, old: str, new: str, language: str = "id") -> str | None:
    found = reprint(words, Decimal(old), Decimal(new), language)
    return None if found is None else words[: found[0]] + found[2] + words[found[1] :]


@pytest.mark.parametrize(
    ("words", "old", "new", "printed"),
    [
        ("Rp 243,8 Triliun", "243800000000000", "234800000000000", "Rp 234,8 Triliun"),
        ("Rp 1,24 T", "1240000000000", "1300000000000", "Rp 1,30 T"),
        ("Rp 900 ribu", "900000", "1250000", "Rp 1.250 ribu"),
        ("Rp 16.288", "16288", "9288", "Rp 9.288"),
        ("Rp 2.500.000", "2500000", "12500000", "Rp 12.500.000"),
        ("48 orang", "48", "46", "46 orang"),
        ("Tiga orang", "3", "2", "Dua orang"),
        ("dua belas siswa", "12", "23", "dua puluh tiga siswa"),
        ("6.6 %", "6.6", "6.5", "6.5 %"),
        ("52 persen", "52", "52.5", "52,5 persen"),
        ("2019 orang", "2019", "2018", "2018 orang"),
    ],
)
def test_the_style_stays(words, old, new, printed):
    assert again(words, old, new) == printed


@pytest.mark.parametrize(
    ("words", "old", "new", "printed"),
    [
        ("$1.24bn", "1240000000", "1250000000", "$1.25bn"),
        ("1,250 voters", "1250", "1520", "1,520 voters"),
        ("Twenty-one people", "21", "12", "Twelve people"),
        ("nine people", "9", "45", "forty-five people"),
    ],
)
def test_english_marks_and_words(words, old, new, printed):
    assert again(words, old, new, "en") == printed


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("3-5 juta", "3000000", "4000000"),  # which of the two
        ("Rp 1 T", "1000000000000", "1000000001"),  # a scale that hides it
        ("ribuan orang", "1000", "2000"),
        ("seribu orang", "1000", "2000"),  # no such words here
        ("0 orang", "0", "3"),
        ("5 orang", "5", "-3"),
        ("12 (dua belas) orang", "12", "13"),  # told twice
        ("2½ juta", "2500000", "3500000"),
        ("3 lusin telur", "36", "48"),
    ],
)
def test_what_cannot_be_printed_so_is_not(words, old, new):
    assert again(words, old, new) is None


@pytest.mark.parametrize(
    ("words", "times", "printed", "language"),
    [
        ("Rp 12,4 miliar", 1000, "Rp 12,4 triliun", "id"),
        ("Rp 7 T", Decimal(1) / 1000, "Rp 7 M", "id"),
        ("Rp 900 Ribu", 1000, "Rp 900 Juta", "id"),
        ("Rp 1.500.000", 1000, "Rp 1.500.000.000", "id"),
        ("$1.24bn", Decimal(1) / 1000, "$1.24m", "en"),
        ("12 million people", 1000, "12 billion people", "en"),
    ],
)
def test_a_scale_word_is_exchanged(words, times, printed, language):
    found = rescale(words, Decimal(10) ** 12, Decimal(10) ** 12 * times, language)
    if "1.500.000" in words:
        found = rescale(words, Decimal(1500000), Decimal(1500000) * times, language)
    assert found is not None
    assert words[: found[0]] + found[2] + words[found[1] :] == printed


def test_there_is_no_word_above_a_quadrillion():
    assert rescale("Rp 7 kuadriliun", Decimal(7) * 10**15, Decimal(7) * 10**18, "id") is None
