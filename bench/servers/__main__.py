"""`python -m bench.servers`: the same flow on Prefect's three kinds of server, and what is said without one.

For each kind: our own sample articles are checked twice, from an empty database each time; where there
is a server, `tilik ops install` runs twice and a worker runs one deployment. The lines of the dossiers
have to be the same everywhere.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench.house import ROOT, SAMPLES
from bench.ports import free_port
from bench.servers.processes import PATIENCE, ended, healthy, postgres_address, running
from db.engine import open_engine
from db.session import transaction
from db.store import count_rows, dossier_lines

KINDS = ("ephemeral", "server", "server on PostgreSQL")
DEPLOYMENT = "mend/mend"


@dataclass
class Row:
    """What one kind of server did, and in how many seconds."""

    kind: str
    seconds: dict[str, float] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    lines: tuple[str, ...] = ()


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints one table. 0: all is well; 1: a kind of server gave something else, or nothing at all."""
    parser = argparse.ArgumentParser(prog="python -m bench.servers", description=__doc__)
    parser.add_argument("--kind", choices=KINDS, nargs="+", default=list(KINDS))
    rows = [_tried(kind) for kind in parser.parse_args(arguments).kind]
    for row in rows:
        if row.lines != rows[0].lines:
            row.faults.append(f"{len(row.lines)} dossiers, and not those of {rows[0].kind}")
    missing = _without()
    steps = ("starts", "first run", "second run", "install", "install again", "worker's run")
    print(f"{'':<22}" + "".join(f"{step:>15}" for step in steps) + "  dossiers")
    for row in rows:
        cells = [f"{row.seconds[step]:.1f} s" if step in row.seconds else "–" for step in steps]
        print(f"{row.kind:<22}" + "".join(f"{cell:>15}" for cell in cells) + f"  {len(row.lines)}")
        for fault in row.faults:
            print(f"  ! {fault}")
    told = "; ".join(missing.faults) or "each command tells it in one line"
    print(f"{'no server':<22}{missing.seconds['starts']:>13.1f} s  {told}")
    return 1 if any(row.faults for row in (*rows, missing)) else 0


def _tried(kind: str) -> Row:
    row = Row(kind)
    with tempfile.TemporaryDirectory(prefix="tilik-servers-") as name, ExitStack() as stack:
        folder = Path(name)
        environ = _environ(folder)
        began = time.monotonic()
        if kind != "ephemeral":
            port = free_port()
            environ["PREFECT_API_URL"] = f"http://127.0.0.1:{port}/api"
            if kind == "server on PostgreSQL":
                try:
                    address = stack.enter_context(postgres_address())
                except RuntimeError as error:
                    row.faults.append(str(error))
                    return row
                environ["PREFECT_API_DATABASE_CONNECTION_URL"] = address
            serve = ["-m", "desk.cli.main", "ops", "server", "--host", "127.0.0.1", "--port", str(port)]
            server = stack.enter_context(running(serve, environ, folder / "server.log"))
            if not healthy(environ["PREFECT_API_URL"], server):
                late = server.poll() is None
                why = f"no answer in {PATIENCE:.0f} s" if late else ended(folder / "server.log")
                row.faults.append(f"does not start: {why}")
                return row
            row.seconds["starts"] = time.monotonic() - began
        with _timed(row, "first run"):
            _tilik(row, environ, "run", str(SAMPLES), "--out", str(folder / "report"))
        before = _counts(environ)
        with _timed(row, "second run"):
            said = _tilik(row, environ, "run", str(SAMPLES), "--out", str(folder / "report"))
        if "nothing new" not in said or {**before, "run": 0} != {**_counts(environ), "run": 0}:
            row.faults.append("the second run added something")
        row.lines = _lines(environ)
        if kind != "ephemeral":
            _deployed(row, environ, folder, stack)
    return row


def _deployed(row: Row, environ: Mapping[str, str], folder: Path, stack: ExitStack) -> None:
    """prefect.yaml is installed twice, and a worker runs one of its deployments."""
    with _timed(row, "install"):
        _tilik(row, environ, "ops", "install")
    with _timed(row, "install again"):
        said = _tilik(row, environ, "ops", "install")
    changed = [line for line in said.splitlines() if line.split()[0] not in ("unchanged", "left")]
    row.faults += [f"installed again: {line}" for line in changed]
    work = ["-m", "prefect", "worker", "start", "--pool", "tilik"]
    stack.enter_context(
        running(work, {**environ, "PREFECT_WORKER_QUERY_SECONDS": "1"}, folder / "worker.log")
    )
    with _timed(row, "worker's run"):
        order = ["-m", "prefect", "deployment", "run", DEPLOYMENT, "--watch", "--watch-timeout", "120"]
        done = _process(environ, *order)
        if done.returncode != 0:
            row.faults.append(f"{DEPLOYMENT}: {(done.stderr or done.stdout).strip().splitlines()[-1]}")


def _without() -> Row:
    """Where a server is named and none answers: one line at once."""
    row = Row("no server")
    with tempfile.TemporaryDirectory(prefix="tilik-servers-") as name:
        environ = {**_environ(Path(name)), "PREFECT_API_URL": f"http://127.0.0.1:{free_port()}/api"}
        for command in (["run", str(SAMPLES)], ["ops", "install"], ["ops", "status"]):
            with _timed(row, "starts"):
                done = _called(environ, *command)
            told = done.stderr.strip().splitlines()
            if done.returncode != 2 or len(told) != 1 or "tilik ops server" not in told[0]:
                row.faults.append(f"tilik {command[0]}: exit code {done.returncode}, {told[-1:]}")
    return row


def _environ(folder: Path) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "TILIK_"))}
    return own | {
        "PYTHONPATH": str(ROOT),
        "DO_NOT_TRACK": "1",
        "TILIK_LANGUAGE": "en",  # what is printed is read here
        "PREFECT_HOME": str(folder / "prefect"),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_UI_ENABLED": "false",
        "TILIK_DATABASE_URL": f"sqlite:///{folder}/tilik.db",
        "TILIK_REPORTS": str(folder / "reports"),
    }


def _called(environ: Mapping[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    return _process(environ, "-m", "desk.cli.main", *words)


def _process(environ: Mapping[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, *words]
    env = dict(environ)
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=600)


def _tilik(row: Row, environ: Mapping[str, str], *words: str) -> str:
    done = _called(environ, *words)
    if done.returncode != 0:
        row.faults.append(f"tilik {words[0]}: exit code {done.returncode}: {done.stderr.strip()[-300:]}")
    return done.stdout


@contextmanager
def _timed(row: Row, step: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    row.seconds[step] = max(row.seconds.get(step, 0.0), time.monotonic() - began)


def _counts(environ: Mapping[str, str]) -> dict[str, int]:
    engine = open_engine(environ["TILIK_DATABASE_URL"])
    with transaction(engine) as session:
        counts = count_rows(session)
    engine.dispose()
    return counts


def _lines(environ: Mapping[str, str]) -> tuple[str, ...]:
    engine = open_engine(environ["TILIK_DATABASE_URL"])
    with transaction(engine) as session:
        lines = tuple(dossier_lines(session))
    engine.dispose()
    return lines


if __name__ == "__main__":
    sys.exit(main())
