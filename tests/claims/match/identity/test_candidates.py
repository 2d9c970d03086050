"""Candidates: names that look like the words, in a fixed order."""

from claims.match.identity import LinearCandidates

NAMES = [
    ("person:a", "Ahn Gyu-back"),
    ("person:a", "안규백"),
    ("person:b", "Sri Mulyani Indrawati"),
    ("person:c", "Kim Yong-hyun"),
    ("person:d", "Kim Yong-hyun"),
    ("person:e", "Kim Boo-kyum"),
]


def found(words: str, top: int = 10) -> list[tuple[str, str]]:
    return [(near.entity, near.name) for near in LinearCandidates(NAMES).search(words, top=top)]


def test_the_likest_come_first_and_those_alike_by_id() -> None:
    assert found("Kim Yong-hyun")[:2] == [("person:c", "Kim Yong-hyun"), ("person:d", "Kim Yong-hyun")]
    assert found("ahn kyu-baek")[0] == ("person:a", "Ahn Gyu-back")


def test_a_name_that_has_all_the_words_is_found_however_long_it_is() -> None:
    assert found("Sri") == [("person:b", "Sri Mulyani Indrawati")]
    assert found("Kim Boo")[0] == ("person:e", "Kim Boo-kyum")
    assert found("Sri Kim") == []


def test_another_script_is_found_by_its_very_letters() -> None:
    assert found("안규백") == [("person:a", "안규백")]


def test_top_bounds_the_answer_and_nothing_finds_nothing() -> None:
    assert len(found("Kim", top=2)) == 2
    assert found("") == []
    assert found("Qqqqqqqq") == []


def test_the_order_in_which_names_are_given_changes_nothing() -> None:
    turned = LinearCandidates(reversed(NAMES)).search("Kim Yong", top=10)
    assert list(turned) == list(LinearCandidates(NAMES).search("Kim Yong", top=10))
