"""The engine: offsets, who wins, and what a bad rule does to the others."""

import logging
from datetime import date
from pathlib import Path

import pytest

from claims.lang import LANGUAGES, pack, read_times, ruleset_parts
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.rules import Pack
from claims.lang.words import load_words


@pytest.fixture
def empty(tmp_path: Path) -> Pack:
    """A pack "xx" with two colours and no rules."""
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "words.yml").write_text("colour:\n  r: [red]\n  R: [Deep red]\n", encoding="utf-8")
    return Pack(folder)


def value_of(found: Found, today: date | None) -> str | None:
    """Gives the slot back."""
    value: str = found["colour"]
    return value


@pytest.mark.parametrize("before", ["", "é ", "— ", "🙂🙂 ", "“Ça” — 日本語 🙂 "])
def test_offsets_are_code_points(before: str) -> None:
    text = f"{before}Senin (12/5/2025) — é 🙂 9 Mei 2023, naïf. Hari ini"
    readings = read_times(text, "id", date(2025, 5, 12))
    assert [text[r.start : r.end] for r in readings] == ["Senin (12/5/2025)", "9 Mei 2023", "Hari ini"]


def test_a_lone_surrogate_is_survived() -> None:
    text = "\ud83d 9 Mei 2023"
    assert [(r.start, r.end) for r in read_times(text, "id", None)] == [(2, 12)]


def test_words_next_to_other_letters_are_not_read() -> None:
    for text in ("é9 Mei 2023", "x9 Mei 2023", "9 Mei 2023é"):
        assert [r for r in read_times(text, "id", None) if r.value.printed.day is not None] == []


def test_the_longest_reading_wins(empty: Pack) -> None:
    empty.rule(r"{colour}", reads={}, ignores=[])(value_of)
    readings = empty.read("a red and a Deep red and a DEEP RED; a deep red", None)
    assert [(r.start, r.value) for r in readings] == [(2, "r"), (12, "R"), (27, "R"), (44, "r")]


def test_of_equally_long_readings_the_first_rule_wins(empty: Pack) -> None:
    @empty.rule(r"{colour}", reads={}, ignores=[])
    def first(found: Found, today: date | None) -> str:
        return "first"

    @empty.rule(r"{colour}", reads={}, ignores=[], version=3)
    def second(found: Found, today: date | None) -> str:
        return "second"

    assert [r.rule for r in empty.read("red", None)] == ["xx.first@1"]
    assert empty.ruleset() == ["xx.first@1", "xx.second@3"]


def test_kinds_do_not_push_each_other_out(empty: Pack) -> None:
    empty.rule(r"{colour}", reads={}, ignores=[], kind="colour")(value_of)

    @empty.rule(r"{colour} wine", reads={}, ignores=[], kind="wine")
    def wine(found: Found, today: date | None) -> str:
        return found.words

    assert [r.kind for r in empty.read("red wine", None)] == ["colour", "wine"]
    assert [r.kind for r in empty.read("red wine", None, kind="wine")] == ["wine"]


def test_unless_looks_at_both_sides(empty: Pack) -> None:
    unless = either(followed_by("wine"), preceded_by("not"))
    empty.rule(r"{colour}", reads={}, ignores=[], unless=unless)(value_of)
    assert [r.start for r in empty.read("red wine, not red, Red", None)] == [19]


def test_a_rule_whose_pattern_does_not_compile_is_named_and_the_others_go_on(
    empty: Pack, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):

        @empty.rule(r"(broken", reads={}, ignores=[])
        def broken(found: Found, today: date | None) -> None:
            return None

        @empty.rule(r"{nowhere}", reads={}, ignores=[])
        def unknown_list(found: Found, today: date | None) -> None:
            return None

    empty.rule(r"{colour}", reads={}, ignores=[])(value_of)
    assert [r.value for r in empty.read("red", None)] == ["r"]
    assert sorted(empty.switched_off) == ["xx.broken@1", "xx.unknown_list@1"]
    assert "'nowhere'" in empty.switched_off["xx.unknown_list@1"]
    assert "(broken" in empty.switched_off["xx.broken@1"]
    assert "xx.broken@1" in caplog.text
    assert "xx.unknown_list@1" in caplog.text


def test_a_rule_that_raises_is_named_and_the_others_go_on(
    empty: Pack, caplog: pytest.LogCaptureFixture
) -> None:
    empty.rule(r"{colour}", reads={}, ignores=[])(value_of)

    @empty.rule(r"{colour} \d", reads={}, ignores=[])
    def fragile(found: Found, today: date | None) -> float:
        return 1 / int(found.words[-1])

    with caplog.at_level(logging.WARNING):
        readings = empty.read("red 1, red 0", None)
    assert [(r.start, r.rule) for r in readings] == [(0, "xx.value_of@1"), (7, "xx.value_of@1")]
    assert "xx.fragile@1" in caplog.text
    assert [r.rule for r in empty.read("red 1", None)] == ["xx.fragile@1"]


def test_words_that_are_no_lists_are_named(tmp_path: Path) -> None:
    path = tmp_path / "words.yml"
    path.write_text("month:\n  1: januari\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"words\.yml: month: 1: needs a list"):
        load_words(path)


def test_a_language_without_a_pack_is_refused() -> None:
    with pytest.raises(ValueError, match="no rules for language 'fr': use one of id, en"):
        pack("fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_of_a_ruleset_are_sorted_and_versioned(language: str) -> None:
    parts = ruleset_parts(language)
    assert parts == sorted(parts)
    assert all(part.startswith(f"{language}.") and part.split("@")[1].isdigit() for part in parts)


def test_reading_twice_gives_the_same() -> None:
    text = "Senin (12/5) pukul 10.00 WIB, 2-4 Juni, awal bulan depan, sepuluh tahun terakhir, hari itu."
    assert read_times(text, "id", date(2025, 5, 12)) == read_times(text, "id", date(2025, 5, 12))
