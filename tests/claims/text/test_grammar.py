"""A language says of itself what its grammar is, each thing once; no code asks which language it is."""

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from claims.model import Language
from claims.text.grammar import Grammar, grammar

CLAIMS = Path(__file__).resolve().parents[3] / "claims"
ASKED = re.compile(r"\blanguage (?:==|!=) \"(?:id|en)\"")
# The words of what is kept in English; how babel calls a language; names that a file has in English only.
MAY_ASK = {"match/capital_cities.py", "report/unread/__init__.py", "report/voice.py"}


@pytest.mark.parametrize("language", get_args(Language))
def test_every_language_has_its_grammar(language: Language) -> None:
    assert isinstance(grammar(language), Grammar)


def test_what_is_said_of_a_grammar_is_told_and_used() -> None:
    code = "\n".join(path.read_text("utf-8") for path in sorted(CLAIMS.rglob("*.py")))
    told = Grammar.__doc__ or ""
    lacking = {
        each.name
        for each in fields(Grammar)
        if f"`{each.name}`:" not in told or re.search(rf"\.{each.name}\b", code) is None
    }
    assert lacking == set()


def test_no_file_of_all_languages_asks_for_one_by_its_name() -> None:
    asking = {
        str(path.relative_to(CLAIMS))
        for path in sorted(CLAIMS.rglob("*.py"))
        if path.relative_to(CLAIMS).parts[:2] not in {("lang", each) for each in get_args(Language)}
        and ASKED.search(path.read_text("utf-8")) is not None
    }
    assert asking == MAY_ASK, "say it in claims/text/grammar.py, or in the word files of the language"
