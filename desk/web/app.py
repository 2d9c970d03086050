"""The application: routes behind what guards them, and the processes that live as long as it does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from multiprocessing.connection import Connection

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desk.web.counted import Counted
from desk.web.jobs import Order
from desk.web.middleware.callers import Callers, Rate
from desk.web.middleware.cross_site import CrossSite
from desk.web.middleware.faults import Faults, told
from desk.web.middleware.headers import SafeHeaders
from desk.web.middleware.hosts import Hosts
from desk.web.middleware.told import Told
from desk.web.problem import Problem
from desk.web.routes import PAGES
from desk.web.service import Service
from desk.web.serving import Serving
from desk.web.tokens import Tokens
from desk.web.workers import Workers


def build(serving: Serving, run_id: str | None = None) -> Starlette:
    """The application, not yet started. With a run's id what it judges is kept under that run.

    Raises ServingError where the file of tokens cannot be used.
    """
    counted = Counted(tuple(page.path for page in PAGES))
    workers = Workers(Order(serving.database_url, run_id), serving.processes, serving.seconds, _work)
    service = Service(serving, workers, counted)
    tokens = None if serving.tokens is None else Tokens(serving.tokens)
    guard = Middleware(Callers, tokens=tokens, rate=Rate(serving.rate, serving.burst))
    app = Starlette(
        routes=[
            Route(
                page.path,
                page.answer,
                methods=[page.method],
                middleware=[guard] if page.who == "token" else [],
            )
            for page in PAGES
        ],
        middleware=[
            Middleware(Told, counted=counted),
            Middleware(SafeHeaders),
            Middleware(Faults),
            Middleware(Hosts, names=serving.hosts),
            Middleware(CrossSite),
        ],
        exception_handlers={HTTPException: _refused, Problem: _problem},
        lifespan=_alive,
    )
    # A path with a stroke too many is not found, rather than sent elsewhere with its body.
    app.router.redirect_slashes = False
    app.state.service = service
    return app


@asynccontextmanager
async def _alive(app: Starlette) -> AsyncIterator[None]:
    service: Service = app.state.service
    service.workers.start()
    try:
        yield
    finally:
        await service.workers.close()
        service.close()


def _refused(request: Request, refused: Exception) -> Response:
    assert isinstance(refused, HTTPException), "this handler is for what Starlette refuses"
    return told(refused).response()


def _problem(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, Problem), "this handler is for problems"
    return problem.response()


def _work(connection: Connection, order: Order) -> None:
    """The work of a process, imported there only: this one judges nothing, and has no room for it."""
    from desk.web.work import work

    work(connection, order)
