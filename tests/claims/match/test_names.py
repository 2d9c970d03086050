"""Likeness of names: proposals, with what speaks for and against."""

import pytest

from claims.match.names import fold, likest, same_person, without_initials


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ahn Gyu-Back", "Ahn Kyu-baek"),
        ("Gen Nakatani", "Nakatani Gen"),
        ("Tarō Kōno", "Taro Kono"),
        ("Prof. Dr. Purbaya Yudhi Sadewa", "Purbaya Yudhi Sadewa"),
        ("Jeong Kyeongdoo", "Jeong Kyeong-doo"),
        ("Choo Kyung-ho", "Cho Kyung-ho"),
        ("William J. Clinton", "Bill Clinton"),
        ("Michael R. Pompeo", "Mike Pompeo"),
        ("Jacob Gedleyihlekisa Zuma", "Jacob Zuma"),
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
        ("Mike Pence", "Mike Pompeo"),
        ("Bill Clinton", "Hillary Clinton"),
        ("Gedleyihlekisa Zuma", "Jacob Mkhize Zuma"),
    ],
)
def test_names_that_are_not_proposed(a: str, b: str) -> None:
    assert not same_person(a, b).proposed


def test_the_reasons_say_what_was_compared() -> None:
    assert same_person("Ahn Gyu-Back", "Ahn Kyu-baek").reasons[1] == "every word has a counterpart"


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


def test_a_namesake_is_not_the_one_he_is_named_after() -> None:
    assert not likest("Ferdinand Marcos Jr.", ["Ferdinand Marcos"]).proposed
    assert likest("Ferdinand R. Marcos Jr.", ["Ferdinand Marcos Jr."]).proposed
    assert likest("Ferdinand R. Marcos", ["Ferdinand Marcos"]).proposed
