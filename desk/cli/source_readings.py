"""When sources were last read, for `tilik sources list`: asked of the database where there is one."""

from collections.abc import Mapping
from datetime import datetime

from db.engine import is_current, open_engine
from db.errors import DatabaseError
from db.session import transaction
from db.source_reads import SourceRead, last_reads, last_success
from desk.cli.doctor import sqlite_file
from desk.cli.stderr import tell
from flows.settings import Settings


def last_readings(
    settings: Settings,
) -> tuple[Mapping[str, datetime], Mapping[str, SourceRead]]:
    """Last success and last reading by source; nothing where there is no database of this Tilik yet."""
    file = sqlite_file(settings.database_url)
    if file is not None and not file.exists():
        return {}, {}
    try:
        engine = open_engine(settings.database_url, wait=2)
        try:
            if not is_current(engine):
                return {}, {}
            with transaction(engine) as session:
                return last_success(session), last_reads(session)
        finally:
            engine.dispose()
    except DatabaseError as error:
        tell(f"{error}; the sources are listed without it")
        return {}, {}
