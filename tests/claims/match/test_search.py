"""Looking words up: candidates, best first, never a verdict."""

from datetime import date

import pytest

from claims.match import match_words, named
from claims.match.index import NameIndex
from claims.model import Alias, Event, Participant, on
from tests.claims.match.small_world import SmallWorld, small_world
from tests.factory import statement


def test_an_exact_alias_comes_first() -> None:
    found = match_words(small_world(), "nakatani gen")
    assert found[0] == {
        "id": "person:nakatani-gen",
        "label": "Gen Nakatani",
        "kind": "person",
        "score": 100,
        "how": "exact alias",
        "words": "Nakatani Gen",
    }


def test_another_spelling_is_a_candidate() -> None:
    found = match_words(small_world(), "Ahn Kyu-baek", kind="person")
    assert (found[0]["id"], found[0]["how"]) == ("person:ahn-gyu-back", "candidate")
    assert found[0]["score"] < 100


def test_countries_and_short_words_are_only_found_exactly() -> None:
    assert match_words(small_world(), "Koreo", kind="country") == []
    assert [row["id"] for row in match_words(small_world(), "Korea", kind="country")] == ["country:KR"]
    assert match_words(small_world(), "NATU") == []


def test_blocked_words_name_nothing() -> None:
    assert [row["id"] for row in match_words(small_world(), "AS")] == ["country:US"]


def test_an_event_is_found_by_who_where_and_when() -> None:
    event = Event(
        statement("E-1"),
        "defence_minister_meeting",
        on(date(2015, 10, 20)),
        "place:kr-seoul",
        "KR",
        "bilateral",
        "in_person",
        "minister",
        "official",
        "held",
        participants=(Participant(person="person:nakatani-gen"),),
    )
    (found,) = match_words(small_world(events=(event,)), "Nakatani Seoul 2015", kind="event")
    assert (found["id"], found["how"]) == ("E-1", "candidate")
    assert found["words"] == "defence minister meeting Gen Nakatani Seoul 2015-10-20"


def test_top_bounds_the_answer_and_nonsense_is_refused() -> None:
    assert len(match_words(small_world(), "Menteri Pertahanan", top=1)) == 1
    with pytest.raises(ValueError, match="choose one of"):
        match_words(small_world(), "x", kind="animal")
    with pytest.raises(ValueError, match="at least 1"):
        match_words(small_world(), "x", top=0)


def test_an_index_of_the_names_finds_the_same() -> None:
    """Through the index, as through every name: who is found, how, and by which words."""
    world = small_world()
    index = NameIndex.build(named(world))
    asked = (
        "nakatani gen",
        "Ahn Kyu-baek",
        "Menteri Pertahanan",
        "Korea",
        "Koreo",
        "AS",
        "NATU",
        "seoul",
        "?",
    )
    for words in asked:
        for kind in (None, "person", "office", "country"):
            every = match_words(world, words, kind=kind, top=50)
            assert match_words(world, words, kind=kind, top=50, names=index) == every, (words, kind)


def test_short_given_names_are_looked_up_whole_and_whole_ones_short() -> None:
    world = SmallWorld(
        alias_rows=(
            Alias("person:a", "William Harrington", "en", "name"),
            Alias("person:b", "Bill Featherstone", "en", "name"),
        )
    )
    index = NameIndex.build(named(world))
    for words, id in (("Bill Harrington", "person:a"), ("William Featherstone", "person:b")):
        (first, *_) = match_words(world, words, names=index)
        assert (first["id"], first["score"]) == (id, 100)
