"""Refusing staged rows: each with its line and the reason, the rest left as it is."""

from sqlalchemy import Connection, text


def refuse(connection: Connection, mine: str, found: str, field: str, **given: object) -> int:
    """Refuses the rows of a staged table that the question finds (`seq`, `line`, `reason`); says how many."""
    told = connection.execute(
        text(
            f"INSERT INTO staged_refused (line, field, reason) "
            f"SELECT f.line, '{field}', f.reason FROM ({found}) f ORDER BY f.seq"
        ),
        given,
    ).rowcount
    if told:
        marked = f"UPDATE {mine} SET outcome = 'refused' WHERE seq IN (SELECT f.seq FROM ({found}) f)"
        connection.execute(text(marked), given)
    return told


def tell(connection: Connection, line: int, field: str, reason: str) -> None:
    """One refused row is on the list."""
    row = {"line": line, "field": field, "reason": reason}
    connection.execute(
        text("INSERT INTO staged_refused (line, field, reason) VALUES (:line, :field, :reason)"), row
    )
