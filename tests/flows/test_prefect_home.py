"""The environment is prepared before Prefect is imported, and never against what it says already."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.ops.server import server
from flows.prefect_home import QUIET, PrefectUnreachable, in_process, prepare
from tests.locked import locked_server

ROOT = Path(__file__).parents[2]


def test_what_the_environment_says_wins(tmp_path: Path) -> None:
    environ = {"PREFECT_HOME": str(tmp_path / "mine"), "PREFECT_LOGGING_LEVEL": "DEBUG"}
    prepare(environ)
    assert environ == {
        **QUIET,
        "PREFECT_HOME": str(tmp_path / "mine"),
        "PREFECT_LOGGING_LEVEL": "DEBUG",
    }


def test_the_home_is_made_with_the_folders_above_it(tmp_path: Path) -> None:
    prepare({"PREFECT_HOME": str(tmp_path / "not" / "yet" / "there")})
    assert (tmp_path / "not" / "yet" / "there").is_dir()


def test_a_home_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(PrefectUnreachable, match="PREFECT_HOME"):
        prepare({"PREFECT_HOME": str(tmp_path / "file" / "home")})


def test_no_prefect_is_imported_before_the_environment_is_prepared() -> None:
    code = (
        "import sys, flows.prefect_home, flows.settings, flows.order; "
        "sys.exit(any(name == 'prefect' or name.startswith('prefect.') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def asked_by_a_flow() -> None:
    with in_process():
        pytest.fail("nobody let it in")


def asked_by_operations() -> None:
    with server() as client:
        client.read_work_pools()


@pytest.mark.parametrize("ask", [asked_by_a_flow, asked_by_operations])
def test_a_server_that_asks_who_is_there_is_told_from_one_that_is_not_there(ask: Callable[[], None]) -> None:
    from prefect.settings import PREFECT_API_AUTH_STRING, PREFECT_API_URL, temporary_settings

    line = "asks who is there and was not told, or something else: set PREFECT_API_AUTH_STRING"
    with (
        locked_server() as url,
        temporary_settings({PREFECT_API_URL: url, PREFECT_API_AUTH_STRING: "desk:wrong"}),
        pytest.raises(PrefectUnreachable, match=f"{url} {line}"),
    ):
        ask()
