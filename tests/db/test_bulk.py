"""db/bulk.py: many rows in one call of the driver say what SQLAlchemy's own insert would have said."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, delete, insert, select

from db.bulk import insert_all
from db.session import transaction
from db.tables import RunRow

BEGUN = datetime(2025, 5, 12, 20, 0, 30, 5, tzinfo=UTC)


def row(id: str, **other: object) -> dict[str, object]:
    return {
        "id": id,
        "flow": "check-articles",
        "state": "running",
        "started_at": BEGUN,
        "finished_at": None,
        "parameters": {"b": ["“é”", 10**30, None, True], "a": {}},
        "libraries": {},
        "counts": {},
        **other,
    }


def kept(engine: Engine) -> list[tuple[object, ...]]:
    with transaction(engine) as session:
        rows = session.execute(select(*RunRow.__table__.columns).order_by(RunRow.id))
        return [tuple(each) for each in rows]


def test_the_rows_are_those_sqlalchemy_inserts(engine: Engine) -> None:
    rows = [row("1"), row("2", finished_at=BEGUN, counts={"articles": 3})]
    with transaction(engine) as session:
        session.execute(insert(RunRow.__table__), rows)  # type: ignore[arg-type]
    wanted = kept(engine)
    with transaction(engine) as session:
        session.execute(delete(RunRow))
        insert_all(session, RunRow, rows)
    assert kept(engine) == wanted
    assert len(wanted) == 2


def test_nothing_is_inserted_of_nothing(engine: Engine) -> None:
    with transaction(engine) as session:
        insert_all(session, RunRow, [])
    assert kept(engine) == []


def test_a_row_that_is_there_is_an_error_and_none_is_kept(engine: Engine) -> None:
    with pytest.raises(Exception, match=r"(?i)unique|duplicate"), transaction(engine) as session:
        insert_all(session, RunRow, [row("1"), row("1")])
    assert kept(engine) == []
