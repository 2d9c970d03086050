"""A web on loopback: sites of our own, names that lead where a test says, every connection on record."""

import _socket
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from sqlalchemy import Engine, text

from flows.fetch import Fetcher, Usual
from tests.db.copying import with_tables

Page = Callable[[BaseHTTPRequestHandler], None] | tuple[int, dict[str, str], bytes]
QUICK = Usual(bytes=200_000, seconds=120, seconds_between_requests=0)
PUBLIC = "93.184.216.34"


@dataclass
class Clock:
    """A clock that only sleeping moves."""

    now: datetime = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)


class Site:
    """A server on loopback whose pages are given by path; `hits` are the paths asked for."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.hits: list[str] = []
        self.headers: list[dict[str, str]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.hits.append(self.path)
                site.headers.append(dict(self.headers))
                page = site.pages.get(self.path, (404, {}, b""))
                with suppress(OSError):
                    if callable(page):
                        page(self)
                    else:
                        answer(self, *page)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            block_on_close = False

            def handle_error(self, request: Any, client_address: Any) -> None:
                """A fetcher that hangs up is what these tests are about, not worth a trace."""

            def server_bind(self) -> None:
                socket.socket.bind(self.socket, self.server_address)
                self.server_address = self.socket.getsockname()
                self.server_name, self.server_port = "test", self.server_address[1]

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port: int = self.server.server_port
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        return f"http://{self.place}{path}"

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def answer(handler: BaseHTTPRequestHandler, status: int, headers: dict[str, str], body: bytes) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    if "Content-Length" not in headers and "Transfer-Encoding" not in headers:
        handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


class Wires:
    """Every connection asked for, where public numbers lead on loopback, and what names mean.

    A number without a way on loopback is refused, so that no test can leave this machine.
    """

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []
        self.ways: dict[tuple[str, int], tuple[str, int]] = {}
        self.names: dict[str, Sequence[Sequence[str]]] = {}
        self.lookups: list[str] = []

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """The name's next answer; the last one stays."""
        self.lookups.append(host)
        answers = self.names.get(host)
        if answers is None:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return answers[min(self.lookups.count(host), len(answers)) - 1]

    def lead(self, name: str, site: Site, port: int = 80, number: str = PUBLIC) -> None:
        """The public name leads to the site."""
        self.names[name] = [[number]]
        self.ways[number, port] = ("127.0.0.1", site.port)


@pytest.fixture(autouse=True)
def wires(monkeypatch: pytest.MonkeyPatch) -> Wires:
    """Records and reroutes connections; afterwards none may have gone to a number without a way."""
    wires = Wires()

    def connect(self: socket.socket, address: Any) -> None:
        if self.family == socket.AF_UNIX:  # PostgreSQL of the tests
            _socket.socket.connect(self, address)
            return
        wires.asked.append(tuple(address[:2]))
        if tuple(address[:2]) not in wires.ways:
            raise ConnectionRefusedError(f"no test may connect to {address}")
        _socket.socket.connect(self, wires.ways[tuple(address[:2])])

    def no_lookup(*arguments: Any, **named: Any) -> Any:
        raise AssertionError(f"a test asked a name service: {arguments}")

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket.socket, "connect_ex", no_lookup)
    monkeypatch.setattr(socket, "getaddrinfo", no_lookup)
    return wires


@pytest.fixture
def make_site(wires: Wires) -> Iterator[Callable[[], Site]]:
    """Makes servers on loopback which a fetcher may reach by their own number."""
    made: list[Site] = []

    def make() -> Site:
        site = Site()
        wires.ways["127.0.0.1", site.port] = ("127.0.0.1", site.port)
        made.append(site)
        return site

    yield make
    for site in made:
        site.close()


@pytest.fixture
def site(make_site: Callable[[], Site]) -> Site:
    return make_site()


@pytest.fixture
def secret(make_site: Callable[[], Site]) -> Iterator[Site]:
    """A server in the private network that nobody named: a connection to it fails the test."""
    site = make_site()
    site.pages["/"] = (200, {}, b"private")
    yield site
    assert site.hits == []


@pytest.fixture(scope="session")
def tables() -> Iterator[Engine]:
    """One database for all tests of this folder, emptied by each."""
    engine = with_tables()
    yield engine
    engine.dispose()


@pytest.fixture
def memory(tables: Engine) -> Engine:
    with tables.begin() as connection:
        for name in ("host", "robots", "address"):
            connection.execute(text(f"DELETE FROM {name}"))
    return tables


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fetcher(memory: Engine, clock: Clock, wires: Wires, site: Site) -> Fetcher:
    """A fetcher that may reach the test's site, as an operator would let it."""
    return Fetcher(
        memory,
        contact="https://news.test/bot",
        private_hosts=[site.place],
        clock=clock,
        sleep=clock.sleep,
        resolve=wires.resolve,
    )


@pytest.fixture
def outsider(memory: Engine, clock: Clock, wires: Wires) -> Fetcher:
    """A fetcher as it is by default: no private network."""
    return Fetcher(memory, clock=clock, sleep=clock.sleep, resolve=wires.resolve)
