"""Serves the review page on this machine, and opens it in a browser where there is one to see it."""

import os
import secrets
import sys
import webbrowser
from collections.abc import Callable
from contextlib import suppress

from desk.web.review.app import Review, build
from desk.web.server import address_of, bound, server_of
from desk.web.serving import Serving

HOST, PORT = "127.0.0.1", 8322


def new_key() -> str:
    """96 random bits for the address, so that no other user of this machine decides in somebody's name."""
    return secrets.token_urlsafe(12)


def serve(review: Review, port: int, listening: Callable[[str], None]) -> None:
    """Serves until SIGTERM or Ctrl-C; `listening` is told the address once it is bound.

    Raises ServingError, in one line, where the address is taken.
    """
    with bound(HOST, port, "--port") as door:
        app = build(review)
        host, bound_to = door.getsockname()[:2]
        server = server_of(app, Serving(host=HOST, port=port))
        listening(f"{address_of(host, bound_to)}{review.home}")
        server.run(sockets=[door])


def open_browser(address: str) -> None:
    """Opens the address where somebody sits before a screen; a browser in a terminal would take that away."""
    seen = (
        sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    if seen:
        with suppress(webbrowser.Error, OSError):
            webbrowser.open(address)
