"""How the service is set up, one frozen record; what cannot be served safely is refused here."""

import ipaddress
from dataclasses import dataclass
from pathlib import Path

from claims.article.record import MAX_BYTES
from claims.model import Language

PORT = 8321
HEAD_SECONDS = 10.0
"""The most that the head of a request may take to arrive."""
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class ServingError(ValueError):
    """The service cannot be set up like this; the message is one line that says what to give."""


@dataclass(frozen=True, slots=True)
class Serving:
    """Where it listens, whom it answers, from which facts, and how much of everything at most.

    `tokens` None: everybody on this machine may ask. `database_url` None: facts are those of the seed
    files. `seconds` is the most that one article may take, and one request may wait for its turn;
    `body_seconds` the most that a body may take to arrive; `rate` is requests a minute and token,
    `burst` how many of them at once. `waiting` requests may wait beside the `processes` at work.
    """

    host: str = "127.0.0.1"
    port: int = PORT
    names: tuple[str, ...] = ()
    tokens: Path | None = None
    database_url: str | None = None
    keep: bool = False
    language: Language = "id"
    processes: int = 1
    waiting: int = 16
    rate: int = 120
    burst: int = 20
    most_bytes: int = MAX_BYTES
    seconds: float = 30.0
    body_seconds: float = 30.0
    head_seconds: float = HEAD_SECONDS

    def __post_init__(self) -> None:
        """Raises ServingError for an address that others reach without a token file or names."""
        if self.keep and self.database_url is None:
            raise ServingError("--keep keeps in the database: give --database too")
        if self.is_loopback:
            return
        if self.tokens is None:
            raise ServingError(
                f"{self.host} can be reached from other machines: give --tokens FILE (`tilik serve "
                "--new-token NAME` makes a line for it), or listen on 127.0.0.1"
            )
        if not self.names and self.is_wildcard:
            raise ServingError(
                f"{self.host} has no name of its own: give --name HOST, the name callers use in the address"
            )

    @property
    def is_loopback(self) -> bool:
        """Only this machine reaches the address."""
        address = _address(self.host)
        return self.host == "localhost" if address is None else address.is_loopback

    @property
    def is_wildcard(self) -> bool:
        """The address stands for every address of the machine."""
        address = _address(self.host)
        return address is not None and address.is_unspecified

    @property
    def hosts(self) -> frozenset[str]:
        """The names that a Host header may hold, in lower case, without port."""
        own = () if self.is_wildcard else (self.host,)
        return frozenset(name.lower().rstrip(".") for name in (*LOOPBACK, *own, *self.names))

    @property
    def places(self) -> int:
        """Requests for a dossier that may be inside at once, at work or waiting."""
        return self.processes + self.waiting


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
