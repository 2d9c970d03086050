"""Many rows enter SQLite without indexes, which are there again afterwards, also where entering fails."""

import pytest
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import IntegrityError

from db.engine import migrate, take_turns
from db.errors import DatabaseError
from db.intake import indexes, making, staged
from db.intake.indexes import checked_together, without_indexes


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setattr(indexes, "MANY", 2)
    engine = create_engine("sqlite://")
    migrate(engine)
    return engine


def stand(connection: Connection) -> list[str]:
    asked = (
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'office_term' AND sql IS NOT NULL"
    )
    return sorted(connection.execute(text(asked)).scalars())


def stage(connection: Connection, rows: int) -> None:
    making.make(connection, passing=True)
    for seq in range(rows):
        connection.execute(staged.statements.insert().values(seq=seq))


def test_they_are_gone_while_rows_enter_and_there_again_afterwards(engine: Engine) -> None:
    with engine.connect() as connection:
        stage(connection, 2)
        before = stand(connection)
        assert before
        with without_indexes(connection) as many:
            assert many
            assert stand(connection) == []
        assert stand(connection) == before


def test_few_rows_leave_them_as_they_are(engine: Engine) -> None:
    with engine.connect() as connection:
        stage(connection, 1)
        before = stand(connection)
        with without_indexes(connection) as many:
            assert not many
            assert stand(connection) == before


def test_where_entering_fails_they_come_back_with_all_else(engine: Engine) -> None:
    with engine.connect() as connection:
        before = stand(connection)
        connection.rollback()
        stage(connection, 2)
        connection.commit()
        take_turns(connection)
        with pytest.raises(ZeroDivisionError), without_indexes(connection):
            raise ZeroDivisionError
        connection.rollback()
        assert stand(connection) == before


STATEMENT = (
    "INSERT INTO statement (id, version, kind, confidence, review, recorded_at, recorded_by, revision, "
    "origin, digest) VALUES ('T-1', 1, :kind, 'low', 'active', '2026-03-02', 'test', 1, 'SRC-list', 'x')"
)


@pytest.mark.parametrize("many", [True, False])
def test_what_a_column_allows_holds_for_many_rows_as_for_few(engine: Engine, many: bool) -> None:
    with engine.connect() as connection:
        with (
            pytest.raises((DatabaseError, IntegrityError), match="ck_statement_kind"),
            checked_together(connection, "statement", many=many),
        ):
            connection.execute(text(STATEMENT), {"kind": "rumour"})
        connection.execute(text("DELETE FROM statement"))
        with pytest.raises(IntegrityError, match="ck_statement_kind"):
            connection.execute(text(STATEMENT), {"kind": "rumour"})
        with checked_together(connection, "statement", many=many):
            connection.execute(text(STATEMENT), {"kind": "office_term"})
