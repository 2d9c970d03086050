"""A candidate weighed: country, office and day as features, each with its nearest innocent."""

from datetime import date

import pytest

from claims.match.identity import Asked, Weighed, weigh
from tests.claims.match.identity.people import LAND, MND, NAMES, people

TERM = "office:kr-mnd 2010-01-01/2012-06-01"


def weighed(person: str, words: str, **known: object) -> Weighed:
    found = weigh(
        Asked(words, **known),  # type: ignore[arg-type]
        person,
        [name for one, name in NAMES if one == person],
        people(),
    )
    assert found is not None
    return found


def told(found: Weighed, name: str) -> list[tuple[str, str]]:
    return [(feature.stance, feature.words) for feature in found.features if feature.name == name]


@pytest.mark.parametrize(
    ("day", "held", "stance", "words"),
    [
        (date(2011, 1, 1), "then", "for", "held office:kr-mnd on 2011-01-01"),
        (date(2010, 1, 1), "then", "for", "held office:kr-mnd on 2010-01-01"),
        (date(2012, 6, 1), "then", "for", "held office:kr-mnd on 2012-06-01"),
        (date(2012, 6, 2), "other_days", "against", f"held {TERM}, not on 2012-06-02"),
        (date(2009, 12, 31), "other_days", "against", f"held {TERM}, not on 2009-12-31"),
        (None, "some_time", "for", f"held {TERM}"),
    ],
)  # fmt: skip
def test_the_office_on_the_day(day: date | None, held: str, stance: str, words: str) -> None:
    found = weighed("person:first", "Kim Yong-hyun", office=MND, day=day)
    assert found.held == held
    assert told(found, "office") == [(stance, words)]
    assert found.ruled_out == (held == "other_days")


def test_an_office_never_held_rules_out() -> None:
    found = weighed("person:first", "Kim Yong-hyun", office=LAND)
    assert (found.held, found.ruled_out) == ("never", True)
    assert told(found, "office") == [("against", "never held office:kr-land, as far as the table knows")]


def test_an_open_term_is_held_for_half_a_year_after_it_was_last_seen() -> None:
    sure = weighed("person:open", "Choo Kyung-ho", office="office:kr-finance", day=date(2023, 7, 9))
    assert sure.held == "then"
    stale = weighed("person:open", "Choo Kyung-ho", office="office:kr-finance", day=date(2023, 7, 10))
    assert (stale.held, stale.ruled_out) == ("perhaps", False)
    assert told(stale, "office") == [
        ("neutral", "held office:kr-finance when last seen, on 2023-01-10; not known on 2023-07-10")
    ]


def test_a_month_stays_a_month() -> None:
    for day, held in (
        (date(2014, 12, 1), "then"),
        (date(2016, 8, 31), "then"),
        (date(2016, 9, 1), "other_days"),
    ):
        assert weighed("person:alone", "Gen Nakatani", office="office:jp-mod", day=day).held == held


def test_another_country_rules_out() -> None:
    found = weighed("person:north", "Kim Yong-hyun", country="KR")
    assert (found.abroad, found.ruled_out) == (True, True)
    assert told(found, "country") == [("against", "country differs: KP")]
    same = weighed("person:first", "Kim Yong-hyun", country="KR")
    assert not same.ruled_out
    assert told(same, "country") == [("for", "country KR")]


def test_some_office_of_the_country_on_the_day_speaks_for_somebody() -> None:
    found = weighed("person:land", "Kim Yong-hyun", country="KR", day=date(2012, 1, 1))
    assert found.in_post
    assert told(found, "office") == [("for", "held office:kr-land on 2012-01-01")]
    assert not weighed("person:land", "Kim Yong-hyun", country="KR", day=date(2014, 1, 1)).in_post
    assert not weighed("person:land", "Kim Yong-hyun", day=date(2012, 1, 1)).in_post
    assert not weighed("person:land", "Kim Yong-hyun", country="KP", day=date(2012, 1, 1)).in_post


def test_nobody_without_names_is_weighed() -> None:
    assert weigh(Asked("Gen Nakatani"), "person:alone", [], people()) is None


def test_the_tables_of_the_persons_country_explain_the_name() -> None:
    assert weighed("person:first", "Gim Yong-hyeon").comparison.grade == "variant"
    assert weighed("person:alone", "Ken Nakatani").comparison.grade != "variant"
