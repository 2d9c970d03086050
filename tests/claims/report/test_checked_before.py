"""What was checked before, in reports: both languages, escaped, and nothing where there is nothing."""

from dataclasses import replace
from typing import Any

import pytest

from claims.checked import CheckedBase
from claims.dossier import check_article
from claims.model import Dossier, Language
from claims.report import render
from claims.report.checked_before import checked_before
from claims.world import SeedWorld, read_seeds
from tests.claims.checked.rows import ONE, OTHERS
from tests.factory import article

TEXT = "Harga beras naik 30 persen di Bandung pada Maret 2025."


@pytest.fixture(scope="module")
def world() -> SeedWorld:
    return SeedWorld(read_seeds())


def dossier(world: SeedWorld, **changes: Any) -> Dossier:
    return check_article(article(TEXT), world, checked=CheckedBase([replace(ONE, **changes), *OTHERS]))


@pytest.mark.parametrize(
    ("language", "sure", "differs"),
    [
        ("id", "mungkin sama", "beda angka: di sini 30 persen, di sana 20 persen"),
        ("en", "may be the same", "differs in number: here 30 persen, there 20 persen"),
    ],
)
def test_it_is_told_in_both_languages(world: SeedWorld, language: Language, sure: str, differs: str) -> None:
    (sentence,) = checked_before(dossier(world), language)
    (one,) = sentence.found
    assert (sentence.quote, one.sure, one.verdict, one.differs) == (TEXT, sure, "Salah", (differs,))


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_each_report_shows_it_and_no_report_without(world: SeedWorld, form: str) -> None:
    heading = {"text": "Checked before:", "md": "### Checked before", "html": "<h3>Checked before</h3>"}[form]
    assert heading in str(render([dossier(world)], [], world, form, "en"))
    plain = check_article(article(TEXT), world)
    assert heading not in str(render([plain], [], world, form, "en"))


def test_hostile_words_are_escaped(world: SeedWorld) -> None:
    hostile = dossier(world, verdict="<img src=x>[a](b)", by="*<b>*", url="https://x.example/(a)")
    html = str(render([hostile], [], world, "html", "en"))
    assert "<img" not in html
    assert "&lt;img src=x&gt;" in html
    markdown = str(render([hostile], [], world, "md", "en"))
    assert "<img" not in markdown
    assert "](<https://x.example/%28a%29>)" in markdown
