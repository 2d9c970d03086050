"""The temporary server of a flow called where no PREFECT_API_URL is set: Prefect's, in a process of ours.

Prefect starts, asks and stops it; only the command is ours. So it never stands still on SQLite, says what it
has to say in a file and not among the lines an editor reads, and ends with the process that called the flow.
"""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from prefect.server.api.server import SubprocessASGIServer
from prefect.settings import PREFECT_HOME, get_current_settings

from db.left_open import close_what_failed

_ROOT = Path(__file__).parents[1]
_MOST = 1_000_000  # bytes of the file that the next server adds to
# As Prefect tells a server of its own what it is.
_TEMPORARY = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1", "PREFECT__SERVER_FINAL": "1"}


class TemporaryServer(SubprocessASGIServer):
    """Prefect's temporary server, started as `python -m flows.temporary_server PORT`."""

    def _run_uvicorn_command(self) -> subprocess.Popen[Any]:
        file = told_in()
        path = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        environ = (
            os.environ | _TEMPORARY | get_current_settings().to_environment_variables(exclude_unset=True)
        )
        with file.open("wb" if file.exists() and file.stat().st_size > _MOST else "ab") as log:
            return subprocess.Popen(
                # Without -P a folder "flows" where the editor happens to be would be taken for this one.
                [sys.executable, "-P", "-m", "flows.temporary_server", str(self.port)],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                env=environ | {"PYTHONPATH": os.pathsep.join(path)},
                start_new_session=True,  # Ctrl-C is for the flow, which still tells the server how it ended
            )


def told_in() -> Path:
    """The file with what temporary servers said: nearly always nothing."""
    return Path(PREFECT_HOME.value()) / "temporary-server.log"


def take_ours() -> None:
    """Whatever asks Prefect for a temporary server in this process gets ours; one that is there stays."""
    TemporaryServer()  # it is kept by Prefect's own class, which hands it out to everybody


def serve(port: int) -> None:
    """The server itself, until it is stopped, or whoever started it is gone."""
    import uvicorn

    close_what_failed()
    threading.Thread(target=_end_with_the_first, name="end with the first", daemon=True).start()
    app = "prefect.server.api.server:create_app"
    uvicorn.run(app, factory=True, host="127.0.0.1", port=port, log_level="error", lifespan="on")


def _end_with_the_first() -> None:
    """Nobody ever writes into the pipe: it can be read when its other end is closed."""
    os.read(0, 1)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    serve(int(sys.argv[1]))
