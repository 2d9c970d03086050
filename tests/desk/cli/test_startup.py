"""Start-up: a command brings in only the libraries its work needs."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.cli.conftest import NOTHING, ROOT, SELF_VISIT

HEAVY = (
    "prefect",
    "sqlalchemy",
    "alembic",
    "jsonschema",
    "trafilatura",
    "htmldate",
    "lxml",
    "rich",
    "jinja2",
    "xlsxwriter",
    "fastapi",
    "httpx",
    "asyncio",
    "multiprocessing",
)
AFTERWARDS = """
import sys
from desk.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    print("imported:", *sorted(sys.modules), file=sys.stderr)
"""


def _imported(*arguments: object) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", AFTERWARDS, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        timeout=200,
    )
    return set(done.stderr.decode().rpartition("imported:")[2].split())


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_checking_plain_text_imports_nothing_heavy(form: str, write: Callable[..., Path]) -> None:
    imported = _imported("check", write("a.txt", SELF_VISIT), "--format", form)
    assert "claims.dossier" in imported
    assert not imported & set(HEAVY)


def test_reading_imports_nothing_heavy(write: Callable[..., Path]) -> None:
    assert not _imported("read", write("a.txt", NOTHING)) & set(HEAVY)


@pytest.mark.parametrize("arguments", [[], ["--help"], ["chek"]])
def test_the_help_imports_no_room_at_all(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILIK_LANGUAGE", "en")  # words of another language are read where one is told
    assert not {name for name in _imported(*arguments) if name.startswith(("claims", "db", "flows"))}


def test_looking_words_up_needs_no_database() -> None:
    assert not _imported("facts", "match", "Jepang") & {"sqlalchemy", "prefect", "alembic"}


def test_the_doctor_does_not_import_prefect() -> None:
    assert "prefect" not in _imported("doctor")
