"""Which words name a country, and which only hold its name."""

import pytest

from claims.match import Gazetteer, mentions
from tests.claims.match.found import one, with_country


def test_a_country_that_is_a_given_name_before_a_surname_is_none(english: Gazetteer) -> None:
    text = "Producer Jordan Horowitz stopped. They met in Jordan, near the Jordan River, and Jordan said no."
    assert [m.start for m in mentions(text, english) if m.country == "JO"] == [
        at for at in range(len(text)) if text.startswith(("Jordan,", "Jordan River", "Jordan said"), at)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Semenanjung Korea",
        "Laut Jepang",
        "Laut Cina Selatan",
        "Bank Indonesia",
        "Universitas Indonesia",
        "Timnas Indonesia",
        "Garuda Indonesia",
        "CNN Indonesia",
        "Jalan Jepang",
        "as",
        "Kapten Amerika",
        "bahasa Jepang",
    ],
)
def test_words_that_hold_a_countrys_name_and_name_no_state(words: str, indonesian: Gazetteer) -> None:
    found = mentions(f"Kapal itu melihat {words} kemarin.", indonesian)
    assert [mention for mention in found if mention.kind != "org" and mention.level != "site"] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("AS", "US"),
        ("Korea Utara", "KP"),
        ("Korut", "KP"),
        ("Korsel", "KR"),
        ("Tiongkok", "CN"),
        ("Inggris", "GB"),
        ("RI", "ID"),
    ],
)
def test_a_country_by_each_of_its_names(words: str, code: str, indonesian: Gazetteer) -> None:
    assert with_country(f"Pemerintah {words} menolak.", indonesian) == [(words, code)]


def test_pm_is_a_post_and_no_territory_and_indonesia_has_none(indonesian: Gazetteer) -> None:
    (found,) = mentions("Lalu PM berpidato.", indonesian)
    assert (found.kind, found.portfolio, found.country) == ("office", "head_of_government", None)


def test_us_and_uk_are_countries_in_english_only_in_capitals(english: Gazetteer) -> None:
    assert with_country("They told us that the US and the U.K. agreed.", english) == [
        ("US", "US"),
        ("U.K.", "GB"),
    ]


@pytest.mark.parametrize("words", ["Korean Peninsula", "Sea of Japan", "Bank of Japan", "Japan Airlines"])
def test_english_names_that_name_no_state(words: str, english: Gazetteer) -> None:
    found = mentions(f"They saw the {words} there.", english)
    assert [mention for mention in found if mention.kind != "org"] == []


@pytest.mark.parametrize(
    ("text", "publisher", "code"),
    [
        ("Musik Korea disukai.", None, "KR"),
        ("Rudal Korea Utara jatuh. Pemerintah Korea diam.", None, None),
        ("Rudal Korut jatuh. Pemerintah Korea diam.", "KR", "KR"),
        ("Rudal Korea Utara jatuh. Korea Selatan protes. Pemerintah Korea diam.", None, "KR"),
    ],
)
def test_korea_alone_is_the_south_unless_only_the_north_is_spoken_of(
    text: str, publisher: str | None, code: str | None, indonesian: Gazetteer
) -> None:
    found = one(text, "Korea", indonesian, publisher)
    assert found.country == code
    assert found.ambiguous == (() if code else ("country:KP", "country:KR"))


def test_a_country_after_its_city_is_no_party(indonesian: Gazetteer) -> None:
    assert with_country("Mereka bertemu di Tokyo, Jepang.", indonesian) == [("Tokyo, Jepang", "JP")]


def test_a_country_in_brackets_after_its_city_is_no_party(indonesian: Gazetteer) -> None:
    assert with_country("Mereka bertemu di Tokyo (Jepang).", indonesian) == [("Tokyo (Jepang)", "JP")]


def test_a_city_that_is_a_country_is_both(indonesian: Gazetteer) -> None:
    found = one("Mereka bertemu di Singapura.", "Singapura", indonesian)
    assert (found.kind, found.country, found.place) == ("country", "SG", "place:sg")
