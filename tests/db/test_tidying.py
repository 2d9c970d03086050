"""What an import that nobody went on with had read is dropped; an import that runs is left alone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect, select

from db.engine import migrate, open_engine
from db.intake import making, staged
from db.intake.turn import turn
from db.session import transaction
from db.store import count_rows
from db.tables import AddressRow, ImportJobRow, RobotsRow
from db.tidying import forget_addresses, stale_import, tune

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def interrupted(engine: Engine) -> None:
    """An import that was begun at noon and has no end."""
    with transaction(engine) as session:
        session.add(
            ImportJobRow(
                id=1,
                origin="SRC-a",
                kind="csv",
                file="a.csv",
                sha256="",
                mapping_sha256="",
                head={},
                started_at=NOON,
                counts={},
            )
        )
        making.make(session.connection(), passing=False)


def test_an_import_left_long_ago_is_dropped(engine: Engine) -> None:
    interrupted(engine)
    assert stale_import(engine, NOON, dry_run=False) is None, "not older than that"
    later = NOON + timedelta(seconds=1)
    assert stale_import(engine, later, dry_run=True) == "a.csv"
    assert inspect(engine).has_table(staged.reached.name)
    assert stale_import(engine, later, dry_run=False) == "a.csv"
    assert not inspect(engine).has_table(staged.reached.name)
    with transaction(engine) as session:
        assert count_rows(session)["import_job"] == 0
    assert stale_import(engine, later, dry_run=False) is None


def test_an_import_that_runs_is_left_alone(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/tilik.db")
    migrate(engine)
    interrupted(engine)
    with engine.connect() as connection, turn(connection):
        assert stale_import(engine, NOON + timedelta(days=9), dry_run=False) is None
    assert inspect(engine).has_table(staged.reached.name)
    engine.dispose()


def test_addresses_gone_or_listed_no_more_are_forgotten(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.tidying.MANY", 1)
    before = {"gone": (NOON, NOON - DAY), "left": (NOON - DAY, None), "also gone": (NOON, NOON - DAY)}
    stay = {"read": (NOON, None), "gone today": (NOON, NOON)}
    with transaction(engine) as session:
        for address, (asked, gone) in (before | stay).items():
            session.add(
                AddressRow(address=address, host="h", asked_at=asked, gone_at=gone, failures=0, status=404)
            )
        session.add(RobotsRow(origin="https://h", text="", expires_at=NOON - DAY))
        session.add(RobotsRow(origin="https://i", text="", expires_at=NOON))
    assert forget_addresses(engine, NOON, dry_run=True) == (3, 1)
    assert forget_addresses(engine, NOON, dry_run=False) == (3, 1)
    assert forget_addresses(engine, NOON, dry_run=False) == (0, 0)
    with transaction(engine) as session:
        assert set(session.scalars(select(AddressRow.address))) == set(stay)
        assert session.scalars(select(RobotsRow.origin)).all() == ["https://i"]


def test_an_sqlite_file_has_its_log_written_back(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/tilik.db")
    migrate(engine)
    log = tmp_path / "tilik.db-wal"
    assert log.stat().st_size > 0
    assert tune(engine) == "the log is written back"
    assert log.stat().st_size == 0
    engine.dispose()


def test_other_databases_tune_themselves(engine: Engine) -> None:
    assert tune(engine) is None
