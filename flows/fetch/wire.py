"""The connection itself: to vetted addresses only, and never longer or larger than allowed."""

import logging
import socket
import ssl
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPException
from time import monotonic
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.response import BaseHTTPResponse

from flows.fetch.address import Target
from flows.fetch.public import own_network, public
from flows.fetch.results import Failed, shown

# It logs a stranger's headers, and shows them on stderr where nobody has set up logging.
logging.getLogger("urllib3").setLevel(logging.ERROR)

READ_SECONDS = 10.0
"""The most seconds a server may be silent."""
TRIES = 4
"""So many addresses of a name are tried."""
BESIDES = 256 * 1024
"""Bytes of status, headers and chunk marks that may come on top of the content."""

Resolve = Callable[[str, int], Sequence[str]]


class Stopped(OSError):
    """A limit was reached in the middle of an answer; the message says which."""

    def __init__(self, said: str, *, temporary: bool) -> None:
        """`temporary` where another try may go well."""
        super().__init__(said)
        self.temporary = temporary


def look_up(host: str, port: int) -> Sequence[str]:
    """The numbers of a name, as the machine's resolver gives them; raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    # A scope at the end (fe80::1%2) stays part of the number, so that it is seen and refused.
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def vetted(target: Target, resolve: Resolve, private: Collection[str]) -> Sequence[str]:
    """The network addresses of the target, looked up once, each of them public; else raises Failed.

    A place the operator named as private may also lie in a private network.
    """
    numbers = [target.host] if target.literal else _numbers(target, resolve)
    allowed = own_network if target.place in private else public
    for number in numbers:
        if not _is(allowed, number):
            meant = _is(own_network, number)
            hint = f"; name {target.place} in TILIK_PRIVATE_HOSTS if it is to be reached" if meant else ""
            raise Failed(f"{target.host} leads to {shown(number)}, which is not public{hint}")
    return numbers[:TRIES]


def _numbers(target: Target, resolve: Resolve) -> Sequence[str]:
    try:
        numbers = resolve(target.host, target.port)
    except (OSError, UnicodeError) as error:
        raise Failed(f"{target.host} is not known to the name service", temporary=True) from error
    if not numbers:
        raise Failed(f"{target.host} has no address", temporary=True)
    return numbers


def _is(allowed: Callable[[str], bool], number: str) -> bool:
    try:
        return allowed(number)
    except ValueError:
        return False


class _Watch:
    """What an answer may still cost; shared by a socket and whoever reads from it."""

    def __init__(self, seconds: float, most: int) -> None:
        self.until = monotonic() + seconds
        self.left = most

    def timeout(self) -> float:
        """Seconds the next read may take; raises Stopped where none are left."""
        left = self.until - monotonic()
        if left <= 0:
            raise Stopped("took longer than the limit of its source allows", temporary=True)
        return min(left, READ_SECONDS)

    def count(self, received: int) -> None:
        """So many bytes came; raises Stopped where they are more than allowed."""
        self.left -= received
        if self.left < 0:
            raise Stopped("sent more bytes than allowed", temporary=False)


class _Watched:
    """A socket whose every read counts, headers too: http.client reads through recv_into alone."""

    watch: _Watch | None = None

    def recv_into(self, *arguments: Any, **named: Any) -> int:
        """As socket.recv_into; raises Stopped at a limit, TimeoutError where the server is silent."""
        if self.watch is not None:
            self.settimeout(self.watch.timeout())  # type: ignore[attr-defined]
        received: int = super().recv_into(*arguments, **named)  # type: ignore[misc]
        if self.watch is not None:
            self.watch.count(received)
        return received


class _Socket(_Watched, socket.socket):
    pass


class _TlsSocket(_Watched, ssl.SSLSocket):
    pass


def tls() -> ssl.SSLContext:
    """Certificates and names are verified, against the authorities this machine trusts."""
    context = ssl.create_default_context()
    context.sslsocket_class = _TlsSocket
    return context


class _Pinned:
    """A connection that goes to the numbers it is given and asks no name service."""

    numbers: Sequence[str]
    port: int
    watch: _Watch

    def _new_conn(self) -> socket.socket:
        """A socket to the first of the numbers that answers; raises OSError where none does."""
        failure = OSError("no address")
        for number in self.numbers:
            family = socket.AF_INET6 if ":" in number else socket.AF_INET
            made = _Socket(family, socket.SOCK_STREAM)
            try:
                made.settimeout(self.watch.timeout())
                made.connect((number, self.port))
            except OSError as error:
                made.close()
                failure = error
            else:
                made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return made
        raise failure

    def connect(self) -> None:
        """Connected, with TLS where it is wanted, and watched from here on."""
        super().connect()  # type: ignore[misc]
        self.sock.watch = self.watch  # type: ignore[attr-defined]


class _Plain(_Pinned, HTTPConnection):
    pass


class _Secure(_Pinned, HTTPSConnection):
    pass


@contextmanager
def asked(
    target: Target,
    numbers: Sequence[str],
    headers: dict[str, str],
    *,
    context: Callable[[], ssl.SSLContext],
    seconds: float,
    most: int,
) -> Iterator[BaseHTTPResponse]:
    """The answer to one GET, its content still to be read; raises Failed for whatever goes wrong.

    The whole, reading included, takes at most `seconds`, and `most` bytes on the wire beside headers.
    """
    watch = _Watch(seconds, most + BESIDES)
    connection: Any
    if target.scheme == "https":
        connection = _Secure(target.host, target.port, timeout=READ_SECONDS, ssl_context=context())
    else:
        connection = _Plain(target.host, target.port, timeout=READ_SECONDS)
    connection.numbers, connection.watch = numbers, watch
    try:
        connection.request("GET", target.path, headers=headers, preload_content=False)
        yield connection.getresponse()
    except (OSError, HTTPException, HTTPError, ValueError) as error:
        raise _failed(target, error, watch) from error
    finally:
        connection.close()


def _failed(target: Target, error: BaseException, watch: _Watch) -> Failed:
    """What went wrong, in one line without the server's own words."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
    for each in chain:
        if isinstance(each, Stopped):
            return Failed(f"{target.host} {each}", temporary=each.temporary)
        if isinstance(each, ssl.SSLCertVerificationError):
            return Failed(f"the certificate of {target.host} is not valid: {shown(each.verify_message)}")
        if isinstance(each, ssl.SSLError):
            return Failed(f"{target.host} could not be reached over TLS", temporary=True)
        if isinstance(each, DecodeError):
            return Failed(f"{target.host} sent an answer that cannot be unpacked")
    if monotonic() >= watch.until:
        return Failed(f"{target.host} took longer than the limit of its source allows", temporary=True)
    if any(isinstance(each, TimeoutError) for each in chain):
        return Failed(f"{target.host} was silent for {READ_SECONDS:g} seconds", temporary=True)
    if any(isinstance(each, ConnectionRefusedError) for each in chain):
        return Failed(f"{target.place} refuses connections", temporary=True)
    if any(isinstance(each, HTTPException | HTTPError | ValueError) for each in chain):
        return Failed(f"{target.host} broke off, or sent what is no HTTP", temporary=True)
    return Failed(f"the connection to {target.place} failed", temporary=True)
