"""What the looks say: values in words, and hostile words of a table that stay words."""

from dataclasses import replace
from datetime import date

import pytest

from claims.model import Conflict, Facts, Said
from claims.world import read_seeds
from claims.world.looks import conflicts
from desk.cli.facts_conflicts import _lines
from desk.cli.saying import Sayer

FACTS = read_seeds()
EN, ID = Sayer(FACTS, "en"), Sayer(FACTS, "id")


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [(1, 1, "1 day"), (3, 3, "3 days"), (31, 91, "31–91 days"), (0, 30, "0–30 days"), (None, None, "")],
)
def test_days_are_counted(least: int | None, most: int | None, words: str) -> None:
    assert EN.days(least, most) == words


def test_numbers_follow_the_language() -> None:
    assert (EN.days(1209, 1209), ID.days(1209, 1209)) == ("1,209 days", "1.209 hari")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        ([], "nothing"),
        (True, "yes"),
        (False, "no"),
        ("2020-09", "September 2020"),
        ("person:suh-wook", "person:suh-wook"),
        ([{"source": "SRC-a", "stance": "supports", "locator": None}], "SRC-a supports"),
        (["JP", "KR"], "JP; KR"),
    ],
)
def test_a_field_is_told_by_its_value(value: object, words: str) -> None:
    assert EN.value(value) == words


def test_what_nobody_has_is_told_by_its_id() -> None:
    assert EN.statement("T-nobody") == "T-nobody"
    assert EN.source("SRC-nobody") == "SRC-nobody"
    assert EN.source(None) is None


def test_the_words_of_a_table_move_no_cursor() -> None:
    evil = "\x1b[31mred\x07 \u202egnp.exe\nnext line " + "x" * 5000
    told = Conflict(
        "CF1", evil, ("T-jp-mod-kishi",), (Said(evil, "SRC-a"), Said(evil)), evil, date(2025, 1, 1)
    )
    source = replace(FACTS.sources[0], id="SRC-a", publisher=evil, licence=evil)
    facts = Facts(sources=(source,), terms=FACTS.terms, conflicts=(told,))
    by = Sayer(facts, "en")
    rows = _lines(conflicts(facts)[0], by)
    rows += [str(part) for part in by.whole_source("SRC-a")]
    assert all(char.isprintable() for row in rows for char in row)
    assert all(len(row) < 12_000 for row in rows)


def test_ids_stand_in_brackets() -> None:
    assert EN.ids(["T-a", "T-b"]) == "[T-a T-b]"


def test_a_source_is_told_whole_and_one_that_is_not_there_by_its_id() -> None:
    source = FACTS.sources[0]
    told, url, licence, days = EN.whole_source(source.id)
    assert told == f"{source.publisher} ({source.id})"
    assert (url, licence) == (source.url, source.licence)
    assert str(source.retrieved.year) in (days or "")
    assert EN.whole_source("SRC-nobody") == ("SRC-nobody", None, None, None)
