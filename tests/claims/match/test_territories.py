"""Names of countries and cities: from the CLDR, held back where they would mislead."""

import pytest

from claims.match.lexicon import lexicon
from claims.match.territories import city_names, country_names
from claims.model import Language


@pytest.mark.parametrize(
    ("language", "name", "code"),
    [
        ("id", "Jepang", "JP"),
        ("id", "AS", "US"),
        ("id", "Korea Selatan", "KR"),
        ("id", "Hong Kong", "HK"),
        ("id", "Antigua dan Barbuda", "AG"),
        ("en", "United States", "US"),
        ("en", "Trinidad and Tobago", "TT"),
        ("en", "UK", "GB"),
    ],
)
def test_a_name_has_its_code(language: Language, name: str, code: str) -> None:
    assert country_names(lexicon(language))[name] == code


@pytest.mark.parametrize(
    ("language", "name"), [("id", "PM"), ("id", "Korea"), ("en", "AS"), ("en", "us"), ("id", "Samoa Amerika")]
)
def test_a_name_that_would_mislead_has_none(language: Language, name: str) -> None:
    assert name not in country_names(lexicon(language))


@pytest.mark.parametrize(("name", "code"), [("Tokyo", "JP"), ("Pyongyang", "KP"), ("Bangkok", "TH")])
def test_a_city_has_its_country(name: str, code: str) -> None:
    assert city_names(lexicon("id"))[name] == code


@pytest.mark.parametrize("name", ["Lima", "Jerusalem", "Yerusalem", "Singapura", "Roma"])
def test_ordinary_words_disputed_cities_and_countries_are_no_cities(name: str) -> None:
    assert name not in city_names(lexicon("id"))


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="no words for language"):
        lexicon("fr")  # type: ignore[arg-type]
