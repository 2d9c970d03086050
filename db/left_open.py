"""Closes what SQLAlchemy leaves open where a statement fails on SQLite, read through aiosqlite.

Only Prefect's server reads SQLite so. What is left open behind a failed statement goes when Python collects
its garbage: at any moment, in the thread of the event loop too. To give it up, SQLite waits until no other
thread is at work on the same connection. One that waits there for the database's lock is at work for as
long as it waits, a minute in that server, and whoever holds the lock needs the event loop to give it back.
So the server stands still for that minute, all who waited fail, and each leaves something open again.
"""

import sqlite3
import traceback
from contextlib import suppress

from sqlalchemy import Engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.util import await_only


def close_what_failed() -> None:
    """From now on a statement that fails on SQLite, in this process, leaves nothing open behind it."""
    if not event.contains(Engine, "handle_error", _close):
        event.listen(Engine, "handle_error", _close)


def _close(context: ExceptionContext) -> None:
    """SQLAlchemy 2.0.58 keeps the cursor in no place but the frames that the error went through."""
    error = context.original_exception
    if not isinstance(error, sqlite3.Error):
        return
    from aiosqlite import Cursor  # Prefect brings it; nothing else here needs it

    for frame, _ in traceback.walk_tb(error.__traceback__):
        for value in frame.f_locals.values():
            if isinstance(value, Cursor):
                with suppress(sqlite3.Error, ValueError):  # the connection may be closed already
                    await_only(value.close())
                return
