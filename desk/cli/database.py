"""The database of the settings, for commands that use it; every trouble with it is one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desk.cli.files import refuse

if TYPE_CHECKING:
    from db.session import Engine

NO_FACTS = "no facts are loaded in the database; run `tilik facts load`"


@contextmanager
def database(*, migrated: bool) -> Iterator["Engine"]:
    """The database of TILIK_DATABASE_URL, open; with `migrated` its tables are brought up to date.

    Ends with one line and exit code 2 where it cannot be opened, is not set up, or was written
    by a newer Tilik, and where anything done inside fails for the database's condition.
    """
    from db.engine import migrate, open_engine, require_current
    from db.errors import DatabaseError
    from flows.settings import Settings, SettingsError

    try:
        engine = open_engine(Settings.from_environment().database_url)
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
