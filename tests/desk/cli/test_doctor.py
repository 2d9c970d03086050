"""`tilik doctor`: what it says of each condition, which command mends it, and its exit code."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import desk.cli.doctor
from db.engine import open_engine
from db.health import Unfinished
from db.session import transaction
from db.store import finish_run, start_run
from desk.cli.doctor import again, sqlite_file
from desk.cli.looks import Look
from tests.desk.cli.conftest import Tilik


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Terms of office are left out: whether they are stale hangs on the day the test runs."""

    def none_stale(*_: object) -> Iterator[Look]:
        return iter(())

    monkeypatch.setattr(desk.cli.doctor, "stale_terms", none_stale)


pytestmark = pytest.mark.usefixtures("fresh", "in_english")


@pytest.mark.usefixtures("loaded")
def test_all_well_is_exit_code_zero(tilik: Tilik) -> None:
    ran = tilik("doctor")
    assert (ran.code, ran.err) == (0, ""), ran.out
    assert "MEND" not in ran.out
    for told in ("TILIK_DATABASE_URL=sqlite:///", "Python 3.", "prefect 3.8.8", "tables are up to date"):
        assert told in ran.out
    assert "they are those of the seed files" in ran.out
    assert "PREFECT_API_URL is not set" in ran.out


def test_a_database_that_is_not_there_is_not_made(tilik: Tilik, tmp_path: Path) -> None:
    ran = tilik("doctor")
    assert ran.code == 1
    assert "is not there yet\n      mend with: tilik facts load\n" in ran.out
    assert not (tmp_path / "home/tilik.db").exists()


def test_a_database_without_tables_is_mended_by_loading(tilik: Tilik, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    sqlite3.connect(tmp_path / "home/tilik.db").close()
    (tmp_path / "home/tilik.db").touch()
    ran = tilik("doctor")
    assert ran.code == 1
    assert "has not the tables of this Tilik yet\n      mend with: tilik facts load\n" in ran.out


@pytest.fixture
def change(loaded: None, tmp_path: Path) -> Callable[[str], None]:
    """Changes the database with the facts by hand."""

    def change(command: str) -> None:
        with sqlite3.connect(tmp_path / "home/tilik.db") as database:
            database.execute(command)

    return change


def test_a_newer_database_is_named(tilik: Tilik, change: Callable[[str], None]) -> None:
    change("UPDATE alembic_version SET version_num = '9999_0001'")
    ran = tilik("doctor")
    assert ran.code == 1
    assert "written by a newer Tilik (revision 9999_0001)" in ran.out
    assert "mend with: git pull && make setup" in ran.out


def test_facts_that_differ_from_the_seeds_are_counted_and_left_alone(
    tilik: Tilik, change: Callable[[str], None]
) -> None:
    change("UPDATE statement SET confidence = 'low', digest = '' WHERE id = 'T-id-president-jokowi'")
    for _ in range(2):
        ran = tilik("doctor")
        assert ran.code == 1
        assert "not those of the seed files (0 to add, 1 changed, 0 to retire)" in ran.out
        assert "mend with: tilik facts load" in ran.out
    tilik("facts", "load")
    assert tilik("doctor").code == 0


@pytest.mark.usefixtures("loaded")
def test_a_database_that_cannot_be_written_is_named(
    tilik: Tilik, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TILIK_DATABASE_URL", f"sqlite:///file:{tmp_path}/home/tilik.db?mode=ro&uri=true")
    ran = tilik("doctor")
    assert ran.code == 1
    assert "tables are up to date" in ran.out
    assert "it cannot be written: no permission to write to" in ran.out


def test_a_run_that_died_is_named_and_mended_only_when_asked(
    tilik: Tilik, change: Callable[[str], None], tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    asked = {"paths": ["a folder"], "published": "2025-09-08", "language": None, "only_new": False}
    engine = open_engine(f"sqlite:///{tmp_path}/home/tilik.db")

    def begin(at: datetime, lease: timedelta, *, ended: bool = False) -> str:
        with transaction(engine) as session:
            given = {"flow": "check-articles", "parameters": asked, "libraries": {}}
            id = start_run(session, started_at=at, lease_until=at + lease, **given)  # type: ignore[arg-type]
            if ended:
                finish_run(session, id, finished_at=now, state="completed", counts={})
        return id

    dead = begin(now - timedelta(hours=3), timedelta(minutes=2))
    begin(now, timedelta(minutes=2))
    for _ in range(2):
        ran = tilik("doctor")
        assert ran.code == 1
        assert f"run {dead} of check-articles began" in ran.out
        assert ran.out.count("has no end") == 1
        assert "its last sign of life was" in ran.out
        assert "mend with: tilik doctor --mend\n" in ran.out
    ran = tilik("doctor", "--mend")
    assert ran.code == 1
    assert f"run {dead} died and is now on record as abandoned" in ran.out
    assert "has not been done again" in " ".join(ran.out.split())
    assert "mend with: tilik run 'a folder' --published 2025-09-08\n" in ran.out
    begin(now - timedelta(hours=2), timedelta(minutes=2), ended=True)
    assert tilik("doctor").code == 0
    assert "abandoned" not in tilik("doctor", "--mend").out
    engine.dispose()


def test_a_scheduled_run_is_done_again_by_its_deployment() -> None:
    def of(**asked: object) -> str:
        return again(Unfinished("1", "check-new-articles", datetime.now(UTC), asked, stuck=False))

    assert (
        of(folder=None, paths=["in"], only_new=True)
        == "prefect deployment run check-new-articles/check-new-articles"
    )
    assert of(folder="in", only_new=True).endswith(""" --params '{"folder": "in"}'""")


def test_a_database_that_cannot_be_reached_is_exit_code_two(
    tilik: Tilik, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILIK_DATABASE_URL", "postgresql+pg8000://u:secret@127.0.0.1:9/x")
    ran = tilik("doctor")
    assert ran.code == 2
    assert "BLIND database: cannot reach PostgreSQL" in ran.out
    assert "secret" not in ran.out


def test_a_wrong_setting_is_named(tilik: Tilik, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILIK_BATCH", "many")
    ran = tilik("doctor")
    assert ran.code == 2
    assert "TILIK_BATCH is 'many'" in ran.out
    assert "mend with: unset TILIK_BATCH" in ran.out


@pytest.mark.usefixtures("loaded")
def test_a_server_that_does_not_answer_is_named(tilik: Tilik, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")
    ran = tilik("doctor")
    assert ran.code == 1
    assert "no Prefect server answers at http://127.0.0.1:9/api" in ran.out
    assert "mend with: tilik ops server" in ran.out


def test_the_file_of_an_sqlite_address() -> None:
    assert sqlite_file("sqlite:////a/b.db") == Path("/a/b.db")
    assert sqlite_file("sqlite+pysqlite:///b.db?timeout=3") == Path("b.db")
    assert sqlite_file("sqlite://") is None
    assert sqlite_file("sqlite:///:memory:") is None
    assert sqlite_file("postgresql+pg8000://h/x") is None


@pytest.mark.usefixtures("loaded")
def test_the_seed_files_hold_as_many_facts_as_are_loaded_from_them(tilik: Tilik) -> None:
    told = tilik("doctor").out
    (held,) = re.findall(r"seed files: (\d+) facts", told)
    assert f"facts: {held} are loaded, and they are those of the seed files" in told
