"""Where Prefect lives when Tilik runs it, and how quiet it is. Imports no Prefect: it comes first."""

import os
import tempfile
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_data_path

# Each holds unless the environment says otherwise. Measured with Prefect 3.8.8: a fresh home
# takes about 15 s to its first flow, more on a busy machine than the 20 s Prefect would wait.
QUIET = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # Not even errors: whoever calls a flow in their own process gets the exception itself.
    "PREFECT_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_TO_API_ENABLED": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_SERVER_REGISTER_BLOCKS_ON_START": "false",
    # The feed of events, that is: runs and their states are kept. It is a quarter of the server's work on a
    # task (6 of 25 ms), and nobody looks at the feed of a temporary server.
    "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_ENABLED": "false",
    # States of tasks are written down together, not each in a transaction of its own, and until then kept in
    # memory: 5 ms of the server's work on a task in place of 21 (200 tasks that do nothing, processor time).
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_BATCH_SIZE": "100",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_FLUSH_INTERVAL": "2",
    "PREFECT_SERVER_UI_ENABLED": "false",
    "PREFECT_CLI_PROMPT": "false",
}


WANTS_NAME = (
    "asks who is there and was not told, or something else: set PREFECT_API_AUTH_STRING to the NAME:PASSWORD "
    "it was started with"
)


class PrefectUnreachable(RuntimeError):
    """There is no Prefect server to run a flow on; the message is one line that says what to do."""


def prepare(environ: MutableMapping[str, str] | None = None) -> None:
    """Sets up the environment in which Prefect is imported next: a home of ours, no analytics, no noise.

    Prefect's own database lies in that home, apart from ours. The folder is made here: Prefect makes
    no folder above it and its server would wait for ever. Raises PrefectUnreachable where it cannot be made.
    """
    target = os.environ if environ is None else environ
    target.setdefault("PREFECT_HOME", str(user_data_path("tilik", appauthor=False) / "prefect"))
    for name, value in QUIET.items():
        target.setdefault(name, value)
    home = Path(target["PREFECT_HOME"]).expanduser()
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home):
            pass
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise PrefectUnreachable(
            f"cannot write to {home} ({why}): name another folder for Prefect's own data in PREFECT_HOME"
        ) from error


def wants_name(error: BaseException) -> bool:
    """A server answered, but not to somebody without the right name and password (401, 403)."""
    return getattr(getattr(error, "response", None), "status_code", None) in (401, 403)


@contextmanager
def in_process() -> Iterator[None]:
    """A flow called inside goes to the server of PREFECT_API_URL, or to a temporary one of its own.

    Raises PrefectUnreachable at once where a server is named and does not answer. Heartbeats are
    off: whoever called the flow sees it end, and their thread would hold the end up by a second.
    """
    from prefect.client.orchestration import get_client
    from prefect.settings import PREFECT_API_URL, PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    url = PREFECT_API_URL.value()
    if not url:
        from flows.temporary_server import take_ours, told_in

        take_ours()
    trouble: Exception | None
    try:
        with get_client(sync_client=True) as client:
            trouble = client.api_healthcheck()
            if trouble is None and url:
                client.api_version()  # it tells anybody that it is well, and nothing else
    except Exception as error:
        # Whatever stops a server from starting or answering, the flow cannot run without one.
        trouble = error
    if trouble is not None and url and wants_name(trouble):
        raise PrefectUnreachable(f"the Prefect server at {url} {WANTS_NAME}") from trouble
    if trouble is not None and url:
        raise PrefectUnreachable(
            f"no Prefect server answers at {url}: start one with `tilik ops server`, "
            "or unset PREFECT_API_URL to run without"
        ) from trouble
    if trouble is not None:
        told = " ".join(str(trouble).split())[:300]
        raise PrefectUnreachable(
            f"Prefect's temporary server does not start ({told}): see {told_in()}, or start one with "
            "`tilik ops server` and name it in PREFECT_API_URL"
        ) from trouble
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        yield
