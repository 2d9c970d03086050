"""Flows that care for what is kept: checkpoint, mend and tidy, each through Prefect once."""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from db.engine import migrate, open_engine
from db.runs import start_run
from db.session import Engine, transaction
from db.store import count_rows
from db.verifying import verify
from flows.settings import Settings
from tests.flows.conftest import Write

pytestmark = [pytest.mark.flow, pytest.mark.usefixtures("prefect_server")]

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def engine(desk: Write) -> Any:
    engine = open_engine(Settings.from_environment().database_url)
    migrate(engine)
    yield engine
    engine.dispose()


def artifact(key: str) -> Any:
    """What the newest artifact of that key holds."""
    from prefect.client.orchestration import get_client

    with get_client(sync_client=True) as client:
        found = client.request("GET", "/artifacts/{key}/latest", path_params={"key": key}).json()
    data = found["data"]
    return json.loads(data) if found["type"] == "table" else data


def test_a_checkpoint_is_written_once_and_shows_its_hash(engine: Engine) -> None:
    from flows.checkpoint import checkpoint

    assert checkpoint() == {"new": False, "checkpoint": None}
    with transaction(engine) as session:
        start_run(session, flow="test", started_at=LONG_AGO, parameters={}, libraries={}, run_id=f"{7:032x}")
    from flows.mend import mend

    assert mend() == {"abandoned": [f"00000000-0000-0000-0000-{7:012}"]}
    assert mend() == {"abandoned": []}
    assert checkpoint()["new"] is False, "a run that was abandoned may still come back"
    with transaction(engine) as session:
        from db.runs import finish_run

        finish_run(
            session,
            f"00000000-0000-0000-0000-{7:012}",
            finished_at=LONG_AGO,
            state="completed",
            counts={},
        )
    first, second = checkpoint(), checkpoint()
    assert (first["new"], second["new"]) == (True, False)
    assert first["checkpoint"] == second["checkpoint"]
    shown = artifact("tilik-checkpoint")
    assert first["checkpoint"]["sha256"] in shown
    assert "Nothing was kept since then." in shown
    with transaction(engine) as session:
        assert verify(session, has=first["checkpoint"]["sha256"]).has


def test_tidy_says_what_it_would_do_then_does_it(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from prefect import flow
    from prefect.client.orchestration import get_client

    from flows.tidy import tidy

    old = Path("reports/2020-01-01T00-00-00Z")
    old.mkdir(parents=True)
    (old / "report.html").touch()
    monkeypatch.setattr("flows.tidy.OUR_FLOWS", ("an-old-flow",))

    @flow(name="an-old-flow")
    def an_old_flow() -> None:
        """Ends at once."""

    an_old_flow()
    # Ended this moment, and a day of the setting is the least: the flow is asked as if in a year.
    monkeypatch.setattr("flows.tidy.datetime", _InAYear)
    with transaction(engine) as session:
        before = count_rows(session)
    would, did, again = tidy(dry_run=True), None, None
    assert old.exists()
    assert (would["dry_run"], would["done"]["report folders"]) == (True, "1: 2020-01-01T00-00-00Z")
    assert would["done"]["Prefect's records of runs"] == "1"
    assert "SQLite" not in would["done"]
    did = tidy()
    assert {key: did["done"][key] for key in would["done"]} == would["done"]
    assert did["done"]["SQLite"] == "the log is written back"
    again = tidy()
    assert again["done"]["report folders"] == again["done"]["Prefect's records of runs"] == "0"
    assert not old.exists()
    with transaction(engine) as session:
        assert count_rows(session) == before
    with get_client(sync_client=True) as client:
        assert "an-old-flow" not in {one.name for one in client.read_flow_runs()}
    assert {row["what"] for row in artifact("tilik-tidy")} == set(again["done"])
    assert os.environ["TILIK_REPORTS"] == "reports"


class _InAYear(datetime):
    """A clock that is a year ahead."""

    @classmethod
    def now(cls, tz: Any = None) -> datetime:
        return datetime.now(tz) + timedelta(days=366)
