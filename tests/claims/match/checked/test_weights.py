"""Weights: both languages have them, no part speaks the wrong way, and chance grows with score and lead."""

import pytest

from claims.match.checked.likeness import PARTS
from claims.match.checked.weights import weights, weights_of

TREE = {
    "short": {"words": 2},
    "long": {"words": 4},
    "sure": dict.fromkeys(["bias", "score", "lead", "suggest", "confirm"], 0),
}


@pytest.mark.parametrize("language", ["id", "en"])
def test_parts_speak_for_a_candidate_and_days_apart_against_it(language: str) -> None:
    using = weights(language)  # type: ignore[arg-type]
    for length in (0.0, 0.5, 1.0):
        for name, worth in zip(PARTS, using.worth(length), strict=True):
            assert worth <= 0 if name == "days_apart" else worth >= 0
    assert 0 < using.suggest < using.confirm < 1


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_higher_score_and_a_longer_lead_are_likelier(language: str) -> None:
    using = weights(language)  # type: ignore[arg-type]
    assert using.chance(10, 2) < using.chance(20, 2) < using.chance(20, 8) < 1


def test_a_part_that_is_not_named_is_worth_nothing() -> None:
    using = weights_of(TREE)
    assert using.worth(0.0).tolist() == [2.0, *[0.0] * (len(PARTS) - 1)]


def test_a_question_between_short_and_long_has_its_share_of_both() -> None:
    using = weights_of(TREE)
    assert [using.worth(length)[0] for length in (0.0, 0.25, 1.0)] == [2.0, 2.5, 4.0]


def test_other_languages_have_none() -> None:
    with pytest.raises(KeyError):
        weights("fr")  # type: ignore[arg-type]
