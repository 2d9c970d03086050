"""Verdicts in classes: the longest known words decide, then the figure, and nothing is guessed."""

import pytest

from claims.model import Rating
from claims.world.intake.verdicts import verdict_class


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        ("False", "false"),
        ("MOSTLY FALSE", "mostly_false"),
        ("Half True", "mixed"),
        ("Sebagian benar", "mixed"),
        ("Tidak benar", "false"),
        ("[SALAH] Jembatan ditutup", "false"),
        ("Benar", "true"),
        ("Menyesatkan", "mostly_false"),
        ("Belum terbukti", "unproven"),
        ("Four Pinocchios", "other"),
        ("", "other"),
        ("truer", "other"),
    ],
)
def test_words_have_their_class(verdict: str, expected: str) -> None:
    assert verdict_class(verdict, None) == expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (Rating(1, 1, 5), "false"),
        (Rating(2, 1, 5), "mostly_false"),
        (Rating(3, 1, 5), "mixed"),
        (Rating(4, 1, 5), "mostly_true"),
        (Rating(5, 1, 5), "true"),
        (Rating(9, 1, 5), "other"),
        (Rating(0, 1, 5), "other"),
        (Rating(3, 5, 1), "other"),
    ],
)
def test_a_figure_has_its_fifth(figure: Rating, expected: str) -> None:
    assert verdict_class("Pinocchio", figure) == expected


def test_words_win_over_the_figure() -> None:
    assert verdict_class("Salah", Rating(5, 1, 5)) == "false"
