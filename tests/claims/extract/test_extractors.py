"""What wakes an extractor: signs a sentence can bear, and every sentence it draws a claim from bears one."""

from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest
import yaml

from claims.article import read_path
from claims.dossier import understand_article
from claims.extract import EXTRACTORS
from claims.extract.discourse import Discourse
from claims.model import Article
from claims.model.mention import MentionKind
from claims.text.speech import IN_SENTENCES
from claims.world import SeedWorld, read_seeds

SAMPLES = Path(__file__).parents[3] / "seeds" / "articles"


def test_every_sign_is_one_a_sentence_can_bear() -> None:
    borne = {
        "time",
        "quotation",
        "colon",
        "quantity",
        "change",
        "share",
        "age",
        "birth",
        *get_args(MentionKind),
    }
    for language in ("id", "en"):
        borne |= set(yaml.safe_load((files("claims.lang") / language / "events.yml").read_text("utf-8")))
    borne |= set(IN_SENTENCES)
    for extractor, wakes in EXTRACTORS.items():
        assert wakes, f"{extractor.__name__} never wakes"
        assert wakes <= borne, f"{extractor.__name__}: no sentence bears {sorted(wakes - borne)}"


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_extractor_that_sleeps_had_nothing_to_say(language: str) -> None:
    world = SeedWorld(read_seeds())
    asleep = 0
    for loaded in read_path(SAMPLES):
        if not isinstance(loaded.item, Article) or loaded.item.language != language:
            continue
        scene = understand_article(loaded.item, world)
        talk = Discourse(scene)
        for sentence in scene.sentences:
            signs = scene.signs(sentence)
            for extractor, wakes in EXTRACTORS.items():
                drawn = list(extractor(scene, sentence, talk))
                if wakes.isdisjoint(signs):
                    asleep += 1
                    assert drawn == [], f"{extractor.__name__}: {sentence.text}"
            talk.hear(sentence)
    assert asleep > 100
