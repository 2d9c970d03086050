"""Databases for the tests: SQLite in a file and in memory, and PostgreSQL; every test finds its own new."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine

from db.engine import open_engine
from tests.db.copying import file_with_tables, fill, with_tables
from tests.db.servers import Postgres, lent


@contextmanager
def _database(kind: str, request: pytest.FixtureRequest, folder: Path, *, migrated: bool) -> Iterator[str]:
    """The address of a new database of a kind."""
    if kind == "memory":
        yield "sqlite://"
    elif kind == "sqlite":
        file = folder / "tilik.db"
        if migrated:
            file_with_tables(file)
        yield f"sqlite:///{file}"
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


@pytest.fixture(scope="session")
def kept_memory() -> Iterator[Engine]:
    """The engine of all databases in memory that `engine` lends."""
    engine = open_engine("sqlite://")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def kept_postgres(postgres: Postgres) -> Iterator[Engine]:
    """The engine of all PostgreSQL databases that `engine` lends."""
    engine = open_engine(postgres.again(), wait=10)
    yield engine
    engine.dispose()


@pytest.fixture(params=["memory", POSTGRES])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A database with all tables: SQLite in memory, or PostgreSQL."""
    if request.param == "memory":
        kept = request.getfixturevalue("kept_memory")
        with lent(kept, lambda: fill(kept)) as engine:
            yield engine
    else:
        kept = request.getfixturevalue("kept_postgres")
        with lent(kept, request.getfixturevalue("postgres").again) as engine:
            yield engine


@pytest.fixture(scope="module", params=["memory", "sqlite", POSTGRES])
def module_engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """A database of each kind with all tables, for tests that only read."""
    if request.param == "memory":
        engine = with_tables()
        yield engine
    else:
        with _database(request.param, request, tmp_path_factory.mktemp("db"), migrated=True) as url:
            engine = open_engine(url, wait=10)
            yield engine
            engine.dispose()
    engine.dispose()
