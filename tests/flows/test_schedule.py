"""A real server and a real worker: prefect.yaml is deployed, its schedule fires, its runs complete.

With some versions of FastAPI and SQLAlchemy Prefect imports and runs flows, yet its server does not
start or its schedules silently never fire. Only a schedule that is seen to fire shows that they do.
"""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeVar

import pytest
import yaml

from db.engine import open_engine
from db.session import transaction
from db.store import count_rows, dossier_lines

pytestmark = pytest.mark.flow

ROOT = Path(__file__).parents[2]
EVERY = 12
"""Seconds between two scheduled runs in place of a quarter of an hour."""
DATED = "---\npublished: 2025-05-12\n---\n"
OVER = {"FAILED", "CRASHED"}

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A Prefect server with its worker, the folder they work in, and the processes' output."""

    folder: Path
    environ: dict[str, str]
    server: subprocess.Popen[bytes]

    def ask(self, path: str, question: dict[str, Any]) -> Any:
        """What the server's API answers to a POST; no proxy stands between."""
        request = urllib.request.Request(
            self.environ["PREFECT_API_URL"] + path,
            data=json.dumps(question).encode(),
            headers={"Content-Type": "application/json"},
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=10) as answer:
            return json.load(answer)

    def until(self, what: str, ask: Callable[[], Answer | None], seconds: float = 120) -> Answer:
        """The first answer that is not None; fails when the server ends or the time is over."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                answer = ask()
            except OSError:  # not up yet
                answer = None
            if answer is not None:
                return answer
            try:
                self.server.wait(timeout=0.25)
            except subprocess.TimeoutExpired:
                continue
            break
        output = "\n".join(log.read_text()[-3000:] for log in sorted(self.folder.glob("*.log")))
        pytest.fail(f"{what}: not within {seconds} s\n{output}")

    def scheduled_runs(self) -> dict[str, dict[str, int]]:
        """The counts of each completed scheduled run, by its start; fails where a run failed."""
        runs = self.ask("/flow_runs/filter", {"sort": "EXPECTED_START_TIME_ASC"})
        broken = [f"{run['name']}: {run['state']['message']}" for run in runs if run["state_type"] in OVER]
        assert not broken, broken
        key = {"artifacts": {"key": {"any_": ["tilik-counts"]}}}
        counts = {found["flow_run_id"]: found["data"] for found in self.ask("/artifacts/filter", key)}
        return {
            run["start_time"]: {row["what"]: row["number"] for row in json.loads(counts[run["id"]])}
            for run in runs
            if run["state_type"] == "COMPLETED" and run["auto_scheduled"] and run["id"] in counts
        }


@contextmanager
def running(command: list[str], environ: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process of Prefect's command, ended at the end."""
    output: IO[bytes]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "prefect", *command],
            cwd=ROOT,
            env=environ,
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


def free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """A server on a free port and a worker of the pool "tilik", both with homes of their own."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "inbox").mkdir()
    port = free_port()
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")} | {
        "PYTHONPATH": str(ROOT),
        "DO_NOT_TRACK": "1",
        "PREFECT_HOME": str(folder / "prefect"),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_UI_ENABLED": "false",
        "PREFECT_SERVER_SERVICES_SCHEDULER_RECENT_DEPLOYMENTS_LOOP_SECONDS": "1",
        "PREFECT_WORKER_QUERY_SECONDS": "1",
        "PREFECT_WORKER_PREFETCH_SECONDS": "1",
        "TILIK_DATABASE_URL": f"sqlite:///{folder}/tilik.db",
        "TILIK_INBOX": str(folder / "inbox"),
        "TILIK_REPORTS": str(folder / "reports"),
    }
    with ExitStack() as stack:
        serve = ["server", "start", "--host", "127.0.0.1", "--port", str(port)]
        server = stack.enter_context(running(serve, environ, folder / "server.log"))
        newsroom = Newsroom(folder, environ, server)
        newsroom.until("the server answers", lambda: newsroom.ask("/work_pools/filter", {}) or [])
        work = ["worker", "start", "--pool", "tilik", "--type", "process"]
        stack.enter_context(running(work, environ, folder / "worker.log"))
        # The worker makes the pool it is started for.
        newsroom.until("the pool is there", lambda: newsroom.ask("/work_pools/filter", {}) or None)
        yield newsroom


def deploy(newsroom: Newsroom) -> None:
    """prefect.yaml as it is, but for a schedule that need not be waited for."""
    config = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    config["deployments"] = [one for one in config["deployments"] if one["name"] == "check-new-articles"]
    ((schedule,),) = (deployment["schedules"] for deployment in config["deployments"])
    del schedule["cron"]
    schedule["interval"] = EVERY
    copy = newsroom.folder / "prefect.yaml"
    copy.write_text(yaml.safe_dump(config), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "desk.cli.main", "ops", "install", "--file", str(copy)],
        cwd=newsroom.folder,
        env=newsroom.environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def sources(newsroom: Newsroom) -> list[str]:
    """The articles of all dossiers in the database, by name; one that changed stands there twice."""
    engine = open_engine(newsroom.environ["TILIK_DATABASE_URL"])
    with transaction(engine) as session:
        names = [Path(json.loads(line)["article"]["source_id"]).name for line in dossier_lines(session)]
        assert count_rows(session)["unread"] == 1
    engine.dispose()
    return sorted(names)


def test_the_server_can_be_imported() -> None:
    import prefect.server.api.server as server

    assert callable(server.create_app)


@pytest.mark.timeout(600)
def test_the_second_scheduled_run_picks_up_only_what_is_new_or_changed(newsroom: Newsroom) -> None:
    inbox = newsroom.folder / "inbox"
    for name in ("a.md", "b.md", "c.md"):
        (inbox / name).write_text(f"{DATED}Rapat di Jakarta, Senin (12/5/2025): {name}.\n", encoding="utf-8")
    (inbox / "empty.txt").touch()
    deploy(newsroom)

    newsroom.until("a schedule fires and its run completes", lambda: newsroom.scheduled_runs() or None)
    assert sources(newsroom) == ["a.md", "b.md", "c.md"]

    for name in ("b.md", "d.md"):
        (newsroom.folder / name).write_text(f"{DATED}Rapat di Bandung: {name}.\n", encoding="utf-8")
    for name in ("b.md", "d.md"):
        (newsroom.folder / name).replace(inbox / name)

    def picked_up() -> list[dict[str, int]] | None:
        runs = list(newsroom.scheduled_runs().values())
        return runs if any(run["new"] for run in runs[1:]) else None

    first, *between, last = newsroom.until("a run picks up what is new", picked_up)
    assert (first["new"], first["unchanged"], first["unread new"]) == (3, 0, 1)
    assert [run["new"] for run in between] == [0] * len(between)
    assert (last["new"], last["unchanged"], last["unread new"]) == (2, 2, 0)
    assert sources(newsroom) == ["a.md", "b.md", "b.md", "c.md", "d.md"]
    assert len(list((newsroom.folder / "reports").iterdir())) == 2
