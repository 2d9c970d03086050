"""Who calls: before a route that wants a token, the caller is known and has not asked too often."""

import math
import time
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from claims.text.counts import counted
from desk.web.problem import Problem
from desk.web.tokens import Tokens

LOCAL = "local"
"""The name of every caller where no tokens are asked for."""


class Callers:
    """Lets a request in whose token is known; everybody where there are no tokens."""

    def __init__(self, app: ASGIApp, tokens: Tokens | None, rate: "Rate") -> None:
        self.app, self.tokens, self.rate = app, tokens, rate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        scope["tilik.caller"] = caller = self._caller(Headers(scope=scope))
        wait = self.rate.take(caller)
        if wait > 0:
            seconds, times = math.ceil(wait), counted(self.rate.a_minute, "time") + " a minute"
            raise Problem(
                "too-often",
                f"{caller} asks more than {times}: wait {counted(seconds, 'second')}",
                {"Retry-After": str(seconds)},
            )
        await self.app(scope, receive, send)

    def _caller(self, headers: Headers) -> str:
        if self.tokens is None:
            return LOCAL
        given = headers.getlist("authorization")
        scheme, _, token = given[0].partition(" ") if len(given) == 1 else ("", "", "")
        name = self.tokens.name_of(token.strip()) if scheme.lower() == "bearer" else None
        if name is None:
            wanted = {"WWW-Authenticate": 'Bearer realm="tilik"'}
            raise Problem(
                "no-token", "send `Authorization: Bearer TOKEN` with a token of the service", wanted
            )
        return name


class Rate:
    """A bucket of requests for each caller: it holds `burst`, and fills by so many a minute."""

    def __init__(self, a_minute: int, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.a_minute = a_minute
        self._burst = float(burst)
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def take(self, caller: str) -> float:
        """One request is taken out; 0, or the seconds until there is one to take. Callers are few: names."""
        now = self._clock()
        left, then = self._buckets.get(caller, (self._burst, now))
        left = min(self._burst, left + (now - then) * self.a_minute / 60)
        if left < 1:
            self._buckets[caller] = (left, now)
            return (1 - left) * 60 / self.a_minute
        self._buckets[caller] = (left - 1, now)
        return 0.0
