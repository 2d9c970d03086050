"""The Prefect server of PREFECT_API_URL: there, or a line that says what to start."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from flows.prefect_home import WANTS_NAME, PrefectUnreachable, wants_name

if TYPE_CHECKING:
    from prefect.client.orchestration import SyncPrefectClient


@contextmanager
def server() -> Iterator["SyncPrefectClient"]:
    """A client of the server; raises PrefectUnreachable at once where none is named or none answers.

    A temporary server would be no help: what is installed there is gone with the process.
    """
    from httpx import HTTPError
    from prefect.client.orchestration import get_client
    from prefect.settings import PREFECT_API_URL

    url = PREFECT_API_URL.value()
    if not url:
        raise PrefectUnreachable(
            "PREFECT_API_URL is not set: start a server with `tilik ops server`, "
            "then set PREFECT_API_URL=http://127.0.0.1:4200/api"
        )
    try:
        with get_client(sync_client=True) as client:
            trouble = client.api_healthcheck()
            if trouble is not None:
                raise _unreachable(url) from trouble
            yield client
    except HTTPError as error:
        if wants_name(error):
            raise PrefectUnreachable(f"the Prefect server at {url} {WANTS_NAME}") from error
        raise PrefectUnreachable(f"{url} refuses: {' '.join(str(error).split())[:300]}") from error


def _unreachable(url: str) -> PrefectUnreachable:
    return PrefectUnreachable(
        f"no Prefect server answers at {url}: start one with `tilik ops server`, or correct PREFECT_API_URL"
    )


def server_was_away(_task: object, _run: object, state: Any) -> bool:
    """Prefect's server did not answer, or with an error; anything else is a fault of ours."""
    from httpx import HTTPError

    return isinstance(state.result(raise_on_failure=False), HTTPError)
