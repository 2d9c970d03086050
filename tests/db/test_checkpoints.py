"""A checkpoint binds what is kept; a change of any of it is found, and told where it first differs."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, delete, insert, inspect, select, update
from sqlalchemy.orm import Session

from claims.model import Unread
from db.arrivals import keep_arrival
from db.binding import KINDS, PAGE
from db.checkpoints import FIRST, checkpoints, newest_checkpoint, write_checkpoint
from db.decisions import decide
from db.engine import migrate, open_engine
from db.facts import load_facts
from db.runs import finish_run, start_run
from db.store import count_rows, keep_article, keep_dossier
from db.tables import (
    ArrivalRow,
    BoundRow,
    CheckpointRow,
    DecisionRow,
    DossierRow,
    FactSetRow,
    FindingRow,
    RevisionRow,
    RunRow,
)
from db.verifying import Differs, verify
from tests.db.conftest import POSTGRES
from tests.db.judged import judged, printed, raw
from tests.db.sample import LOADED, sample

NOON = datetime(2025, 5, 12, 12, 0, tzinfo=UTC)
RUN = "0f8fad5b-d9cb-469f-a165-70867728950e"
OTHER = "1f8fad5b-d9cb-469f-a165-70867728950e"
WORDS = "Menteri Budi bertemu Ani di Portville. Ia pulang.\n"


def keep(session: Session, *tails: str, run: str = RUN) -> None:
    """A run that kept an article a tail, each with its dossier."""
    start_run(session, flow="test", started_at=NOON, parameters={"paths": ["é"]}, libraries={}, run_id=run)
    for tail in tails:
        dossier = judged(WORDS + tail, source_id=tail)
        keep_article(session, dossier.article, raw(dossier.article.text), run)
        keep_dossier(session, dossier, printed(dossier), run)
    finish_run(session, run, finished_at=NOON + timedelta(seconds=1), state="completed", counts={"new": 2})


def fill(session: Session) -> None:
    """Something of every kind, bound in two checkpoints."""
    load_facts(session, sample(), recorded_by="test", today=LOADED, at=NOON)
    keep(session, "Satu kata.", "Dua kata.")
    keep_arrival(session, Unread("a", "no words in it"), b"<p>", source="ours", at=NOON, run_id=RUN)
    write_checkpoint(session, at=NOON)
    keep(session, "Tiga kata.", run=OTHER)
    (flagged, *_) = session.scalars(
        select(FindingRow.id).where(FindingRow.severity.is_not(None)).order_by(FindingRow.id)
    )
    decide(session, flagged, "accepted", by="Ani", at=NOON, reason="seen")
    write_checkpoint(session, at=NOON + timedelta(hours=1))


@pytest.fixture(scope="module", params=["memory", POSTGRES])
def filled(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A database of each kind with two checkpoints; tests take back what they do to it."""
    postgres = None if request.param == "memory" else request.getfixturevalue("postgres")
    url = "sqlite://" if postgres is None else postgres.make(migrated=True)
    engine = open_engine(url)
    migrate(engine)
    with Session(engine) as session, session.begin():
        fill(session)
    yield engine
    engine.dispose()
    if postgres is not None:
        postgres.drop(url)


@pytest.fixture
def session(filled: Engine) -> Iterator[Session]:
    with Session(filled) as session:
        yield session
        session.rollback()


def test_a_checkpoint_binds_what_none_before_it_bound(session: Session) -> None:
    first, second = checkpoints(session)
    assert (first.number, first.previous) == (1, FIRST)
    assert (second.number, second.previous) == (2, first.sha256)
    assert first.counts == {"dossier": 2, "decision": 0, "revision": 1, "fact_set": 1, "run": 1, "arrival": 1}
    assert second.counts == {
        "dossier": 1,
        "decision": 1,
        "revision": 0,
        "fact_set": 0,
        "run": 1,
        "arrival": 0,
    }
    found = verify(session, has=first.sha256)
    assert (found.checkpoints, found.rows, found.since, found.differs) == (2, 9, 0, None)
    assert found.newest == second == newest_checkpoint(session)
    assert found.has
    assert not verify(session, has="f" * 64).has


def test_where_nothing_is_new_nothing_is_written(session: Session) -> None:
    before = count_rows(session)
    assert write_checkpoint(session, at=NOON + timedelta(days=1)) is None
    assert count_rows(session) == before


def test_a_run_is_bound_when_it_has_ended(session: Session) -> None:
    start_run(session, flow="test", started_at=NOON, parameters={}, libraries={}, run_id="2" + RUN[1:])
    assert write_checkpoint(session, at=NOON) is None
    finish_run(session, "2" + RUN[1:], finished_at=NOON, state="failed", counts={})
    third = write_checkpoint(session, at=NOON)
    assert third is not None
    assert third.counts["run"] == 1
    assert verify(session).differs is None


def test_both_databases_give_the_same_hash(session: Session) -> None:
    other = open_engine("sqlite://")
    migrate(other)
    with Session(other) as elsewhere:
        fill(elsewhere)
        assert [one.sha256 for one in checkpoints(elsewhere)] == [one.sha256 for one in checkpoints(session)]


def test_many_rows_are_bound_page_by_page(engine: Engine) -> None:
    rows = [
        {"id": f"{number:064x}", "count": 1, "loaded_at": NOON, "as_known_at": None, "revision": None}
        for number in range(2 * PAGE + 7)
    ]
    with Session(engine) as session:
        session.execute(insert(FactSetRow), rows)
        made = write_checkpoint(session, at=NOON)
        assert made is not None
        assert made.counts["fact_set"] == len(rows)
        assert verify(session).rows == len(rows)
        session.execute(update(FactSetRow).where(FactSetRow.id == rows[PAGE]["id"]).values(count=2))
        assert verify(session).differs == Differs("changed", 1, "fact_set", rows[PAGE]["id"])


def only(session: Session, column: Any, **own: Any) -> Any:
    """The least key of a table."""
    return session.scalars(select(column).filter_by(**own).order_by(column).limit(1)).one()


Tamper = Callable[[Session], Differs]


def line(session: Session) -> Differs:
    id = only(session, DossierRow.id, run=RUN)
    session.execute(update(DossierRow).where(DossierRow.id == id).values(line=DossierRow.line + " "))
    return Differs("changed", 1, "dossier", id)


def line_and_hash(session: Session) -> Differs:
    id = only(session, DossierRow.id, run=OTHER)
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    session.execute(update(DossierRow).where(DossierRow.id == id).values(line="", line_sha256=empty))
    return Differs("changed", 2, "dossier", id)


def reason(session: Session) -> Differs:
    session.execute(update(DecisionRow).values(reason="unseen"))
    return Differs("changed", 2, "decision", only(session, DecisionRow.id))


def decision_gone(session: Session) -> Differs:
    id = only(session, DecisionRow.id)
    session.execute(delete(DecisionRow))
    return Differs("gone", 2, "decision", id)


def revision(session: Session) -> Differs:
    session.execute(update(RevisionRow).values(by="somebody"))
    return Differs("changed", 1, "revision", "1")


def fact_set(session: Session) -> Differs:
    session.execute(update(FactSetRow).values(count=8))
    return Differs("changed", 1, "fact_set", only(session, FactSetRow.id))


def reason_of_arrival(session: Session) -> Differs:
    session.execute(update(ArrivalRow).values(unread="gone"))
    return Differs("changed", 1, "arrival", only(session, ArrivalRow.id))


def run_moved(session: Session) -> Differs:
    session.execute(update(RunRow).where(RunRow.id == OTHER).values(started_at=NOON - timedelta(days=1)))
    return Differs("changed", 2, "run", OTHER)


def moment(session: Session) -> Differs:
    session.execute(
        update(CheckpointRow).where(CheckpointRow.number == 1).values(at=NOON - timedelta(days=1))
    )
    return Differs("chain", 1)


def counted(session: Session) -> Differs:
    session.execute(update(CheckpointRow).where(CheckpointRow.number == 2).values(counts={"dossier": 9}))
    return Differs("counts", 2)


def mended_with_the_row(session: Session) -> Differs:
    reason(session)
    ((id, sha256),) = KINDS[1].now(session, [only(session, DecisionRow.id)]).items()
    session.execute(update(BoundRow).where(BoundRow.id == id).values(sha256=sha256))
    return Differs("chain", 2)


def first_gone(session: Session) -> Differs:
    session.execute(delete(CheckpointRow).where(CheckpointRow.number == 1))
    return Differs("number", 2)


def last_gone(session: Session) -> Differs:
    session.execute(delete(CheckpointRow).where(CheckpointRow.number == 2))
    return Differs("stray", 2, "decision", only(session, DecisionRow.id))


def kind_unknown(session: Session) -> Differs:
    session.execute(insert(BoundRow).values(kind="ghost", id="x", sha256="0" * 64, checkpoint=1))
    return Differs("stray", 1, "ghost", "x")


def line_since(session: Session) -> Differs:
    keep(session, "Empat kata.", "Lima kata.", run="3" + RUN[1:])
    id = only(session, DossierRow.id, run="3" + RUN[1:])
    session.execute(update(DossierRow).where(DossierRow.id == id).values(line="{}"))
    return Differs("line", None, "dossier", id)


@pytest.mark.parametrize(
    "tamper",
    [
        line,
        line_and_hash,
        reason,
        decision_gone,
        revision,
        fact_set,
        reason_of_arrival,
        run_moved,
        moment,
        counted,
        mended_with_the_row,
        first_gone,
        last_gone,
        kind_unknown,
        line_since,
    ],
)
def test_what_was_altered_is_named(session: Session, tamper: Tamper) -> None:
    expected = tamper(session)
    assert verify(session).differs == expected
    session.rollback()
    assert verify(session).differs is None


def test_an_empty_database_has_nothing_to_verify(engine: Engine) -> None:
    with Session(engine) as session:
        assert write_checkpoint(session, at=NOON) is None
        assert newest_checkpoint(session) is None
        found = verify(session)
        assert (found.checkpoints, found.rows, found.since, found.differs) == (0, 0, 0, None)


@pytest.mark.postgres
def test_ids_are_sorted_by_their_bytes_whatever_the_language_of_the_server(new_postgres: str) -> None:
    engine = open_engine(new_postgres)
    migrate(engine)
    with engine.connect() as connection:
        columns = {column["name"]: column["type"] for column in inspect(connection).get_columns("bound")}
    assert getattr(columns["id"], "collation", None) == "C"
    engine.dispose()
