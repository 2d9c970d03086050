"""Links: every id that a staged row names is somebody's, in the table or in the same file."""

from sqlalchemy import Connection, text

from db.intake import staged
from db.intake.circles import refuse_circles
from db.intake.refusing import refuse

# Of a staged table: the column, and what it names.
_NAMES = (
    ("entity", "part_of", "entity"),
    ("alias", "entity", "entity"),
)
_PARTS = (
    ("citation", "source", "source"),
    ("office_term", "office", "office"),
    ("office_term", "person", "entity"),
    ("event", "place", "entity"),
    ("event", "series", "entity"),
    ("event", "sidelines_of", "statement"),
    ("event_participant", "person", "entity"),
    ("event_participant", "office", "entity"),
    ("event_participant", "org", "entity"),
    ("coverage", "office", "entity"),
    ("location", "org", "entity"),
    ("location", "place", "entity"),
    ("statement_doc", "event", "statement"),
    ("merge", "entity", "entity"),
    ("merge", "into", "entity"),
)
# Of a coverage: the list, and the event's id in an entry of it.
_LISTED = (("events", "e.value"), ("firsts", "e.value->>'event'"))
_ARTICLE = {"entity": "", "office": "office ", "source": "source ", "statement": "event "}


def refuse_dangling(connection: Connection) -> None:
    """Refuses rows that name an id nobody has, and then those that named what was refused."""
    for table, column, named in _NAMES:
        while _dangling_names(connection, f"staged_{table}", column, named):
            pass
    there = {part for part in staged.parts if _any(connection, f"staged_{part}")}
    parts = [link for link in _PARTS if link[0] in there]
    lists = _LISTED if "coverage" in there else ()
    while any(
        [_dangling_parts(connection, *link) for link in parts]
        + [_dangling_events(connection, *link) for link in lists]
    ):
        pass
    if "merge" in there:
        refuse_circles(connection)
    if _any(connection, "staged_refused"):
        _refuse_other_versions(connection)


def _any(connection: Connection, table: str) -> bool:
    """The table has a row: what a file does not have need not be looked for among a million statements."""
    return connection.execute(text(f"SELECT 1 FROM {table} LIMIT 1")).first() is not None


def _nobody(named: str, id: str) -> str:
    """That an id is neither in the table nor taken from the file."""
    open_row = "superseded IS NULL"
    return (
        f"NOT EXISTS (SELECT 1 FROM {named} x WHERE x.id = {id} AND x.{open_row}) AND NOT EXISTS "
        f"(SELECT 1 FROM staged_{named} y WHERE y.id = {id} "
        "AND (y.outcome IS NULL OR y.outcome <> 'refused'))"
    )


def _reason(named: str, id: str) -> str:
    return f"'the {_ARTICLE[named]}' || {id} || ' is neither in the table nor in this file; add it first'"


def _dangling_names(connection: Connection, mine: str, column: str, named: str) -> int:
    id = f"m.{column}"
    found = (
        f"SELECT m.seq, m.line, {_reason(named, id)} AS reason FROM {mine} m WHERE {id} IS NOT NULL "
        # Countries are no rows of ours: they are those of ISO 3166.
        f"AND {id} NOT LIKE 'country:%' AND (m.outcome IS NULL OR m.outcome = 'changed') "
        f"AND {_nobody(named, id)}"
    )
    return refuse(connection, mine, found, column)


def _dangling_parts(connection: Connection, part: str, column: str, named: str) -> int:
    id = f'p."{column}"'
    # An id that many rows name is looked for once.
    missing = (
        f'SELECT d.id FROM (SELECT DISTINCT "{column}" AS id FROM staged_{part}) d '
        f"WHERE d.id IS NOT NULL AND {_nobody(named, 'd.id')}"
    )
    if connection.execute(text(f"SELECT 1 FROM ({missing}) n LIMIT 1")).first() is None:
        return 0
    found = (
        f"SELECT m.seq, m.line, MIN({_reason(named, id)}) AS reason FROM staged_{part} p "
        f"JOIN staged_statement m ON m.seq = p.seq WHERE {id} IN ({missing}) "
        "AND (m.outcome IS NULL OR m.outcome = 'changed') GROUP BY m.seq, m.line"
    )
    return refuse(connection, "staged_statement", found, column)


def _dangling_events(connection: Connection, column: str, id: str) -> int:
    """The events that a coverage lists, or counts from, are in the table or in the file."""
    each = f"staged_coverage p JOIN staged_statement m ON m.seq = p.seq, json_each(p.{column}) e"
    if connection.dialect.name == "postgresql":
        each = each.replace("json_each", "json_array_elements")
        id = {"e.value": "e.value #>> '{}'"}.get(id, id)
    found = (
        f"SELECT m.seq, m.line, MIN({_reason('statement', f'({id})')}) AS reason FROM {each} "
        f"WHERE (m.outcome IS NULL OR m.outcome = 'changed') AND {_nobody('statement', f'({id})')} "
        "GROUP BY m.seq, m.line"
    )
    return refuse(connection, "staged_statement", found, column)


def _refuse_other_versions(connection: Connection) -> None:
    """Of a statement all versions are taken, or none: its history has no holes."""
    refuse(
        connection,
        "staged_statement",
        "SELECT m.seq, m.line, 'another version of ' || m.id || ' is left out; mend that one' AS reason "
        "FROM staged_statement m WHERE (m.outcome IS NULL OR m.outcome = 'changed') AND m.id IN "
        "(SELECT r.id FROM staged_statement r WHERE r.outcome = 'refused')",
        "id",
    )
