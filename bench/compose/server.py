"""PostgreSQL as the compose file has it: two databases, each with an owner and a password, over TCP."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from bench.compose.file import FILE
from bench.postgres import Postgres, whole


@contextmanager
def postgres(port: int, given: Mapping[str, str]) -> Iterator[Path]:
    """A server on that port of 127.0.0.1, set up by databases.sh.

    Gives the folder of its programs.
    """
    with closing(Postgres(whole(), port=port, password=given["POSTGRES_PASSWORD"])) as server:
        programs = server.programs
        environ = os.environ | given | {"PATH": f"{programs}:{os.environ['PATH']}", "PGHOST": "127.0.0.1"}
        environ |= {"PGPORT": str(port), "PGPASSWORD": given["POSTGRES_PASSWORD"]}
        script = ["sh", str(FILE.parent / "databases.sh")]
        subprocess.run(script, env=environ, check=True, stdout=subprocess.DEVNULL)
        yield programs
