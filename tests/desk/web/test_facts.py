"""The facts of the service: one revision an article, no snapshot between, a lost database found again."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from claims.dossier import check_article
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from db.engine import migrate, open_engine
from db.errors import DatabaseError
from db.facts import load_facts
from db.session import transaction
from db.store import keep_fact_set
from db.world import SqlWorld
from desk.web.facts import KeptFacts, SeedFacts
from tests.desk.web.conftest import SELF_VISIT
from tests.factory import article

DAY = date(2025, 5, 12)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A database file with the facts of the seed files."""
    file = tmp_path_factory.mktemp("facts") / "tilik.db"
    engine = open_engine(f"sqlite:///{file}")
    migrate(engine)
    with transaction(engine) as session:
        load_facts(session, read_seeds(), recorded_by="test", today=DAY)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return file.read_bytes()


@pytest.fixture
def url(loaded: bytes, tmp_path: Path) -> str:
    """The address of a copy of it."""
    file = tmp_path / "tilik.db"
    file.write_bytes(loaded)
    return f"sqlite:///{file}"


def test_resting_between_articles_changes_no_answer(url: str) -> None:
    """The same bytes as from the seed files, and from the same revision while others write."""
    facts = KeptFacts(url, checked_too=False)
    read = article(SELF_VISIT)
    seeds = SeedWorld(read_seeds())
    wanted = dossier_line(check_article(read, seeds), seeds)
    world = facts.world()
    assert dossier_line(check_article(read, world), world) == wanted
    facts.rest()
    fewer = read_seeds()
    fewer = type(fewer)(**{name: getattr(fewer, name) for name in fewer.__slots__} | {"documents": ()})
    with transaction(facts.engine) as session:
        load_facts(session, fewer, recorded_by="test", today=DAY)
    assert dossier_line(check_article(read, world), world) == wanted
    facts.rest()
    assert world.facts == seeds.facts
    assert facts.world() is not world
    assert facts.world().facts != seeds.facts
    facts.forget()


def test_between_articles_no_snapshot_is_held(url: str) -> None:
    """A snapshot would keep the log of SQLite from being cut back to nothing."""
    facts = KeptFacts(url, checked_too=False)
    world = facts.world()
    check_article(article(SELF_VISIT), world)
    facts.rest()
    with facts.engine.connect() as connection:
        busy, _, _ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    assert busy == 0
    facts.forget()


def test_a_database_that_was_away_is_found_again(url: str) -> None:
    facts = KeptFacts(url, checked_too=True)
    before = facts.world().facts
    file = Path(url.removeprefix("sqlite:///"))
    facts.forget()
    kept = file.read_bytes()
    file.write_bytes(b"no database" * 1_000)
    with pytest.raises(DatabaseError):
        facts.world()
    facts.forget()
    file.write_bytes(kept)
    assert facts.world().facts == before
    facts.forget()


def test_only_a_world_at_a_revision_can_rest(url: str) -> None:
    engine = open_engine(url)
    with SqlWorld(engine) as world, pytest.raises(ValueError, match="opened at a revision"):
        world.rest()
    engine.dispose()


def test_a_kept_identity_serves_a_world_at_that_revision_too(url: str) -> None:
    """Reading every row for it takes seconds with a million facts, in each process."""
    engine = open_engine(url)
    with SqlWorld(engine) as now, SqlWorld(engine, revision=1) as then:
        assert now.facts == then.facts
        with transaction(engine) as session:
            keep_fact_set(session, now.facts, loaded_at=datetime.now(UTC), revision=1)
    with SqlWorld(engine, revision=1) as again:
        assert again.facts == now.facts
    engine.dispose()


def test_a_database_without_facts_says_what_loads_them(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/empty.db"
    engine = open_engine(address)
    migrate(engine)
    engine.dispose()
    with pytest.raises(DatabaseError, match="tilik facts load"):
        KeptFacts(address, checked_too=False).world()


def test_the_facts_of_the_seed_files_are_one_world() -> None:
    facts = SeedFacts()
    world = facts.world()
    facts.rest()
    facts.forget()
    assert facts.world() is world
    assert (world.facts.count, len(facts.checked)) == (SeedWorld(read_seeds()).facts.count, 0)


def test_a_world_that_is_lost_while_it_rests_is_opened_anew(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = KeptFacts(url, checked_too=False)
    world = facts.world()
    rested: list[SqlWorld] = []

    def lost(self: SqlWorld) -> None:
        rested.append(self)
        raise DatabaseError("away")

    monkeypatch.setattr(SqlWorld, "rest", lost)
    facts.rest()
    assert rested == [world]
    assert facts.world() is not world
    facts.forget()
