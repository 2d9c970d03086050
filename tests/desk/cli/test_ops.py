"""`tilik ops`: faults with their lines, one line where there is no server, all of it where there is one."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from desk.cli.ops import FILE
from flows.prefect_home import QUIET
from tests.desk.cli.conftest import Ran, Tilik

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture(autouse=True)
def _quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the commands set in the environment is undone after the test."""
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path / "prefect"))
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    config = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    config["deployments"][0]["schedule"] = "always"
    path = tmp_path / "broken.yaml"
    path.write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    return path


def test_a_file_that_holds_says_so(tilik: Tilik) -> None:
    linted = tilik("ops", "lint")
    assert (linted.code, linted.out) == (0, f"{FILE} holds\n")


def test_faults_are_named_on_stdout_and_end_with_1(broken: Path, tilik: Tilik) -> None:
    linted = tilik("ops", "lint", "--file", broken)
    assert linted.code == 1
    line = broken.read_text(encoding="utf-8").splitlines().index("  schedule: always") + 1
    assert linted.out == (
        f"{broken}: line {line}: deployments.check-new-articles.schedule: "
        "unknown key 'schedule'; did you mean 'schedules'?\n"
    )


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path, tilik: Tilik) -> None:
    for command in ("lint", "install"):
        gone = tilik("ops", command, "--file", tmp_path / "gone.yaml")
        assert gone.code == 2
        assert "gone.yaml: cannot be read" in gone.one_line


def test_a_reader_who_has_gone_is_no_file_that_cannot_be_read(
    tilik: Tilik, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr("flows.ops.lint.lint_file", gone)
    ran = tilik("ops", "lint")
    assert (ran.code, ran.err) == (0, "")


def test_a_file_with_faults_is_not_installed(broken: Path, tilik: Tilik) -> None:
    installed = tilik("ops", "install", "--file", broken)
    assert installed.code == 2
    assert "did you mean 'schedules'?" in installed.err
    assert installed.err.splitlines()[-1].endswith("nothing was installed: 1 fault")


def test_without_a_server_one_line_says_what_to_start(process: Callable[..., Ran]) -> None:
    ran = process("ops", "status", env={"PREFECT_API_URL": "http://127.0.0.1:9/api"})
    assert (ran.code, ran.out) == (2, "")
    assert "start one with `tilik ops server`" in ran.one_line


@pytest.mark.flow
@pytest.mark.usefixtures("prefect_server")
def test_installed_twice_the_second_changes_nothing(tilik: Tilik) -> None:
    first, second = tilik("ops", "install"), tilik("ops", "install")
    assert (first.code, second.code) == (0, 0)
    assert "deployment tidy/tidy" in first.out, "with a note, where another test left one that differs"
    told = second.out.splitlines()
    assert {line.split()[0] for line in told} == {"unchanged", "left"}
    assert [line for line in told if line.startswith("left")] == [
        "left      automations that tell somebody: name a notification block in TILIK_ALERTS to have them"
    ]
    status = tilik("ops", "status")
    assert status.code == 1
    assert "no worker is alive; start one with `prefect worker start --pool tilik --limit 4`" in status.out
    assert "tidy/tidy: no next run, never run" in status.out, "the tests' server schedules nothing"


def test_the_server_takes_the_options_of_prefects_and_stays_in_the_foreground(
    tilik: Tilik, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr("flows.ops.serving.serve", asked.append)
    assert tilik("ops", "server", "--host", "127.0.0.1", "--port", "4201", "--no-services").code == 0
    assert asked == [("--host", "127.0.0.1", "--port", "4201", "--no-services")]
    for option in ("-b", "--background"):
        refused = tilik("ops", "server", "--port", "4201", option)
        assert (refused.code, len(asked)) == (2, 1)
        assert "leave out --background" in refused.one_line
