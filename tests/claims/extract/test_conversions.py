"""Amounts with their worth in another currency."""

import pytest

from claims.dossier import check_article
from claims.world import SeedWorld, read_seeds
from tests.factory import article

WORLD = SeedWorld(read_seeds())


def converted(text: str, language: str = "id") -> list[str]:
    dossier = check_article(article(text, language=language), WORLD)
    return [claim.quote for claim in dossier.claims if claim.type == "conversion"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Biayanya US$ 100 juta (Rp 1,6 triliun).", "US$ 100 juta (Rp 1,6 triliun"),
        ("Utangnya US$ 1,2 miliar atau sekitar Rp 18 triliun.", "US$ 1,2 miliar atau sekitar Rp 18 triliun"),
        ("Dendanya 5 juta euro, setara dengan Rp 90 miliar.", "5 juta euro, setara dengan Rp 90 miliar"),
        ("Dananya Rp 330 triliun atau US$ 20 miliar.", "Rp 330 triliun atau US$ 20 miliar"),
    ],
)
def test_amounts_beside_their_worth_are_read(text, words):
    assert converted(text) == [words]


def test_english():
    assert converted("It costs $10m (£8m).", "en") == ["$10m (£8m"]


@pytest.mark.parametrize(
    "text",
    [
        "Ia membayar Rp 5 juta, US$ 100, dan 50 euro.",
        "Biayanya Rp 5 juta dan US$ 300.",
        "Harganya Rp 16.000 per liter (US$ 1).",
        "Dananya US$ 1-2 juta (Rp 16 miliar).",
        "Tahap pertama US$ 5 juta (2024), tahap kedua Rp 80 miliar.",
    ],
)
def test_amounts_of_two_things_are_no_conversion(text):
    assert converted(text) == []


def test_what_a_share_earns_is_no_worth_of_the_whole():
    assert converted("The mill earned $31 million, or 42 cents a diluted share.", "en") == []
    assert converted("The mill earned $31 million, or £24 million.", "en") == ["$31 million, or £24 million"]
