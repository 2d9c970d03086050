"""The trail tells where a finding came from: words, rule, check, facts as they were, sources, run."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.model import Unread
from db.facts import load_facts
from db.store import dossier_id, finish_run, keep_article, keep_dossier, keep_unread, start_run
from db.trail import story
from tests.db.judged import TEXT, judged, printed, raw
from tests.db.sample import LOADED, changed, sample

NOON = datetime(2025, 5, 12, 12, 0, tzinfo=UTC)
RUN = "0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.fixture
def session(engine: Engine) -> Any:
    """A database with loaded facts, one run and one dossier; then one of the facts was corrected."""
    dossier = judged()
    with Session(engine) as session:
        load_facts(session, sample(), recorded_by="desk", today=LOADED)
        start_run(
            session,
            flow="check_articles",
            started_at=NOON,
            parameters={"path": "x"},
            libraries={"re2": "1.1"},
            run_id=RUN,
        )
        keep_article(session, dossier.article, raw(), RUN)
        keep_dossier(session, dossier, printed(dossier), RUN)
        keep_unread(session, Unread("gone.txt", "no such file"), None, RUN)
        finish_run(session, RUN, finished_at=NOON.replace(minute=1), state="completed", counts={"new": 1})
        session.commit()
        load_facts(session, changed(sample(), acting=False), recorded_by="desk", today=date(2025, 6, 1))
        session.commit()
        yield session


def test_a_finding_is_traced_to_its_words_and_its_article(session: Session) -> None:
    dossier = judged()
    told = story(session, dossier.findings[0].id[:12])
    assert (told["kind"], told["id"], told["also_in"]) == ("finding", dossier.findings[0].id, [])
    article = told["article"]
    assert article["source_id"] == "test"
    assert article["text_sha256"] == dossier.article.text_sha256
    assert article["raw_sha256"] == dossier.article.raw_sha256
    assert article["published"] == {"day": "2025-05-12", "origin": "given", "span": None}
    words = told["words"]
    assert words == {"field": "text", "start": 8, "end": 24, "quote": "Budi bertemu Ani"}
    assert told["sentence"] == {"field": "text", "start": 0, "end": 38, "text": TEXT[:38]}
    (claim,) = told["claims"]
    assert (claim["id"], claim["rule"], claim["ruleset"]) == (dossier.claims[0].id, "test@1", "rules")


def test_a_finding_is_traced_to_its_check_and_repairs(session: Session) -> None:
    (finding,) = story(session, judged().findings[0].id)["findings"]
    assert (finding["check"], finding["version"], finding["outcome"], finding["severity"]) == (
        "office_holder_at_date",
        1,
        "contradicted",
        "error",
    )
    assert (finding["reason"], finding["facts"]) == ("test", {"day": "2025-05-12"})
    (repair,) = finding["repairs"]
    assert (repair["quote"], repair["replacement"], repair["status"]) == ("Budi", "Ani", "supported")
    (ground,) = finding["repair_evidence"]
    assert (ground["ref"], ground["statement"]["says"]["kind"]) == ("E-1", "visit")


def test_a_statement_is_told_as_it_was_used_with_its_sources(session: Session) -> None:
    statement, words = story(session, judged().findings[0].id)["findings"][0]["evidence"]
    assert (statement["kind"], statement["stance"], statement["version"]) == ("statement", "contradicts", 1)
    fact = statement["statement"]
    assert (fact["version"], fact["newest_version"], fact["superseded"]) == (1, 2, "2025-06-01")
    assert (fact["recorded"], fact["recorded_by"], fact["confidence"]) == ("2025-01-01", "desk", "confirmed")
    assert fact["says"]["acting"] is True
    assert fact["says"]["start"]["edtf"] == "2022-05-01"
    (source,) = fact["sources"]
    assert (source["stance"], source["source"]["publisher"]) == ("supports", "The Gazette")
    assert source["source"]["url"] == "https://gazette.example/1"
    assert (source["source"]["licence"], source["source"]["retrieved"]) == ("free", "2025-02-01")
    assert (words["kind"], words["field"], words["start"], words["end"]) == ("span", "text", 39, 41)


def test_a_statement_that_was_never_loaded_here_is_told_as_missing(session: Session) -> None:
    (ground,) = story(session, judged().findings[1].id)["findings"][0]["evidence"]
    assert (ground["ref"], ground["version"], ground["statement"]) == ("E-9", 3, None)


def test_a_finding_is_traced_to_its_run_rules_facts_and_libraries(session: Session) -> None:
    dossier = judged()
    told = story(session, dossier.findings[0].id)
    assert told["run"] == {
        "id": RUN,
        "flow": "check_articles",
        "state": "completed",
        "started_at": "2025-05-12T12:00:00+00:00",
        "finished_at": "2025-05-12T12:01:00+00:00",
        "parameters": {"path": "x"},
        "libraries": {"re2": "1.1"},
        "counts": {"new": 1},
    }
    kept = told["dossier"]
    assert (kept["ruleset"], kept["checks"], kept["libraries"]) == ("rules", {"self_visit": 1}, {"re2": "1"})
    assert (kept["facts"]["id"], kept["facts"]["count"]) == ("f" * 64, 7)


def test_a_claim_is_told_with_all_findings_about_it(session: Session) -> None:
    dossier = judged()
    told = story(session, dossier.claims[0].id[:10])
    assert told["kind"] == "claim"
    assert [each["check"] for each in told["findings"]] == ["office_holder_at_date", "first_last_fits"]
    assert told["findings"][1]["claims"] == [dossier.claims[1].id, dossier.claims[0].id]
    assert [claim["id"] for claim in told["claims"]] == [dossier.claims[0].id]
    assert told["words"]["quote"] == "Budi bertemu Ani"


def test_a_finding_about_no_claim_stands_in_its_line(session: Session) -> None:
    told = story(session, judged().findings[3].id)
    assert told["claims"] == []
    assert told["sentence"]["text"] == TEXT.partition("\n")[2]


def test_a_dossier_is_told_with_everything_in_it(session: Session) -> None:
    dossier = judged()
    id = dossier_id(
        source_id="test",
        text_sha256=dossier.article.text_sha256,
        published=dossier.article.published.day,
        ruleset="rules",
        facts_id="f" * 64,
    )
    told = story(session, id)
    assert (told["kind"], len(told["claims"]), len(told["findings"])) == ("dossier", 2, 4)


def test_a_run_is_told_with_what_it_made_and_could_not_read(session: Session) -> None:
    told = story(session, RUN[:8])
    assert (told["kind"], told["run"]["counts"]) == ("run", {"new": 1})
    assert [each["source_id"] for each in told["dossiers"]] == ["test"]
    assert told["unread"] == [{"source_id": "gone.txt", "reason": "no such file"}]


def test_a_story_is_plain_json_and_the_same_each_time(session: Session) -> None:
    for id in (judged().findings[0].id, judged().claims[0].id, RUN):
        first = json.dumps(story(session, id), sort_keys=True)
        session.expire_all()
        assert json.dumps(story(session, id), sort_keys=True) == first


def test_an_id_that_names_nothing_has_no_story(session: Session) -> None:
    with pytest.raises(LookupError, match="nothing here has an id that starts with abcdef"):
        story(session, "abcdef")
