import pytest

from claims.text.words import words


@pytest.mark.parametrize(
    "path",
    [
        ("starters",),
        ("bylines",),
        ("abbreviations", "before_number"),
        ("dateline", "cities"),
        ("photo", "places"),
    ],
)
def test_every_word_is_a_word_in_lower_case(path: tuple[str, ...]) -> None:
    found = words(*path)
    assert found
    assert found.isdisjoint({"true", "false", "none", ""})  # "no" and "on" read as truth values
    assert all(word == word.casefold() for word in found)
