"""What tests of several rooms share: where they write, Prefect's server, a PostgreSQL server a process."""

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from flows.logs import HUSHED, OURS

if TYPE_CHECKING:
    from tests.db.servers import Postgres

MEMORY = Path("/dev/shm")
ROOM = 4 << 30
"""Bytes that must be free in memory before tests write there: they take less than one gigabyte."""

# A deadline, and a check that examples come quickly, measure how busy the machine is: what is to take little
# time has a test of its own that counts processor time. A test that names health checks of its own names
# too_slow with them.
settings.register_profile("usual", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("usual")
# `make bitemporal`: walks of a hundred corrections through tests/db/test_bitemporal.py.
settings.register_profile(
    "bitemporal",
    max_examples=10,
    stateful_step_count=100,
    deadline=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)
# `make hostile`: thousands of listings made of words that mean something to a parser.
settings.register_profile("hostile", print_blob=True)
# `make brief`, which CI runs: a thousand.
settings.register_profile("hostile-brief", print_blob=True)


def pytest_configure() -> None:
    """Temporary files lie in memory where there is room and TMPDIR does not say otherwise.

    A disk makes every new file dear where as many were deleted a moment ago, as databases of tests are.
    """
    if "TMPDIR" in os.environ or not MEMORY.is_dir():
        return
    about = os.statvfs(MEMORY)
    if about.f_bavail * about.f_frsize >= ROOM and not about.f_flag & (os.ST_NOEXEC | os.ST_RDONLY):
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Keeps tests that need the same server in one process: a second server would only cost time."""
    from tests.scheduling import ByServer

    return ByServer(config, log)


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
    with temporary_settings(home), prefect_test_harness(server_startup_timeout=240):
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator["Postgres"]:
    """A PostgreSQL server of this process's own."""
    from tests.db.servers import Postgres

    server = Postgres()
    yield server
    server.close()


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    """Logging as in a new process, and afterwards as the test found it: handlers, levels, making of records.

    Prefect, where a test before has started it, has put a handler of its own on the root.
    """
    loggers = [logging.getLogger(), *map(logging.getLogger, (*OURS, *HUSHED))]
    before = [(each, list(each.handlers), each.level, each.propagate) for each in loggers]
    factory = logging.getLogRecordFactory()
    root = logging.getLogger()
    root.handlers[:] = [each for each in root.handlers if not type(each).__module__.startswith("prefect")]
    root.setLevel(logging.WARNING)
    yield
    logging.setLogRecordFactory(factory)
    for each, handlers, level, propagate in before:
        each.handlers[:], each.propagate = handlers, propagate
        each.setLevel(level)
