"""A desk's worth of folders, and the databases of the database's own tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.db.conftest import shared_url
from tests.db.copying import file_with_tables

__all__ = ["desk", "shared_url"]

Write = Callable[[str, str], Path]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Every setting points into the test's folder; gives the function that puts an article in its inbox."""
    monkeypatch.chdir(tmp_path)
    file_with_tables(tmp_path / "tilik.db")
    monkeypatch.setenv("TILIK_DATABASE_URL", f"sqlite:///{tmp_path}/tilik.db")
    monkeypatch.setenv("TILIK_INBOX", "inbox")
    monkeypatch.setenv("TILIK_REPORTS", "reports")
    monkeypatch.setenv("TILIK_PROCESSES", "1")
    inbox = Path("inbox")
    inbox.mkdir()

    def write(name: str, text: str) -> Path:
        path = inbox / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
