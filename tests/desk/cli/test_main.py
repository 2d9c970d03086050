"""The command as a whole: help, exit codes, and what it says when something goes wrong."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

import desk.cli.check
from desk.cli.main import COMMANDS, unforeseen
from tests.desk.cli.conftest import NOTHING, ROOT, SELF_VISIT, Ran, Tilik

Write = Callable[..., Path]
pytestmark = pytest.mark.usefixtures("in_english")


def test_no_arguments_show_the_help(tilik: Tilik) -> None:
    ran = tilik()
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == tilik("--help").out
    assert [name for name in COMMANDS if f"\n  {name} " in ran.out] == list(COMMANDS)
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize("group", ["facts", "audit"])
def test_a_group_alone_shows_its_help(group: str, tilik: Tilik) -> None:
    ran = tilik(group)
    assert (ran.code, ran.err) == (0, "")
    assert "Commands:" in ran.out


LOOKS = ("history", "as-of", "gaps", "conflicts", "stale")


@pytest.mark.parametrize(
    "command", ["facts load", "facts match", *(f"facts {look}" for look in LOOKS), "audit show", *COMMANDS]
)
def test_every_command_explains_itself(command: str, tilik: Tilik) -> None:
    ran = tilik(*command.split(), "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"Usage: tilik {command}" in ran.out


@pytest.mark.parametrize("look", LOOKS)
def test_every_look_says_what_its_exit_codes_mean(look: str, tilik: Tilik) -> None:
    assert "Exit codes: 0 " in tilik("facts", look, "--help").out


def test_commands_of_later_issues_are_not_listed(tilik: Tilik) -> None:
    assert not {"export"} & set(tilik("audit").out.split())


def test_the_version_is_said(tilik: Tilik) -> None:
    ran = tilik("--version")
    assert ran.code == 0
    assert ran.out.startswith("tilik")


def test_a_fault_of_ours_is_one_line_that_says_how_to_report_it(
    tilik: Tilik, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr(desk.cli.check, "opened_world", broken)
    ran = tilik("check", write("a.txt", NOTHING))
    assert ran.code == 2
    assert "ZeroDivisionError: division by zero" in ran.one_line
    assert "please report it" in ran.one_line
    assert "TILIK_DEBUG=1" in ran.one_line


def test_the_traceback_is_there_for_who_asks(
    write: Write, monkeypatch: pytest.MonkeyPatch, tilik: Tilik
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(desk.cli.check, "opened_world", broken)
    monkeypatch.setenv("TILIK_DEBUG", "1")
    ran = tilik("check", write("a.txt", NOTHING))
    assert ran.code == 2
    assert "Traceback" in ran.err
    assert "ZeroDivisionError" in ran.err.splitlines()[-1]
    assert ran.err.splitlines()[-1].startswith("tilik: ")


def test_a_fault_without_words_is_named_by_its_type() -> None:
    assert "(KeyboardInterrupt)" in unforeseen(KeyboardInterrupt())


def test_stopping_it_is_one_line(tilik: Tilik, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(desk.cli.check, "opened_world", stopped)
    ran = tilik("check", write("a.txt", NOTHING))
    assert ran.code == 130
    assert ran.one_line == "tilik: stopped"


STOPPED_IN_A_TEXT = """
import desk.cli.check
from desk.cli.main import main

def stopped(*_):
    exec("raise KeyboardInterrupt")

desk.cli.check.opened_world = stopped
main(["check", "a.txt"])
"""


def test_ctrl_c_while_python_runs_a_text_is_no_end_by_the_signal(write: Write) -> None:
    """As it does for each dataclass that is made. It is so for what is started with -m only."""
    write("a.txt", NOTHING)
    folder = write("stopped_in_a_text.py", STOPPED_IN_A_TEXT).parent
    done = subprocess.run(
        [sys.executable, "-m", "stopped_in_a_text"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=200,
    )
    assert (done.returncode, done.stderr) == (130, b"tilik: stopped\n")


def _checking(path: Path, *options: str) -> "subprocess.Popen[bytes]":
    """A process that checks, and has printed its first line into a pipe that nobody reads on."""
    running = subprocess.Popen(
        [sys.executable, "-m", "desk.cli.main", "check", str(path), "--format", "jsonl", *options],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A suite that runs in the background hands down an ignored SIGINT; a person at a terminal does not.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert running.stdout is not None
    assert running.stdout.readline().startswith(b'{"article"')
    return running


@pytest.fixture
def many(write: Write) -> Path:
    """So many articles that their dossiers do not fit into a pipe."""
    lines = [json.dumps({"id": str(number), "text": SELF_VISIT}) for number in range(400)]
    return write("many.jsonl", "\n".join(lines))


@pytest.mark.parametrize("options", [[], ["--jobs", "2"]])
def test_ctrl_c_stops_a_real_process_with_one_line(options: list[str], many: Path) -> None:
    running = _checking(many, *options)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=200)
    assert (running.returncode, err) == (130, b"tilik: stopped\n")


def test_no_process_is_left_of_one_that_was_killed(many: Path) -> None:
    running = _checking(many, "--jobs", "2")
    beside = psutil.Process(running.pid).children()
    assert len(beside) >= 2
    running.kill()
    running.wait()
    _, left = psutil.wait_procs(beside, timeout=60)
    for process in left:
        process.kill()
    running.communicate()
    assert left == []


def test_a_closed_pipe_is_quiet(many: Path) -> None:
    running = _checking(many)
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    err = running.stderr.read()
    running.stderr.close()
    assert (running.wait(timeout=200), err) == (0, b"")


def test_the_command_works_from_any_folder(process: Callable[..., Ran]) -> None:
    ran = process()
    assert ran.code == 0
    assert "Usage: tilik" in ran.out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["check", "--help"], "tilik: cannot write what is printed: No space left on device; make room"),
        (["check", "seeds/articles"], "tilik: cannot write to stdout: No space left on device; give a file"),
    ],
)
def test_what_finds_no_room_is_no_fault_of_tilik(asked: list[str], told: str, unbuffered: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "desk.cli.main", *asked],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=100,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered, "TILIK_LANGUAGE": "en"},
        )
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert ran.stderr.startswith(told)
