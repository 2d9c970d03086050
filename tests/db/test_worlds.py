"""SqlWorld and SeedWorld answer alike, question by question, on every database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.orm import Session

from claims.model import Entity, Facts, World
from claims.world import SeedWorld, read_seeds
from db.engine import migrate, open_engine
from db.facts import load_facts, read_facts
from db.read import Known
from db.store import keep_fact_set
from db.whole import MANY
from db.world import SqlWorld
from tests.db.sample import LOADED, changed, sample
from tests.world_suite import MakeWorld, WorldSuite

LATER = date(2025, 3, 1)


def load(engine: Engine, facts: Facts, today: date = LOADED) -> None:
    """Loads and commits."""
    with Session(engine) as session, session.begin():
        load_facts(session, facts, recorded_by="test", today=today)


@pytest.fixture(scope="module")
def world(module_engine: Engine) -> Iterator[SqlWorld]:
    """The packaged seeds, in each kind of database."""
    load(module_engine, read_seeds())
    with SqlWorld(module_engine) as world:
        yield world


@pytest.fixture
def make_world(engine: Engine) -> Iterator[MakeWorld]:
    """Loads facts into a database and opens a world on it."""
    opened: list[SqlWorld] = []

    def make(facts: Facts, as_known_at: date | None = None) -> World:
        load(engine, facts)
        opened.append(SqlWorld(engine, as_known_at))
        return opened[-1]

    yield make
    for each in opened:
        each.close()


class TestSqlWorld(WorldSuite):
    """The suite that SeedWorld passes."""


def answers(world: World, facts: Facts) -> dict[Any, Any]:
    """The answer to every question that can be asked about these facts, and some about nothing known."""
    countries = [None, "AA", "BB", "CC", "ZZ"]
    offices = [None, "office:none", *(office.id for office in facts.offices)]
    people = [None, *(entity.id for entity in facts.entities)]
    told: dict[Any, Any] = {"facts": world.facts, "aliases": tuple(world.aliases())}
    for id in [*people[1:], *offices[1:], "SRC-gazette", "SRC-none"]:
        told[id] = (world.entity(str(id)), world.office(str(id)), world.source(str(id)))
        told["locations", id] = tuple(world.locations(str(id)))
    for country, portfolio in product(countries, [None, "defence", "none"]):
        told["offices", country, portfolio] = tuple(world.offices(country=country, portfolio=portfolio))
    for office, person in product(offices, people):
        told["terms", office, person] = tuple(world.terms(office=office, person=person))
    for kind, country, host in product([None, "visit", "none"], countries, countries):
        told["events", kind, country, host] = tuple(
            world.events(kind=kind, country=country, host_country=host)
        )
    for about in (None, "visit", "none"):
        told["coverage", about] = tuple(world.coverage(about=about))
    for country in countries:
        told["agreements", country] = tuple(world.agreements(country=country))
    return told


def test_every_answer_is_the_one_seed_world_gives(engine: Engine) -> None:
    load(engine, sample())
    load(engine, changed(sample(), acting=False, confidence="reported"), LATER)
    without = changed(sample(), acting=False, confidence="reported")
    load(engine, replace(without, events=without.events[1:], aliases=without.aliases[1:]), LATER)
    for day in (None, date(2024, 1, 1), LOADED, date(2025, 2, 28), LATER, date(2030, 1, 1)):
        with SqlWorld(engine, day) as world, Session(engine) as session:
            # Seed files carry no history of names: the names of that day are handed in.
            then = read_facts(session, Known(day))
            assert answers(world, sample()) == answers(SeedWorld(then, day), sample())


def test_the_same_facts_have_the_same_identity_in_seeds_and_tables(engine: Engine) -> None:
    facts = sample()
    load(engine, facts)
    ordered = replace(facts, events=tuple(sorted(facts.events, key=lambda each: each.statement.id)))
    with SqlWorld(engine) as world:
        assert world.facts == SeedWorld(ordered).facts
        assert world.facts.count == 7


def test_a_retracted_statement_leaves_the_identity_of_the_facts_without_it(engine: Engine) -> None:
    facts = replace(sample(), events=())
    load(engine, sample())
    load(engine, facts, LATER)
    with SqlWorld(engine) as world:
        assert world.facts == SeedWorld(facts).facts


def test_the_seeds_come_back_from_the_tables_exactly(world: SqlWorld, module_engine: Engine) -> None:
    with Session(module_engine) as session:
        assert read_facts(session) == read_seeds()


def test_a_question_is_asked_of_the_database_once(engine: Engine) -> None:
    load(engine, sample())
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *about: asked.append(about[2]))
    with SqlWorld(engine) as world:
        first = world.terms(office="office:aa-mod")
        before = len(asked)
        assert before > 0
        assert world.terms(office="office:aa-mod") is first
        assert world.entity("person:nobody") is None
        assert len(asked) == before + 1
        assert world.entity("person:nobody") is None
        assert len(asked) == before + 1


def test_a_world_keeps_to_the_state_it_was_opened_on(shared_url: str) -> None:
    engine = open_engine(shared_url)
    migrate(engine)
    load(engine, sample())
    with SqlWorld(engine) as opened:
        before = opened.entity("person:ani")
        load(engine, replace(sample(), coverage=(), entities=sample().entities[:-1]), LATER)
        assert len(opened.coverage()) == 1
        assert opened.entity("series:talks") is not None
        assert opened.facts.count == 7
    with SqlWorld(engine) as opened:
        assert opened.coverage() == ()
        assert opened.entity("series:talks") is None
        assert (opened.entity("person:ani"), opened.facts.count) == (before, 6)
    engine.dispose()


def test_a_world_of_a_session_sees_what_the_session_wrote(engine: Engine) -> None:
    with Session(engine) as session:
        load_facts(session, sample(), recorded_by="test", today=LOADED)
        world = SqlWorld(session)
        assert len(world.terms()) == 2
        world.close()
        assert world.facts.count == 7


def test_many_questions_of_a_kind_are_one_question(engine: Engine) -> None:
    people = tuple(Entity(f"person:p{n:04}", "person", f"P {n}", "AA") for n in range(MANY + 50))
    term = sample().terms[0]
    terms = tuple(
        replace(term, statement=replace(term.statement, id=f"T-{each.id}"), person=each.id) for each in people
    )
    facts = replace(sample(), entities=(*sample().entities, *people), terms=terms)
    load(engine, facts)
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *about: asked.append(about[2]))
    with SqlWorld(engine) as world:
        for each, own in zip(people, terms, strict=True):
            assert world.entity(each.id) == each
            assert world.terms(person=each.id) == (own,)
            assert world.terms(person=each.id, office="office:none") == ()
        assert world.entity("person:nobody") is None
        assert world.terms(person="person:nobody") == ()
    assert len(asked) < 4 * MANY


def test_the_identity_of_a_revision_is_made_once_and_looked_up_then(engine: Engine) -> None:
    load(engine, sample())
    with SqlWorld(engine) as world:
        facts = world.facts
    with Session(engine) as session, session.begin():
        keep_fact_set(session, facts, loaded_at=datetime(2025, 2, 1, tzinfo=UTC), revision=world.revision)
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *about: asked.append(about[2]))
    with SqlWorld(engine) as world:
        assert world.facts == facts
    assert not [sql for sql in asked if "digest" in sql]
    with SqlWorld(engine, revision=1, derived=True) as world:
        assert world.facts == facts
    assert [sql for sql in asked if "digest" in sql], "a replay gets what the rows say"
    load(engine, changed(sample(), acting=False), LATER)
    with SqlWorld(engine) as world:
        assert world.facts != facts


def test_no_question_goes_through_all_statements(engine: Engine) -> None:
    """A million terms must not slow down a question about visits, documents or merges."""
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL counts its rows and plans by them")
    load(engine, sample())
    asked: list[tuple[str, Any]] = []
    event.listen(engine, "before_cursor_execute", lambda *about: asked.append((about[2], about[3])))
    with SqlWorld(engine) as world:
        world.entity("person:ani")
        world.terms(person="person:ani")
        world.terms(office="office:aa-mod")
        world.events(kind="visit", country="AA")
        world.coverage(about="visit")
        world.agreements(country="AA")
        world.locations("org:harbour")
        world.documents()
        plans = list(asked)
        assert len(plans) > 12
        with engine.connect() as connection:
            for sql, parameters in plans:
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", parameters).all()
                scans = [row[3] for row in plan if row[3].startswith(("SCAN statement ", "SCAN citation"))]
                assert scans == [], sql


@pytest.mark.postgres
def test_a_world_whose_database_was_lost_is_closed_all_the_same(new_postgres: str) -> None:
    """The driver raises what is no error of ours there: a process of the service ended of it."""
    engine = open_engine(new_postgres)
    migrate(engine)
    world = SqlWorld(engine, revision=1)
    world.rest()
    with engine.connect() as other:
        other.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    world.close()
    with SqlWorld(engine, revision=1) as again:
        again.require()
    engine.dispose()
