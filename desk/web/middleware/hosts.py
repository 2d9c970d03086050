"""The name a request was sent to: another than ours is a page that has its own name point at us."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from desk.web.problem import Problem


class Hosts:
    """Refuses every request whose Host header is none of the names served."""

    def __init__(self, app: ASGIApp, names: frozenset[str]) -> None:
        self.app, self.names = app, names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] == "http":
            given = Headers(scope=scope).getlist("host")
            if len(given) != 1 or bare(given[0]) not in self.names:
                told = given[0][:60] if given else ""
                raise Problem("wrong-host", f"this service is not called {told!r}; `--name` adds a name")
        await self.app(scope, receive, send)


def bare(host: str) -> str:
    """The name of a Host header without its port, in lower case; the empty string where it is none."""
    if host.startswith("["):
        name, end, port = host[1:].partition("]")
        port = port.removeprefix(":")
        if not end:
            return ""
    else:
        name, _, port = host.partition(":")
    return name.lower().rstrip(".") if port == "" or (port.isascii() and port.isdigit()) else ""
