"""tests/claims/conftest.py: a connection is refused before it is tried."""

import socket

import pytest


def test_no_connection_can_be_opened_here() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        with pytest.raises(PermissionError, match="needs no network"):
            socket.create_connection(listening.getsockname(), timeout=1)
