"""The whole application: who may call what, what guards every answer, and that Prefect stays out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from starlette.routing import Route

from desk.web.app import build
from desk.web.middleware.headers import SAFE
from desk.web.problem import KINDS
from desk.web.routes import PAGES
from tests.desk.web.conftest import LET_IN, SERVING, Made, told
from tests.kept import ROOT

# Every path: its method, and what it answers without a token, with a wrong one and with one of the file.
ROUTES = {
    "/v1/check": ("POST", 401, 401, 200),
    "/metrics": ("GET", 401, 401, 200),
    "/openapi.json": ("GET", 200, 200, 200),
    "/docs": ("GET", 200, 200, 200),
    "/healthz": ("GET", 200, 200, 200),
    "/readyz": ("GET", 200, 200, 200),
}
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND")
TEXT = {"Content-Type": "text/plain"}


def test_every_route_is_in_the_table_above() -> None:
    routes = build(SERVING).routes
    assert all(isinstance(route, Route) for route in routes)
    assert {route.path for route in routes if isinstance(route, Route)} == set(ROUTES)
    assert {page.path: page.method for page in PAGES} == {path: row[0] for path, row in ROUTES.items()}


@pytest.mark.parametrize("path", ROUTES)
def test_who_may_call_what(path: str, made: Made, tokens: Path) -> None:
    client, _ = made(tokens=tokens)
    method, without, wrong, right = ROUTES[path]
    for credentials, status in (
        ({}, without),
        ({"Authorization": f"{LET_IN['Authorization']}x"}, wrong),
        ({"Authorization": "Basic Y21zOnBhc3M="}, wrong),
        (LET_IN, right),
    ):
        answer = client.request(method, path, headers={**TEXT, **credentials}, content="x")
        assert answer.status_code == status
        if status == 401:
            told(answer, 401, "no-token")
            assert answer.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize("path", ROUTES)
def test_without_tokens_everybody_on_this_machine_may_call(path: str, made: Made) -> None:
    client, _ = made()
    assert client.request(ROUTES[path][0], path, headers=TEXT, content="x").status_code == 200


@pytest.mark.parametrize("path", ROUTES)
def test_any_other_method_is_refused_by_name(path: str, made: Made, tokens: Path) -> None:
    client, _ = made(tokens=tokens)
    taken = {"GET", "HEAD"} if ROUTES[path][0] == "GET" else {"POST"}
    for method in METHODS:
        answer = client.request(method, path, headers={**TEXT, **LET_IN})
        if method in taken:
            assert answer.status_code == 200
        else:
            assert answer.status_code == 405
            assert set(answer.headers["allow"].split(", ")) == taken
            assert method == "HEAD" or told(answer, 405, "wrong-method")


@pytest.mark.parametrize(
    "path", ["/", "/v1", "/v1/check/", "/V1/CHECK", "/../etc/passwd", "/%2e%2e/x", "/a\u202eb"]
)
def test_any_other_path_is_not_found(path: str, made: Made) -> None:
    client, _ = made()
    told(client.post(path, headers=TEXT, content="x"), 404, "not-found")


def test_every_answer_has_the_headers_that_keep_a_browser_out(made: Made, tokens: Path) -> None:
    client, workers = made(tokens=tokens, most_bytes=1_000)
    answers = [client.request(row[0], path, headers={**TEXT, **LET_IN}) for path, row in ROUTES.items()]
    answers += [client.get("/nothing"), client.post("/docs"), client.post("/v1/check")]
    answers += [client.post("/v1/check", headers={**TEXT, **LET_IN}, content="x" * 1_001)]
    answers += [client.get("/healthz", headers={"Host": "evil.example"})]
    workers.answer = lambda job: 1 / 0  # type: ignore[assignment,return-value]
    answers += [client.post("/v1/check", headers={**TEXT, **LET_IN}, content="x")]
    assert {answer.status_code for answer in answers} == {200, 401, 403, 404, 405, 413, 500}
    for answer in answers:
        for name, value in SAFE.items():
            assert answer.headers[name] == value
        policy = answer.headers["content-security-policy"]
        assert policy.startswith(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
        assert "unsafe" not in policy
        assert not [name for name in answer.headers if name.startswith("access-control")]
        assert "server" not in answer.headers


def test_a_fault_of_ours_is_told_without_its_words(made: Made, capfd: pytest.CaptureFixture[str]) -> None:
    client, workers = made()

    def fail(job: object) -> None:
        raise ZeroDivisionError("the secret words of an article")

    workers.answer = fail  # type: ignore[assignment]
    answer = client.post("/v1/check", headers=TEXT, content="x")
    assert "secret" not in told(answer, 500, "fault")
    assert client.get("/healthz").status_code == 200


def test_every_kind_of_problem_has_a_status_a_client_knows() -> None:
    assert {kind.status for kind in KINDS.values()} >= {400, 401, 403, 404, 405, 406, 413, 415, 422, 429, 503}
    assert all(kind.meaning.endswith(".") for kind in KINDS.values())


def test_a_request_is_served_without_prefect(tmp_path: Path) -> None:
    """In a fresh interpreter: the service answers for an article, and no module of Prefect was loaded."""
    code = (
        "import sys\n"
        "import desk.web.server, desk.web.metrics, desk.cli.serve\n"
        "from desk.web.jobs import Order\n"
        "from desk.web.work import work\n"
        "from multiprocessing import Pipe\n"
        "from threading import Thread\n"
        "from starlette.testclient import TestClient\n"
        "from desk.web.app import build\n"
        "from desk.web.serving import Serving\n"
        "class Here:\n"
        "    ready = None\n"
        "    def start(self): pass\n"
        "    async def close(self): pass\n"
        "    async def do(self, job):\n"
        "        ours, theirs = Pipe()\n"
        "        import desk.web.work as one\n"
        "        one.signal.signal = lambda *given: None\n"
        "        Thread(target=work, args=(theirs, Order(None, None)), daemon=True).start()\n"
        "        ours.recv(); ours.send(job)\n"
        "        return ours.recv()\n"
        "app = build(Serving())\n"
        "app.state.service.workers = Here()\n"
        "with TestClient(app, base_url='http://127.0.0.1') as client:\n"
        "    kind = {'Content-Type': 'text/plain'}\n"
        "    answer = client.post('/v1/check', content='Pasar itu ramai.', headers=kind)\n"
        "print(answer.status_code, sorted(name for name in sys.modules if name.startswith('prefect')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=200,
    )
    assert done.stdout.splitlines()[-1] == "200 []"


def test_the_page_is_served_to_a_client_that_asks_for_its_head(made: Made) -> None:
    client, _ = made()
    answer = client.head("/docs")
    assert answer.status_code == 200
    assert answer.content == b""
