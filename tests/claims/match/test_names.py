"""Likeness of names: proposals, with what speaks for and against."""

import pytest

from claims.match.names import fold, same_person


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ahn Gyu-Back", "Ahn Kyu-baek"),
        ("Gen Nakatani", "Nakatani Gen"),
        ("Tarō Kōno", "Taro Kono"),
        ("Prof. Dr. Purbaya Yudhi Sadewa", "Purbaya Yudhi Sadewa"),
        ("Jeong Kyeongdoo", "Jeong Kyeong-doo"),
        ("Choo Kyung-ho", "Cho Kyung-ho"),
    ],
)
def test_names_that_may_be_one_persons(a: str, b: str) -> None:
    assert same_person(a, b).proposed
    assert same_person(a, b) == same_person(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kim Seung-kyum", "Kim Seon-ho"),
        ("Gen Nakatani", "Fumio Kishida"),
        ("Lee", "Leo"),
        ("Park Jin", "Park Geun-hye"),
    ],
)
def test_names_that_are_not_proposed(a: str, b: str) -> None:
    assert not same_person(a, b).proposed


def test_the_reasons_say_what_was_compared() -> None:
    assert same_person("Ahn Gyu-Back", "Ahn Kyu-baek").reasons[1] == "every word has a counterpart"


def test_folding_drops_marks_hyphens_and_letter_case() -> None:
    assert fold("Shun’ichi  Sūzuki-san") == "shunichi suzuki san"
