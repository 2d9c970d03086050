"""What may be dropped from the database because it only saves work, and the care a database file wants."""

from datetime import datetime

from sqlalchemy import Engine, select, text

from db.base import Base
from db.engine import in_memory, take_turns
from db.errors import DatabaseError
from db.intake import staged
from db.intake.turn import turn
from db.tables import ImportJobRow


def stale_import(engine: Engine, before: datetime, *, dry_run: bool) -> str | None:
    """The file of an import that was interrupted before that moment; what it had read is dropped.

    Nothing of it is in the reference table: the same import, started again, begins anew. With
    `dry_run` it is only named. None where there is none, or where an import is running.
    """
    table = Base.metadata.tables[ImportJobRow.__tablename__]
    asking = select(table.c.id, table.c.file).where(
        table.c.finished_at.is_(None), table.c.started_at < before
    )
    with engine.connect() as connection:
        found = connection.execute(asking).first()
        if found is None or dry_run:
            return None if found is None else str(found.file)
        connection.rollback()
        try:
            with turn(connection):
                take_turns(connection)
                found = connection.execute(asking).first()
                if found is not None:
                    connection.execute(table.delete().where(table.c.id == found.id))
                    staged.drop(connection)
                connection.commit()
        except DatabaseError:
            # Whoever holds the turn is at work on it.
            return None
    return None if found is None else str(found.file)


def tune(engine: Engine) -> str | None:
    """An SQLite file's statistics are refreshed and its log is written back; says so.

    None for PostgreSQL, which does both by itself, and for a database in memory.
    """
    if engine.dialect.name != "sqlite" or in_memory(engine):
        return None
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("PRAGMA optimize"))
        busy, pages, written = connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()
    if busy:
        return f"{written} of {pages} pages of the log written back; the rest waits for a reader"
    return "the log is written back"
