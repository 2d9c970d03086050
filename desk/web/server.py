"""The server: a listening address, the application behind it, and an end that lets what is inside finish."""

import logging
import signal
import socket
from collections.abc import Callable
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from claims.world import SeedError, read_seeds
from db.engine import open_engine, require_current
from db.errors import DatabaseError
from db.revisions import newest_revision
from db.session import transaction
from desk.web.app import build
from desk.web.facts import NO_FACTS
from desk.web.keeping import FLOW
from desk.web.protocol import Patient
from desk.web.serving import Serving, ServingError
from flows.meaning import meaning
from flows.running import on_record

BACKLOG = 128
END_SECONDS = 10
"""The most that requests may take to finish when the service is told to end."""


def serve(serving: Serving, listening: Callable[[str], None]) -> None:
    """Serves until SIGTERM or Ctrl-C; `listening` is told the address once it is bound.

    Raises ServingError, in one line, where the address is taken, or facts or tokens cannot be used.
    """
    _try_facts(serving.database_url)
    with bound(serving.host, serving.port) as door:
        app = build(serving)  # before a run is begun: the tokens may be wrong
        host, port = door.getsockname()[:2]
        address = address_of(host, port)
        if not serving.keep or serving.database_url is None:
            server = server_of(app, serving)
            listening(address)
            server.run(sockets=[door])
            return
        engine = open_engine(serving.database_url)
        try:
            with on_record(engine, FLOW, {"host": host, "port": port}) as run:
                app = build(serving, run.id)
                server = server_of(app, serving)
                listening(address)
                server.run(sockets=[door])
                run.counts |= app.state.service.counted.outcomes
        finally:
            engine.dispose()


def address_of(host: str, port: int) -> str:
    """What a browser or a program calls."""
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def server_of(app: Starlette, serving: Serving) -> uvicorn.Server:
    """The server, which from here on ends gracefully when it is told to, also before it runs."""
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    server = uvicorn.Server(_config(app, serving))

    # While it runs uvicorn listens itself, and then raises the signal anew for whoever did before: that is
    # us, and nothing more is to be done than what comes behind.
    def end(number: int, frame: FrameType | None) -> None:
        server.should_exit = True

    for wanted in (signal.SIGTERM, signal.SIGINT):
        signal.signal(wanted, end)
    return server


def _config(app: Starlette, serving: Serving) -> uvicorn.Config:
    class Protocol(Patient):
        head_seconds = serving.head_seconds

    return uvicorn.Config(
        app,
        http=Protocol,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        # Behind this many lines uvicorn answers without us; the places inside are counted in routes/check.
        limit_concurrency=4 * serving.places + 64,
        backlog=BACKLOG,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=END_SECONDS,
        h11_max_incomplete_event_size=16_384,
    )


def _try_facts(url: str | None) -> None:
    """Raises ServingError where the facts cannot be used: better now than once for each process.

    Raises SettingsError where the sentence model is switched on and cannot be had.
    """
    try:
        if url is None:
            read_seeds()
            return
        meaning()
        engine = open_engine(url, make=False)
        try:
            require_current(engine)
            with transaction(engine) as session:
                if newest_revision(session) == 0:
                    raise ServingError(NO_FACTS)
        finally:
            engine.dispose()
    except (SeedError, DatabaseError) as error:
        raise ServingError(str(error)) from error


def bound(host: str, port: int, options: str = "--host or --port") -> socket.socket:
    """A socket that listens there. Raises ServingError, in one line with the `options`, where it cannot."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        door = socket.socket(family, kind, protocol)
        try:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            door.bind(address)
            door.listen(BACKLOG)  # who calls while the service begins waits, and is not turned away
        except OSError:
            door.close()
            raise
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise ServingError(
            f"cannot listen on {host} port {port} ({why.lower()}): end what listens there, "
            f"or give another {options}"
        ) from None
    return door
