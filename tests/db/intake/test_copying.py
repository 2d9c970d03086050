"""Rows for PostgreSQL's COPY: whatever stands in a cell comes back as it is."""

import pytest
from sqlalchemy import Engine, text

from db.intake.copying import copied

HARD = ["plain", "a\tb", "a\nb", "a\r\nb", "\\N", "\\", "back\\slash\\", "ä — ناصر", "", "\\.", None, "NULL"]


def test_plain_rows_are_joined_by_tabs() -> None:
    assert copied([(1, "a", None), (2, "b", True)]) == b"1\ta\t\\N\n2\tb\tTrue\n"


@pytest.mark.postgres
def test_what_is_copied_comes_back(new_postgres: str) -> None:
    import io

    from db.engine import open_engine

    engine: Engine = open_engine(new_postgres)
    with engine.connect() as connection:
        connection.execute(text("CREATE TEMPORARY TABLE cell (number INTEGER, one TEXT, other TEXT)"))
        rows = [(number, one, "end") for number, one in enumerate(HARD)]
        cursor = connection.connection.cursor()
        cursor.execute("COPY cell FROM STDIN", stream=io.BytesIO(copied(rows)))  # type: ignore[call-arg]
        found = [tuple(row) for row in connection.execute(text("SELECT * FROM cell ORDER BY number"))]
    engine.dispose()
    assert found == rows
