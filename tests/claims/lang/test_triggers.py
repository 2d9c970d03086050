"""The stretches that are searched: they hold everything a pattern fits, and little else."""

import pytest

from claims.lang import LANGUAGES, pack
from claims.lang.matcher import Matcher
from claims.lang.numbers import number_pack
from claims.lang.places import Sheet, places, places_from
from claims.lang.rules import Pack
from claims.lang.triggers import Triggers

PACKS = [load(language) for language in LANGUAGES for load in (pack, number_pack)]


@pytest.mark.parametrize("pack", PACKS, ids=["id", "id numbers", "en", "en numbers"])
@pytest.mark.parametrize("between", [" ", ", ", "\n", " — é 🙂 ", ". Mereka datang lagi kemudian. " * 40])
def test_every_place_of_every_rule_lies_in_its_stretches(pack: Pack, between: str) -> None:
    examples = [example for rule in pack.rules for example in (*rule.reads, *rule.ignores)]
    sheet = Sheet(between.join(example.replace("[", "").replace("]", "") for example in examples))
    woken = dict(Triggers([rule.pattern for rule in pack.rules]).windows(sheet.data))
    for number, rule in enumerate(pack.rules):
        matcher = Matcher(rule.pattern)
        everywhere = list(places(matcher, [(0, len(sheet.data))], sheet))
        assert everywhere
        assert list(places(matcher, woken[number], sheet)) == everywhere


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("between", [" ", ", ", "\n", "-", ".", "/", " kurang lebih ", " – "])
def test_rules_that_begin_at_an_opening_fit_nowhere_else(language: str, between: str) -> None:
    numbers = number_pack(language)
    examples = [example for rule in numbers.rules for example in (*rule.reads, *rule.ignores)]
    sheet = Sheet(between.join(example.replace("[", "").replace("]", "") for example in examples))
    whole = [(0, len(sheet.data))]
    opened = [rule for rule in numbers.rules if rule.opening is not None]
    assert len(opened) > 4
    for rule in opened:
        matcher = Matcher(rule.pattern)
        everywhere = places(matcher, whole, sheet)
        assert everywhere
        assert places_from(sheet.beginnings(rule.opening), matcher, whole, sheet) == everywhere


WEEKDAYS = ["senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"]
MANY = [*WEEKDAYS, *(f"{day} lalu" for day in WEEKDAYS)]


def test_only_what_can_fit_is_woken_and_only_nearby() -> None:
    triggers = Triggers([*MANY, r"\d\d mei", r"\pL+ \pL"])
    data = b"x" * 5000 + b" 12 Mei " + b"x" * 5000 + b" 13 mei"
    woken = dict(triggers.windows(data))
    assert woken == {len(MANY): [(5000, 5012), (10008, 10015)], len(MANY) + 1: [(0, len(data))]}


def test_what_needs_two_words_is_woken_where_both_are_near() -> None:
    triggers = Triggers([*MANY, r"(?:senin|selasa) \(\d{1,2} mei\)"])
    far = b"Senin" + b"x" * 500 + b"4 Mei"
    assert len(MANY) not in dict(triggers.windows(far))
    near = far + b"x" * 500 + b"Senin (4 Mei)"
    windows = dict(triggers.windows(near))[len(MANY)]
    assert [near[low:high].count(b"Senin (4 Mei)") for low, high in windows] == [1]


def test_letters_that_fold_to_ascii_wake_every_rule() -> None:
    assert dict(Triggers(MANY).windows("ſenin".encode())) == {key: [(0, 6)] for key in range(len(MANY))}


def test_few_patterns_are_looked_for_in_brief_texts_only() -> None:
    triggers = Triggers(["senin", "kamis"])
    assert dict(triggers.windows(b"hari Kamis")) == {1: [(4, 10)]}
    assert dict(triggers.windows(b"x" * 1000)) == {0: [(0, 1000)], 1: [(0, 1000)]}


def test_an_empty_text_wakes_nothing() -> None:
    assert Triggers([r"\d*"]).windows(b"") == []
    assert Triggers([]).windows(b"a") == []
