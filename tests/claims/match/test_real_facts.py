"""The real reference table, asked what the checks will ask of it."""

from datetime import date

import pytest

from claims.match import Gazetteer, Who, find_events, match_words, mentions
from claims.model import Period, World, between
from claims.world import SeedWorld, read_seeds

JP, KR = Who("JP", "office:jp-mod"), Who("KR", "office:kr-mnd")


@pytest.fixture(scope="module")
def world() -> World:
    return SeedWorld(read_seeds())


@pytest.fixture(scope="module")
def gazetteer(world: World) -> Gazetteer:
    return Gazetteer(world, "id")


def _meetings(world: World, period: Period, **more: str) -> list[str]:
    found = find_events(
        world, family="meeting", parties=(JP, KR), format="bilateral", mode="in_person", period=period, **more
    )  # type: ignore[arg-type]
    return [match.event.statement.id for match in found]


def test_between_november_2019_and_june_2023_no_two_ministers_met_alone(world: World) -> None:
    assert _meetings(world, between(date(2019, 11, 18), date(2023, 6, 3))) == []
    assert _meetings(world, between(date(2019, 11, 1), date(2019, 11, 30))) == ["E-2019-11-17"]


def test_in_korea_they_met_in_2015_and_then_in_2025(world: World) -> None:
    decade = between(date(2015, 1, 1), date(2025, 12, 31))
    assert _meetings(world, decade, host="KR") == ["E-2015-10-20", "E-2025-09-08"]


def test_the_japanese_minister_visited_korea_in_october_2015_and_never_japan(world: World) -> None:
    october = between(date(2015, 10, 1), date(2015, 10, 31))
    found = find_events(world, family="visit", visitor=JP, host="KR", period=october)
    assert [match.event.statement.id for match in found] == ["E-2015-10-20"]
    assert find_events(world, family="visit", visitor=JP, host="JP") == ()


def test_the_korean_minister_was_in_tokyo_in_2024_and_not_in_2015(world: World) -> None:
    year = between(date(2024, 1, 1), date(2024, 12, 31))
    found = find_events(world, family="visit", visitor=KR, host="JP", format="bilateral", period=year)
    assert [match.event.statement.id for match in found] == ["E-2024-07-28"]
    before = between(date(2015, 1, 1), date(2015, 12, 31))
    assert find_events(world, family="visit", visitor=KR, host="JP", period=before) == ()


def test_the_deputy_in_seoul_and_the_screen_in_seoul_are_no_ministers_visit(world: World) -> None:
    between_visits = between(date(2023, 1, 1), date(2025, 9, 7))
    found = find_events(
        world, family="visit", visitor=Who("JP"), host="KR", level="minister", period=between_visits
    )
    assert [m.event.statement.id for m in found if "defence" in m.event.kind or m.event.kind == "visit"] == []


def test_leaders_known_by_person_only_are_found_by_office(world: World) -> None:
    leaders = (Who(office="office:jp-pm"), Who(office="office:kr-president"))
    day = between(date(2022, 11, 13), date(2022, 11, 13))
    (found,) = find_events(world, family="meeting", parties=leaders, period=day)
    assert found.event.statement.id == "E-2022-11-13"


def test_a_series_is_found_by_its_loose_name(world: World, gazetteer: Gazetteer) -> None:
    june = between(date(2023, 6, 1), date(2023, 6, 10))
    (found,) = find_events(world, family="conference", words="IISS Shangri-La Dialogue", period=june)
    assert found.event.statement.id == "E-sld-2023"


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("Menhan Korsel Yi Jong-seop hadir.", "person:lee-jong-sup", "office:kr-mnd"),
        ("Menhan Korsel Ahn Kyu-baek hadir.", "person:ahn-gyu-back", "office:kr-mnd"),
        ("Menhan RI Sjafrie Syamsoedin hadir.", "person:sjafrie-sjamsoeddin", "office:id-mod"),
        ("Menteri Keuangan Korea Selatan Choo Kyung-ho hadir.", "person:choo-kyung-ho", "office:kr-finance"),
        ("Menlu Jepang Takeshi Iwaya hadir.", "person:iwaya-takeshi", "office:jp-foreign"),
        ("Presiden Yoon hadir di Seoul.", "person:yoon-suk-yeol", "office:kr-president"),
        ("Menhan Korsel Kim Jong Un hadir.", None, "office:kr-mnd"),
    ],
)
def test_posts_and_names_of_the_table(
    text: str, person: str | None, office: str, gazetteer: Gazetteer
) -> None:
    found = mentions(text, gazetteer)[0]
    assert (found.kind, found.person, found.office) == ("holder", person, office)


def test_words_are_matched_to_candidates(world: World) -> None:
    assert match_words(world, "Menhan Jepang", kind="office")[0]["id"] == "office:jp-mod"
    assert match_words(world, "Cho Kyung-ho", kind="person")[0]["how"] == "candidate"
