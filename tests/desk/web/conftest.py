"""The service for tests: with real processes once a session, or with a stand-in that answers at once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from desk.web.app import build
from desk.web.jobs import Done, Job, Ready
from desk.web.serving import Serving
from desk.web.tokens import new_token

BASE = "http://127.0.0.1"
SELF_VISIT = (
    "JAKARTA - Menteri Pertahanan Jepang Gen Nakatani melakukan kunjungan resmi ke Jepang pada Oktober 2015."
)
TOKEN, TOKEN_LINE = new_token("cms")
LET_IN = {"Authorization": f"Bearer {TOKEN}"}
SERVING = Serving(rate=100_000, burst=100_000)


class StandIn:
    """Workers without a process: keeps the jobs it was given, and answers what it is told to."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []
        self.ready: Ready | None = Ready("f" * 64, 3)
        self.answer: Callable[[Job], Done] = lambda job: Done("dossier", "a", '{"dossier":1}\n')

    def start(self) -> None:
        """Nothing to start."""

    async def do(self, job: Job) -> Done:
        """What it was told to answer."""
        self.jobs.append(job)
        return self.answer(job)

    async def close(self) -> None:
        """Nothing to end."""


Made = Callable[..., tuple[TestClient, StandIn]]


@pytest.fixture
def made() -> Iterator[Made]:
    """Makes a service with stand-in workers, set up as the test says."""
    entered: list[TestClient] = []

    def make(**more: Any) -> tuple[TestClient, StandIn]:
        app = build(replace(SERVING, **more))
        workers = app.state.service.workers = StandIn()
        client = TestClient(app, base_url=BASE, raise_server_exceptions=False)
        client.__enter__()
        entered.append(client)
        return client, workers

    yield make
    for client in entered:
        client.__exit__(None, None, None)


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    """The service with one real process and the facts of the seed files; no tokens."""
    with TestClient(build(SERVING), base_url=BASE, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def tokens(tmp_path: Path) -> Path:
    """A file with one token, TOKEN of "cms"."""
    file = tmp_path / "tokens"
    file.write_text(f"# who may ask\n{TOKEN_LINE}\n", encoding="utf-8")
    return file


def told(response: Any, status: int, kind: str) -> str:
    """The one line of a problem, after looking that it is one in every respect."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert set(body) == {"type", "title", "status", "detail"}
    assert (body["type"], body["status"]) == (f"/docs#{kind}", status)
    detail: str = body["detail"]
    assert detail.isprintable(), repr(detail)
    assert "Traceback" not in detail
    assert 10 < len(detail) < 300
    return detail
