"""One run of each way, each in a process of its own: through the plain library, and through the flow."""

import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench.flow.library import digest
from bench.house import ROOT

MIB = 1 << 20
# The flow is called twice in a home of its own: on one article, which starts Prefect's server, and on
# all of them, which is timed.
CALL = """
import json, sys, time
import psutil
from bench.flow.library import hold
from flows.prefect_home import in_process, prepare
if __name__ == "__main__":
    first, every, out, cores = sys.argv[1:]
    # Prefect's server too.
    hold(int(cores))
    prepare()
    from flows.check_new_articles import check_new_articles
    def worked():
        # Those that have ended, those that live (Prefect's server, Dask's processes), and this one.
        me = psutil.Process()
        times = [me.cpu_times()] + [one.cpu_times() for one in me.children(recursive=True)]
        return sum(each.user + each.system for each in times) + sum(
            each.children_user + each.children_system for each in times
        )
    with in_process():
        check_new_articles(folder=first, out=out + "-first")
        begun, before = time.perf_counter(), worked()
        check_new_articles(folder=every, out=out)
        print(json.dumps([time.perf_counter() - begun, worked() - before]))
"""


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds on the clock and of processors, SHA-256 of all lines, and the most MiB held by the run
    itself and by any process of it.

    On a machine with other work to do the processors' seconds say more than the clock.
    """

    seconds: float
    worked: float
    digest: str
    peak: float = 0.0
    child: float = 0.0


def plain(path: Path, processes: int) -> Took:
    """All articles through check_article and dossier_line (bench.flow.library), on as many cores."""
    command = [sys.executable, "-m", "bench.flow.library", str(path), str(processes)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.strip()[-2000:])
    return Took(*json.loads(done.stdout))


def flow(path: Path, home: Path, environ: dict[str, str], cores: int) -> Took:
    """All articles through the flow on so many cores; raises RuntimeError with the last word where it fails.

    Where a process cannot be held to some cores (outside Linux) it has all of them.
    """
    home.mkdir()
    first = home / "first.jsonl"
    with path.open(encoding="utf-8") as file:
        first.write_text(file.readline(), encoding="utf-8")
    environment = (
        os.environ
        | environ
        | {
            "PREFECT_HOME": str(home / "prefect"),
            "TILIK_DATABASE_URL": f"sqlite:///{home / 'tilik.db'}",
            "PYTHONPATH": str(ROOT),
        }
    )
    environment.pop("PREFECT_API_URL", None)
    script = home / "call.py"
    script.write_text(CALL, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script), str(first), str(path), str(home / "out"), str(cores)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    watch = Watch(process.pid)
    said, error = process.communicate()
    peak, child = watch.end()
    if process.returncode != 0:
        raise RuntimeError(error.strip()[-2000:])
    lines = (home / "out" / "dossiers.jsonl").read_text(encoding="utf-8").splitlines()
    with (home / "out-first" / "dossiers.jsonl").open(encoding="utf-8") as file:
        # The first article was judged when the server was started.
        lines += file.read().splitlines()
    seconds, worked = json.loads(said.splitlines()[-1])
    return Took(seconds, worked, digest(lines), peak, child)


class Watch(threading.Thread):
    """Looks at a process and its children once a second and remembers the most memory they held.

    Seldom, as going through a machine's processes is work, which the run would pay for: the system itself
    remembers the most that each of them held (Linux; elsewhere what they hold when looked at counts).
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._process = psutil.Process(pid)
        self._over = threading.Event()
        self._peak = self._child = 0
        self.start()

    def run(self) -> None:
        """Until told to end, or until there is nothing to look at."""
        while not self._over.wait(1.0):
            try:
                self._peak = max(self._peak, _most(self._process))
                for child in self._process.children(recursive=True):
                    self._child = max(self._child, _most(child))
            except (psutil.Error, OSError):
                continue

    def end(self) -> tuple[float, float]:
        """MiB of the process itself and of the largest of its children."""
        self._over.set()
        self.join()
        return self._peak / MIB, self._child / MIB


def _most(process: psutil.Process) -> int:
    """The most bytes a process held so far."""
    try:
        told = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return int(process.memory_info().rss)
    return next((int(line.split()[1]) << 10 for line in told.splitlines() if line.startswith("VmHWM:")), 0)
