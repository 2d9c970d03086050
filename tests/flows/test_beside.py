"""flows/beside.py: a process that is started beside the first one never hears of Ctrl-C."""

import signal
import subprocess
import sys
from multiprocessing import get_context
from multiprocessing.connection import Connection

from flows.beside import deaf_to_ctrl_c
from tests.kept import ROOT


def _deaf() -> bool:
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])


def _say(pipe: Connection) -> None:
    pipe.send(_deaf())


def report() -> tuple[bool, bool]:
    """Whether a process started inside is deaf, and whether this one is afterwards."""
    spawn = get_context("spawn")
    ours, theirs = spawn.Pipe()
    with deaf_to_ctrl_c():
        process = spawn.Process(target=_say, args=(theirs,))
        process.start()
    told = ours.recv(), _deaf()
    process.join()
    return told


def test_a_process_started_inside_is_deaf_to_ctrl_c_and_this_one_hears_it_again() -> None:
    """In a new process: Python's resource tracker, which lets Ctrl-C in, is not running yet."""
    code = "from tests.flows.test_beside import report; print(*report())"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=200
    )
    assert (ran.stdout, ran.stderr) == ("True False\n", "")
