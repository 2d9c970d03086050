"""The database of the settings, for commands that use it; every trouble with it is one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desk.cli.files import refuse

if TYPE_CHECKING:
    from db.session import Engine

NO_FACTS = "no facts are loaded in the database; run `tilik facts load`"


@contextmanager
def database(*, migrated: bool, make: bool | None = None) -> Iterator["Engine"]:
    """The database of TILIK_DATABASE_URL, open; with `migrated` its tables are brought up to date.

    A missing SQLite file is made where it is `migrated`, unless `make` says otherwise.

    Ends with one line and exit code 2 where it cannot be opened, is not there, is not set up, or was written
    by a newer Tilik, and where anything done inside fails for the database's condition.
    """
    from db.engine import migrate, open_engine, require_current
    from db.errors import DatabaseError
    from flows.settings import Settings, SettingsError

    try:
        url = Settings.from_environment().database_url
        engine = open_engine(url, make=migrated if make is None else make)
        try:
            if migrated:
                migrate(engine)
            else:
                require_current(engine)
            yield engine
        finally:
            engine.dispose()
    except (DatabaseError, SettingsError) as error:
        refuse(str(error))
