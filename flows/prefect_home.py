"""Where Prefect lives when Tilik runs it, and how quiet it is. Imports no Prefect: it comes first."""

import os
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager

from platformdirs import user_data_path

# Each holds unless the environment says otherwise. Measured with Prefect 3.8.8: a fresh home
# takes about 15 s to its first flow, more on a busy machine than the 20 s Prefect would wait.
QUIET = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_LOGGING_SERVER_LEVEL": "ERROR",
    "PREFECT_LOGGING_TO_API_ENABLED": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_SERVER_REGISTER_BLOCKS_ON_START": "false",
    "PREFECT_SERVER_UI_ENABLED": "false",
    "PREFECT_CLI_PROMPT": "false",
}


class PrefectUnreachable(RuntimeError):
    """The Prefect server that was asked for does not answer; the message says what to start."""


def prepare(environ: MutableMapping[str, str] | None = None) -> None:
    """Sets up the environment in which Prefect is imported next: a home of ours, no analytics, no noise.

    Prefect's own database lies in that home, apart from ours.
    """
    target = os.environ if environ is None else environ
    target.setdefault("PREFECT_HOME", str(user_data_path("tilik", appauthor=False) / "prefect"))
    for name, value in QUIET.items():
        target.setdefault(name, value)


@contextmanager
def in_process() -> Iterator[None]:
    """A flow called inside goes to the server of PREFECT_API_URL, or to a temporary one of its own.

    Raises PrefectUnreachable at once where a server is named and does not answer. Heartbeats are
    off: whoever called the flow sees it end, and their thread would hold the end up by a second.
    """
    from prefect.client.orchestration import get_client
    from prefect.settings import PREFECT_API_URL, PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    url = PREFECT_API_URL.value()
    if url:
        with get_client(sync_client=True) as client:
            trouble = client.api_healthcheck()
        if trouble is not None:
            raise PrefectUnreachable(
                f"no Prefect server answers at {url}: start one with `prefect server start`, "
                "or unset PREFECT_API_URL to run without"
            )
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        yield
