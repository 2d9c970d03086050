"""Which id stays, and which merges cannot be taken in together."""

import pytest

from claims.model import Merge
from claims.world import Merged, refused
from tests.world_suite import merge


def reasons(*merges: Merge) -> list[tuple[str, str]]:
    return list(refused(merges))


def test_a_chain_leads_to_its_end() -> None:
    merged = Merged([merge("M1", "person:a", "person:b"), merge("M2", "person:b", "person:c")])
    assert [merged.id(id) for id in ("person:a", "person:b", "person:c", "person:d")] == [
        "person:c",
        "person:c",
        "person:c",
        "person:d",
    ]
    assert list(merged.all("person:b")) == ["person:c", "person:a", "person:b"]
    assert merged.gone == {"person:a", "person:b"}
    assert list(merged.all("person:d")) == ["person:d"]


def test_of_merges_in_a_circle_none_counts() -> None:
    circle = [merge("M1", "person:a", "person:b"), merge("M2", "person:b", "person:a")]
    merged = Merged([*circle, merge("M3", "person:c", "person:a"), merge("M4", "person:x", "person:y")])
    assert merged.gone == {"person:x"}


def test_merges_that_do_not_meet_are_taken_in() -> None:
    assert reasons(merge("M1", "person:a", "person:b"), merge("M2", "person:c", "person:b")) == []


@pytest.mark.parametrize(
    ("merges", "id", "reason"),
    [
        (
            [("person:a", "person:b"), ("person:b", "person:c"), ("person:c", "person:a")],
            "M3",
            "'into': these merges go round in a circle (person:c → person:a → person:b → person:c); "
            "retract one of them",
        ),
        (
            [("person:a", "person:a")],
            "M1",
            "'into': these merges go round in a circle (person:a → person:a); retract one of them",
        ),
        (
            [("person:a", "org:a")],
            "M1",
            "'into': person:a and org:a are of different kinds, so they are not one",
        ),
        (
            [("person:a", "person:b"), ("person:a", "person:c")],
            "M2",
            "'entity': person:a is merged into person:b already; merge that one instead",
        ),
    ],
)
def test_what_cannot_be_is_refused_by_name(merges: list[tuple[str, str]], id: str, reason: str) -> None:
    given = [merge(f"M{number}", *pair) for number, pair in enumerate(merges, start=1)]
    assert reasons(*given) == [(id, reason)]
