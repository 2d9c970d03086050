"""claims/report/catalogue.py: both languages say the same things, and templates only fill in names."""

import re
from pathlib import Path

import pytest

from claims.model import Language
from claims.report.catalogue import LANGUAGES, MissingWording, capital, catalogue, fill, names, wording

FOUND = {"event", "place", "day", "period", "person", "office", "org", "country"}
"""What a sentence takes from the grounds and the claim where the facts of a finding lack it."""
KEYS = [(section, key) for section, entries in catalogue("id").items() for key in entries]


def test_every_key_is_in_both_languages() -> None:
    shapes = [{section: set(entries) for section, entries in catalogue(lang).items()} for lang in LANGUAGES]
    assert shapes[0] == shapes[1]


def test_both_languages_use_the_same_names() -> None:
    """A name in one language only is a fact the other half of the newsroom never sees."""
    for section, key in KEYS:
        assert names(wording("id", section, key)) == names(wording("en", section, key)), key


def test_a_sentence_names_only_what_its_check_tells() -> None:
    """What no check gives drops out of every sentence unseen, with the part in brackets around it."""
    claims = Path(__file__).parents[3] / "claims"
    told_by_all = "".join(
        path.read_text(encoding="utf-8") for path in sorted((claims / "match").glob("*.py"))
    )
    checks = {path.stem: path.read_text(encoding="utf-8") for path in (claims / "check").rglob("*.py")}
    unseen = []
    for section, key in KEYS:
        check = key.partition(".")[0]
        for name in names(wording("en", section, key)) if section == "findings" else ():
            base = name.removeprefix("on_")
            told = re.compile(rf"\b{base}=|[\"']{base}[\"']:")
            if base not in FOUND and not any(map(told.search, (checks[check], told_by_all))):
                unseen.append((key, name))
    assert unseen == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_is_well_formed(language: Language) -> None:
    """With all names given no bracket or brace is left over, and findings are whole sentences."""
    for section, key in KEYS:
        template = wording(language, section, key)
        full = fill(template, lambda name: name)
        assert template.strip() == template != "", key
        assert not set("{}[]") & set(full), key
        if section == "findings":
            assert full.endswith("."), key


def test_a_missing_key_raises() -> None:
    with pytest.raises(MissingWording, match=r"id\.yml has no findings: self_visit\.no-such"):
        wording("id", "findings", "self_visit.no-such")


def test_a_language_without_wording_is_refused() -> None:
    with pytest.raises(ValueError, match="there is id, en"):
        catalogue("fr")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("template", "values", "said"),
    [
        ("{a} and {b}.", {"a": "1", "b": "2"}, "1 and 2."),
        ("{a}[ and {b}].", {"a": "1"}, "1."),
        ("[{a} ]x[ {b}]", {"b": "2"}, "x 2"),
        ("{a}", {"a": "{b} [c] {0.__class__}"}, "{b} [c] {0.__class__}"),
        ("{a.__class__}", {"a": "1"}, "{a.__class__}"),
        ("{a} {a|year|years}", {"a": "1"}, "1 year"),
        ("{a} {a|year|years}", {"a": "21"}, "21 years"),
        ("{a} {a|day|days}", {"a": "-1"}, "-1 day"),
        ("{a} {a|day|days}", {"a": "0"}, "0 days"),
        ("x[ in {a} {a|day|days}]", {}, "x"),
    ],
)
def test_fill(template: str, values: dict[str, str], said: str) -> None:
    assert fill(template, values.get) == said


def test_a_value_that_must_be_there_raises() -> None:
    with pytest.raises(MissingWording, match=r"no value for \{b\}"):
        fill("{a}[ and {c}] {b}", {"a": "1"}.get)


@pytest.mark.parametrize(("words", "said"), [("ada", "Ada"), ("9 Mei", "9 Mei"), ("", "")])
def test_capital(words: str, said: str) -> None:
    assert capital(words) == said
