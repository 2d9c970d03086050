"""What the doctor looks at: bounds of libraries, stale terms, a server that answers."""

import threading
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

import desk.cli.looks
from claims.match.checked import e5
from claims.model import Facts, OfficeTerm, on
from desk.cli.looks import BOUNDS, STALE_AFTER, Look, libraries, prefect_server, settings, stale_terms, within
from tests.claims.match.checked.standin import StandIn
from tests.desk.cli.conftest import ROOT
from tests.factory import statement
from tests.locked import WHO, locked_server

TODAY = date(2025, 9, 8)


def test_the_bounds_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for name, (lowest, below) in BOUNDS.items():
        (wanted,) = (each.removeprefix(name) for each in project["dependencies"] if each.startswith(name))
        assert wanted in (f"=={lowest}", f">={lowest},<{below}")


def test_a_sentence_model_is_looked_at_where_it_is_switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def told() -> list[Look]:
        return [look for look in settings() if look.words.startswith("sentence model")]

    assert told() == []
    monkeypatch.setenv("TILIK_MEANING", "on")
    monkeypatch.setattr(e5, "PACKAGE", "tilik-no-such-package")
    (look,) = told()
    assert (look.kind, look.mend) == ("bad", "make meaning")
    monkeypatch.setattr(e5, "SmallE5", StandIn)
    assert told() == [Look("good", "sentence model: stand-in 1")]


@pytest.mark.parametrize(
    ("has", "fits"),
    [
        ("2.0.57", False),
        ("2.0.58", True),
        ("2.0.100", True),
        ("2.1", False),
        ("2.1.0b1", False),
        ("3", False),
    ],
)
def test_versions_are_compared_as_numbers(has: str, fits: bool) -> None:
    assert within(has, "2.0.58", "2.1") is fits


@pytest.mark.parametrize(("has", "told"), [("2.1.0", "does not work with Tilik"), (None, "is not installed")])
def test_a_library_outside_its_bounds_is_named(
    has: str | None, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = desk.cli.looks._version
    monkeypatch.setattr(desk.cli.looks, "_version", lambda name: has if name == "sqlalchemy" else real(name))
    (bad,) = (look for look in libraries() if look.kind == "bad")
    assert bad.words.startswith("sqlalchemy")
    assert told in bad.words
    assert bad.mend is not None
    assert "requirements.lock" in bad.mend


def _term(id: str, seen: date | None, end: date | None = None, start: date = TODAY) -> OfficeTerm:
    return OfficeTerm(
        statement(id, kind="office_term"),
        "office:aa-mod",
        "person:ani",
        on(start),
        None if end is None else on(end),
        last_seen=seen,
    )


def test_open_terms_not_seen_for_long_are_stale() -> None:
    long_ago = TODAY - STALE_AFTER - timedelta(days=1)
    stale = _term("T-stale", long_ago)
    never = _term("T-never", None, start=long_ago)
    superseded = replace(stale, statement=statement("T-old", kind="office_term", superseded=TODAY))
    fine = (
        _term("T-seen", TODAY - STALE_AFTER),
        _term("T-ended", long_ago, end=TODAY),
        _term("T-new", None),
        superseded,
    )
    (look,) = stale_terms(Facts(terms=(stale, never, *fine)), TODAY)
    assert look.kind == "stale"
    assert "2 open ones" in look.words
    assert "T-never" in look.words
    assert "T-stale" in look.words
    assert [each.kind for each in stale_terms(Facts(terms=fine), TODAY)] == ["good"]


@pytest.fixture(params=[200, 503])
def server(request: pytest.FixtureRequest) -> Iterator[tuple[str, int]]:
    """A server that answers with that status on its health address only."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(request.param if self.path == "/api/health" else 404)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing on stderr."""

    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/api", request.param
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_server_is_asked_for_its_health(server: tuple[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    url, status = server
    monkeypatch.setenv("PREFECT_API_URL", url)
    (look,) = prefect_server()
    assert look.kind == ("good" if status == 200 else "bad")


@pytest.mark.parametrize("who", [None, "desk:wrong", WHO])
def test_a_server_that_asks_who_is_there_is_no_good_to_a_stranger(
    who: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if who is not None:
        monkeypatch.setenv("PREFECT_API_AUTH_STRING", who)
    with locked_server() as url:
        monkeypatch.setenv("PREFECT_API_URL", url)
        (look,) = prefect_server()
    assert look.kind == ("good" if who == WHO else "bad")
    assert who == WHO or "PREFECT_API_AUTH_STRING" in (look.mend or "")


def test_an_address_that_is_none_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "file:///etc/passwd")
    (look,) = prefect_server()
    assert (look.kind, look.mend) == ("bad", "unset PREFECT_API_URL")
