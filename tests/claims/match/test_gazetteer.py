"""The gazetteer: the longest name at each place, and which entity a spelling may name."""

from claims.match import Gazetteer
from claims.model import Alias
from tests.claims.match.small_world import SmallWorld, small_world


def _names(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.entry.kind) for hit in gazetteer.hits(text)]


def test_the_longest_name_wins(indonesian: Gazetteer) -> None:
    assert _names("Korea Utara", indonesian) == [("Korea Utara", "country")]
    assert _names("Pasukan Bela Diri Jepang", indonesian) == [("Pasukan Bela Diri Jepang", "org")]
    assert _names("Semenanjung Korea", indonesian) == [("Semenanjung Korea", "blocked")]


def test_a_longer_name_that_is_cut_off_hides_no_shorter_one(indonesian: Gazetteer) -> None:
    assert _names("Korea Utaraan", indonesian) == [("Korea", "country")]


def test_posts_are_found_in_every_letter_case_and_names_in_theirs(indonesian: Gazetteer) -> None:
    assert [kind for _, kind in _names("MENHAN Menhan menhan", indonesian)] == ["post"] * 3
    assert _names("korea pm seoul", indonesian) == []


def test_a_spelling_of_two_people_names_both() -> None:
    world = small_world()
    twin = Alias("person:kim-seon-ho", "Kim Yong-hyun", "mul", "romanisation")
    both = SmallWorld(world.entities, world.office_rows, (*world.alias_rows, twin), world.term_rows)
    (hit,) = Gazetteer(both, "id").hits("Kim Yong-hyun")
    assert hit.entry.ids == ("person:kim-seon-ho", "person:kim-yong-hyun")


def test_an_offices_words_without_its_country_are_a_post_of_its_portfolio(indonesian: Gazetteer) -> None:
    (hit,) = indonesian.hits("Menteri Ekonomi dan Keuangan")
    assert hit.entry.post is not None
    assert (hit.entry.post.portfolio, hit.entry.post.level) == ("finance", "minister")


def test_an_empty_world_still_knows_countries_and_posts() -> None:
    gazetteer = Gazetteer(SmallWorld(), "en")
    assert _names("Japan's prime minister", gazetteer) == [("Japan", "country"), ("prime minister", "post")]
