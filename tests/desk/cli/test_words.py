"""The desk's wording: both languages have the same keys, with the same values to fill in."""

import re

import pytest

from claims.report.catalogue import names
from desk.cli.words import WORDING, say, words


def test_both_languages_say_the_same_things() -> None:
    english, indonesian = words("en"), words("id")
    assert {key: list(section) for key, section in english.items()} == {
        key: list(section) for key, section in indonesian.items()
    }
    for section, entries in english.items():
        for key, said in entries.items():
            assert names(said) == names(indonesian[section][key]), f"{section}: {key}"
            assert said != indonesian[section][key] or not re.search("[a-z]{3}", names_out(said)), key


def names_out(template: str) -> str:
    """The template without the names of its values."""
    return re.sub(r"\{[a-z_]+(?:\|[a-z]+){0,2}\}", "", template)


def test_every_key_is_used_in_the_telling() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in WORDING.parent.glob("tell*.py"))
    for section in ("heading", "line"):
        for key in words("en")[section]:
            kinds = ("finding", "claim", "dossier", "run")
            assert f'"{key}"' in code or f"'{key}'" in code or key in kinds, f"{section}: {key}"


def test_a_part_without_its_value_is_left_out() -> None:
    assert say("en", "line", "article", source="a.txt", title=None) == "a.txt"
    assert say("en", "line", "article", source="a.txt", title="{source}") == "a.txt: “{source}”"


def test_a_key_that_is_not_there_raises() -> None:
    with pytest.raises(KeyError):
        say("en", "line", "no such key")
