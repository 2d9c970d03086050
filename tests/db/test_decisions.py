"""Decisions: added and never changed; the newest counts."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from claims.contracts import plain, validate
from claims.model import Dossier, Track
from db.decisions import decide, decisions, tracks
from db.store import count_rows, keep_article, keep_dossier, start_run
from db.tables import DecisionRow, FindingRow
from db.trail import story
from tests.db.judged import judged, printed, raw

RUN = "00000000-0000-4000-8000-000000000001"
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
WHO: dict[str, Any] = {"by": "Sekar Anindita", "at": NOW}


@pytest.fixture
def kept(engine: Engine) -> Dossier:
    """A dossier that is kept."""
    dossier = judged()
    with Session(engine) as session:
        start_run(session, flow="test", started_at=NOW, parameters={}, libraries={}, run_id=RUN)
        keep_article(session, dossier.article, raw(), RUN)
        keep_dossier(session, dossier, printed(dossier), RUN)
        session.commit()
    return dossier


@pytest.fixture
def flag(engine: Engine, kept: Dossier) -> str:
    """The id of a flag that is kept."""
    return next(finding.id for finding in kept.findings if finding.is_flag)


def test_a_decision_is_kept_with_name_moment_and_reason(engine: Engine, flag: str) -> None:
    with Session(engine) as session:
        made = decide(session, flag[:8], "accepted", reason=" Tanggal keliru. ", **WHO)
        session.commit()
    with Session(engine) as session:
        assert decisions(session, flag) == (made,)
    assert (made.finding, made.verdict, made.by, made.at, made.reason) == (
        flag,
        "accepted",
        "Sekar Anindita",
        NOW,
        "Tanggal keliru.",
    )
    validate("decision.v1", plain(made) | {"at": made.at.isoformat()})


def test_the_same_decision_sent_twice_is_kept_once(engine: Engine, flag: str) -> None:
    with Session(engine) as session:
        decide(session, flag, "accepted", **WHO)
        before = count_rows(session)
        decide(session, flag, "accepted", **WHO)
        assert count_rows(session) == before


def test_who_changes_their_mind_adds_a_decision_and_the_newest_counts(engine: Engine, flag: str) -> None:
    with Session(engine) as session:
        one = decide(session, flag, "accepted", **WHO)
        two = decide(session, flag, "dismissed", by="Budi", at=NOW + timedelta(hours=1))
        assert decisions(session, flag) == (one, two)
        assert tracks(session) == {(one.check, one.version): Track(0, 1)}
        told = story(session, flag)["decisions"]
    assert [(each["verdict"], each["by"]) for each in told] == [
        ("accepted", "Sekar Anindita"),
        ("dismissed", "Budi"),
    ]


def test_a_decision_needs_a_flag_a_name_and_bounded_words(engine: Engine, kept: Dossier, flag: str) -> None:
    quiet = next(finding.id for finding in kept.findings if not finding.is_flag)
    with Session(engine) as session:
        with pytest.raises(ValueError, match="is no flag"):
            decide(session, quiet, "accepted", **WHO)
        with pytest.raises(LookupError, match="give the id of a finding"):
            decide(session, kept.claims[0].id, "accepted", **WHO)
        with pytest.raises(LookupError, match="nothing here"):
            decide(session, "ffffff000000", "accepted", **WHO)
        with pytest.raises(ValueError, match="needs a name"):
            decide(session, flag, "accepted", by="  ", at=NOW)
        with pytest.raises(ValueError, match="longer than"):
            decide(session, flag, "accepted", reason="x" * 2001, **WHO)
        assert decisions(session) == ()


def test_the_database_refuses_any_other_verdict(engine: Engine, flag: str) -> None:
    with Session(engine) as session:
        decide(session, flag, "accepted", **WHO)
        with pytest.raises(DBAPIError, match=r"verdict|CHECK"):
            session.execute(update(DecisionRow).values(verdict="maybe"))


def test_a_decision_changes_no_finding(engine: Engine, flag: str) -> None:
    with Session(engine) as session:
        before = session.execute(select(FindingRow.__table__)).all()
        decide(session, flag, "dismissed", **WHO)
        session.commit()
        assert session.execute(select(FindingRow.__table__)).all() == before
