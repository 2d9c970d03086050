"""Every change of the reference table is a revision, and the table answers as it stood at each."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from claims.model import Facts
from db.facts import load_facts
from db.revisions import newest_revision, revision_at
from db.tables import RevisionRow
from db.world import SqlWorld
from tests.db.sample import changed, sample

NINE = datetime(2025, 2, 1, 9, tzinfo=UTC)
TEN = NINE + timedelta(hours=1)


def rows(session: Session) -> list[RevisionRow]:
    """All changes of the reference table, oldest first."""
    return list(session.scalars(select(RevisionRow).order_by(RevisionRow.id)))


def load(engine: Engine, facts: Facts, at: datetime, **more: str) -> int | None:
    """Loads and commits; gives the number of the revision."""
    with Session(engine) as session, session.begin():
        loaded = load_facts(session, facts, recorded_by="test", today=at.date(), at=at, **more)
        return loaded.revision


def test_a_load_that_changes_something_is_one_revision(engine: Engine) -> None:
    assert load(engine, sample(), NINE) == 1
    assert load(engine, sample(), TEN) is None
    assert load(engine, changed(sample(), acting=False), TEN, what="correct") == 2
    with Session(engine) as session:
        assert newest_revision(session) == 2
        assert [(row.id, row.at, row.by, row.what, row.origin, row.counts) for row in rows(session)] == [
            (1, NINE, "test", "load", "seeds", {"added": 7, "changed": 0, "names": 14, "retired": 0}),
            (2, TEN, "test", "correct", "seeds", {"added": 0, "changed": 1, "names": 0, "retired": 0}),
        ]


def test_the_revision_of_a_moment_is_the_last_one_before_it(engine: Engine) -> None:
    load(engine, sample(), NINE)
    load(engine, changed(sample(), acting=False), TEN)
    with Session(engine) as session:
        for moment, revision in [
            (NINE - timedelta(microseconds=1), 0),
            (NINE, 1),
            (TEN - timedelta(microseconds=1), 1),
            (TEN, 2),
            (TEN + timedelta(days=900), 2),
        ]:
            assert revision_at(session, moment) == revision


def test_a_clock_that_went_back_does_not_reorder_revisions(engine: Engine) -> None:
    load(engine, sample(), TEN)
    load(engine, changed(sample(), acting=False), NINE)
    with Session(engine) as session:
        assert [each.at for each in rows(session)] == [TEN, TEN]


def test_a_world_stands_at_a_moment_of_the_day(engine: Engine) -> None:
    load(engine, sample(), NINE)
    load(engine, changed(sample(), acting=False), TEN)
    for moment, acting in [(NINE, True), (TEN, False)]:
        with SqlWorld(engine, moment) as world:
            assert [row.acting for row in world.terms(person="person:ani")] == [acting]
            assert world.facts.as_known_at == moment
    with SqlWorld(engine, NINE - timedelta(seconds=1)) as world:
        assert (world.facts.count, list(world.aliases()), world.revision) == (0, [], 0)
    with SqlWorld(engine, NINE.date()) as world:
        assert [row.acting for row in world.terms(person="person:ani")] == [False], "the end of that day"


def test_a_world_stands_at_a_revision_as_it_stood_then(engine: Engine) -> None:
    seen = {}
    for revision, facts in enumerate(
        [sample(), changed(sample(), acting=False), replace(sample(), events=()), sample()], start=1
    ):
        load(engine, facts, NINE + timedelta(days=revision))
        with SqlWorld(engine) as world:
            assert world.revision == revision
            seen[revision] = (world.facts, world.terms(), world.events(), world.aliases())
    for revision, before in seen.items():
        with SqlWorld(engine, revision=revision) as world:
            terms = [replace(row, statement=replace(row.statement, superseded=None)) for row in world.terms()]
            assert (world.facts, tuple(terms), world.events(), world.aliases())[0:2] == before[0:2]
            assert [each.statement.id for each in world.events()] == [each.statement.id for each in before[2]]
    assert seen[1][0].id != seen[4][0].id, "what came back is a further version, and is shown as one"


def test_a_day_is_answered_as_it_would_have_been_at_a_revision(engine: Engine) -> None:
    load(engine, sample(), NINE)
    day = date(2025, 2, 5)
    with SqlWorld(engine, day) as world:
        then = world.facts
    # Recorded later, for an earlier day: the answer about that day is another one from now on.
    load(engine, changed(sample(), version=2, recorded=date(2025, 2, 4), acting=False), TEN)
    with SqlWorld(engine, day) as world:
        assert world.facts != then
    with SqlWorld(engine, day, revision=1) as world:
        assert world.facts == then


@pytest.mark.parametrize("origin", ["seeds", "import-1"])
def test_a_load_levels_its_own_origin_only(engine: Engine, origin: str) -> None:
    load(engine, sample(), NINE)
    term = sample().terms[0]
    own = replace(term, statement=replace(term.statement, id="T-import"))
    load(engine, Facts(terms=(own,)), TEN, origin="import-1")
    with SqlWorld(engine) as world:
        assert len(world.terms()) == 3
    load(engine, Facts(), TEN, origin=origin)
    with SqlWorld(engine) as world:
        left = [row.statement.id for row in world.terms()]
        assert left == (["T-import"] if origin == "seeds" else ["T-aa-1", "T-aa-2"])


def test_a_statement_of_another_origin_is_refused_unless_it_says_the_same(engine: Engine) -> None:
    load(engine, sample(), NINE)
    assert load(engine, Facts(terms=sample().terms[1:]), TEN, origin="import-1") is None
    with pytest.raises(ValueError, match=r"^T-aa-2 stands there already, as seeds says, and otherwise"):
        load(engine, Facts(terms=changed(sample(), acting=False).terms[1:]), TEN, origin="import-1")
    with Session(engine) as session:
        assert newest_revision(session) == 1
