"""The PostgreSQL server of a test process, and databases that one test after the other finds new."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from bench.postgres import Postgres as Server
from bench.postgres import bundled
from db.engine import migrate, open_engine


class Postgres:
    """A running server and the databases made on it."""

    def __init__(self) -> None:
        self._server = Server(bundled(), settings="-c fsync=off")
        self._migrated: str | None = None
        self._lent: str | None = None

    def make(self, *, migrated: bool = False) -> str:
        """The address of a new database, empty or with all tables; those are made once and copied."""
        return self._server.address(self._server.make(like=self._template() if migrated else None))

    def again(self) -> str:
        """The address of the database that is lent, made anew with all tables and nothing else."""
        if self._lent is not None:
            self._server.drop(self._server.address(self._lent))
        self._lent = self._server.make("tilik_lent", like=self._template())
        return self._server.address(self._lent)

    def drop(self, url: str) -> None:
        """The database is gone, whoever is still connected to it."""
        self._server.drop(url)

    def close(self) -> None:
        """The server is gone, with all it held."""
        self._server.close()

    def _template(self) -> str:
        if self._migrated is None:
            self._migrated = self._server.make()
            engine = open_engine(self._server.address(self._migrated))
            migrate(engine)
            engine.dispose()
        return self._migrated


@contextmanager
def lent(engine: Engine, renew: Callable[[], object]) -> Iterator[Engine]:
    """The engine on a database that was just made anew; it keeps nothing but the statements it compiled.

    Compiling them took longer than most tests. Whoever listens to the engine listens for this test only.
    """
    engine.dispose()
    renew()
    yield engine.execution_options()
    engine.dispose()
