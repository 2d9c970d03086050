"""Names on record, and which the printed ones miss."""

import pytest

from claims.match.on_record import missed_place, record_of
from claims.world import SeedWorld, read_seeds


@pytest.fixture(scope="module")
def world() -> SeedWorld:
    """The world of the seed files."""
    return SeedWorld(read_seeds())


def test_a_name_missed_by_one_letter_says_which_word(world):
    near = record_of(world).missed("person:prabowo-subianto", ("prabowo", "subiyanto"), "id")
    assert near is not None
    assert (near.printed_at, near.recorded_at, near.letters) == (1, 1, 1)
    assert near.recorded.tokens == ("prabowo", "subianto")


@pytest.mark.parametrize(
    "tokens", [("prabowo", "subianto"), ("prabowo",), ("hartono",), ("prabowo", "hartono")]
)
def test_a_right_name_and_another_name_miss_nothing(world, tokens):
    assert record_of(world).missed("person:prabowo-subianto", tokens, "id") is None


def test_a_record_knows_whole_names_and_parts_of_them(world):
    record = record_of(world)
    assert record.knows("person:nakatani-gen", ("nakatani",))
    assert record.bears(("gen", "nakatani"))
    assert not record.bears(("nakatani", "subianto"))
    assert record_of(world) is record


@pytest.mark.parametrize(
    ("name", "level", "near"),
    [
        ("Karawan", "regency", ("Karawang",)),
        ("Surabya", "city", ("Surabaya",)),
        ("Surabaya", "city", ()),
        ("Karawang", "city", ()),
        ("Pare-pare", "city", ()),
        ("Roma", "city", ()),
    ],
)
def test_a_place_is_missed_by_one_letter_at_its_level(name, level, near):
    assert missed_place(name, level) == near
