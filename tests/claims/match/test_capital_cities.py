"""Capitals with a country behind them."""

from claims.match.capital_cities import capital_of, capitals
from claims.model import Span
from claims.model.check import Named
from tests.factory import article


def named(kind: str, words: str, text: str, country: str) -> Named:
    at = text.index(words)
    span = Span("text", at, at + len(words))
    return Named(kind, span, words, None, None, None, None, None, country, None, None, "current")  # type: ignore[arg-type]


def test_the_capital_of_a_country_that_is_not_listed_is_not_known():
    assert capital_of("KR") == "Seoul"
    assert capital_of("GB") is None


def test_a_capital_is_read_with_the_country_that_closes_its_phrase():
    text = "Mereka bertemu di Seoul, Jepang."
    names = [named("place", "Seoul", text, "KR"), named("country", "Jepang", text, "JP")]
    (found,) = capitals(article(text), names)
    assert (found.words, found.printed, found.true) == ("Seoul", "JP", "KR")


def test_a_city_called_the_capital_of_a_country_is_read_wherever_it_stands():
    for text in (
        "Seoul, ibu kota Jepang, ramai.",
        "Warga Seoul yang merupakan ibu kota Jepang pulang.",
        "Seoul, the capital of Jepang, is large.",
    ):
        names = [named("place", "Seoul", text, "KR"), named("country", "Jepang", text, "JP")]
        (found,) = capitals(article(text), names)
        assert (found.printed, found.true) == ("JP", "KR")


def test_a_city_that_is_not_called_so_is_left():
    for text in (
        "Seoul bukan ibu kota Jepang.",
        "Dari Seoul ke ibu kota Jepang.",
        "Seoul, bekas ibu kota Jepang, ramai.",
        "Seoul and the capital of Jepang met.",
    ):
        names = [named("place", "Seoul", text, "KR"), named("country", "Jepang", text, "JP")]
        assert list(capitals(article(text), names)) == []


def test_a_country_that_opens_what_comes_next_is_not_the_capitals():
    text = "Mereka bertemu di Seoul, Jepang menyusul."
    names = [named("place", "Seoul", text, "KR"), named("country", "Jepang", text, "JP")]
    assert list(capitals(article(text), names)) == []
