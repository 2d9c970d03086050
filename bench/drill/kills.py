"""SIGKILL to worker, server and database in the middle of scheduled runs, against nights without trouble.

Each edition of the newspaper is read by a scheduled run that is disturbed at a random moment, and by the
next one. At the end the tables are those of the same editions read in peace.
"""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.drill.newsroom import ROOT, Newsroom
from bench.drill.site import Site

FLOW = "check-new-articles"
SKIPPED = "Skipped"
"""The name of the state of a run that left its work to another one."""
EVERY = 10
"""Seconds between two scheduled runs."""
LONGEST = 9.0
"""Seconds after its start within which a run is disturbed: a little longer than most take."""

Victim = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Kill:
    """What was killed, how long after the start of a run, and how that run and the next one ended."""

    victim: str
    after: float
    ended: str
    next_ended: str
    seconds: float


def deploy(room: Newsroom, *, name: str = FLOW, every: int | None = EVERY) -> None:
    """The deployment of prefect.yaml, but for a schedule that need not be waited for.

    With `every` None it has no schedule and no limit: its runs are asked for, and go on beside others.
    """
    config = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    (config["deployments"],) = ([each for each in config["deployments"] if each["name"] == FLOW],)
    deployment = config["deployments"][0]
    deployment["name"] = name
    deployment.pop("concurrency_limit", None)
    if every is None:
        deployment["schedules"] = []
        # Runs of other parameters do not leave each other their work: these are to meet.
        deployment["parameters"] = {"out": str(room.folder / "reports" / name)}
    for schedule in deployment.get("schedules", ()):
        del schedule["cron"]
        schedule["interval"] = every
    copy = room.folder / "prefect.yaml"
    copy.write_text(yaml.safe_dump(config), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "desk.cli.main", "ops", "install", "--file", str(copy)],
        cwd=ROOT,
        env=room.environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stdout.decode() + done.stderr.decode())


def began_after(room: Newsroom, moment: float, *states: str) -> dict[str, Any] | None:
    """The first run that began after a moment (seconds since the epoch) and is in one of the states."""
    for run in room.runs(FLOW):
        if (
            run["start_time"] is not None
            and _seconds(run["start_time"]) > moment
            and run["state_type"] in states
            and run["state_name"] != SKIPPED
        ):
            return run
    return None


def in_peace(room: Newsroom) -> dict[str, Any]:
    """The next scheduled run that begins from now on and completes; those that fail are passed over."""
    now = time.time()
    return room.until("a scheduled run completes", lambda: began_after(room, now, "COMPLETED"))


def disturbed(
    room: Newsroom,
    site: Site,
    edition: int,
    victim: str,
    kill: Victim,
    restart: Victim,
    chance: random.Random,
) -> Kill:
    """One edition: a scheduled run begins, the victim is killed and started again, the next run completes."""
    site.edition = edition
    asked = time.time()
    running = room.until(
        "a scheduled run begins",
        lambda: began_after(room, asked, "RUNNING", "COMPLETED", "FAILED", "CRASHED"),
    )
    after = chance.uniform(0.0, LONGEST)
    wait = _seconds(running["start_time"]) + after - time.time()
    if wait > 0:
        time.sleep(wait)
    kill()
    killed = time.time()
    restart()
    done = in_peace(room)
    (hit,) = [run for run in room.runs(FLOW) if run["id"] == running["id"]]
    return Kill(
        victim,
        killed - _seconds(running["start_time"]),
        hit["state_type"],
        done["state_type"],
        time.time() - killed,
    )


def _seconds(moment: str) -> float:
    from datetime import datetime

    return datetime.fromisoformat(moment.replace("Z", "+00:00")).timestamp()


def folder_of(base: Path, name: str) -> Path:
    """A new folder for one newsroom."""
    folder = base / name
    (folder / "inbox").mkdir(parents=True)
    (folder / "prefect").mkdir()
    return folder
