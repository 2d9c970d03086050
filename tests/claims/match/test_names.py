"""Printed names folded, without titles and initials."""

import pytest

from claims.match.names import fold, name_tokens, without_initials


def test_folding_drops_marks_hyphens_and_letter_case() -> None:
    assert fold("Shun’ichi  Sūzuki-san") == "shunichi suzuki san"
    assert fold("Đặng Thị Jørgen Łucja Yıldız") == "dang thi jorgen lucja yildiz"


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Donald J. Trump", "donald trump"),
        ("George H. W. Bush", "george bush"),
        ("B. J. Habibie", None),
        ("Donald Trump", None),
        ("Fulan X", None),
    ],
)
def test_initials_inside_a_name_are_left_out(name: str, bare: str | None) -> None:
    assert without_initials(name) == bare


def test_titles_are_dropped_where_anything_else_is_there() -> None:
    assert name_tokens("Prof. Dr. Purbaya Yudhi Sadewa") == ("purbaya", "yudhi", "sadewa")
    assert name_tokens("Pak Menteri") == ("pak", "menteri")
