"""A database that cannot be used is said to be so in one line that tells what to do."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from db.engine import LOG, migrate, open_engine, take_turns
from db.errors import DatabaseError


def said(url: str, *, wait: float = 0.01) -> str:
    """What is said where the database cannot be opened and set up."""
    with pytest.raises(DatabaseError) as refused:
        migrate(open_engine(url, wait=wait))
    line = str(refused.value)
    assert "\n" not in line
    return line


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b" / "tilik.db"
    assert migrate(open_engine(f"sqlite:///{file}")).changed
    assert file.is_file()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    line = said(f"sqlite:///{tmp_path}/file/deeper/tilik.db")
    assert line.startswith(f"cannot make the folder {tmp_path}/file/deeper for the database (")
    assert line.endswith("name another place")


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    assert said(f"sqlite:///{tmp_path}").startswith(f"cannot open {tmp_path}; check that it is a file")


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough to have a header" * 20, b"\0" * 200]
)
def test_a_file_that_is_no_database_is_named_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "notes.txt"
    file.write_bytes(content)
    assert said(f"sqlite:///{file}").startswith(f"{file} is not a database file; ")
    assert file.read_bytes() == content


def test_a_file_one_may_not_write_to_is_named(tmp_path: Path) -> None:
    file = tmp_path / "tilik.db"
    sqlite3.connect(file).execute("CREATE TABLE t (x)").connection.close()
    line = said(f"sqlite:///file:{file}?mode=ro&uri=true")
    assert line.startswith("no permission to write to ")
    assert line.endswith("change its permissions or name another file")


def test_a_set_up_database_one_may_only_read_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "tilik.db"
    migrate(open_engine(f"sqlite:///{file}"))
    reading = open_engine(f"sqlite:///file:{file}?mode=ro&uri=true")
    with Session(reading) as session:
        assert session.execute(text("SELECT count(*) FROM article")).scalar_one() == 0
        with pytest.raises(DatabaseError, match="no permission to write to"):
            session.execute(text("DELETE FROM article"))


def test_a_locked_database_is_waited_for_and_then_named(tmp_path: Path) -> None:
    file = tmp_path / "tilik.db"
    migrate(open_engine(f"sqlite:///{file}"))
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    engine = open_engine(f"sqlite:///{file}", wait=0.01)
    with pytest.raises(DatabaseError, match=f"^{file} is locked by another program; wait until"):
        migrate(engine)
    other.execute("ROLLBACK")
    assert not migrate(engine).changed


@pytest.mark.postgres
def test_a_locked_postgresql_database_is_waited_for_and_then_named(new_postgres: str) -> None:
    holding = open_engine(new_postgres)
    migrate(holding)
    with holding.begin() as connection:
        take_turns(connection)
        with pytest.raises(DatabaseError, match="is locked by another program; wait until"):
            migrate(open_engine(new_postgres, wait=0.01))


@pytest.mark.parametrize("url", ["", "nonsense", "mysql://somewhere/tilik", "sqlite", "/tmp/tilik.db"])
def test_an_address_that_is_none_is_refused_with_what_to_write(url: str) -> None:
    assert said(url).startswith("TILIK_DATABASE_URL is no address Tilik can use; write sqlite:")


def test_an_unreachable_server_is_named_without_its_password() -> None:
    line = said("postgresql://editor:secret@127.0.0.1:1/tilik")
    assert line.startswith("cannot reach PostgreSQL at postgresql://editor:***@127.0.0.1:1/tilik; check that")
    assert "secret" not in line


@pytest.mark.postgres
def test_a_postgresql_database_that_is_not_there_is_named(new_postgres: str) -> None:
    assert said(new_postgres.replace("tilik_", "missing_")).startswith("PostgreSQL has no such database: ")


@pytest.mark.postgres
def test_an_unknown_postgresql_user_is_named(new_postgres: str) -> None:
    line = said(new_postgres.replace("postgres@", "nobody-here@"))
    assert line.startswith("PostgreSQL refuses the user or password of ")


@pytest.mark.postgres
def test_a_postgresql_user_who_may_not_write_is_named(new_postgres: str) -> None:
    owner = open_engine(new_postgres)
    with owner.begin() as connection:
        connection.execute(text("CREATE ROLE reader LOGIN"))
    try:
        line = said(new_postgres.replace("postgres@", "reader@"))
        assert line.startswith("no permission to write to postgresql://reader@")
    finally:
        with owner.begin() as connection:
            connection.execute(text("DROP ROLE reader"))


@pytest.mark.postgres
@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+pg8000", "postgresql+psycopg"])
def test_every_way_to_write_postgresql_goes_by_pg8000(new_postgres: str, scheme: str) -> None:
    engine = open_engine(new_postgres.replace("postgresql:", f"{scheme}:"))
    assert engine.url.drivername == "postgresql+pg8000"
    engine.dispose()


def test_an_error_of_ours_is_not_mistaken_for_one_of_the_databases(engine: Engine) -> None:
    twice = text("INSERT INTO raw (sha256, size, content) VALUES ('x', 1, '')")
    with engine.connect() as connection:
        connection.execute(twice)
        with pytest.raises(IntegrityError):
            connection.execute(twice)


def test_foreign_keys_hold(engine: Engine) -> None:
    # pg8000 has no IntegrityError for these, so the base of both is expected.
    seat = text("INSERT INTO location VALUES ('O-1', 1, 'org:a', 'place:a', '2025-01-01')")
    with pytest.raises(DBAPIError, match=r"(?i)foreign key"), engine.begin() as connection:
        connection.execute(seat)
    # A migration switches them off for its own connection, and on again.
    migrate(engine)
    with pytest.raises(DBAPIError, match=r"(?i)foreign key"), engine.begin() as connection:
        connection.execute(seat)


def test_sqlite_readers_and_the_writer_do_not_block_each_other(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/tilik.db", wait=7)
    with engine.connect() as connection:
        told = [
            connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert told == ["wal", 1, 1, 7000]


@pytest.mark.parametrize(("before", "page"), [(None, 8192), (4096, 4096)])
def test_an_sqlite_file_keeps_its_pages_and_a_log_of_so_many_bytes(
    tmp_path: Path, before: int | None, page: int
) -> None:
    file = tmp_path / "tilik.db"
    if before is not None:
        older = sqlite3.connect(file)
        older.execute(f"PRAGMA page_size={before}")
        older.execute("CREATE TABLE older (id)")
        older.close()
    with open_engine(f"sqlite:///{file}").connect() as connection:
        size = connection.execute(text("PRAGMA page_size")).scalar_one()
        log = connection.execute(text("PRAGMA wal_autocheckpoint")).scalar_one()
    assert (size, size * log) == (page, LOG)


def test_opening_a_database_needs_neither_alembic_nor_a_server() -> None:
    program = (
        "import sys; from db.engine import open_engine; open_engine('sqlite://').dispose();"
        "print(sorted({'alembic', 'pg8000', 'prefect'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.stdout.strip() == "[]"
