"""A command that only reads says plainly that there is no database yet, and makes none."""

from pathlib import Path

import pytest

from tests.desk.cli.conftest import Tilik

READING = [
    "audit verify",
    "audit show nothing",
    "audit replay nothing",
    "check FILE --database",
    "check FILE FILE --database --jobs 2",
    "corrections",
    "decide nothing accepted --by me",
    "facts conflicts --database",
    "facts gaps --database",
    "facts match Prabowo --kind checked",
    "facts stale --database",
    "metrics",
    "notify list",
    "recheck --dry-run",
    "serve --database --port 0",
    "versions nothing",
]


@pytest.mark.parametrize("command", READING)
def test_no_database_is_one_line_and_none_is_made(tilik: Tilik, tmp_path: Path, command: str) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Pasar itu ramai sejak pagi.", encoding="utf-8")
    ran = tilik(*command.replace("FILE", str(article)).split())
    assert ran.code == 2
    assert ran.one_line == (
        f"tilik: there is no database at {tmp_path}/home/tilik.db yet: run `tilik facts load` or `tilik run` "
        "once, or name another in TILIK_DATABASE_URL"
    )
    assert not (tmp_path / "home").exists()
