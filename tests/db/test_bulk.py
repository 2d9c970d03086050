"""db/bulk.py: many rows in one call of the driver say what SQLAlchemy's own insert would have said."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, insert, select
from sqlalchemy.exc import StatementError

from db.bulk import as_json, begin_writing, insert_all, insert_ready, ready
from db.engine import migrate, open_engine
from db.errors import DatabaseError
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


def test_rows_made_ready_apart_are_inserted_in_one_call(engine: Engine) -> None:
    parts = [[], [row("1")], [], [row("2"), row("3")]]
    with transaction(engine) as session:
        insert_ready(session, [ready(engine.dialect, RunRow, part) for part in parts])
        insert_ready(session, [ready(engine.dialect, RunRow, [])])
    assert [each[0] for each in kept(engine)] == ["1", "2", "3"]


def test_a_row_that_is_there_is_an_error_and_none_is_kept(engine: Engine) -> None:
    with pytest.raises(Exception, match=r"(?i)unique|duplicate"), transaction(engine) as session:
        insert_all(session, RunRow, [row("1"), row("1")])
    assert kept(engine) == []


@pytest.mark.parametrize(
    "value",
    [{"b": "Menhan “é”", "a": [1, None, True, 1.5]}, [10**30], ["\ud800"], {}],
    ids=["words", "beyond 64 bits", "half a character", "nothing"],
)
def test_what_a_column_holds_as_json_is_read_back_as_it_was(value):
    assert json.loads(as_json(value)) == value


def test_json_in_a_column_has_its_keys_in_order():
    assert as_json({"b": 1, "a": 2}) == '{"a":2,"b":1}'


def test_every_other_writer_refuses_what_is_no_number(engine: Engine) -> None:
    with pytest.raises(StatementError, match="not JSON compliant"), transaction(engine) as session:
        session.execute(insert(RunRow.__table__), [row("1", counts={"articles": float("nan")})])  # type: ignore[arg-type]


def test_rows_that_give_way_leave_what_is_there(engine: Engine) -> None:
    with transaction(engine) as session:
        insert_all(session, RunRow, [row("1")])
    with transaction(engine) as session:
        assert insert_all(session, RunRow, [row("1", flow="another"), row("2")], giving_way=True) == 1
    assert [(each[0], each[1]) for each in kept(engine)] == [("1", "check-articles"), ("2", "check-articles")]


def test_who_writes_keeps_others_from_writing(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/tilik.db", wait=0.01)
    migrate(engine)
    with transaction(engine) as session:
        begin_writing(session)
        begin_writing(session)  # twice is once
        with pytest.raises(DatabaseError), transaction(engine) as other:
            begin_writing(other)
    with transaction(engine) as session:
        begin_writing(session)
    engine.dispose()
