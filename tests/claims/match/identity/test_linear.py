"""Names looked through one by one: the likest of each entity, in a fixed order."""

from claims.match.identity import LinearCandidates

NAMES = [
    ("person:a", "Ahn Gyu-back"),
    ("person:a", "안규백"),
    ("person:b", "Sri Mulyani Indrawati"),
    ("person:b", "Sri Mulyani"),
    ("person:c", "Kim Yong-hyun"),
    ("person:d", "Kim Yong-hyun"),
    ("person:e", "Kim Boo-kyum"),
]


def found(words: str, top: int = 10) -> list[tuple[str, str]]:
    return [(near.entity, near.name) for near in LinearCandidates(NAMES).search(words, top=top)]


def holding(words: str, top: int = 10) -> list[tuple[str, str]]:
    return [(near.entity, near.name) for near in LinearCandidates(NAMES).holding(words, top=top)]


def test_the_likest_come_first_and_those_alike_by_id() -> None:
    assert found("Kim Yong-hyun")[:2] == [("person:c", "Kim Yong-hyun"), ("person:d", "Kim Yong-hyun")]
    assert found("ahn kyu-baek")[0] == ("person:a", "Ahn Gyu-back")
    assert LinearCandidates(NAMES).search("Yong-hyun Kim", top=1)[0].score == 100


def test_each_entity_is_found_once_by_its_likest_name() -> None:
    assert found("sri mulyani")[0] == ("person:b", "Sri Mulyani")
    assert found("sri mulyani indrawati")[0] == ("person:b", "Sri Mulyani Indrawati")
    assert len({entity for entity, _ in found("sri")}) == len(found("sri")) == 5


def test_names_that_hold_all_the_words() -> None:
    assert holding("Sri") == [("person:b", "Sri Mulyani")]
    assert holding("indrawati") == [("person:b", "Sri Mulyani Indrawati")]
    assert holding("Kim Boo") == [("person:e", "Kim Boo-kyum")]
    assert holding("Sri Kim") == []


def test_another_script_is_found_by_its_very_letters() -> None:
    assert found("안규백", top=1) == [("person:a", "안규백")]


def test_top_bounds_the_answer_and_nothing_finds_nothing() -> None:
    assert len(found("Kim", top=2)) == 2
    assert len(holding("Kim", top=2)) == 2
    assert found("") == holding("?") == []


def test_the_order_in_which_names_are_given_changes_nothing() -> None:
    turned = LinearCandidates(reversed(NAMES)).search("Kim Yong", top=10)
    assert list(turned) == list(LinearCandidates(NAMES).search("Kim Yong", top=10))


def test_all_names_of_an_entity() -> None:
    assert LinearCandidates(NAMES).names_of("person:a") == ["Ahn Gyu-back", "안규백"]
    assert LinearCandidates(NAMES).names_of("person:z") == ()
