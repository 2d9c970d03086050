"""The capital of a country: the city that is called so is it."""

import pytest

from tests.claims.check.conftest import Ask, Mend

CHECK = "capital_fits"


@pytest.mark.parametrize(
    ("text", "repairs"),
    [
        ("Konser digelar di Sydney, ibu kota Australia, malam ini.", [("Sydney", "Canberra")]),
        ("Ibu kota Kanada adalah Toronto.", [("Toronto", "Ottawa")]),
        ("Karachi merupakan ibu kota negara Pakistan.", [("Karachi", "Islamabad")]),
        ("Ia menetap di ibu kota Swiss, Zurich.", [("Zurich", "Bern")]),
        ("Ia terbang ke Istanbul (ibukota Turki).", [("Istanbul", "Ankara")]),
        (
            "Warga turun ke jalan di Bagdad, ibu kota Iran, sejak pagi.",
            [("Bagdad", "Teheran"), ("Iran", "Irak")],
        ),
        ("Warga Busan yang merupakan ibu kota dari Korea Selatan pulang.", [("Busan", "Seoul")]),
        ("Ia tiba di Seoul, ibu kota Jepang.", [("Seoul", "Tokyo"), ("Jepang", "Korea Selatan")]),
    ],
)
def test_a_city_that_is_not_the_capital(
    text: str, repairs: list[tuple[str, str]], ask: Ask, mend: Mend
) -> None:
    (found,) = ask(text, CHECK)
    assert (found.outcome, found.severity, found.reason) == ("contradicted", "warning", "another-capital")
    assert [(text[r.span.start : r.span.end], r.replacement) for r in found.repairs] == repairs
    for repair in found.repairs:
        assert [each.outcome for each in mend(text, repair, CHECK)] == ["holds"]


@pytest.mark.parametrize(
    "text",
    [
        "She lives in Sydney, the capital of Australia.",
        "They flew to the Turkish capital, Istanbul.",
        "The Turkish capital Istanbul was quiet.",
        "Canada's capital, Toronto, was quiet.",
        "Zurich is the capital of Switzerland.",
        "Zurich, which is the capital of Switzerland, was quiet.",
        "The capital of Pakistan is Karachi.",
        "Mumbai, the Indian capital, was flooded.",
    ],
)
def test_the_same_in_english(text: str, ask: Ask) -> None:
    (found,) = ask(text, CHECK, language="en")
    assert (found.outcome, found.severity) == ("contradicted", "warning")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Konser digelar di Canberra, ibu kota Australia, malam ini.", "id"),
        ("Ia tiba di ibu kota Jepang, Tokyo.", "id"),
        ("Ibu kota Inggris yakni London.", "id"),
        ("Ia menetap di ibu kota Rusia Moskow.", "id"),
        ("He lives in Moscow, the Russian capital.", "en"),
        ("Colombo is the capital of Sri Lanka.", "en"),
        ("Rapat digelar di Den Haag, ibu kota Belanda.", "id"),
        ("Rapat digelar di La Paz, ibu kota Bolivia.", "id"),
    ],
)
def test_the_capital_itself(text: str, language: str, ask: Ask) -> None:
    assert [each.outcome for each in ask(text, CHECK, language=language)] == ["holds"]


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("Kyoto adalah ibu kota Jepang pada masa Heian.", "id", "may-be-another-time"),
        ("Pada 1923 Istanbul, ibu kota Turki, diduduki.", "id", "may-be-another-time"),
        ("He was born in 1950 in Karachi, the capital of Pakistan.", "en", "may-be-another-time"),
        ("Banyak orang mengira Sydney adalah ibu kota Australia.", "id", "told-as-doubtful"),
        ("Apakah Toronto adalah ibu kota Kanada?", "id", "told-as-doubtful"),
        ("Many think Sydney is the capital of Australia.", "en", "told-as-doubtful"),
        ("Sidang dibuka di Dar es Salaam, ibu kota Tanzania.", "id", "second-seat"),
        ("Sidang dibuka di Cape Town, ibu kota Afrika Selatan.", "id", "second-seat"),
    ],
)
def test_another_time_a_doubt_or_a_second_seat(text: str, language: str, reason: str, ask: Ask) -> None:
    assert [(f.outcome, f.reason) for f in ask(text, CHECK, language=language)] == [("unknown", reason)]


def test_a_capital_of_earlier_years_in_an_article_of_then(ask: Ask) -> None:
    text = "Rapat digelar di Yangon, ibu kota Myanmar."
    assert [f.outcome for f in ask(text, CHECK, "2005-03-01")] == ["unknown"]
    assert [f.outcome for f in ask(text, CHECK, None)] == ["unknown"]
    assert [f.outcome for f in ask(text, CHECK, "2015-03-01")] == ["contradicted"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sydney bukan ibu kota Australia.", "id"),
        ("Ia tiba di Kyoto, bekas ibu kota Jepang.", "id"),
        ("Milan, ibu kota mode Italia, ramai.", "id"),
        ("Ia singgah di ibu kota Jepang, Seoul, dan Beijing.", "id"),
        ("Dari ibu kota Jepang, Osaka berjarak 400 kilometer.", "id"),
        ("Ia tiba di Surabaya, ibu kota Jawa Timur.", "id"),
        ("Di Sydney, ibu kota Negara Bagian New South Wales, hujan turun.", "id"),
        ("Ia terbang dari Sydney ke ibu kota Australia.", "id"),
        ("Sydney dan ibu kota Australia sama-sama ramai.", "id"),
        ("Kyoto pernah menjadi ibu kota Jepang.", "id"),
        ("Sydney is not the capital of Australia.", "en"),
        ("She lives in Kyoto, the former capital of Japan.", "en"),
        ("Milan, the fashion capital of Italy, was busy.", "en"),
        ("Mumbai, India's financial capital, was flooded.", "en"),
        ("Mumbai is where Indian capital is raised.", "en"),
        ("In the Australian capital, Sydney was not mentioned.", "en"),
        ("Japanese capital, Seoul said, was welcome.", "en"),
        ("The Australian capital is far from Sydney.", "en"),
    ],
)
def test_the_nearest_innocent_sentences(text: str, language: str, ask: Ask) -> None:
    assert ask(text, CHECK, language=language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("She came from Brazzaville, the capital of Congo.", "en"),
        ("She came from Kinshasa, the capital of Congo.", "en"),
        ("Ia tiba di Brazzaville, ibu kota Kongo.", "id"),
    ],
)
def test_one_name_of_two_countries_has_two_capitals(text: str, language: str, ask: Ask) -> None:
    (finding,) = ask(text, "capital_fits", language=language)
    assert finding.outcome == "holds"
