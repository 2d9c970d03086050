"""A page of another site must not have a visitor's browser send anything here.

The rule is that of Go's CrossOriginProtection: what a browser says of the request's origin counts,
and programs, which say nothing of it, pass.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from desk.web.problem import Problem

_SAFE = ("GET", "HEAD", "OPTIONS")


class CrossSite:
    """Refuses what another site's page sends by a method that changes something."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] == "http" and scope["method"] not in _SAFE and _is_foreign(Headers(scope=scope)):
            raise Problem("cross-site", "a page of another site sent this: call from your own server")
        await self.app(scope, receive, send)


def _is_foreign(headers: Headers) -> bool:
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    if origin is None:
        return False
    try:
        return urlsplit(origin).netloc.lower() != headers.get("host", "").lower()
    except ValueError:
        return True
