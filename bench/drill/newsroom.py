"""A Prefect server and a worker as an operator starts them, each of which can be killed and started again."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import psutil

from bench.drill.wanting import Wanting
from bench.ports import free_port

ROOT = Path(__file__).parents[2]
POOL = "tilik"
OVER = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}
LOOK = 3.0
"""Seconds between two looks at what its processes want of the machine: a look costs some milliseconds."""
LONGEST_TURN = 15.0
"""Seconds one turn of waiting counts at most: an answer is waited for 10. Where the machine stood still for
longer, the newsroom did too.
"""

Answer = TypeVar("Answer")


class TooSlow(TimeoutError):
    """It did not come in time, for want of a processor alone: that says nothing about who was waited for."""


class Member:
    """A process of the newsroom, in a session of its own, so that it can be killed with all it started."""

    def __init__(self, command: list[str], environ: dict[str, str], log: Path) -> None:
        self._command, self._environ, self.log = command, environ, log
        self._process: subprocess.Popen[bytes] | None = None
        self.revived = 0

    def revive(self) -> None:
        """It is started again where it ended by itself, as a service manager does; a killed one is not."""
        if self._process is not None and self._process.poll() is not None:
            self.revived += 1
            self.start()

    def start(self) -> None:
        """It runs; what it says goes to its log."""
        with self.log.open("ab") as said:
            self._process = subprocess.Popen(
                self._command,
                cwd=ROOT,
                env=self._environ,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )

    def family(self) -> list[psutil.Process]:
        """Every process it started that still runs."""
        if self._process is None:
            return []
        try:
            return psutil.Process(self._process.pid).children(recursive=True)
        except psutil.NoSuchProcess:
            return []

    def pids(self) -> list[int]:
        """Its own id and those of its family."""
        own = [] if self._process is None else [self._process.pid]
        return own + [process.pid for process in self.family()]

    def kill(self) -> None:
        """SIGKILL to it and to every process it started."""
        if self._process is None:
            return
        family = self.family()
        for process in family:
            try:
                process.send_signal(signal.SIGKILL)
            except psutil.NoSuchProcess:
                continue
        self._process.kill()
        self._process.wait()
        psutil.wait_procs(family, timeout=10)
        self._process = None


class Newsroom:
    """A server, a worker, and Tilik's deployments on them; everything lies in one folder."""

    def __init__(self, folder: Path, environ: dict[str, str], *, prefect_database: str | None = None) -> None:
        self.folder = folder
        port = free_port()
        own = {
            name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "TILIK_"))
        }
        self.environ = own | {
            "PYTHONPATH": str(ROOT),
            "DO_NOT_TRACK": "1",
            "PREFECT_HOME": str(folder / "prefect"),
            "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
            "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
            "PREFECT_SERVER_UI_ENABLED": "false",
            "PREFECT_SERVER_SERVICES_SCHEDULER_RECENT_DEPLOYMENTS_LOOP_SECONDS": "1",
            "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "5",
            "PREFECT_WORKER_QUERY_SECONDS": "1",
            "PREFECT_WORKER_PREFETCH_SECONDS": "1",
            **environ,
        }
        if prefect_database is not None:
            self.environ["PREFECT_API_DATABASE_CONNECTION_URL"] = prefect_database
        prefect = [sys.executable, "-m", "prefect"]
        tilik = [sys.executable, "-m", "desk.cli.main"]
        serve = [*tilik, "ops", "server", "--host", "127.0.0.1", "--port", str(port)]
        work = [*prefect, "worker", "start", "--pool", POOL, "--type", "process", "--limit", "4"]
        self.server = Member(serve, self.environ, folder / "server.log")
        self._work = work
        self.worker = Member(work, self.environ, folder / "worker.log")

    def open(self) -> None:
        """Server and worker are up."""
        self.server.start()
        self.until("the server answers", self.answers)
        self.worker.start()
        self.until("the worker has its pool", lambda: self.ask("/work_pools/filter", {}) or None)

    def another_worker(self) -> Member:
        """A second worker of the same pool, not started yet."""
        return Member(self._work, self.environ, self.folder / "worker-2.log")

    def close(self) -> None:
        """Nothing of it runs any more."""
        self.worker.kill()
        self.server.kill()

    def answers(self) -> bool | None:
        """True where the server is well."""
        return True if self.ask("/work_pools/filter", {}) is not None else None

    def ask(self, path: str, question: dict[str, Any], method: str = "POST") -> Any:
        """What the server's API answers; no proxy stands between."""
        request = urllib.request.Request(
            self.environ["PREFECT_API_URL"] + path,
            data=json.dumps(question).encode(),
            headers={"Content-Type": "application/json"},
            method=method,
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=10) as answer:
            body = answer.read()
        return json.loads(body) if body else {}

    def until(self, what: str, ask: Callable[[], Answer | None], seconds: float = 180) -> Answer:
        """The first answer that is not None; raises TimeoutError, with the ends of the logs, after that.

        It is a TooSlow where the machine gave the newsroom too little of what it wanted.
        """
        waited = looked = 0.0
        wanting = Wanting()
        while waited < seconds:
            turn = time.monotonic()
            if turn - looked > LOOK:
                wanting.look(self.server.pids() + self.worker.pids(), turn - looked)
                looked = turn
            try:
                answer = ask()
            except OSError:  # not up yet, or killed a moment ago
                answer = None
            if answer is not None:
                return answer
            for member in (self.server, self.worker):
                member.revive()
            time.sleep(0.2)
            waited += min(time.monotonic() - turn, LONGEST_TURN)
        said = "\n".join(log.read_text(errors="replace")[-3000:] for log in sorted(self.folder.glob("*.log")))
        late = TooSlow if wanting.too_slow else TimeoutError
        raise late(f"{what}: not within {seconds:.0f} s; {wanting}\n{said}")

    def runs(self, flow: str) -> list[dict[str, Any]]:
        """The runs of a flow that began or are over, the oldest first."""
        asked = {
            "sort": "EXPECTED_START_TIME_ASC",
            "flows": {"name": {"any_": [flow]}},
            "flow_runs": {"state": {"type": {"not_any_": ["SCHEDULED"]}}},
            "limit": 200,
        }
        found: list[dict[str, Any]] = []
        while page := self.ask("/flow_runs/filter", {**asked, "offset": len(found)}):
            found += page
            if len(page) < 200:
                break
        return found
