"""The environment is prepared before Prefect is imported, and never against what it says already."""

import subprocess
import sys
from pathlib import Path

import pytest

from flows.prefect_home import QUIET, PrefectUnreachable, prepare

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
