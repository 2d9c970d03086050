"""Words for countries within other words."""

import pytest

from claims.match.country_words import country_in, with_country


@pytest.mark.parametrize(
    ("words", "language", "turned"),
    [
        ("Menhan Korea Selatan", "id", "Menhan Jepang"),
        ("Menhan Korsel", "id", "Menhan Jepang"),
        ("South Korean Defense Minister", "en", "Japanese Defense Minister"),
        ("South Korea's defence minister", "en", "Japan's defence minister"),
        ("Menhan Ahn Gyu-back", "id", None),
    ],
)
def test_one_country_is_said_in_place_of_another(words, language, turned):
    assert with_country(words, "KR", "JP", language) == turned


def test_a_word_counts_only_where_it_stands_by_itself():
    assert country_in("Menlu RI", "ID", "id") is not None
    assert country_in("Menteri Riset", "ID", "id") is None
