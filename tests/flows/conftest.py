"""One Prefect server for all flows called in the tests' own process, and a desk's worth of folders."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.db.conftest import postgres

__all__ = ["desk", "postgres", "prefect_server"]

Write = Callable[[str, str], Path]


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Prefect's test server, started once a session, with a home of its own: not the developer's."""
    from prefect.settings import (
        PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
        PREFECT_HOME,
        PREFECT_LOGGING_LEVEL,
        PREFECT_SERVER_ANALYTICS_ENABLED,
        temporary_settings,
    )
    from prefect.testing.utilities import prefect_test_harness

    home = {
        PREFECT_HOME: tmp_path_factory.mktemp("prefect"),
        PREFECT_SERVER_ANALYTICS_ENABLED: False,
        PREFECT_LOGGING_LEVEL: "CRITICAL",
        PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None,
    }
    with temporary_settings(home), prefect_test_harness(server_startup_timeout=120):
        yield


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Every setting points into the test's folder; gives the function that puts an article in its inbox."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TILIK_DATABASE_URL", f"sqlite:///{tmp_path}/tilik.db")
    monkeypatch.setenv("TILIK_INBOX", "inbox")
    monkeypatch.setenv("TILIK_REPORTS", "reports")
    monkeypatch.setenv("TILIK_PROCESSES", "1")
    inbox = Path("inbox")
    inbox.mkdir()

    def write(name: str, text: str) -> Path:
        path = inbox / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
