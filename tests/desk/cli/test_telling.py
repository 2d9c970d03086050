"""The telling of a story whose parts are missing: it says so and goes on."""

from typing import Any

import pytest

from claims.contracts import canonical, to_json
from claims.model import Language
from desk.cli.dossiers import story_in_file
from desk.cli.teller import teller
from desk.cli.telling import tell
from tests.db.judged import judged
from tests.db.sample import sample


@pytest.fixture
def stories(tmp_path: Any) -> Any:
    """The story of each finding of the small dossier."""
    dossier = judged(published=None)
    path = tmp_path / "a.jsonl"
    path.write_text(canonical(to_json(dossier)).replace('"reason":"test"', '"messages":{},"reason":"test"'))
    text = path.read_text().replace('"reason":"open"', '"messages":{},"reason":"open"')
    path.write_text(text)
    return [story_in_file(path, finding.id, sample()) for finding in dossier.findings]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_story_is_told_in_both_languages(language: Language, stories: Any) -> None:
    by = teller(sample(), language, "seeds")
    told = [tell(story, by) for story in stories]
    assert all(words.endswith("\n") and "None" not in words for words in told)
    assert len(set(told)) == len(stories)


def test_what_is_missing_is_said(stories: Any) -> None:
    by = teller(sample(), "en", "seeds")
    wrong, right, _, quotes = (tell(story, by) for story in stories)
    assert "day of printing not known" in wrong
    assert "recorded 1 January 2025; still the newest version" in wrong
    assert "says so: E-9" not in wrong
    assert "this version of the fact is not in the seed files" in right
    assert "this check had nothing to stand on" in quotes
    assert "What was read there" not in quotes


def test_a_run_with_what_it_could_not_read() -> None:
    run = {
        "id": "1",
        "flow": "check-articles",
        "state": "running",
        "started_at": "2025-09-08T03:00:00+00:00",
        "finished_at": None,
        "parameters": {"paths": ["a", "b"], "only_new": False},
        "libraries": {},
        "counts": {},
    }
    story = {
        "kind": "run",
        "id": "1",
        "run": run,
        "dossiers": [],
        "unread": [{"source_id": "b", "reason": "is empty"}],
    }
    told = tell(story, teller(sample(), "en", "database"))
    assert "run 1 of check-articles, started 2025-09-08 03:00:00 UTC, not ended\n" in told
    assert "asked for: paths a b\n" in told
    assert "b: is empty" in told
    assert "Which articles" not in told
