"""Articles around a day come back as they were judged, and what they do not say alike is kept once."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine, update
from sqlalchemy.orm import Session

from claims.check.across import judge_across, told
from claims.dossier import check_article, ruleset
from claims.model import Dossier, Told
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from db.across import keep_across, told_by
from db.store import keep_article, keep_dossier, start_run
from db.tables import DossierRow
from tests.db.whole import dossiers_between, read
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


def around(session: Session, first: date, last: date) -> list[Told]:
    return list(read(session, dossiers_between(session, first, last).values()))


def test_articles_of_the_window_come_back_as_they_were_judged(session: Session) -> None:
    assert around(session, date(2025, 9, 1), date(2025, 9, 30)) == [told(one) for one in DOSSIERS[:2]]
    assert [one.article.source_id for one in around(session, date(2025, 10, 30), date(2025, 12, 1))] == ["c"]
    assert around(session, date(2026, 1, 1), date(2026, 12, 1)) == []


def test_a_dossier_of_another_shape_comes_as_what_is_wrong_with_it(session: Session) -> None:
    ids = list(dossiers_between(session, date(2025, 9, 1), date(2025, 12, 1)).values())
    broken = (('{"article":{}}', KeyError), ("no JSON", ValueError), ('{"article":null}', TypeError))
    for (line, _), id in zip(broken, ids, strict=True):
        session.execute(update(DossierRow).where(DossierRow.id == id).values(line=line))
    found = list(told_by(session, ids))
    assert [id for id, _ in found] == ids
    for (_, fault), (_, told_of) in zip(broken, found, strict=True):
        assert isinstance(told_of, fault)


def test_a_finding_is_kept_once_a_ruleset_and_fact_set(session: Session) -> None:
    found = judge_across(around(session, date(2025, 9, 1), date(2025, 9, 30)), WORLD)
    assert [one.check for one in found] == ["date_copied"]
    kept = {"ruleset": ruleset(), "facts_id": WORLD.facts.id, "run_id": RUN}
    assert keep_across(session, found, **kept) == 1
    assert keep_across(session, found, **kept) == 0
    assert keep_across(session, found, **(kept | {"ruleset": "next rules"})) == 1
