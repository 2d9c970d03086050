"""Opens the database, SQLite or PostgreSQL, and brings its tables up to date."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    StaticPool,
    create_engine,
    event,
    func,
    inspect,
    make_url,
    select,
)
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from db.errors import DatabaseError, clearly, place

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
# One encoder for all: json.dumps makes a new one for each value.
AS_JSON = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False).encode
SET_UP = "run `tilik facts load` or `tilik run`"
"""What makes the tables, for whoever is told that they are missing."""
LOG = 64 << 20
"""After so many bytes SQLite's log is written back: its usual 1,000 pages wait for the disk too often."""
LOCK = 7_214_511_083
"""The key of PostgreSQL's advisory lock under which migrations and loading take turns."""


@dataclass(frozen=True, slots=True)
class Migrated:
    """The revision before and after; `before` is None for a database that was empty."""

    before: str | None
    after: str

    @property
    def changed(self) -> bool:
        """Tables were made or altered."""
        return self.before != self.after


def open_engine(url: str, *, wait: float = 30.0, make: bool = True) -> Engine:
    """An engine on the database at that address, tried out; raises DatabaseError with one clear line.

    A missing SQLite file is made, with its folder; without `make` it is an error, and nothing is made.
    `wait` is how many seconds a locked database is waited for.
    """
    address = _address(url)
    sqlite = address.get_backend_name() == "sqlite"
    in_memory = sqlite and address.database in (None, "", ":memory:")
    file = _file(address) if sqlite and not in_memory else None
    if file is not None and make:
        _make_folder(file.parent)
    elif file is not None and not file.exists():
        raise DatabaseError(
            f"there is no database at {file} yet: {SET_UP} once, or name another in TILIK_DATABASE_URL"
        )
    options: dict[str, Any] = {"connect_args": {"timeout": wait}} if sqlite else {}
    if "unix_sock" in address.query:
        # Nothing is encrypted on a socket of this machine; asking for it reads all certificates first, which
        # takes longer than all else about a connection.
        options["connect_args"] = {"ssl_context": False}
    if in_memory:
        # One connection for all threads: every further one would open another, empty database.
        options["poolclass"] = StaticPool
        options["connect_args"]["check_same_thread"] = False
    engine = create_engine(address, json_serializer=AS_JSON, **options)
    event.listen(engine, "connect", _set_up_sqlite if sqlite else _set_up_postgresql(wait))
    event.listen(engine, "handle_error", clearly(engine.url))
    try:
        inspect(engine).has_table("alembic_version")
    except DatabaseError:
        engine.dispose()
        raise
    return engine


def in_memory(engine: Engine) -> bool:
    """The database is SQLite's in memory: one connection that all threads share."""
    return isinstance(engine.pool, StaticPool)


def current_revision(engine: Engine) -> str | None:
    """The revision the database's tables are at; None for a database without tables of ours."""
    from alembic.migration import MigrationContext

    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def is_current(engine: Engine) -> bool:
    """The tables are at the newest revision this Tilik knows."""
    return current_revision(engine) == _revisions()[0]


def require_current(engine: Engine) -> None:
    """Raises DatabaseError, with what to do, unless the tables are at the newest revision."""
    revision = current_revision(engine)
    with engine.connect() as connection:
        _refuse_unknown(connection, revision)
    if revision != _revisions()[0]:
        raise DatabaseError(f"{place(engine.url)} is not set up for this Tilik; {SET_UP} once")


def migrate(engine: Engine) -> Migrated:
    """Brings the tables to the newest revision; does nothing where they are. Two at once take turns."""
    from alembic import command

    from db.digests import fill_digests

    config, newest = _config(), _revisions()[0]
    with _exclusively(engine, config) as before:
        if before != newest:
            command.upgrade(config, "head")
            if before is not None:
                # By the code that reads rows today: a migration cannot know tables that come after it.
                fill_digests(config.attributes["connection"])
    return Migrated(before, newest)


def downgrade(engine: Engine, revision: str) -> Migrated:
    """Takes the tables back to an older revision ("base": none at all), dropping what they held."""
    from alembic import command

    config = _config()
    with _exclusively(engine, config) as before:
        command.downgrade(config, revision)
    return Migrated(before, revision)


def take_turns(session: Session | Connection) -> None:
    """Until the transaction ends, nobody else who calls this goes on: the first one writes first."""
    connection = session.connection() if isinstance(session, Session) else session
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(LOCK)))
    elif not connection.connection.driver_connection.in_transaction:  # type: ignore[union-attr]
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _address(url: str) -> URL:
    """The address, parsed; "postgresql://" means PostgreSQL by way of pg8000."""
    try:
        address = make_url(url)
        backend = address.get_backend_name()
    except ArgumentError:
        backend = ""
    if backend == "postgres":
        backend = "postgresql"
    if backend not in ("sqlite", "postgresql"):
        raise DatabaseError(
            "TILIK_DATABASE_URL is no address Tilik can use; write sqlite:////folder/tilik.db "
            "or postgresql://user@host/name"
        )
    return address.set(drivername="postgresql+pg8000" if backend == "postgresql" else "sqlite")


def _file(address: URL) -> Path | None:
    """The file of an SQLite address; None for a `file:` address, which says itself how it is opened."""
    path = address.database or ""
    return None if path.startswith("file:") else Path(path)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseError(
            f"cannot make the folder {folder} for the database ({error.strerror}); name another place"
        ) from error


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    """Foreign keys hold; readers and one writer do not block each other (write-ahead log)."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    # Of a file that is new; one that is there keeps its own. Keys are hashes and a dossier's line is 10 KB:
    # with pages of 8 KB a batch of dossiers takes a quarter less to keep than with SQLite's 4.
    cursor.execute("PRAGMA page_size=8192")
    cursor.execute("PRAGMA synchronous=NORMAL")
    page = cursor.execute("PRAGMA page_size").fetchone()[0]
    cursor.execute(f"PRAGMA wal_autocheckpoint={LOG // page}")
    # A batch touches pages everywhere: 32 MB of them are kept instead of 2.
    cursor.execute("PRAGMA cache_size=-32000")
    if cursor.execute("PRAGMA journal_mode").fetchone()[0] == "delete":
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            # The mode is kept in the file: whoever holds it now is setting it, or the next to open it will.
            if error.sqlite_errorname != "SQLITE_BUSY":
                raise
    cursor.close()


def _set_up_postgresql(wait: float) -> Callable[[Any, Any], None]:
    """A lock is waited for as long as with SQLite, and no longer."""

    def set_up(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("SELECT set_config('lock_timeout', %s, false)", (str(round(wait * 1000)),))
        connection.commit()
        cursor.close()

    return set_up


def _config() -> "Config":
    """Alembic's settings, made here, so that they hold in whatever directory Tilik runs."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


@cache
def _revisions() -> tuple[str, frozenset[str]]:
    """The newest revision there is a migration for, and all of them: read once a process, as code is."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(_config())
    newest = scripts.get_current_head()
    assert newest is not None
    return newest, frozenset(script.revision for script in scripts.walk_revisions())


def _refuse_unknown(connection: Connection, revision: str | None) -> None:
    """Raises DatabaseError where the database is at a revision there is no migration for."""
    if revision is None or revision in _revisions()[1]:
        return
    if not inspect(connection).has_table("dossier"):
        raise DatabaseError(
            f"{place(connection.engine.url)} belongs to another program; give Tilik a database of its own"
        )
    raise DatabaseError(f"this database was written by a newer Tilik (revision {revision}); update Tilik")


@contextmanager
def _exclusively(engine: Engine, config: "Config") -> Iterator[str | None]:
    """One transaction in which nobody else migrates; gives the revision found in it."""
    from alembic.migration import MigrationContext

    sqlite = engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        if sqlite:
            # SQLite alters a table by making it anew; rows that point to it must not stop that.
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.commit()
        try:
            with connection.begin():
                take_turns(connection)
                before = MigrationContext.configure(connection).get_current_revision()
                _refuse_unknown(connection, before)
                config.attributes["connection"] = connection
                yield before
        finally:
            if sqlite:
                connection.exec_driver_sql("PRAGMA foreign_keys=ON")
                connection.commit()
