"""The library needs no network: under tests/claims nothing may open a connection."""

import socket
from typing import NoReturn

import pytest


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any attempt to connect raises, so that no test passes by the grace of a server somewhere."""

    def refuse(*_: object) -> NoReturn:
        raise PermissionError("claims/ needs no network: this test tried to connect to something")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
