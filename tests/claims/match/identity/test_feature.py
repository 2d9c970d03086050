"""Features: each is told of in the guide, and plain in JSON."""

import json

from claims.match.identity.feature import FEATURES, Feature
from tests.kept import ROOT


def test_every_feature_is_told_of_in_the_guide() -> None:
    guide = (ROOT / "docs/facts.md").read_text(encoding="utf-8")
    assert [name for name in FEATURES if f"`{name}`" not in guide] == []


def test_a_feature_is_plain_json() -> None:
    feature = Feature("sound", "neutral", "sound variant kyu/gyu: k/g (korean)")
    assert json.loads(json.dumps(feature.as_json())) == {
        "feature": "sound",
        "stance": "neutral",
        "words": "sound variant kyu/gyu: k/g (korean)",
    }
