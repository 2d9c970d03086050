"""Every request is counted and told in one log line: method, path, status, time; never what it held."""

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desk.web.counted import Counted
from flows.logs import log_context

_log = logging.getLogger(__name__)


class Told:
    """Counts and tells each request once it is answered."""

    def __init__(self, app: ASGIApp, counted: Counted) -> None:
        self.app, self.counted = app, counted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status = 500
        began = time.perf_counter()

        async def seen(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, seen)
        finally:
            took = time.perf_counter() - began
            self.counted.request(scope["path"], status, took)
            quiet = status < 400 and scope["path"] in ("/healthz", "/readyz", "/metrics")
            with log_context(article=scope.get("tilik.article")):
                _log.log(
                    logging.DEBUG if quiet else logging.INFO,
                    "%s %s %d in %d ms for %s",
                    scope["method"],
                    scope["path"],
                    status,
                    round(took * 1000),
                    scope.get("tilik.caller", "-"),
                )
