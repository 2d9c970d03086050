"""Callers that are slow: a head that never ends is not waited for, nor a body, and others are served."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn

from desk.web.app import build
from desk.web.jobs import Done, Job
from desk.web.server import _config, bound
from desk.web.serving import Serving
from tests.desk.web.conftest import StandIn

HEAD = b"POST /v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\n"


@pytest.fixture(scope="module")
def address() -> Iterator[tuple[str, int]]:
    """A server in this process that waits three tenths of a second for a head, and as long for a body."""
    serving = Serving(head_seconds=0.3, body_seconds=0.3, burst=1000)
    app = build(serving)
    app.state.service.workers = StandIn()
    with bound("127.0.0.1", 0) as door:
        server = uvicorn.Server(_config(app, serving))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        yield door.getsockname()[:2]
        server.should_exit = True
        thread.join()


def connected(address: tuple[str, int]) -> socket.socket:
    line = socket.create_connection(address, timeout=200)
    line.settimeout(60)
    return line


def heard(line: socket.socket) -> bytes:
    """All that is said until the other side closes."""
    told = b""
    while piece := line.recv(65_536):
        told += piece
    return told


@pytest.mark.parametrize("begun", [b"", b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: "])
def test_a_head_that_never_ends_is_not_waited_for(begun: bytes, address: tuple[str, int]) -> None:
    """Each further byte is no reason to wait longer."""
    began = time.monotonic()
    with connected(address) as line:
        line.sendall(begun)
        assert closed(line, begun[:1])
        assert time.monotonic() - began > 0.1


def closed(line: socket.socket, more: bytes) -> bool:
    """The other side closes the line, whatever is still sent for half a minute, and says nothing before."""
    line.settimeout(0.02)
    for _ in range(1500):
        try:
            line.sendall(more)
            return line.recv(1) == b""
        except TimeoutError:
            continue
        except ConnectionError:
            return True
    return False


def test_a_body_that_never_ends_is_not_waited_for(address: tuple[str, int]) -> None:
    with connected(address) as line:
        line.sendall(HEAD + b"Pa")
        told = heard(line)
    assert told.startswith(b"HTTP/1.1 408 ")
    assert b'"type": "/docs#slow-body"' in told


def test_a_line_that_is_kept_open_is_served_again(address: tuple[str, int]) -> None:
    with connected(address) as line:
        for _ in range(3):
            line.sendall(HEAD + b"Pasar")
            told = b""
            while not told.endswith(b'{"dossier":1}\n'):
                told += line.recv(65_536)
            assert told.startswith(b"HTTP/1.1 200 ")
        line.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        assert b"alive" in heard(line)


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + b"X: " + b"a" * 70_000 + b"\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\n\r\n",
        b"POST /v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"POST /v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
        HEAD[:-2] + b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
    ],
    ids=["TLS", "a large head", "NUL", "two lengths", "a negative length", "smuggling"],
)
def test_what_is_no_http_ends_the_line_and_harms_nobody(sent: bytes, address: tuple[str, int]) -> None:
    with connected(address) as line:
        line.sendall(sent)
        try:
            told = heard(line)
        except ConnectionError:
            told = b""
    assert told == b"" or told.startswith(b"HTTP/1.1 4")
    with connected(address) as line:
        line.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        assert heard(line).startswith(b"HTTP/1.1 200 ")


def test_what_is_inside_is_answered_when_the_service_is_told_to_end() -> None:
    """Told to end while an article is judged, it takes no further caller, and answers that one first."""
    app = build(Serving())
    inside, may_go_on = threading.Event(), threading.Event()

    class Slow(StandIn):
        async def do(self, job: Job) -> Done:
            inside.set()
            await asyncio.to_thread(may_go_on.wait, 60)
            return await super().do(job)

    app.state.service.workers = Slow()
    with bound("127.0.0.1", 0) as door:
        server = uvicorn.Server(_config(app, Serving()))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        with connected(door.getsockname()[:2]) as line:
            line.sendall(HEAD + b"Pasar")
            assert inside.wait(60)
            server.should_exit = True
            may_go_on.set()
            assert heard(line).endswith(b'{"dossier":1}\n')
        thread.join(60)
        assert not thread.is_alive()
