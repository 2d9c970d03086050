"""Making the staged tables when an import begins, their indexes when all is staged, and dropping them."""

from collections.abc import Mapping

from sqlalchemy import Connection, inspect, text
from sqlalchemy.schema import CreateTable

from db.intake.staged import (
    BY_ID,
    CITATION,
    INDEXES,
    TABLES,
    TERM,
    VIEWS,
    further,
    of_part,
    parts,
    reached,
    statements,
)

_SHOWS: Mapping[str, str] = {
    parts[TERM].name: (
        f"SELECT seq, id AS statement_id, version, {', '.join(of_part(TERM))} FROM {statements.name} "
        "WHERE office IS NOT NULL"
    ),
    parts[CITATION].name: (
        f"SELECT seq, id AS statement_id, version, 0 AS position, {', '.join(of_part(CITATION))} "
        f"FROM {statements.name} WHERE source IS NOT NULL UNION ALL "
        f"SELECT seq, statement_id, version, position, {', '.join(of_part(CITATION))} FROM {further.name}"
    ),
}


def make(connection: Connection, *, passing: bool) -> None:
    """Makes the staged tables, empty; `passing` ones are the connection's own and end with it.

    On PostgreSQL they are not written to the log of the server: after its fall they are empty, the
    mark of how far reading came included, and the import begins anew.
    """
    own = "TEMPORARY" if passing else "UNLOGGED" if connection.dialect.name == "postgresql" else ""
    for table in TABLES.sorted_tables:
        command = str(CreateTable(table).compile(dialect=connection.dialect)).strip()
        connection.execute(text(command.replace("CREATE TABLE", f"CREATE {own} TABLE", 1)))
    for view, shows in _SHOWS.items():
        connection.execute(text(f"CREATE {'TEMPORARY' if passing else ''} VIEW {view} AS {shows}"))
    connection.execute(reached.insert().values(items=0, at=0))


def index(connection: Connection) -> None:
    """Makes the indexes that sorting out needs, once all is staged: filling is faster without them."""
    for each in INDEXES:
        each.create(connection)
    if connection.dialect.name == "postgresql":
        # What follows goes through a million rows four times by this index, from page to page in file order.
        connection.execute(text(f"CLUSTER {statements.name} USING {BY_ID.name}"))
        for table in TABLES.sorted_tables:
            connection.execute(text(f"ANALYZE {table.name}"))


def only_to_be_read(connection: Connection) -> None:
    """All is sorted out: SQLite would go by this index to a million rows, in place of sorting."""
    if connection.dialect.name == "sqlite":
        BY_ID.drop(connection)


def there(connection: Connection) -> bool:
    """An import that was not finished has left its staged tables, with all it had read.

    Tables as another version of Tilik makes them are as good as none.
    """
    looked = inspect(connection)
    found = set(looked.get_table_names())
    for table in TABLES.sorted_tables:
        if table.name not in found:
            return False
        if [each["name"] for each in looked.get_columns(table.name)] != table.columns.keys():
            return False
    return connection.execute(reached.select()).first() is not None


def drop_passing(connection: Connection) -> None:
    """The connection's own staged tables are gone; those of an unfinished import stay."""
    own = "pg_temp" if connection.dialect.name == "postgresql" else "temp"
    for view in VIEWS.sorted_tables:
        connection.execute(text(f"DROP VIEW IF EXISTS {own}.{view.name}"))
    for table in TABLES.sorted_tables:
        connection.execute(text(f"DROP TABLE IF EXISTS {own}.{table.name}"))


def drop(connection: Connection) -> None:
    """The staged tables are gone, whichever version of Tilik made them."""
    looked = inspect(connection)
    ours = {table.name for table in (*TABLES.sorted_tables, *VIEWS.sorted_tables)}
    for what, found in (("VIEW", looked.get_view_names()), ("TABLE", looked.get_table_names())):
        for name in sorted(ours.intersection(found)):
            connection.execute(text(f"DROP {what} {name}"))
