"""Decisions: typed context decides between near names, and ambiguity is said."""

from datetime import date
from typing import Any

import pytest

from claims.match.identity import Asked, Decision, LinearCandidates, decide
from tests.claims.match.identity.people import LAND, MND, NAMES, people

IN_2011, IN_2013 = date(2011, 7, 1), date(2013, 7, 1)


def decided(words: str, **known: Any) -> Decision:
    return decide(Asked(words, **known), people(), LinearCandidates(NAMES))


@pytest.mark.parametrize(
    ("words", "known", "person"),
    [
        ("Kim Yong Hyeon", {"office": MND, "day": IN_2011}, "person:first"),
        ("Kim Yong Hyeon", {"office": MND, "day": IN_2013}, "person:second"),
        ("Kim Yong-hyun", {"office": MND, "day": IN_2013}, "person:second"),
        ("Kim Yong-hyun", {"office": LAND, "day": IN_2011}, "person:land"),
        ("Kim Yong-hyun", {"country": "KP"}, "person:north"),
        ("Kim", {"office": MND, "day": IN_2011}, "person:first"),
        ("Kim Yong-hyum", {"office": MND, "day": IN_2011}, "person:first"),
        ("Nakatani Gen", {}, "person:alone"),
        ("Ferdinand Marcos", {"office": "office:ph-president", "day": date(2023, 1, 1)}, "person:son"),
        ("Ferdinand Marcos", {"office": "office:ph-president", "day": date(1980, 1, 1)}, "person:father"),
        ("Ferdinand Marcos Jr.", {}, "person:son"),
        ("Chu Gyeongho", {"country": "KR", "day": date(2023, 2, 1)}, "person:open"),
        ("Chu Gyeongho", {"office": "office:kr-finance", "day": date(2024, 2, 1)}, "person:open"),
    ],
)
def test_context_decides(words: str, known: dict[str, Any], person: str) -> None:
    found = decided(words, **known)
    assert (found.outcome, found.person) == ("accepted", person)


@pytest.mark.parametrize(
    ("words", "known", "survivors"),
    [
        # namesakes, and names that may be ways of writing each other
        ("Kim Yong-hyun", {}, {"person:first", "person:north", "person:second", "person:land"}),
        ("Kim Yong-hyun", {"country": "KR"}, {"person:first", "person:second", "person:land"}),
        ("Kim Yong Hyeon", {"office": MND}, {"person:first", "person:second"}),
        ("Ferdinand Marcos", {}, {"person:father", "person:son"}),
        # a way of writing, with nothing around it
        ("Chu Gyeongho", {}, {"person:open"}),
        ("Chu Gyeongho", {"country": "KR"}, {"person:open"}),
        ("Chu Gyeongho", {"country": "KR", "day": date(2021, 2, 1)}, {"person:open"}),
        # a slip, or one word, without the office
        ("Cho Kyung-ho", {"country": "KR", "day": date(2023, 2, 1)}, {"person:open"}),
        ("Nakatani", {}, {"person:alone"}),
        # what only resembles is never chosen, not even in office
        ("Kim Yong-un", {"office": MND, "day": IN_2011}, {"person:first"}),
    ],
)  # fmt: skip
def test_what_stays_open_is_said_to_be_ambiguous(
    words: str, known: dict[str, Any], survivors: set[str]
) -> None:
    found = decided(words, **known)
    assert (found.outcome, found.person, set(found.survivors)) == ("ambiguous", None, survivors)


def test_on_the_day_of_a_handover_the_better_name_wins_and_equal_ones_stay_open() -> None:
    day = date(2012, 6, 1)
    found = decided("Kim Yong-hyun", office=MND, day=day)
    assert (found.outcome, found.person, found.runner_up) == ("accepted", "person:first", "person:second")
    open_ = decided("Kim", office=MND, day=day)
    assert (open_.outcome, open_.rivals) == ("ambiguous", ("person:first", "person:second"))


@pytest.mark.parametrize(
    ("words", "known", "outcome"),
    [
        ("Gen Nakatani", {"office": MND, "day": IN_2011}, "other_person"),
        ("Gen Nakatani", {"country": "KR"}, "other_person"),
        ("Gen Nakatani", {"office": "office:jp-mod", "day": date(2020, 1, 1)}, "other_person"),
        ("Donald Trump", {"office": MND, "day": IN_2011}, "not_known"),
        ("Gento Nakata", {}, "not_known"),
        ("中谷元", {}, "not_known"),
        ("", {}, "not_known"),
    ],
)
def test_nobody_is_chosen_against_what_is_known(words: str, known: dict[str, Any], outcome: str) -> None:
    found = decided(words, **known)
    assert (found.outcome, found.person, found.survivors) == (outcome, None, ())


def test_a_lone_survivor_that_is_not_accepted_has_no_rivals() -> None:
    assert decided("Chu Gyeongho").rivals == ()
    assert decided("Nakatani Gen").rivals == ()


def test_holders_of_the_office_are_asked_whatever_the_candidates_find() -> None:
    class Nothing:
        def search(self, words: str, *, top: int) -> list[Any]:
            return []

        holding = search

    asked = Asked("Gim Yonghyeon", office=MND, day=IN_2011)
    assert decide(asked, people(), Nothing()).person == "person:first"
