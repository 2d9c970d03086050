"""`tilik dry-run`: a check is tried on an archive before it goes live."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claims.check import weekday_fits
from claims.dossier import check_article
from claims.lang import ruleset_parts
from claims.model import Finding
from claims.model.check import ArticleCheck, Case
from claims.world import SeedWorld, read_seeds
from desk.cli.dry_run import Tried
from tests.desk.cli.conftest import NOTHING, Tilik
from tests.factory import article

Write = Callable[..., Path]
WRONG = "Rapat pertama digelar Senin (11/5/2025) dan rapat kedua Selasa (14/5/2025)."
RIGHT = "Rapat digelar Senin (12/5/2025)."


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILIK_LANGUAGE", "en")


@pytest.fixture
def archive(write: Write) -> str:
    texts = [WRONG, RIGHT, NOTHING]
    lines = (json.dumps({"id": f"a{n}", "text": t, "published": "2025-05-12"}) for n, t in enumerate(texts))
    return str(write("archive.jsonl", "\n".join(lines)))


def test_it_tells_how_often_a_check_fires_and_shows_samples(tilik: Tilik, archive: str) -> None:
    ran = tilik("dry-run", "--check", "weekday_fits", "--samples", "1", archive, "--report-lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "articles: 3, flagged: 1 (333.3 of 1,000 articles); flags: 2" in ran.out
    assert "error: 2 · agrees: 1" in ran.out
    assert "11 May 2025 is a Sunday, not a Monday." in ran.out
    assert "… and 1 more (--samples)" in ran.out


def test_a_draft_can_be_tried_and_judges_nothing_elsewhere(
    tilik: Tilik, archive: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claims.check.CHECKS", (replace(weekday_fits.CHECK, status="draft"),))
    assert "weekday_fits" not in tilik("check", archive).out
    ran = tilik("dry-run", "--check", "weekday_fits", archive)
    assert f"version {weekday_fits.CHECK.version}, draft" in ran.out
    assert "flags: 2" in ran.out


def test_as_records_it_is_one_line_a_check(tilik: Tilik, archive: str) -> None:
    ran = tilik("dry-run", "--check", "weekday_fits", "--check", "self_visit", archive, "--format", "jsonl")
    one, two = (json.loads(line) for line in ran.out.splitlines())
    assert (one["check"], one["articles"], one["flagged"]) == ("weekday_fits", 3, 1)
    assert one["answers"] == {"error": 2, "holds": 1}
    assert [sample["quote"] for sample in one["samples"]] == ["Senin (11/5/2025)", "Selasa (14/5/2025)"]
    assert two["samples"] == []


def test_a_check_that_is_not_there_is_named_with_those_that_are(tilik: Tilik, archive: str) -> None:
    ran = tilik("dry-run", "--check", "weekday", archive)
    assert ran.code == 2
    assert "there is no check 'weekday'" in ran.one_line
    assert "weekday_fits" in ran.one_line


def test_what_cannot_be_read_is_said_and_the_rest_is_tried(tilik: Tilik, archive: str) -> None:
    ran = tilik("dry-run", "--check", "weekday_fits", archive, "gone.txt")
    assert ran.code == 2
    assert "gone.txt" in ran.one_line
    assert "flags: 2" in ran.out


def test_a_reading_rule_is_tried_too(tilik: Tilik, archive: str) -> None:
    rule = next(id for id in ruleset_parts("id") if id.startswith("id.weekday_and_digits@"))
    ran = tilik("dry-run", "--rule", rule, archive, "--samples", "2")
    assert (ran.code, ran.err) == (0, "")
    assert "articles: 3, with a reading: 2" in ran.out
    assert "readings: 3" in ran.out
    assert "“Senin (11/5/2025)”" in ran.out
    assert "… and 1 more" in ran.out
    (record,) = map(
        json.loads, tilik("dry-run", "--rule", rule, archive, "--format", "jsonl").out.splitlines()
    )
    assert (record["rule"], record["readings"]) == (rule, 3)


def test_a_rule_that_is_not_there_and_nothing_to_try_are_one_line(tilik: Tilik, archive: str) -> None:
    assert "no reading rule 'id.nope@1'" in tilik("dry-run", "--rule", "id.nope@1", archive).one_line
    assert "no reading rule 'xx.nope@1'" in tilik("dry-run", "--rule", "xx.nope@1", archive).one_line
    assert "nothing to try" in tilik("dry-run", archive).one_line


def test_a_fault_is_counted_for_the_check_that_failed() -> None:
    def failing(case: Case) -> Iterator[Finding]:
        """Nothing is ever told."""
        raise ValueError(case.article.text)

    def silent(case: Case) -> Iterator[Finding]:
        """Nothing is wrong."""
        return iter(())

    checks = [ArticleCheck("failing", 1, failing), ArticleCheck("silent", 1, silent)]
    world = SeedWorld(read_seeds())
    tried = [Tried(check) for check in checks]
    for each in tried:
        each.add(check_article(article(RIGHT), world, checks=checks), world, "en", 3)
    assert [each.faults for each in tried] == [1, 0]
