"""What the service answers to: each path with its method, who may call it, and the function that answers."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

from desk.web.routes.check import check
from desk.web.routes.docs import docs
from desk.web.routes.health import alive, ready
from desk.web.routes.metrics import metrics
from desk.web.routes.openapi import openapi

Who = Literal["anyone", "token"]


@dataclass(frozen=True, slots=True)
class Page:
    """One path. `token`: a caller with a token, or anyone on this machine where none are asked for."""

    path: str
    method: Literal["GET", "POST"]
    who: Who
    answer: Callable[[Request], Awaitable[Response]]


PAGES: tuple[Page, ...] = (
    Page("/v1/check", "POST", "token", check),
    Page("/metrics", "GET", "token", metrics),
    Page("/openapi.json", "GET", "anyone", openapi),
    Page("/docs", "GET", "anyone", docs),
    Page("/healthz", "GET", "anyone", alive),
    Page("/readyz", "GET", "anyone", ready),
)
