"""The service as a process on a free port: what it keeps, its facts, its documents' examples, and its end."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from claims.model import CheckedClaim
from claims.world import read_seeds
from db import store
from db.checked import store_checked
from db.engine import migrate, open_engine
from db.facts import load_facts
from db.session import Engine, transaction
from db.tables import RunRow
from tests.desk.web.conftest import SELF_VISIT
from tests.kept import ROOT

TEXT = {"Content-Type": "text/plain"}
EXAMPLES = re.findall(r"```sh\n(.*?)```", (ROOT / "docs/service.md").read_text(encoding="utf-8"), re.S)


@dataclass(frozen=True, slots=True)
class Running:
    """A service that runs: its process, its address, and its database."""

    process: subprocess.Popen[str]
    url: str
    engine: Engine
    environment: dict[str, str]

    def ask(self, text: str, **more: str) -> httpx.Response:
        """The answer to a plain text."""
        return httpx.post(f"{self.url}/v1/check", params=more, content=text, headers=TEXT, timeout=200)


def begun(environment: dict[str, str], *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "desk.cli.main", "serve", *options],
        env=environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A service that the tests of this file share, in whatever order; it has its facts already."""
    with service(tmp_path_factory.mktemp("serve")) as running:
        assert running.ask("Pasar itu ramai.").status_code == 200
        yield running


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Running]:
    """A service of one test's own, which nobody asked anything yet."""
    with service(tmp_path) as running:
        yield running


@contextmanager
def service(folder: Path) -> Iterator[Running]:
    """`tilik serve --database --keep` on a free port, with the facts of the seed files."""
    address = f"sqlite:///{folder}/tilik.db"
    engine = open_engine(address)
    migrate(engine)
    with transaction(engine) as session:
        load_facts(session, read_seeds(), recorded_by="test", today=date(2025, 5, 12))
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TILIK_", "PREFECT_"))}
    environment = kept | {"PYTHONPATH": str(ROOT), "TILIK_DATABASE_URL": address, "TILIK_LOG": "json"}
    process = begun(environment, "--port", "0", "--database", "--keep", "--jobs", "1")
    assert process.stderr is not None
    said = process.stderr.readline()
    found = re.fullmatch(
        r"tilik: mendengarkan di (http://127\.0\.0\.1:\d+) \(hentikan dengan Ctrl-C\)\n", said
    )
    assert found is not None, said
    yield Running(process, found[1], engine, environment)
    process.kill()
    process.wait()
    engine.dispose()


def test_what_is_sent_is_kept_once_and_it_ends_as_told_with_its_run_on_record(alone: Running) -> None:
    """SIGTERM ends it, quietly, with 0; the log is JSON and holds no article."""
    first = alone.ask(SELF_VISIT, id="kept-1", published="2015-10-20")
    assert first.status_code == 200, first.text
    with transaction(alone.engine) as session:
        before = store.count_rows(session)
        assert list(store.dossier_lines(session)) == [first.text.removesuffix("\n")]
    assert before["arrival"] == before["article"] == before["dossier"] == before["run"] == 1
    assert alone.ask(SELF_VISIT, id="kept-1", published="2015-10-20").content == first.content
    bad = alone.ask("\x00")
    assert bad.status_code == 422
    with transaction(alone.engine) as session:
        after = store.count_rows(session)
    assert {name for name in after if after[name] != before[name]} == {"arrival", "raw", "unread"}

    alone.process.send_signal(signal.SIGTERM)
    _, err = alone.process.communicate(timeout=200)
    assert alone.process.returncode == 0, err
    assert "graceful" not in err, "what uvicorn says where it has waited for nothing"
    lines = err.splitlines()
    assert all(line.startswith('{"ts": "') and line.isprintable() for line in lines), err
    told = json.loads(next(line for line in lines if "POST /v1/check 200" in line))
    assert (told["article"], told["logger"]) == ("kept-1", "desk.web.middleware.told")
    assert len(told["run"]) == 36
    assert "Nakatani" not in err
    with transaction(alone.engine) as session:
        [(flow, state, counts)] = session.execute(select(RunRow.flow, RunRow.state, RunRow.counts)).all()
    assert (flow, state) == ("serve", "completed")
    assert counts["unreadable"] == 1
    assert counts["dossier"] == 2, "answers, of which the second was kept already"


TOLD_EARLY = """
import signal, sys, uvicorn
from desk.web.server import serve
from desk.web.serving import Serving

def tell(*_, **__):
    signal.raise_signal(signal.SIGTERM)

run = uvicorn.Server.run
if sys.argv[1] == "before it runs":
    uvicorn.Server.run = lambda server, **given: (tell(), run(server, **given))
serve(Serving(port=0), tell if sys.argv[1] == "as soon as it is heard of" else print)
"""


@pytest.mark.parametrize("moment", ["as soon as it is heard of", "before it runs"])
def test_it_ends_as_told_however_early_that_is(moment: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TOLD_EARLY, moment],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_facts_are_those_of_the_newest_revision(running: Running) -> None:
    before = running.ask("Pasar itu ramai.").json()["facts"]
    facts = read_seeds()
    fewer = type(facts)(**{name: getattr(facts, name) for name in facts.__slots__} | {"documents": ()})
    with transaction(running.engine) as session:
        loaded = load_facts(session, fewer, recorded_by="test", today=date(2025, 5, 13))
    assert loaded
    after = running.ask("Pasar itu ramai.").json()["facts"]
    assert after["id"] != before["id"]
    assert after["count"] < before["count"]


def test_what_was_checked_before_is_found_as_soon_as_it_is_known(running: Running) -> None:
    """As in a run; `tilik check` looks among claims only where a file of them is named."""
    assert running.ask(SELF_VISIT, id="c").json()["checked"] == []
    known = CheckedClaim(
        id="desk-1",
        words="Menteri Pertahanan Jepang Gen Nakatani melakukan kunjungan resmi ke Jepang",
        language="id",
        verdict="keliru",
        verdict_class="false",
        by="meja",
        origin="test",
        licence="own",
    )
    with transaction(running.engine) as session:
        store_checked(session, [known], recorded_by="test", today=date(2025, 5, 13))
    [found] = running.ask(SELF_VISIT, id="c").json()["checked"]
    assert found["suggestions"][0]["checked"]["id"] == "desk-1"


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_the_examples_of_the_documents_work(example: str, running: Running, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(SELF_VISIT, encoding="utf-8")
    done = subprocess.run(
        ["/bin/sh", "-e", "-c", example.replace("http://127.0.0.1:8321", running.url)],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "TILIK": running.url, "TOKEN": "tilik_x"},
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert ('"type": "/docs#' in done.stdout) == ("12-05-2025" in example), done.stdout


def test_the_documents_have_examples() -> None:
    assert len(EXAMPLES) >= 6


def test_a_port_that_is_taken_is_told_in_one_line(running: Running) -> None:
    port = running.url.rpartition(":")[2]
    second = begun(running.environment, "--port", port)
    out, err = second.communicate(timeout=200)
    assert (second.returncode, out) == (2, "")
    assert err.startswith(f"tilik: tidak dapat mendengarkan di 127.0.0.1 porta {port} (sudah dipakai)")
    assert err.count("\n") == 1
