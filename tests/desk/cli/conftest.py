"""The command line as a user types it: in this process where that is enough, else as a real process."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine

from db.engine import migrate, open_engine
from desk.cli.main import main
from tests.db.copying import copy_file

ROOT = Path(__file__).parents[3]
SELF_VISIT = (
    "JAKARTA - Menteri Pertahanan Jepang Gen Nakatani melakukan kunjungan resmi ke Jepang pada Oktober 2015."
)
NOTHING = "Pasar itu ramai sejak pagi. Para pedagang menata buah di atas meja kayu."


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind: its exit code, and what it wrote."""

    code: int
    out: str
    err: str
    raw: bytes

    @property
    def one_line(self) -> str:
        """The only line on stderr; fails where there is none, or more than one, or a traceback."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert "Traceback" not in self.err
        assert lines[0].startswith("tilik: ")
        return lines[0]


Tilik = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database and a home of the test's own; nothing of the machine's settings."""
    for name in [name for name in os.environ if name.startswith(("TILIK_", "PREFECT_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TILIK_DATABASE_URL", f"sqlite:///{tmp_path}/home/tilik.db")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _lines_as_written(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said on stderr in this process stays as the code has it, in English.

    What becomes of it in Indonesian is asked by tests that take `as_told`, and by tests of that catalogue.
    """
    if "as_told" not in request.fixturenames:
        monkeypatch.setattr("desk.cli.stderr._said", lambda words, context=None: " ".join(words.split()))


@pytest.fixture
def in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is printed for operators and auditors is printed as the code has it."""
    monkeypatch.setenv("TILIK_LANGUAGE", "en")


@pytest.fixture
def as_told() -> None:
    """Lines on stderr are told in the language of the reports, as whoever types the command reads them."""


@pytest.fixture(scope="session")
def seeds_loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in which `tilik facts load` has put the facts of the seeds."""
    file = tmp_path_factory.mktemp("seeds") / "tilik.db"
    with pytest.MonkeyPatch.context() as settings:
        for name in [name for name in os.environ if name.startswith(("TILIK_", "PREFECT_"))]:
            settings.delenv(name)
        settings.setenv("TILIK_DATABASE_URL", f"sqlite:///{file}")
        with pytest.raises(SystemExit) as ended:
            main(["facts", "load"])
    assert ended.value.code == 0
    return file


@pytest.fixture
def loaded(seeds_loaded: Path, tmp_path: Path) -> None:
    """The test's database is a copy of it: to load the facts takes longer than most tests."""
    copy_file(seeds_loaded, tmp_path / "home/tilik.db")


@pytest.fixture
def tilik(capfdbinary: pytest.CaptureFixture[bytes]) -> Tilik:
    """Runs the command line in this process."""

    def run(*arguments: object) -> Ran:
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        text = out.decode("utf-8", "replace")
        return Ran(code, text, err.decode("utf-8"), out)

    return run


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., Ran]:
    """Runs the command line as a process of its own, in a folder that is not the project's."""

    def run(*arguments: object, env: Mapping[str, str] | None = None) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "desk.cli.main", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
            capture_output=True,
            check=False,
            timeout=120,
        )
        return Ran(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode(), done.stdout)

    return run


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file of the test, text or bytes, and gives its path."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The database of the settings."""
    url = f"sqlite:///{tmp_path}/tilik.db"
    monkeypatch.setenv("TILIK_DATABASE_URL", url)
    engine = open_engine(url)
    migrate(engine)
    return engine
