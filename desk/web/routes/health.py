"""GET /healthz: the process is alive. GET /readyz: it can answer for an article."""

import json

from starlette.requests import Request
from starlette.responses import Response

from desk.web.problem import Problem
from desk.web.service import Service


async def alive(request: Request) -> Response:
    """Answers whenever the process does."""
    return _told({"status": "alive"})


async def ready(request: Request) -> Response:
    """The facts are loaded and, where there is one, the database is reachable; a problem otherwise.

    What exactly is the matter stands in the log: everybody may ask here.
    """
    service: Service = request.app.state.service
    facts = service.workers.ready
    if facts is None:
        raise Problem("not-ready", "the facts are not loaded yet", {"Retry-After": "5"})
    if await service.reachable.get() is not None:
        raise Problem("not-ready", "the database cannot be reached", {"Retry-After": "10"})
    return _told({"status": "ready", "facts": facts.facts, "statements": facts.count})


def _told(values: dict[str, object]) -> Response:
    return Response(json.dumps(values) + "\n", media_type="application/json")
