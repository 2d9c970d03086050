"""The Host header: which names are ours, however they are written."""

import pytest

from desk.web.middleware.hosts import bare
from desk.web.serving import Serving


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8321", "localhost:80", "LOCALHOST", "localhost.", "[::1]", "[::1]:8321"]
)
def test_our_names_are_known(host: str) -> None:
    assert bare(host) in Serving().hosts


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost@evil.example",
        "localhost:80:80",
        "localhost:x",
        "[::1",
        "[::1]x",
        "127.1",
        "2130706433",
        "",
        "::1",
        "loc\u0430lhost",
    ],
)
def test_no_other_name_is(host: str) -> None:
    assert bare(host) not in Serving().hosts
