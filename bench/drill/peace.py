"""The same editions read with nothing killed, by the flow in a process of its own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import IO

from bench.drill.newsroom import ROOT
from bench.drill.site import Site

READER = """
import sys
from flows import prefect_home
prefect_home.prepare()
from flows.check_new_articles import check_new_articles
with prefect_home.in_process():
    for line in sys.stdin:
        check_new_articles()
        print("read", flush=True)
"""

UNHURRIED = {"PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "600"}
"""A busy machine may need more than the two minutes that Tilik leaves its temporary server elsewhere."""


def read_in_peace(site: Site, editions: int, environ: dict[str, str]) -> None:
    """Each edition is read once. Raises RuntimeError, with its last line, where the process ends too soon."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "TILIK_"))}
    with _reader({**own, **UNHURRIED, **environ, "PYTHONPATH": str(ROOT)}) as (reader, said):
        for edition in range(1, editions + 1):
            site.edition = edition
            assert reader.stdin is not None
            assert reader.stdout is not None
            reader.stdin.write(b"next\n")
            reader.stdin.flush()
            if reader.stdout.readline() != b"read\n":
                reader.wait(timeout=60)
                said.seek(0)
                last = said.read().decode(errors="replace").strip().rpartition("\n")[2]
                raise RuntimeError(f"the reader ended at edition {edition}: {last[:300]}")


def read_once(environ: dict[str, str]) -> tuple[int, str]:
    """One run in a process of its own: its exit code and what it said on stderr."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "TILIK_"))}
    done = subprocess.run(
        [sys.executable, "-c", READER],
        cwd=ROOT,
        env={**own, **environ, "PYTHONPATH": str(ROOT)},
        input=b"next\n",
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stderr.decode(errors="replace")


@contextmanager
def _reader(environ: dict[str, str]) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes]]]:
    with tempfile.TemporaryFile() as said:  # a pipe nobody reads would stop it
        process = subprocess.Popen(
            [sys.executable, "-c", READER],
            cwd=ROOT,
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
        )
        try:
            yield process, said
        finally:
            assert process.stdin is not None
            process.stdin.close()
            try:
                process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def stuck(url: str, now: datetime) -> list[str]:
    """The runs that are said to be running though their lease has run out."""
    from db.engine import open_engine
    from db.runs import dead_runs
    from db.session import transaction

    engine = open_engine(url)
    try:
        with transaction(engine) as session:
            return [f"{run.flow} {run.id}" for run in dead_runs(session, now)]
    finally:
        engine.dispose()
