"""The small words of one language, or of both together."""

import pytest

from claims.match.small_words import small_words


def test_a_section_has_the_words_of_the_language_asked_for_and_of_both_without_one():
    indonesian, english, both = (small_words("capital_cities", language) for language in ("id", "en", None))
    assert "di" in indonesian["before"]
    assert "at" in english["before"]
    assert both["before"] == (*indonesian["before"], *english["before"])


def test_a_section_nobody_wrote_is_none():
    with pytest.raises(ValueError, match="there is no section"):
        small_words("capitol_cities")
