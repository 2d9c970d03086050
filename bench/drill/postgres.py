"""A PostgreSQL server that can be killed and started again; it listens on loopback, for Prefect too."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import create_engine, text

from bench.compose.server import programs_with_trgm
from bench.ports import free_port


class Postgres:
    """A server of the distribution's programs, with the settings they come with: it waits for the disk."""

    def __init__(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="tilik-pg-"))
        # PostgreSQL refuses to run as root, and nobody may not look into root's folders.
        self._other: dict[str, Any] = {"user": "nobody", "extra_groups": []} if os.geteuid() == 0 else {}
        if self._other:
            shutil.chown(self.home, "nobody")
        self._programs = programs_with_trgm()
        self.port = free_port()
        self._run("initdb", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C")
        self.start()

    def address(self, name: str, driver: str = "postgresql+pg8000") -> str:
        """The address of one of its databases."""
        return f"{driver}://postgres@127.0.0.1:{self.port}/{name}"

    def make(self, name: str) -> None:
        """A new empty database."""
        engine = create_engine(self.address("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()

    def start(self) -> None:
        """It answers, after whatever recovery it needs."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.home}"
        self._run("pg_ctl", "-w", "-t", "60", "-l", str(self.home / "log"), "-o", options, "start")

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
        try:
            self._run("pg_ctl", "-w", "-m", "immediate", "stop")
        finally:
            shutil.rmtree(self.home)

    def _run(self, program: str, *arguments: str) -> None:
        with tempfile.TemporaryFile() as said:
            command = [self._programs / program, "-D", self.home / "data", *arguments]
            done = subprocess.run(
                command, cwd=self.home, stdout=said, stderr=said, check=False, **self._other
            )
            said.seek(0)
            if done.returncode != 0:
                raise RuntimeError(said.read().decode().strip()[-500:])
