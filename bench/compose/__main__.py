"""`python -m bench.compose`: what docs/compose/compose.yaml starts, started here as processes, and tried.

Needs redis-server, a whole PostgreSQL and the packages of the extra "redis". Takes about two minutes.
Hosts, ports and folders are this machine's; all else, commands, environments, health checks, is what the file
says.
Not tried are images, the Dockerfile, networks, read-only file systems and capabilities: they need a
container engine.
"""

import base64
import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.compose import file
from bench.compose.server import postgres
from bench.house import ROOT
from bench.ports import free_ports
from db.engine import open_engine
from db.session import transaction
from db.store import count_rows
from db.world import SqlWorld
from desk.web.tokens import new_token

SECRETS = ("POSTGRES_PASSWORD", "PREFECT_DB_PASSWORD", "TILIK_DB_PASSWORD", "REDIS_PASSWORD")
PORTS = ("4200", "8080", "8321")
"""What the services' own processes listen on."""
ARTICLES = 3
PATIENCE = 300.0
"""Seconds that anything may take to come up or to be done; a minute on a quiet machine."""


@dataclass(frozen=True, slots=True)
class House:
    """What was started: where it listens, in which folder it writes, and the secrets it was given."""

    folder: Path
    ports: Mapping[str, int]
    given: Mapping[str, str]

    def here(self, words: str) -> str:
        """The words with this machine's ports in the place of the file's hosts."""
        for name in ("postgres:5432", "redis:6379", "prefect-server:4200"):
            words = words.replace(name, f"127.0.0.1:{self.ports[name]}")
        for port in PORTS:
            words = words.replace(f"127.0.0.1:{port}", f"127.0.0.1:{self.ports[port]}")
            words = words.replace(f"--port={port}", f"--port={self.ports[port]}")
        for place in ("/data/", "/tmp/prefect", "/run/secrets/"):
            words = words.replace(place, f"{self.folder}{place}")
        return words

    def environment(self, name: str, **more: str) -> dict[str, str]:
        """The environment of a service's process."""
        own = {key: self.here(value) for key, value in file.environment(name, self.given).items()}
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        return {"PATH": path, "HOME": str(self.folder), "PYTHONPATH": str(ROOT)} | own | more

    def command(self, name: str) -> list[str]:
        """The command of a service."""
        words = [self.here(word) for word in file.command(name, self.given)]
        return [
            str(self.ports["4200"]) if word == "4200" else word.replace("0.0.0.0", "127.0.0.1")
            for word in words
        ]

    def well(self, name: str, **more: str) -> bool:
        """The service's health check says that it is well."""
        words = [self.here(word) for word in file.healthcheck(name, self.given)]
        environ = self.environment(name, **more)
        return (
            subprocess.run(words, env=environ, capture_output=True, check=False, timeout=30).returncode == 0
        )

    def ask(
        self, path: str, question: Any = None, *, auth: str | None = None, **headers: str
    ) -> tuple[int, Any]:
        """What Prefect's API answers: the status, and the body where there is one."""
        url = f"http://127.0.0.1:{self.ports['4200']}/api{path}"
        body = None if question is None else json.dumps(question).encode()
        request = urllib.request.Request(
            url, data=body, headers={"Content-Type": "application/json", **headers}
        )
        if auth is not None:
            request.add_header("Authorization", f"Basic {base64.b64encode(auth.encode()).decode()}")
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                said = answer.read()
                return answer.status, json.loads(said) if said else None
        except urllib.error.HTTPError as error:
            return error.code, None


def main() -> int:
    """Prints a table of what was tried. 0: all is as it should be; 1: something is not; 2: not tried."""
    if shutil.which("redis-server") is None:
        print("bench.compose: redis-server is not installed; nothing was tried", file=sys.stderr)
        return 2
    print("| what | seconds | as it should be |\n|---|---|---|")
    with ExitStack() as stack:
        begun = time.perf_counter()
        for what, fine in _tried(stack):
            print(f"| {what} | {time.perf_counter() - begun:.1f} | {'yes' if fine else 'NO'} |", flush=True)
            if not fine:
                return 1
            begun = time.perf_counter()
    return 0


def _tried(stack: ExitStack) -> Iterator[tuple[str, bool]]:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tilik-")))
    names = ("postgres:5432", "redis:6379", "prefect-server:4200", *PORTS[1:])
    ports = dict(zip(names, free_ports(len(names)), strict=True))
    ports["4200"] = ports["prefect-server:4200"]
    given = {name: secrets.token_hex(12) for name in SECRETS} | {
        "PREFECT_AUTH": f"desk:{secrets.token_hex(8)}"
    }
    house = House(folder, ports, given)
    for name in ("inbox", "reports"):
        (folder / "data" / name).mkdir(parents=True)
    shutil.copytree(ROOT / "seeds/sources", folder / "data/sources")  # what the file mounts there
    auth = given["PREFECT_AUTH"]

    programs = stack.enter_context(postgres(ports["postgres:5432"], given))
    at = {"PGHOST": "127.0.0.1", "PGPORT": str(ports["postgres:5432"])}
    at["PATH"] = f"{programs}:{os.environ['PATH']}"
    yield (
        "PostgreSQL: two databases made by databases.sh, health check",
        _until(lambda: house.well("postgres", **at)),
    )
    redis = house.command("redis")
    redis[-1] += f" --port {ports['redis:6379']} --bind 127.0.0.1 --dir {folder}"
    stack.enter_context(_running(redis, house.environment("redis"), folder / "redis.log"))
    ping = {"REDISCLI_AUTH": given["REDIS_PASSWORD"]}
    port = f"-p {ports['redis:6379']}"
    checking = [word.replace("redis-cli", f"redis-cli {port}") for word in file.healthcheck("redis", given)]
    yield (
        "Redis with a password: health check",
        _until(lambda: _ends_well(checking, house.environment("redis", **ping))),
    )

    for name in ("prefect-server", "prefect-services"):
        stack.enter_context(_running(house.command(name), house.environment(name), folder / f"{name}.log"))
        yield f"{name}: health check", _until(lambda name=name: house.well(name))  # type: ignore[misc]
    statuses = [house.ask("/admin/version", auth=who)[0] for who in (None, "desk:wrong")]
    yield f"API without the string, and with a wrong one: {statuses}", statuses == [401, 401]
    status = house.ask("/admin/version", auth=auth)[0]
    yield f"API with the string, reading: {status}", status == 200
    status = house.ask("/flows/filter", {}, auth=auth)[0]
    yield f"API with the string, a POST without the token against forged requests: {status}", status == 403

    _articles(folder / "data/inbox")
    # From the folder that holds prefect.yaml, as the image's working directory does.
    setup = house.command("setup")
    for again in ("", ", a second time"):
        yield f"setup: `{setup[-1]}`{again}", _ends_well(setup, house.environment("setup"), ROOT)
    quick = {"PREFECT_WORKER_QUERY_SECONDS": "2", "PREFECT_WORKER_WEBSERVER_PORT": str(ports["8080"])}
    worker = house.environment("worker", **quick)
    stack.enter_context(_running(house.command("worker"), worker, folder / "worker.log"))
    second = worker | {"PREFECT_WORKER_WEBSERVER_PORT": str(free_ports(1)[0])}
    stack.enter_context(_running(house.command("worker"), second, folder / "worker2.log"))
    yield "worker: health check", _until(lambda: house.well("worker", **quick))
    run = ["prefect", "deployment", "run", "check-new-articles/check-new-articles", "--watch"]
    yield "a deployed flow runs on a worker", _ends_well(run, house.environment("setup"), ROOT)
    found = _dossiers(house)
    yield f"dossiers in our database: {found}", found == ARTICLES
    twice = _scheduled_twice(house, auth)
    yield f"runs scheduled twice for one moment: {twice}", twice == 0
    yield from _served(stack, house)


def _served(stack: ExitStack, house: House) -> Iterator[tuple[str, bool]]:
    """The service answers who has a token, from the facts of the database."""
    token, line = new_token("cms")
    tokens = house.folder / "run/secrets/tokens"
    tokens.parent.mkdir(parents=True)
    tokens.write_text(f"{line}\n", encoding="utf-8")
    log = house.folder / "serve.log"
    stack.enter_context(_running(house.command("serve"), house.environment("serve"), log))
    yield "serve: health check", _until(lambda: house.well("serve"))
    asked = [_check(house, who) for who in (None, "wrong", token)]
    yield (
        f"serve without a token, with a wrong one, with the right one: {[status for status, _ in asked]}",
        [status for status, _ in asked] == [401, 401, 200],
    )
    revision = asked[-1][1]["facts"]["id"]
    yield "the dossier was made from the facts of the database", revision == _newest_facts(house)


def _check(house: House, token: str | None) -> tuple[int, Any]:
    """What `serve` answers to an article."""
    url = f"http://127.0.0.1:{house.ports['8321']}/v1/check?published=2025-05-12"
    headers = {"Content-Type": "text/plain"} | ({} if token is None else {"Authorization": f"Bearer {token}"})
    request = urllib.request.Request(url, data=b"Rapat di Jakarta, Senin (12/5/2025).", headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        return error.code, None


def _newest_facts(house: House) -> str:
    engine = open_engine(house.environment("worker")["TILIK_DATABASE_URL"])
    try:
        with SqlWorld(engine) as world:
            return world.facts.id
    finally:
        engine.dispose()


def _scheduled_twice(house: House, auth: str) -> int:
    """How many scheduled runs stand beside another of the same deployment and moment.

    Asked as Prefect's own client asks, with the token against forged requests.
    """
    client = "bench"
    _, token = house.ask(f"/csrf-token?client={client}", auth=auth)
    headers = {"Prefect-Csrf-Token": token["token"], "Prefect-Csrf-Client": client}
    _, runs = house.ask("/flow_runs/filter", {"limit": 200}, auth=auth, **headers)
    moments = [(run["deployment_id"], run["expected_start_time"]) for run in runs if run["auto_scheduled"]]
    if not moments:
        raise RuntimeError("no run was scheduled")
    return len(moments) - len(set(moments))


def _articles(inbox: Path) -> None:
    for number in range(ARTICLES):
        words = f"---\npublished: 2025-05-12\n---\nRapat nomor {number} di Jakarta, Senin (12/5/2025).\n"
        (inbox / f"{number}.md").write_text(words, encoding="utf-8")


def _dossiers(house: House) -> int:
    engine = open_engine(house.environment("worker")["TILIK_DATABASE_URL"])
    with transaction(engine) as session:
        count = count_rows(session)["dossier"]
    engine.dispose()
    return count


@contextmanager
def _running(command: list[str], environ: dict[str, str], log: Path) -> Iterator[None]:
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environ, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            yield
        finally:
            ended = process.poll()
            if ended is not None:
                print(f"{command[:4]} ended with {ended}:\n{log.read_text()[-3000:]}", file=sys.stderr)
            process.terminate()
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _ends_well(command: list[str], environ: dict[str, str], folder: Path | None = None) -> bool:
    done = subprocess.run(
        command,
        cwd=folder,
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    if done.returncode != 0:
        print((done.stdout + done.stderr).decode()[-2000:], file=sys.stderr)
    return done.returncode == 0


def _until(fine: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if fine():
            return True
        time.sleep(0.5)
    return False


if __name__ == "__main__":
    sys.exit(main())
