"""Looking words up: candidates, best first, never a verdict."""

from dataclasses import replace
from datetime import date

import pytest

from claims.match import match_words, named
from claims.match.candidates import Near
from claims.match.identity import LinearCandidates
from claims.match.index import NameIndex
from claims.match.things import Row
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


NEAR = (
    Alias("person:kim-yong-hyun", "김용현", "ko", "native"),
    Alias("person:kim-yong-hyun", "Kim the Younger", "en", "short", valid_to=date(2020, 1, 1)),
    Alias("person:kim-yong-hyun", "Kim Seon", "en", "blocked"),
)


def near_world() -> SmallWorld:
    world = small_world()
    return replace(world, alias_rows=(*world.alias_rows, *NEAR))


def features(row: Row) -> list[str]:
    return [each["feature"] for each in row["features"]]


def test_without_context_a_way_of_writing_is_ambiguous_and_shows_its_reasons() -> None:
    (found,) = match_words(near_world(), "Gim Yonghyeon", kind="person")
    assert (found["id"], found["decision"], found["outcome"]) == (
        "person:kim-yong-hyun",
        "ambiguous",
        "ambiguous",
    )
    assert features(found) == ["surname", "sound"]


def test_the_office_accepts_it() -> None:
    found = match_words(near_world(), "Gim Yonghyeon", office="office:kr-mnd", top=20)
    assert (found[0]["id"], found[0]["decision"], found[0]["outcome"]) == (
        "person:kim-yong-hyun",
        "accepted",
        "accepted",
    )
    assert features(found[0]) == ["surname", "sound", "office"]
    assert {row["kind"] for row in found} == {"person"}
    by_words = match_words(near_world(), "Gim Yonghyeon", office="Menteri Pertahanan Korea Selatan", top=20)
    assert by_words == found


def test_another_holder_of_the_office_is_shown_with_what_speaks_against() -> None:
    first, other = match_words(near_world(), "Kim Sonho", office="office:kr-mnd", top=2)
    assert (first["id"], first["decision"]) == ("person:kim-seon-ho", "accepted")
    assert (other["id"], other["decision"]) == ("person:kim-yong-hyun", "ruled_out")
    against = [each["feature"] for each in other["features"] if each["stance"] == "against"]
    assert against == ["nothing_answers", "left_out"]


def test_an_exact_name_is_ruled_out_where_the_office_says_so() -> None:
    (found, *_) = match_words(near_world(), "Park Jin", office="office:kr-mnd")
    assert (found["id"], found["how"], found["decision"], found["outcome"]) == (
        "person:park-jin",
        "exact alias",
        "ruled_out",
        "other_person",
    )


def test_native_script_is_found_exactly_and_in_no_other_way() -> None:
    assert match_words(near_world(), "김용현")[0]["decision"] == "accepted"
    assert match_words(near_world(), "김용헌") == []


def test_names_out_of_use_and_blocked_ones_are_not_looked_up() -> None:
    assert match_words(near_world(), "Kim the Younger", on=date(2019, 1, 1))[0]["how"] == "exact alias"
    for row in match_words(near_world(), "Kim the Younger", on=date(2021, 1, 1)):
        assert row["how"] == "candidate"
    assert [row["id"] for row in match_words(near_world(), "Kim Seon") if row["how"] == "exact alias"] == []


def test_two_things_of_one_name_are_ambiguous_and_the_country_decides() -> None:
    both = match_words(small_world(), "Kemenhan", kind="org")
    assert {row["decision"] for row in both if row["how"] == "exact alias"} == {"ambiguous"}
    (first, *others) = match_words(small_world(), "Kemenhan", kind="org", country="kr", top=20)
    assert (first["id"], first["decision"]) == ("org:kr-mnd", "accepted")
    assert "ruled_out" in {row["decision"] for row in others}


def test_words_that_are_left_out_or_not_there_are_named() -> None:
    (first, *_) = match_words(small_world(), "Menteri Pertahanan Korea Utara", kind="office")
    assert (first["id"], first["decision"]) == ("office:kr-mnd", "ambiguous")
    assert features(first) == ["same_words", "left_out", "nothing_answers"]


def test_the_names_of_a_world_are_those_an_index_is_built_from() -> None:
    rows = named(near_world())
    assert rows == sorted(set(rows))
    assert ("person:kim-yong-hyun", "김용현") in rows
    assert ("person:kim-yong-hyun", "Kim Seon") not in rows
    assert ("office:kr-mnd", "office:kr-mnd") in rows


def test_short_given_names_are_looked_up_whole_and_whole_ones_short() -> None:
    world = SmallWorld(
        alias_rows=(
            Alias("person:a", "William Harrington", "en", "official"),
            Alias("person:b", "Bill Featherstone", "en", "official"),
        )
    )
    for words, id in (("Bill Harrington", "person:a"), ("William Featherstone", "person:b")):
        (first, *_) = match_words(world, words, names=LinearCandidates(named(world)))
        assert (first["id"], set(features(first))) == (id, {"same_words", "short_name"})


def test_candidates_may_come_from_an_index() -> None:
    asked: list[tuple[str, int]] = []

    class Index:
        def search(self, words: str, *, top: int) -> list[Near]:
            asked.append((words, top))
            return [Near("person:park-jin", "Park Jin", 100.0), Near("place:sg", "Park Jin", 100.0)]

        def holding(self, words: str, *, top: int) -> list[Near]:
            return [Near("place:kr-seoul", "Park Jin Plaza", 80.0)]

    found = match_words(small_world(), "Park Jin", names=Index())
    assert [row["id"] for row in found] == ["person:park-jin", "place:sg", "place:kr-seoul"]
    assert match_words(small_world(), "Park Jin", kind="person", names=Index()) == found[:1]
    assert asked[0][0] == "Park Jin"


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"country": "Korea"}, "two letters"),
        ({"country": "K1"}, "two letters"),
        ({"office": "office:none"}, "no office 'office:none'"),
        ({"office": "Menteri"}, "no office 'Menteri'"),
        ({"office": "office:kr-mnd", "kind": "place"}, "leave out one of the two"),
    ],
)
def test_context_that_cannot_be_is_refused(known: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        match_words(small_world(), "Park Jin", **known)  # type: ignore[arg-type]


def test_top_bounds_the_answer_and_nonsense_is_refused() -> None:
    assert len(match_words(small_world(), "Menteri Pertahanan", top=1)) == 1
    with pytest.raises(ValueError, match="choose one of"):
        match_words(small_world(), "x", kind="animal")
    with pytest.raises(ValueError, match="at least 1"):
        match_words(small_world(), "x", top=0)


def test_an_index_of_the_names_finds_the_same() -> None:
    """Through the index, as through every name: who is found, how, by which words, and what is decided."""
    world = near_world()
    index = NameIndex.build(named(world))
    for words in (
        "nakatani gen",
        "Ahn Kyu-baek",
        "Menteri Pertahanan",
        "Korea",
        "AS",
        "seoul",
        "Gim Yonghyeon",
        "?",
    ):
        assert match_words(world, words, names=index) == match_words(world, words)
