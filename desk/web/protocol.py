"""Patience with callers: the head of a request arrives within some seconds, or the line is closed."""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from desk.web.serving import HEAD_SECONDS


class Patient(H11Protocol):
    """uvicorn's HTTP/1.1, which would wait for ever for the rest of a head that comes byte by byte."""

    head_seconds = HEAD_SECONDS
    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """The time for the first head begins."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """A whole head ends the waiting; more of one does not lengthen it."""
        before = self.cycle
        super().data_received(data)
        if self.cycle is not before:
            self._done()
        elif self.cycle is None or self.cycle.response_complete:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        self._done()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._waiting is None:
            self._waiting = self.loop.call_later(self.head_seconds, self._too_slow)

    def _done(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _too_slow(self) -> None:
        self._waiting = None
        if not self.transport.is_closing():
            self.transport.close()
