"""`tilik facts import` as a process of its own, watched: how long it takes, how much memory it holds."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench.house import ROOT
from bench.intake.terms import MAPPING

LOOK = 0.5
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Ran:
    """One import: its exit code, seconds from start to end, the most memory it held, and its last words.

    `work` is the processor time of the import, without that of a database server. `mib` is the sum
    over the process and those it started, without the memory they share.
    """

    code: int
    seconds: float
    work: float
    mib: float
    said: str


def command(file: Path) -> Sequence[str]:
    """The command that imports a file of bench.intake.terms."""
    mapping = str(file.parent / MAPPING)
    more = ("--as", "csv", "--map", mapping, "--origin", "SRC-bench", "--retrieved", "2026-01-01")
    return (sys.executable, "-m", "desk.cli.main", "facts", "import", str(file), *more)


def started(file: Path, url: str) -> "subprocess.Popen[str]":
    """The import, running."""
    return subprocess.Popen(
        command(file),
        cwd=ROOT,
        env=os.environ | {"TILIK_DATABASE_URL": url},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def imported(file: Path, url: str) -> Ran:
    """The import, from its start to its end."""
    begun, before = time.perf_counter(), _work()
    process = started(file, url)
    most = 0.0
    while process.poll() is None:
        most = max(most, _memory(process.pid))
        time.sleep(LOOK)
    took = time.perf_counter() - begun
    said = process.stdout.read().strip().splitlines() if process.stdout is not None else []
    return Ran(process.returncode, took, _work() - before, most, said[-1] if said else "")


def _work() -> float:
    """Processor seconds of all processes that were waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _memory(pid: int) -> float:
    """MiB that the process and its children hold for themselves (USS)."""
    held = 0
    try:
        top = psutil.Process(pid)
        for each in (top, *top.children(recursive=True)):
            held += each.memory_full_info().uss
    except psutil.Error:
        pass
    return held / 2**20
