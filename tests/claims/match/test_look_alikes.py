"""Names that look alike: twenty pairs that are one, doubtful, or two. None is merged by looks."""

import pytest

from claims.dossier import check_article
from claims.match.names import fold
from claims.text import clean_text
from claims.text.scripts import mixed_words
from claims.world import SeedWorld, read_seeds
from tests.factory import article

WORLD = SeedWorld(read_seeds())

PAIRS = [
    # One name: letter case, accents, width, joined signs, blanks, and what no reader sees.
    ("Prabowo Subianto", "PRABOWO SUBIANTO", "equal"),
    ("Gyu-back", "Gyu back", "equal"),
    ("Suzuki", "Sūzuki", "equal"),
    ("Ｐｒａｂｏｗｏ", "Prabowo", "equal"),
    ("Oﬃce", "Office", "equal"),
    ("Pra\u200bbowo", "Prabowo", "equal"),
    ("Pra\u00adbowo", "Prabowo", "equal"),
    ("\u202ePrabowo\u202c", "Prabowo", "equal"),
    ("Pra\ufeffbowo", "Prabowo", "equal"),
    ("Gen\u00a0Nakatani", "Gen Nakatani", "equal"),
    # A letter of another script: another name, and told.
    ("Pr\u0430bowo", "Prabowo", "flagged"),
    ("Prabow\u043e", "Prabowo", "flagged"),
    ("\u03a1rabowo", "Prabowo", "flagged"),
    ("J\u03bfkowi", "Jokowi", "flagged"),
    ("Nakat\u0430ni", "Nakatani", "flagged"),
    ("Me\u0261awati", "Megawati", "different"),  # U+0261 is a Latin letter
    # Letters and digits that only look alike.
    ("Wi1dan", "Wildan", "different"),
    ("Rom0", "Romo", "different"),
    ("Iwan", "lwan", "different"),
    ("\u0421\u043e\u0441\u043e", "Coco", "different"),  # wholly Cyrillic: a Russian name
]


@pytest.mark.parametrize(("one", "other", "outcome"), PAIRS)
def test_a_look_alike_is_never_merged(one: str, other: str, outcome: str) -> None:
    """Equal by what the letters are, with and without cleaning; or not, and told where scripts are mixed."""
    assert (fold(one) == fold(other)) is (outcome == "equal")
    assert (fold(clean_text(one).clean) == fold(clean_text(other).clean)) is (outcome == "equal")
    assert bool(mixed_words(one)) is (outcome == "flagged")


def test_there_are_twenty_pairs() -> None:
    assert len({pair[:2] for pair in PAIRS}) == 20


@pytest.mark.parametrize("name", ["Pr\u0430bowo Subianto", "Prabow\u043e Subianto"])
def test_a_known_name_with_a_foreign_letter_is_flagged_and_links_to_nobody(name: str) -> None:
    dossier = check_article(article(f"Presiden {name} tiba di Jakarta."), WORLD)
    assert [flag.check for flag in dossier.flags] == ["name_on_record"]
    assert not [party.person for claim in dossier.claims for party in claim.subject if party.person]
