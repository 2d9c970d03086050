"""The migrations make exactly the tables the models describe, on every database, and take them back."""

import hashlib
import multiprocessing
import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import JSON, CheckConstraint, Engine, inspect, select, text
from sqlalchemy.orm import Session

import db.tables
from claims.dossier import check_article
from claims.model import Saying
from claims.report.jsonl import dossier_line, dossier_record
from claims.world import SeedWorld, read_seeds
from db.base import Base
from db.engine import current_revision, downgrade, is_current, migrate, open_engine, require_current
from db.errors import DatabaseError
from db.facts import load_facts, read_facts
from db.revisions import newest_revision
from db.sayings import written_by
from db.store import keep_articles, keep_dossiers, start_run
from db.tables import AliasRow, RevisionRow
from db.trail import story
from db.world import SqlWorld
from tests.db.sample import LOADED, sample
from tests.factory import article

LATER = date(2025, 3, 1)
AGAIN: dict[str, Any] = {"recorded_by": "test", "today": date(2025, 4, 1)}


# SQLAlchemy cannot read such an index back from SQLite; from PostgreSQL it does, and there they are compared.
@pytest.mark.filterwarnings("ignore:.*expression-based index:UserWarning")
@pytest.mark.filterwarnings("ignore:.*expression-based index:sqlalchemy.exc.SAWarning")
def test_the_migrations_make_the_tables_of_the_models(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
        names = set(inspect(connection).get_table_names())
    assert names == set(Base.metadata.tables) | {"alembic_version"}
    assert len(db.tables.__all__) == len(Base.metadata.tables)


def test_constraints_that_comparison_does_not_see_are_the_same(engine: Engine) -> None:
    with engine.connect() as connection:
        seen = inspect(connection)
        for name, table in Base.metadata.tables.items():
            wanted = {each.name for each in table.constraints if isinstance(each, CheckConstraint)}
            assert {each["name"] for each in seen.get_check_constraints(name)} == wanted


def test_migrating_twice_changes_nothing(empty: Engine) -> None:
    assert current_revision(empty) is None
    assert not is_current(empty)
    first = migrate(empty)
    assert (first.before, first.changed) == (None, True)
    again = migrate(empty)
    assert (again.before, again.after, again.changed) == (first.after, first.after, False)
    assert is_current(empty)


def test_a_downgrade_takes_all_tables_away_and_an_upgrade_brings_them_back(engine: Engine) -> None:
    downgrade(engine, "base")
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    assert current_revision(engine) is None
    assert migrate(engine).changed


def test_a_database_not_set_up_is_named_with_the_command_that_mends_it(empty: Engine) -> None:
    with pytest.raises(DatabaseError, match="run `tilik facts load`"):
        require_current(empty)
    migrate(empty)
    require_current(empty)


def test_a_newer_database_is_left_alone(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    message = r"^this database was written by a newer Tilik \(revision 9999\); update Tilik$"
    with pytest.raises(DatabaseError, match=message):
        migrate(engine)
    with pytest.raises(DatabaseError, match=message):
        require_current(engine)
    assert current_revision(engine) == "9999"


def test_another_programs_database_is_left_alone(empty: Engine) -> None:
    with empty.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('abc')"))
    with pytest.raises(DatabaseError, match="belongs to another program"):
        migrate(empty)
    assert inspect(empty).get_table_names() == ["alembic_version"]


def test_a_failed_migration_leaves_nothing_behind(empty: Engine) -> None:
    # A table of that name stands in the way of one of the last that are made.
    with empty.begin() as connection:
        connection.execute(text("CREATE TABLE finding_claim (id INTEGER)"))
    with pytest.raises(Exception, match="already exists"):
        migrate(empty)
    assert inspect(empty).get_table_names() == ["finding_claim"]


def test_migrations_are_found_from_any_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert migrate(open_engine("sqlite://")).changed


def _migrate(url: str, start: int, answers: "multiprocessing.Queue[str]") -> None:
    """One process of several that migrate at once: waits until all are there, then goes."""
    os.read(start, 1)
    try:
        answers.put("changed" if migrate(open_engine(url)).changed else "nothing to do")
    except BaseException as error:
        answers.put(repr(error))


def test_processes_that_migrate_at_once_take_turns(shared_url: str) -> None:
    fork = multiprocessing.get_context("fork")
    reading, writing = os.pipe()
    answers = fork.Queue()
    workers = [fork.Process(target=_migrate, args=(shared_url, reading, answers)) for _ in range(3)]
    for worker in workers:
        worker.start()
    os.write(writing, b"goo")
    said = sorted(answers.get(timeout=200) for _ in workers)
    for worker in workers:
        worker.join()
    os.close(reading)
    os.close(writing)
    assert said == ["changed", "nothing to do", "nothing to do"]
    assert is_current(open_engine(shared_url))


def test_facts_that_stood_there_before_versions_of_names_are_kept(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        load_facts(session, sample(), recorded_by="test", today=LOADED)
    with Session(engine) as session, session.begin():
        load_facts(session, replace(sample(), events=(), aliases=()), recorded_by="test", today=LATER)
    with Session(engine) as session:
        before = read_facts(session)
    with SqlWorld(engine) as world:
        facts = world.facts
    downgrade(engine, "0003")
    with engine.connect() as connection:
        retired = connection.execute(text("SELECT COUNT(*) FROM alias WHERE retired IS NOT NULL")).scalar()
    assert retired == 4
    assert migrate(engine).before == "0003"
    with Session(engine) as session:
        assert read_facts(session) == before
        (first,) = session.scalars(select(RevisionRow))
        assert (first.id, first.what) == (1, "what stood here before revisions were kept")
        assert session.scalars(select(AliasRow.norm).order_by(AliasRow.id)).first() == "aland"
        assert load_facts(session, replace(sample(), events=(), aliases=()), **AGAIN).nothing_new
        assert load_facts(session, sample(), **AGAIN).names == 4, "new words get numbers of their own"
        session.rollback()
    with SqlWorld(engine) as world:
        assert world.facts == facts, "digests are filled in"
    with SqlWorld(engine, LOADED) as world:
        assert len(world.events()) == 2
    with SqlWorld(engine, revision=1) as world:
        assert world.facts == facts


def test_words_in_use_before_versions_of_names_are_kept_apart(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        load_facts(session, sample(), recorded_by="test", today=LOADED)
    with SqlWorld(engine) as world:
        before, words = world.facts, world.aliases()
    assert len(words) > 1
    downgrade(engine, "0003")
    assert migrate(engine).before == "0003"
    with SqlWorld(engine) as world:
        assert (world.facts, world.aliases()) == (before, words)


def test_a_database_that_is_empty_has_no_revision(engine: Engine) -> None:
    downgrade(engine, "0003")
    migrate(engine)
    with Session(engine) as session:
        assert newest_revision(session) == 0


def test_what_articles_say_is_forgotten_and_written_anew(engine: Engine) -> None:
    printed = article("Hujan turun.", raw_sha256=hashlib.sha256(b"x").hexdigest())
    world = SeedWorld(read_seeds())
    dossier = check_article(printed, world)
    began = datetime(2025, 5, 12, tzinfo=UTC)
    with Session(engine) as session, session.begin():
        run = start_run(session, flow="t", started_at=began, parameters={}, libraries={})
        keep_articles(session, [(printed, b"x")], run)
        said = [(("date_copied", Saying("7/9/2025", "7/9/2025")),)]
        keep_dossiers(session, [(dossier, dossier_line(dossier, world))], run, sayings=said)
    state = text("SELECT (SELECT COUNT(*) FROM saying), (SELECT sayings FROM dossier)")

    def states() -> tuple[Any, ...]:
        with engine.connect() as connection:
            return tuple(connection.execute(state).one())

    assert states() == (1, written_by())
    downgrade(engine, "0016")
    assert states() == (0, None)
    with engine.begin() as connection:
        connection.execute(text("UPDATE dossier SET sayings = 7"))
    migrate(engine)
    assert states() == (0, None)


def test_what_a_claim_is_goes_back_beside_its_row_and_is_left_to_the_line_again(engine: Engine) -> None:
    words = (
        "Presiden bertemu Menteri Luar Negeri Jepang di Jakarta pada Senin, 12 Mei 2025. Hujan turun 3 jam."
    )
    printed = article(words, raw_sha256=hashlib.sha256(b"x").hexdigest())
    world = SeedWorld(read_seeds())
    dossier = check_article(printed, world)
    with Session(engine) as session, session.begin():
        began = datetime(2025, 5, 12, tzinfo=UTC)
        run = start_run(session, flow="t", started_at=began, parameters={}, libraries={})
        keep_articles(session, [(printed, b"x")], run)
        keep_dossiers(session, [(dossier, dossier_line(dossier, world))], run)
        before = story(session, dossier.claims[0].id)
    downgrade(engine, "0022")
    with engine.connect() as connection:
        asked = text("SELECT body FROM claim ORDER BY position").columns(body=JSON())
        bodies = connection.execute(asked).scalars().all()
    assert bodies == dossier_record(dossier, world)["claims"]
    assert len(bodies) > 1
    migrate(engine)
    with Session(engine) as session:
        assert story(session, dossier.claims[0].id) == before
