"""PostgreSQL as the compose file has it: two databases, each with an owner and a password, over TCP."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.compose.file import FILE


@contextmanager
def postgres(port: int, given: Mapping[str, str]) -> Iterator[Path]:
    """A server on that port of 127.0.0.1, set up by databases.sh.

    Gives the folder of its programs.
    """
    programs = programs_with_trgm()
    home = Path(tempfile.mkdtemp(prefix="tilik-pg-"))
    # PostgreSQL refuses to run as root.
    other: dict[str, Any] = {"user": "nobody", "extra_groups": []} if os.geteuid() == 0 else {}
    if other:
        shutil.chown(home, "nobody")
    secret = home / "secret"
    secret.write_text(given["POSTGRES_PASSWORD"])
    if other:
        shutil.chown(secret, "nobody")

    def run(program: str, *arguments: str) -> None:
        with tempfile.TemporaryFile() as said:
            words = [programs / program, "-D", home / "data", *arguments]
            done = subprocess.run(words, cwd=home, stdout=said, stderr=said, check=False, **other)
            said.seek(0)
            if done.returncode != 0:
                raise RuntimeError(said.read().decode().strip().splitlines()[-1])

    try:
        run("initdb", "-U", "postgres", "--auth=scram-sha-256", "--encoding=UTF8", f"--pwfile={secret}", "-N")
        options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={home}"
        run("pg_ctl", "-w", "-l", str(home / "log"), "-o", options, "start")
        try:
            environ = os.environ | given | {"PATH": f"{programs}:{os.environ['PATH']}", "PGHOST": "127.0.0.1"}
            environ |= {"PGPORT": str(port), "PGPASSWORD": given["POSTGRES_PASSWORD"]}
            script = ["sh", str(FILE.parent / "databases.sh")]
            subprocess.run(script, env=environ, check=True, stdout=subprocess.DEVNULL)
            yield programs
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home)


def programs_with_trgm() -> Path:
    """The programs of a whole PostgreSQL, such as a distribution's: Prefect needs its extension pg_trgm.

    Raises RuntimeError where there is none.
    """
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: -int(each.parent.name)):
        if Path(f"/usr/share/postgresql/{folder.parent.name}/extension/pg_trgm.control").is_file():
            return folder
    raise RuntimeError("PostgreSQL with its extension pg_trgm is not installed (Debian: postgresql)")
