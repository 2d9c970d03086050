"""Weights: both languages have them, no part speaks the wrong way, and chance grows with score and lead."""

import pytest

from claims.match.checked.likeness import PARTS
from claims.match.checked.weights import weights, weights_of


@pytest.mark.parametrize("language", ["id", "en"])
def test_parts_speak_for_a_candidate_and_days_apart_against_it(language: str) -> None:
    using = weights(language)  # type: ignore[arg-type]
    for name, worth in zip(PARTS, using.parts, strict=True):
        assert worth <= 0 if name == "days_apart" else worth >= 0
    assert 0 < using.suggest < using.confirm < 1


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_higher_score_and_a_longer_lead_are_likelier(language: str) -> None:
    using = weights(language)  # type: ignore[arg-type]
    assert using.chance(10, 2) < using.chance(20, 2) < using.chance(20, 8) < 1


def test_a_part_that_is_not_named_is_worth_nothing() -> None:
    tree = {"worth": {"words": 2}, "sure": dict.fromkeys(["bias", "score", "lead", "suggest", "confirm"], 0)}
    assert weights_of(tree).parts.tolist() == [2.0, *[0.0] * (len(PARTS) - 1)]


def test_other_languages_have_none() -> None:
    with pytest.raises(KeyError):
        weights("fr")  # type: ignore[arg-type]
