"""A statement that failed leaves nothing open: the event loop never waits for the database's lock."""

import asyncio
import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from db import left_open

LOCK = "BEGIN IMMEDIATE"


@pytest.fixture
def closing() -> Iterator[None]:
    left_open.close_what_failed()
    yield
    event.remove(Engine, "handle_error", left_open._close)


async def _opened(folder: Path, wait: float) -> AsyncEngine:
    """As Prefect's server opens its own, where a statement waits a minute for the lock."""
    engine = create_async_engine(f"sqlite+aiosqlite:///{folder}/prefect.db")

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: object, _record: object) -> None:
        connection.isolation_level = None  # type: ignore[attr-defined]
        cursor = connection.cursor()  # type: ignore[attr-defined]
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute(f"PRAGMA busy_timeout = {wait * 1000:.0f}")
        cursor.close()

    async with engine.connect() as connection:
        await connection.exec_driver_sql("CREATE TABLE run (id INTEGER PRIMARY KEY)")
        await connection.exec_driver_sql("INSERT INTO run VALUES (1)")
    return engine


async def _read_before_another_wrote(waits: AsyncConnection, other: AsyncConnection) -> None:
    """The way in which Prefect's server meets "database is locked" at once, without any wait."""
    await waits.exec_driver_sql("BEGIN DEFERRED")
    await waits.exec_driver_sql("SELECT id FROM run")
    await other.exec_driver_sql("INSERT INTO run VALUES (2)")
    await waits.exec_driver_sql("INSERT INTO run VALUES (3)")


async def _gets_the_lock(folder: Path, wait: float) -> bool:
    """Somebody waits for the lock when Python collects its garbage; whether he has it in the end."""
    engine = await _opened(folder, wait)
    gc.collect()
    gc.disable()  # no collection but that one
    try:
        async with engine.connect() as waits, engine.connect() as holds:
            with pytest.raises(DBAPIError, match="database is locked"):
                await _read_before_another_wrote(waits, holds)
            await waits.exec_driver_sql("ROLLBACK")
            await holds.exec_driver_sql(LOCK)
            waiting = asyncio.create_task(waits.exec_driver_sql(LOCK))
            await asyncio.sleep(0.2)  # his thread is in SQLite by now
            gc.collect()
            await holds.exec_driver_sql("COMMIT")
            try:
                await waiting
            except DBAPIError:
                return False
            return True
    finally:
        gc.enable()
        await engine.dispose()


@pytest.mark.usefixtures("closing")
def test_the_collector_does_not_wait_for_one_who_waits_for_the_lock(tmp_path: Path) -> None:
    left_open.close_what_failed()  # a second time changes nothing
    assert asyncio.run(_gets_the_lock(tmp_path, wait=30))


def test_without_it_the_loop_stands_still_until_the_wait_is_over(tmp_path: Path) -> None:
    """Where this fails, SQLAlchemy closes what failed by itself, and db/left_open.py can go."""
    for turn in range(5):  # on a busy machine the thread may not be in SQLite yet
        folder = tmp_path / str(turn)
        folder.mkdir()
        if not asyncio.run(_gets_the_lock(folder, wait=0.5)):
            return
    pytest.fail("nobody was held up in five turns")


def test_a_server_prefect_starts_itself_closes_them_too() -> None:
    """`prefect server start` loads the entry points of this group, once a process."""
    program = (
        "from prefect.plugins import load_prefect_collections\n"
        "loaded = load_prefect_collections()['tilik']\n"
        "from sqlalchemy import Engine, event\n"
        "from db.left_open import _close\n"
        "print(loaded.__name__, event.contains(Engine, 'handle_error', _close))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "db.collection True\n"
