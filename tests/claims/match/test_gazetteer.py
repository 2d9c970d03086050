"""The gazetteer: the longest name at each place, and which entity a spelling may name."""

from datetime import date

import pytest

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


FIRST, LAST = date(2010, 3, 4), date(2015, 6, 7)


def dated(*aliases: Alias) -> Gazetteer:
    """The small world with these words."""
    world = small_world()
    rows = (*world.alias_rows, *aliases)
    return Gazetteer(SmallWorld(world.entities, world.office_rows, rows, world.term_rows), "id")


def named_on(gazetteer: Gazetteer, text: str, day: date | None) -> list[tuple[str, ...]]:
    """The kind and the ids of each name of a text printed on that day."""
    return [(hit.entry.kind, *hit.entry.ids) for hit in gazetteer.hits(text, day)]


@pytest.mark.parametrize(
    ("day", "named"),
    [
        (date(2010, 3, 3), False),
        (FIRST, True),
        (LAST, True),
        (date(2015, 6, 8), False),
        (None, True),
    ],
)
@pytest.mark.parametrize(
    ("entity", "kind"),
    [
        ("person:kim-yong-hyun", "person"),
        ("org:kr-mnd", "org"),
        ("place:kr-seoul", "place"),
        ("country:KR", "country"),
        ("event_series:admm-plus", "series"),
    ],
)
def test_words_are_a_name_within_their_days_only(
    entity: str, kind: str, day: date | None, named: bool
) -> None:
    gazetteer = dated(Alias(entity, "Zirkonia", "id", "short", valid_from=FIRST, valid_to=LAST))
    assert [found[0] for found in named_on(gazetteer, "Di Zirkonia", day)] == ([kind] if named else [])


def test_words_of_a_post_are_a_post_within_their_days_only() -> None:
    alias = Alias("office:jp-mod", "Penjaga Zirkon", "id", "official", False, valid_from=FIRST)
    assert named_on(dated(alias), "penjaga zirkon", date(2009, 1, 1)) == []
    assert named_on(dated(alias), "penjaga zirkon", FIRST) == [("post",)]


def test_of_two_that_share_words_each_is_named_in_its_days() -> None:
    gazetteer = dated(
        Alias("person:kim-yong-hyun", "Zirkon", "id", "short", valid_to=LAST),
        Alias("person:kim-seon-ho", "Zirkon", "id", "short", valid_from=FIRST),
    )
    assert named_on(gazetteer, "Zirkon", date(2009, 1, 1)) == [("person", "person:kim-yong-hyun")]
    assert named_on(gazetteer, "Zirkon", date(2016, 1, 1)) == [("person", "person:kim-seon-ho")]
    both = [("person", "person:kim-seon-ho", "person:kim-yong-hyun")]
    assert named_on(gazetteer, "Zirkon", FIRST) == named_on(gazetteer, "Zirkon", None) == both


def test_words_that_are_also_given_without_days_are_a_name_always() -> None:
    with_days = Alias("person:kim-yong-hyun", "Zirkon", "id", "short", valid_to=LAST)
    without = Alias("person:kim-yong-hyun", "Zirkon", "id", "typo")
    for aliases in ((with_days, without), (without, with_days)):
        assert named_on(dated(*aliases), "Zirkon", date(2020, 1, 1)) == [("person", "person:kim-yong-hyun")]


def test_where_a_longer_name_is_none_any_more_a_shorter_one_or_another_is_read() -> None:
    longer = dated(Alias("org:kr-mnd", "Markas Jepang", "id", "short", valid_to=LAST))
    assert named_on(longer, "Markas Jepang", LAST) == [("org", "org:kr-mnd")]
    assert named_on(longer, "Markas Jepang", date(2020, 1, 1)) == [("country",)]
    shared = dated(
        Alias("org:kr-mnd", "Zirkonia", "id", "short", valid_to=LAST),
        Alias("place:kr-seoul", "Zirkonia", "id", "short"),
    )
    assert named_on(shared, "Zirkonia", LAST) == [("org", "org:kr-mnd")]
    assert named_on(shared, "Zirkonia", date(2020, 1, 1)) == [("place", "place:kr-seoul")]
