"""claims/report/jsonl.py: one canonical line a dossier, by the contract."""

import json

import pytest

from claims.contracts import validate
from claims.model import Dossier
from claims.report import message
from claims.report.jsonl import dossier_line, render_jsonl
from tests.claims.report.sample import DOSSIERS, UNREAD, clean
from tests.claims.report.sample_world import WORLD


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda d: d.article.source_id)
def test_a_line_keeps_the_contract(dossier: Dossier) -> None:
    line = dossier_line(dossier, WORLD)
    assert "\n" not in line
    validate("dossier.v2", json.loads(line))


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda d: d.article.source_id)
def test_messages_are_in_every_language_and_quotes_the_articles_own(dossier: Dossier) -> None:
    written = json.loads(dossier_line(dossier, WORLD))
    for found, finding in zip(written["findings"], dossier.findings, strict=True):
        both = {lang: message(finding, lang, dossier, WORLD) for lang in ("id", "en")}  # type: ignore[arg-type]
        assert found["messages"] == both
        assert found["message"] == both[dossier.article.language]
        field = dossier.article.field(found["field"])
        assert found["quote"] == field[found["start"] : found["end"]]


def test_lines_are_in_the_order_given_and_the_same_in_both_report_languages() -> None:
    lines = render_jsonl(DOSSIERS, UNREAD, WORLD, "id")
    assert lines == render_jsonl(DOSSIERS, UNREAD, WORLD, "en")
    sources = [json.loads(line)["article"]["source_id"] for line in lines.splitlines()]
    assert sources == [dossier.article.source_id for dossier in DOSSIERS]
    assert render_jsonl([clean()], (), WORLD, "id") == dossier_line(clean(), WORLD) + "\n"
