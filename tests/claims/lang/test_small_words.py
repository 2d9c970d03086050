"""The small words of one language, or of both together."""

import pytest

from claims.lang.matcher import Matcher
from claims.lang.small_words import small_words, words_around


def test_a_section_has_the_words_of_the_language_asked_for_and_of_both_without_one():
    indonesian, english, both = (small_words("timing", language) for language in ("id", "en", None))
    assert "semenjak" in indonesian["since"]
    assert "since" in english["since"]
    assert both["since"] == (*indonesian["since"], *english["since"])
    assert both.keys() == indonesian.keys() == english.keys()


def test_a_section_nobody_wrote_is_none():
    with pytest.raises(ValueError, match="there is no section"):
        small_words("tiding")


def test_words_around_are_patterns_of_one_language_and_file():
    over = Matcher(rf"^{words_around('en', 'stretches')['over']}$")
    assert over.fits("peaked")
    assert not over.fits("naik")
    with pytest.raises(ValueError, match="there is no section"):
        words_around("en", "tiding")
