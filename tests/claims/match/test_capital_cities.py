"""Capitals with a country behind them."""

from claims.match.capital_cities import capital_of, capitals, table
from claims.model import Span
from claims.model.check import Named
from tests.factory import article


def named(kind: str, words: str, text: str, country: str) -> Named:
    at = text.index(words)
    span = Span("text", at, at + len(words))
    return Named(kind, span, words, None, None, None, None, None, country, None, None, "current")  # type: ignore[arg-type]


def test_a_capital_is_spelled_as_the_language_spells_it():
    assert capital_of("KR", "id") == capital_of("KR", "en") == "Seoul"
    assert (capital_of("RU", "id"), capital_of("RU", "en")) == ("Moskow", "Moscow")


def test_the_capital_of_a_country_that_is_not_listed_is_not_known():
    assert capital_of("TV", "en") is None


def test_no_capital_is_told_twice_and_each_english_spelling_is_one_of_its_country():
    known = table()
    told = [name for names in known.names.values() for name in names]
    assert len(told) == len(set(told))
    assert all(name in known.names[code] for code, name in known.english.items())
    assert set(known.also) | set(known.until) <= set(known.names)


def test_a_capital_is_read_with_the_country_that_closes_its_phrase():
    text = "Mereka bertemu di Seoul, Jepang."
    names = [named("place", "Seoul", text, "KR"), named("country", "Jepang", text, "JP")]
    (found,) = capitals(article(text), names)
    assert (found.words, found.printed, found.true) == ("Seoul", "JP", "KR")


def test_a_country_that_opens_what_comes_next_is_not_the_capitals():
    text = "Mereka bertemu di Seoul, Jepang menyusul."
    names = [named("place", "Seoul", text, "KR"), named("country", "Jepang", text, "JP")]
    assert list(capitals(article(text), names)) == []
