"""Prefect's processes and a PostgreSQL server for them."""

import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.intake.server import bundled, server

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

    Prefect makes the extension pg_trgm, which the server that the tests use does not come with. Raises
    RuntimeError where no PostgreSQL of this machine has it.
    """
    programs = next(filter(_has_trigrams, _installed()), None)
    if programs is None:
        raise RuntimeError("no PostgreSQL here has the extension pg_trgm; install postgresql with contrib")
    with server(programs) as url:
        folder = url.partition("unix_sock=")[2].rpartition("/")[0]
        yield f"postgresql+asyncpg://postgres@/postgres?host={folder}"


def _installed() -> Iterator[Path]:
    """The folders of programs of every PostgreSQL of this machine, the newest first."""
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    found = shutil.which("postgres")
    if found is not None:
        yield Path(found).resolve().parent
    yield bundled()


def _has_trigrams(programs: Path) -> bool:
    told = programs / "pg_config"
    if not told.exists():
        return False
    asked = subprocess.run([told, "--sharedir"], capture_output=True, text=True, check=False)
    return (Path(asked.stdout.strip()) / "extension" / "pg_trgm.control").exists()


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
