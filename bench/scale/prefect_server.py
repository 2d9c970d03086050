"""What Prefect's own server spends on a flow run and on a task, and how its database grows."""

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import psutil

from bench.house import ROOT
from bench.ports import free_port

TASKS = 200
PATIENCE = 180.0
FLOW = """
import sys
from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from bench.ports import free_port
@task(cache_policy=NO_CACHE)
def nothing(): pass
@flow
def tasks(count: int):
    for _ in range(count): nothing()
for count in map(int, sys.argv[1:]): tasks(count)
"""


def measured() -> dict[str, float]:
    """Processor seconds a task and a flow run, and bytes a task, on a server of its own with SQLite."""
    with tempfile.TemporaryDirectory(prefix="tilik-") as folder:
        port = free_port()
        own = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
        environ = own | {
            "DO_NOT_TRACK": "1",
            "PREFECT_HOME": folder,
            "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
            "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
            "PREFECT_SERVER_UI_ENABLED": "false",
            "PREFECT_LOGGING_LEVEL": "CRITICAL",
            "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_BATCH_SIZE": "100",
            "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_READ_BATCH_SIZE": "100",
            "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_BATCH_SIZE": "500",
            "PREFECT_SERVER_SERVICES_EVENT_PERSISTER_READ_BATCH_SIZE": "100",
        }
        command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1"]
        command += ["--port", str(port)]
        server = subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait(environ["PREFECT_API_URL"])
            _run(environ, 1)  # the first flow makes what the server makes once
            few = _spent(server, environ, folder, [1] * 5)
            many = _spent(server, environ, folder, [TASKS])
        finally:
            server.terminate()
            server.wait(timeout=60)
    task = (many[0] - few[0] / 5) / (TASKS - 1)
    return {
        "task": max(task, 0.0),
        "flow_run": max(few[0] / 5 - task, 0.0),
        "task_stored": max(many[1] - few[1] / 5, 0.0) / (TASKS - 1),
    }


def _spent(
    server: "subprocess.Popen[bytes]", environ: dict[str, str], folder: str, counts: list[int]
) -> tuple[float, float]:
    """Processor seconds of the server and bytes of its database, until it has written all down."""
    process = psutil.Process(server.pid)
    before, size = _processor(process), _size(folder)
    _run(environ, *counts)
    last = -1.0
    while (now := _size(folder)) != last:
        last = now
        time.sleep(3)
    return _processor(process) - before, now - size


def _processor(process: psutil.Process) -> float:
    times = [each.cpu_times() for each in [process, *process.children(recursive=True)]]
    return sum(each.user + each.system for each in times)


def _size(folder: str) -> float:
    return float(sum(path.stat().st_size for path in Path(folder).glob("prefect.db*")))


def _run(environ: dict[str, str], *counts: int) -> None:
    command = [sys.executable, "-c", FLOW, *map(str, counts)]
    subprocess.run(command, env=environ, cwd=ROOT, check=True, capture_output=True)


def _wait(url: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=2) as answer:
                if json.load(answer):
                    return
        except OSError:
            time.sleep(0.5)
    raise RuntimeError("Prefect's server does not start")
