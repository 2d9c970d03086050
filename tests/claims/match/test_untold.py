"""A full name that nothing beside it tells of is known by a word of it told later."""

import pytest

from claims.match import Gazetteer
from tests.claims.match.found import people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Publik menanti Keltira Monsu. Itu sulit, kata Monsu.", ["Keltira Monsu", "Monsu"]),
        ("Keltira Monsu menang lagi. Itu mudah, kata Keltira.", ["Keltira Monsu", "Keltira"]),
        ("Pernyataan Monsu keliru. Itu sulit, kata Monsu.", ["Monsu"]),  # whose statement it is
        ("Aksi di stadion Keltira Monsu ditunda. Itu sulit, kata Monsu.", ["Monsu"]),
        ("Publik menanti Keltira Monsu.", []),
    ],
)
def test_a_full_name_is_known_by_a_word_of_it_told_later(
    text: str, names: list[str], indonesian: Gazetteer
) -> None:
    assert [name for name, _ in people(text, indonesian)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Keltira Monsu was late. It was the rain, Monsu said.", ["Keltira Monsu", "Monsu"]),
        ("Keltira Monsu was late. Tom Monsu said nothing.", ["Tom Monsu"]),
        ("Keltira Monsu was late. Monsu lies in the north.", []),
    ],
)
def test_whoever_speaks_by_the_last_word_of_a_name_bears_it(
    text: str, names: list[str], english: Gazetteer
) -> None:
    assert [name for name, _ in people(text, english)] == names
