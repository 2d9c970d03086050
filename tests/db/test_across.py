"""Articles around a day come back as they were judged, and what they do not say alike is kept once."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.check.across import judge_across, told
from claims.dossier import check_article, ruleset
from claims.model import Dossier, Told
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from db.across import days_of, keep_across, told_by
from db.store import keep_article, keep_dossier, start_run
from tests.db.whole import dossiers_between
from tests.factory import article

WORLD = SeedWorld(read_seeds())
RUN = "0f8fad5b-d9cb-469f-a165-70867728950e"
WRONG = "Rapat digelar di kantor itu pada Senin (7/9/2025)."
RAW = b"x"
SHA = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"


def judged(name: str, day: date, text: str = WRONG) -> Dossier:
    return check_article(article(text, source_id=name, published=day, raw_sha256=SHA), WORLD)


DOSSIERS = [
    judged("a", date(2025, 9, 9)),
    judged("b", date(2025, 9, 10), f"Hujan turun. {WRONG}"),
    judged("c", date(2025, 10, 30)),
]


@pytest.fixture
def session(engine: Engine):
    """A database with three judged articles."""
    with Session(engine) as session:
        start_run(
            session,
            flow="t",
            started_at=datetime(2025, 11, 1, tzinfo=UTC),
            parameters={},
            libraries={},
            run_id=RUN,
        )
        for dossier in DOSSIERS:
            keep_article(session, dossier.article, RAW, RUN)
            keep_dossier(session, dossier, dossier_line(dossier, WORLD), RUN)
        session.flush()
        yield session


def between(session: Session, first: date, last: date, rules: str | None = None) -> dict[str, str]:
    return dossiers_between(session, first, last, ruleset=rules or ruleset(), facts_id=WORLD.facts.id)


def around(session: Session, first: date, last: date, rules: str | None = None) -> list[Told]:
    return list(told_by(session, list(between(session, first, last, rules).values())))


def test_articles_of_the_window_come_back_as_they_were_judged(session: Session) -> None:
    assert around(session, date(2025, 9, 1), date(2025, 9, 30)) == [told(one) for one in DOSSIERS[:2]]
    assert [one.article.source_id for one in around(session, date(2025, 10, 30), date(2025, 12, 1))] == ["c"]
    assert around(session, date(2026, 1, 1), date(2026, 12, 1)) == []


def test_what_other_rules_made_of_them_is_left_out(session: Session) -> None:
    assert around(session, date(2025, 9, 1), date(2025, 9, 30), "other rules") == []


def test_a_finding_is_kept_once_a_ruleset_and_fact_set(session: Session) -> None:
    found = judge_across(around(session, date(2025, 9, 1), date(2025, 9, 30)), WORLD)
    assert [one.check for one in found] == ["date_copied"]
    kept = {"ruleset": ruleset(), "facts_id": WORLD.facts.id, "run_id": RUN}
    assert keep_across(session, found, **kept) == 1
    assert keep_across(session, found, **kept) == 0
    assert keep_across(session, found, **(kept | {"ruleset": "next rules"})) == 1


def test_dossiers_tell_their_days(session: Session) -> None:
    ids = list(between(session, date(2025, 9, 1), date(2025, 12, 1)).values())
    assert days_of(session, ids) == (date(2025, 9, 9), date(2025, 10, 30))
    assert days_of(session, []) is None
