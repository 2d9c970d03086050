"""Findings across articles in the reports for people."""

from datetime import date

import pytest

from claims.check.across import judge_across, told
from claims.dossier import check_article
from claims.report import render
from claims.world import SeedWorld, read_seeds
from tests.factory import article

WORLD = SeedWorld(read_seeds())
WRONG = "Rapat digelar di kantor itu pada Senin (7/9/2025)."
DOSSIERS = [
    check_article(article(text, source_id=name, published=date(2025, 9, day)), WORLD)
    for name, text, day in (("<b>satu</b>", WRONG, 9), ("dua", f"Hujan turun. {WRONG}", 10))
]
ACROSS = judge_across(map(told, DOSSIERS), WORLD)


@pytest.mark.parametrize(
    ("form", "language", "heading"),
    [
        ("html", "id", "Antarartikel"),
        ("html", "en", "Across articles"),
        ("md", "id", "Antarartikel"),
        ("md", "en", "Across articles"),
    ],
)
def test_what_articles_do_not_say_alike_has_a_part_of_its_own(form, language, heading):
    told_of = render(DOSSIERS, [], WORLD, form, language, across=ACROSS)
    assert heading in told_of
    assert heading not in render(DOSSIERS, [], WORLD, form, language)
    assert "<b>satu</b>" not in told_of
    assert told_of.count("dua") > 1
