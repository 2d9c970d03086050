"""What can go wrong with a database outside our code, each in one line that says what to do."""

from collections.abc import Callable

from sqlalchemy import URL
from sqlalchemy.engine import ExceptionContext

SQLITE: dict[str, str] = {
    "SQLITE_NOTADB": "{place} is not a database file; name another file, or move this one away",
    "SQLITE_CANTOPEN": "cannot open {place}; check that it is a file in a folder you may write to",
    "SQLITE_READONLY": "no permission to write to {place}; change its permissions or name another file",
    "SQLITE_PERM": "no permission to open {place}; change its permissions or name another file",
    "SQLITE_BUSY": "{place} is locked by another program; wait until that has finished, then try again",
    "SQLITE_LOCKED": "{place} is locked by another program; wait until that has finished, then try again",
    "SQLITE_FULL": "the disk that holds {place} is full; make room, then try again",
    "SQLITE_CORRUPT": "{place} is damaged; restore it from a copy",
    "SQLITE_IOERR": "the disk that holds {place} cannot be read or written; check the disk",
}
# PostgreSQL's SQLSTATE codes, by their first letters; the longest that fits is taken.
POSTGRES: dict[str, str] = {
    "28": "PostgreSQL refuses the user or password of {place}; correct TILIK_DATABASE_URL",
    "3D000": "PostgreSQL has no such database: {place}; create it, or correct TILIK_DATABASE_URL",
    "42501": "no permission to write to {place}; have its owner grant it",
    "25006": "{place} can only be read at present; name a server that can be written to",
    "53": "PostgreSQL at {place} has no connections, memory or disk left; try again later",
    "55P03": "{place} is locked by another program; wait until that has finished, then try again",
    "57P": "PostgreSQL at {place} is starting or shutting down; try again in a moment",
}


class DatabaseError(Exception):
    """The database cannot be used as it is; the message is one line that says what to do."""


def place(url: URL) -> str:
    """The database's address as a person may read it: a file's path, or a URL without its password."""
    if url.get_backend_name() == "sqlite":
        return url.database or "the database in memory"
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


def explain(error: BaseException, url: URL) -> DatabaseError | None:
    """The clear line for a driver's error; None where the error is not about the database's condition."""
    line: str | None = None
    if url.get_backend_name() == "sqlite":
        name = str(getattr(error, "sqlite_errorname", ""))
        line = next((text for key, text in SQLITE.items() if name == key or name.startswith(f"{key}_")), None)
    else:
        code = _sqlstate(error)
        fitting = [key for key in POSTGRES if code.startswith(key)]
        if fitting:
            line = POSTGRES[max(fitting, key=len)]
        elif code == "" and type(error).__name__ in ("InterfaceError", "OperationalError"):
            line = "cannot reach PostgreSQL at {place}; check that it runs and TILIK_DATABASE_URL is right"
    return DatabaseError(line.format(place=place(url))) if line is not None else None


def _sqlstate(error: BaseException) -> str:
    """PostgreSQL's code for what went wrong, the empty string where the server said nothing.

    Refused at the door, pg8000 stumbles over the closed line and raises that instead; what the
    server said then stands behind it in the chain.
    """
    chain: BaseException | None = error
    while chain is not None:
        said = chain.args[0] if chain.args else None
        if isinstance(said, dict):
            return str(said.get("C", ""))
        chain = chain.__context__
    return ""


def clearly(url: URL) -> Callable[[ExceptionContext], None]:
    """A listener that raises DatabaseError in the place of an error about the database's condition."""

    def listener(context: ExceptionContext) -> None:
        known = explain(context.original_exception, url)
        if known is not None:
            raise known from context.original_exception

    return listener
