"""The temporary server is a process of ours: it talks into a file, and ends with whoever called."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from prefect.server.api.server import SubprocessASGIServer
from prefect.settings import PREFECT_HOME, temporary_settings

from flows import prefect_home, temporary_server
from flows.temporary_server import TemporaryServer, serve, take_ours, told_in

ROOT = Path(__file__).parents[2]
TALKS = (
    "import os, sys\n"
    "print('said at its end', file=sys.stderr)\n"
    "print(*sys.argv[1:], os.environ['PREFECT__SERVER_EPHEMERAL'], flush=True)\n"
    "os.read(0, 1)\n"
)


@pytest.fixture
def no_server_yet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setattr(SubprocessASGIServer, "_instances", {})
    with temporary_settings({PREFECT_HOME: tmp_path}):
        yield


@pytest.mark.usefixtures("no_server_yet")
def test_whoever_asks_for_a_temporary_server_gets_ours() -> None:
    take_ours()
    assert isinstance(SubprocessASGIServer(), TemporaryServer)


@pytest.mark.usefixtures("no_server_yet")
def test_a_server_that_is_there_stays() -> None:
    there = SubprocessASGIServer()
    take_ours()
    assert SubprocessASGIServer() is there


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, no_server_yet: None) -> "subprocess.Popen[Any]":
    """The process, with a server that only talks; its port is 8123."""
    popen = subprocess.Popen

    def talking(command: list[str], **more: Any) -> "subprocess.Popen[Any]":
        assert command[:-1] == [sys.executable, "-P", "-m", "flows.temporary_server"]
        return popen([sys.executable, "-c", TALKS, command[-1]], **more)

    monkeypatch.setattr(temporary_server.subprocess, "Popen", talking)
    take_ours()
    server = SubprocessASGIServer()
    server.port = 8123
    return server._run_uvicorn_command()


def test_what_it_says_stands_in_a_file_of_prefects_home_and_nowhere_else(
    started: "subprocess.Popen[Any]", capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert started.stdin is not None
    started.stdin.close()  # as the system does when this process ends, however it ends
    assert started.wait(60) == 0
    assert capfd.readouterr() == ("", "")
    assert told_in() == tmp_path / "temporary-server.log"
    assert sorted(told_in().read_text().split("\n")) == ["", "8123 1", "said at its end"]


@pytest.mark.usefixtures("no_server_yet")
@pytest.mark.parametrize(("size", "kept"), [(10, True), (1_000_001, False)])
def test_the_file_is_added_to_until_it_is_large(
    size: int, kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_in().write_text("x" * size)
    monkeypatch.setattr(temporary_server.subprocess, "Popen", lambda *_, stderr, **__: stderr.write(b"new"))
    TemporaryServer()._run_uvicorn_command()
    assert told_in().read_text() == "x" * size * kept + "new"


def test_it_never_stands_still_and_ends_when_nobody_holds_its_input(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[Any] = []
    reading, writing = os.pipe()
    monkeypatch.setattr(temporary_server, "close_what_failed", lambda: done.append("listens"))
    monkeypatch.setattr(temporary_server.os, "read", lambda _, count: os.readv(reading, [bytearray(count)]))
    monkeypatch.setattr(temporary_server.os, "kill", lambda *told: done.append(told))

    def run(app: str, **more: Any) -> None:
        assert (app, more["port"]) == ("prefect.server.api.server:create_app", 8123)
        (watch,) = (one for one in temporary_server.threading.enumerate() if one.name == "end with the first")
        assert done == ["listens"]
        os.close(writing)
        watch.join(60)

    monkeypatch.setattr("uvicorn.run", run)
    serve(8123)
    os.close(reading)
    assert done == ["listens", (os.getpid(), 15)]


@pytest.mark.usefixtures("no_server_yet")
def test_where_it_does_not_start_the_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from prefect.settings import PREFECT_API_URL

    def refuses(_self: object, _timeout: object = None) -> None:
        raise RuntimeError("Timed out")

    monkeypatch.setattr(SubprocessASGIServer, "start", refuses)
    with (
        temporary_settings(restore_defaults={PREFECT_API_URL}),
        pytest.raises(prefect_home.PrefectUnreachable, match=f"Timed out.*see {told_in()}, or start one"),
        prefect_home.in_process(),
    ):
        pytest.fail("nobody let it in")
