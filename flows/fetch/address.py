"""Reads an address strictly: what several programs could read differently is refused, not guessed at."""

import re
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote, urljoin

import idna

from flows.fetch.results import Failed, shown

LONGEST = 2000
"""Bytes an address may have: what fits PostgreSQL's index, and twice what newspapers use."""
PORTS = {"http": 80, "https": 443}
_PARTS = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.\-]*)://(?P<at>[^/?#]*)(?P<rest>[^#]*)(?:#.*)?", re.S)
_PLACE = re.compile(r"(?:\[(?P<six>[0-9A-Fa-f:.]+)\]|(?P<name>[^:\[\]@%]+))(?::(?P<port>[0-9]{1,5}))?")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_\-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart: `host` in lower case and ASCII, without brackets; `path` with its query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def place(self) -> str:
        """host:port, an IPv6 address in brackets."""
        return f"{_bracketed(self.host)}:{self.port}"

    @property
    def origin(self) -> str:
        """scheme://host, with its port where it is not the scheme's own."""
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{_bracketed(self.host)}{port}"

    @property
    def address(self) -> str:
        """The whole address, written one way."""
        return self.origin + self.path

    @property
    def front(self) -> bool:
        """It is the front page of its host."""
        return self.path == "/"

    @property
    def literal(self) -> bool:
        """The host is a number, not a name."""
        return ":" in self.host or _NUMBER.fullmatch(self.host.rpartition(".")[2]) is not None


def parse(address: str) -> Target:
    """The address, taken apart; raises Failed for anything but a plain http or https address."""
    try:
        length = len(address.encode())
    except UnicodeEncodeError as error:
        raise Failed("the address holds half a character; copy it again") from error
    if length > LONGEST:
        raise Failed(f"the address is longer than {LONGEST} bytes")
    if any(char <= " " or char in "\\\x7f" or "\x80" <= char <= "\x9f" for char in address):
        raise Failed("the address holds a space, a control character or a backslash")
    parts = _PARTS.fullmatch(address)
    scheme = "" if parts is None else parts["scheme"].lower()
    if parts is None or scheme not in PORTS:
        raise Failed("only http:// and https:// addresses are fetched")
    if "@" in parts["at"]:
        raise Failed("the address holds a user name or password; take it out")
    place = _PLACE.fullmatch(parts["at"])
    if place is None:
        raise Failed(f"the address names no host that can be read: {shown(parts['at'])}")
    port = PORTS[scheme] if place["port"] is None else int(place["port"])
    if not 0 < port < 65536:
        raise Failed(f"there is no port {port}")
    host = _six(place["six"]) if place["six"] else _name(place["name"])
    path = quote(parts["rest"], safe="/?%:@!$&'()*+,;=~-._[]")
    target = Target(scheme, host, port, path if path.startswith("/") else f"/{path}")
    if len(target.address) > LONGEST:
        raise Failed(f"the address is longer than {LONGEST} bytes once written in ASCII")
    return target


def redirected(target: Target, location: str) -> Target:
    """Where a redirect leads; raises Failed where that is no address we fetch, or drops encryption."""
    with suppress(UnicodeError):
        # http.client gives the header's bytes as Latin-1; sites send UTF-8 there.
        location = location.encode("latin-1").decode("utf-8")
    if len(location) > LONGEST:
        raise Failed(f"the address it is redirected to is longer than {LONGEST} bytes")
    try:
        leads_to = parse(urljoin(target.address, location.strip()))
    except ValueError as error:
        raise Failed(f"redirected to {shown(location)}, which is no address") from error
    except Failed as failed:
        raise Failed(f"redirected to {shown(location)}: {failed.reason}") from failed
    if target.scheme == "https" and leads_to.scheme == "http":
        raise Failed(f"redirected from https to {shown(leads_to.address)}, which is not encrypted")
    return leads_to


def require_listed(target: Target, hosts: Iterable[str], private: Collection[str]) -> None:
    """Raises Failed unless the source's hosts name this one and the port is allowed.

    An entry is a host (then ports 80 and 443), host:port (then that one), or *.host for all below it.
    """
    for entry in hosts:
        listed, port = _entry(entry)
        below = listed.startswith("*.") and target.host.endswith(listed[1:]) and not target.literal
        if target.host != listed and not below:
            continue
        if target.port == port or (port is None and (target.port in (80, 443) or target.place in private)):
            return
    raise Failed(f"{shown(target.place)} is not among the hosts of this source")


def private_place(entry: str) -> str:
    """An entry of TILIK_PRIVATE_HOSTS as Target.place writes it; raises Failed for what is no host:port."""
    if re.search(r":[0-9]+$", entry) is None or entry.endswith("]"):
        raise Failed(f"{shown(entry)} is not host:port")
    return parse(f"http://{entry}/").place


def _entry(entry: str) -> tuple[str, int | None]:
    wild = entry.startswith("*.")
    try:
        target = parse(f"http://{entry[2:] if wild else entry}/")
    except Failed:
        return "", None  # an entry nobody can mean allows nothing
    port = target.port if re.search(r":[0-9]+$", entry) and not entry.endswith("]") else None
    return ("*." if wild else "") + target.host, port


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _six(words: str) -> str:
    try:
        return str(IPv6Address(words))
    except AddressValueError as error:
        raise Failed(f"[{shown(words)}] is no IPv6 address") from error


def _name(words: str) -> str:
    """The host in ASCII; a number is taken in its one usual form, 192.0.2.1."""
    name = words.lower().removesuffix(".")
    if not name.isascii():
        try:
            name = idna.encode(name, uts46=True, transitional=False).decode("ascii").removesuffix(".")
        except (idna.IDNAError, UnicodeError) as error:
            raise Failed(f"{shown(words)} is no host name") from error
    labels = name.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        try:
            dotted = str(IPv4Address(name))
        except AddressValueError as error:
            raise Failed(f"{shown(words)} is a number in an odd form; write it as 192.0.2.1") from error
        if not words.isascii():
            raise Failed(f"{shown(words)} is a number in an odd form; write it as 192.0.2.1")
        return dotted
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise Failed(f"{shown(words)} is no host name")
    return name
