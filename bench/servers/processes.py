"""Prefect's processes and a PostgreSQL server for them."""

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from bench.ports import free_port
from bench.postgres import Postgres, whole

PATIENCE = 120
"""Seconds a server has to answer: it makes its own tables first, on a machine that does other things too."""


@contextmanager
def running(
    arguments: Sequence[str], environ: Mapping[str, str], log: Path
) -> Iterator["subprocess.Popen[bytes]"]:
    """A process of this Python, ended at the end; what it says is in the log."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            env=dict(environ),
            cwd=log.parent,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def postgres_address() -> Iterator[str]:
    """The address of an empty PostgreSQL database, as Prefect's own driver wants it.

    Raises RuntimeError where no PostgreSQL of this machine has what Prefect needs.
    """
    with closing(Postgres(whole(), port=free_port())) as server:
        yield server.address(driver="postgresql+asyncpg")


def healthy(api: str, process: "subprocess.Popen[bytes]") -> bool:
    """The server answers; False where it ended, or took too long."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with opener.open(f"{api}/health", timeout=5) as answer:
                if answer.status == 200:
                    return True
        except OSError:
            pass
        try:
            process.wait(timeout=0.25)
            return False
        except subprocess.TimeoutExpired:
            continue
    return False


def ended(log: Path) -> str:
    """The last line of a log."""
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else "it said nothing"
