"""Looking words up: candidates, best first, never a verdict."""

from datetime import date

import pytest

from claims.match import match_words
from claims.model import Event, Participant, on
from tests.claims.match.small_world import small_world
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
        "decision": "accepted",
        "outcome": "accepted",
        "features": [{"feature": "exact_alias", "stance": "for", "words": "exact alias “Nakatani Gen”"}],
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
