"""Verbs of speech stand once, in one file a language, and each use has the verbs that are to have it."""

from importlib.resources import files
from typing import get_args

import pytest
import yaml

from claims.model import Language
from claims.text.speech import BESIDE_NAMES, IN_SENTENCES, by_use, speech


@pytest.mark.parametrize("language", get_args(Language))
def test_no_other_list_holds_a_verb_of_speech_for_the_same_use(language: Language) -> None:
    verbs = speech(language)
    assert all(verbs[use] for use in ("saying", "tagging", "before_speaker", "saying_before", "human_after"))
    events = yaml.safe_load((files("claims.lang") / language / "events.yml").read_text("utf-8"))
    assert events.keys().isdisjoint(IN_SENTENCES)
    names = yaml.safe_load((files("claims.match") / "words" / f"{language}-names.yml").read_text("utf-8"))
    assert {use: sorted(verbs[use] & set(names.get(use, ()))) for use in BESIDE_NAMES} == {
        use: [] for use in BESIDE_NAMES
    }


def test_a_verb_has_all_uses_of_its_row_and_no_other() -> None:
    found = by_use("x.yml", [{"uses": ["saying", "tagging"], "verbs": ["kata"]}])
    assert {use for use, verbs in found.items() if verbs} == {"saying", "tagging"}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            [{"uses": ["saying"], "verbs": ["kata"]}, {"uses": ["tagging"], "verbs": ["kata"]}],
            "x.yml: kata stands twice; write it once, with all of its uses",
        ),
        (
            [{"uses": ["sayings"], "verbs": ["kata"]}],
            "x.yml: sayings is no use; choose from saying, inverted",
        ),
    ],
)
def test_a_verb_that_stands_twice_and_a_use_nobody_looks_for_are_refused(
    rows: list[dict[str, list[str]]], told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        by_use("x.yml", rows)
