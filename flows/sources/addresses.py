"""Addresses: one form for one article, however a feed, a sitemap or a reader writes it.

RFC 3986 §6 by the library's own parts, and the quirks of the source. Whether a host may be reached at
all is for the fetcher to say, on the connection it makes.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import SplitResult, quote, unquote_to_bytes, urlsplit, urlunsplit

import idna

from flows.sources.model import Quirks, Source

LONGEST = 2_000  # characters, as many as an article's source id may have
_PORTS = {"http": 80, "https": 443}
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid|_ga|_gl"
)
_ESCAPED = re.compile("%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
# What may stand unescaped in a path or a query, "%" among them: what is escaped stays so.
_KEPT = "!$&'()*+,;=:@/?%-._~"


class NotListed(ValueError):
    """An address that a source may not list; the message is a phrase that says why."""


def canonical(address: str, source: Source) -> str:
    """The one form of an address of the source; raises NotListed where it is none of its own.

    Host in small ASCII letters, the scheme's own port and the fragment left out, escapes in one
    spelling, tracking parameters dropped, the source's quirks applied.
    """
    parts = split(address)
    host = source.quirks.same_hosts.get(parts.host, parts.host)
    if not source.has(host):
        raise NotListed(f"is on {host[:100]}, which is none of the source's hosts")
    scheme = "https" if source.quirks.https and parts.port is None else parts.scheme
    if parts.port is not None and parts.port not in (*_PORTS.values(), *source.ports):
        raise NotListed(f"is on port {parts.port}, which is not in the source's ports")
    netloc = host if parts.port is None else f"{host}:{parts.port}"
    path, query = _path(parts.path, source.quirks), _query(parts.query, source.quirks)
    found = urlunsplit(SplitResult(scheme, netloc, path, query, ""))
    if len(found) > LONGEST:
        raise NotListed(f"has more than {LONGEST} characters")
    return found


def listing_address(address: str, source: Source) -> str:
    """The address of a feed, sitemap or answer in plain form: quirks are about articles, and not applied.

    Raises NotListed where it is not on the source's hosts.
    """
    return canonical(address, replace(source, quirks=Quirks()))


class Parts:
    """An address cut up: scheme, host in small ASCII letters, port where it is not the scheme's own."""

    __slots__ = ("host", "path", "port", "query", "scheme")

    def __init__(self, found: SplitResult) -> None:
        self.scheme = found.scheme.lower()
        self.host = _host(found)
        port = found.port
        self.port = None if port == _PORTS[self.scheme] else port
        self.path, self.query = found.path, found.query


def split(address: str) -> Parts:
    """The parts of a web address; raises NotListed, in words, where it is none that can be used."""
    if len(address) > LONGEST:
        raise NotListed(f"has more than {LONGEST} characters")
    address = address.strip(" \t\r\n\f")
    if not address:
        raise NotListed("has no address")
    # Browsers drop these inside an address; whoever puts them there means to be read in two ways.
    if not address.isprintable() or "\\" in address:
        raise NotListed("has signs in its address that belong in none")
    try:
        found = urlsplit(address)
        if found.scheme.lower() not in _PORTS:
            scheme = f"is {found.scheme[:20]}:, " if found.scheme else "is "
            raise NotListed(f"{scheme}no address that starts with http:// or https://")
        if "@" in found.netloc:
            raise NotListed("has a user name in its address")
        return Parts(found)
    except NotListed:
        raise
    except ValueError:  # a port of letters, half a bracket, a host no name can have
        raise NotListed("has no host and port that can be read") from None


def _host(found: SplitResult) -> str:
    host = (found.hostname or "").removesuffix(".")
    if ":" in host:
        return f"[{host}]"
    # A name has at most 253 characters (RFC 1035); longer ones cost the encoder time.
    if not host or len(host) > 253:
        raise ValueError
    if host.isascii():
        if re.fullmatch(r"[a-z0-9]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)*", host) is None:
            raise ValueError
        return host
    return idna.encode(host, uts46=True).decode()


def _path(path: str, quirks: Quirks) -> str:
    path = _without_dots(_escaped(path)) or "/"
    while (shorter := _cut(path, quirks.cut_suffixes)) != path:
        path = shorter
    return path


def _cut(path: str, suffixes: Sequence[str]) -> str:
    for suffix in suffixes:
        bare = path.rstrip("/") if suffix.startswith("/") else path
        if bare.endswith(suffix) and len(bare) > len(suffix):
            return bare.removesuffix(suffix) or "/"
    return path


def _query(query: str, quirks: Quirks) -> str:
    pairs = [(pair.partition("=")[0], pair) for pair in _escaped(query).split("&") if pair]
    if quirks.keep_parameters is not None:
        order = quirks.keep_parameters
        pairs = sorted((each for each in pairs if each[0] in order), key=lambda each: order.index(each[0]))
    kept = [
        pair
        for name, pair in pairs
        if name not in quirks.drop_parameters
        and (_TRACKING.fullmatch(name) is None or name in (quirks.keep_parameters or ()))
    ]
    return "&".join(kept)


def _escaped(words: str) -> str:
    """Each character in its one spelling: unreserved as it is, escapes in capitals, others as UTF-8."""

    def one(found: re.Match[str]) -> str:
        sign = unquote_to_bytes(found[0]).decode("latin-1")
        return sign if sign in _UNRESERVED else found[0].upper()

    return quote(_ESCAPED.sub(one, re.sub("%(?![0-9A-Fa-f]{2})", "%25", words)), safe=_KEPT)


def _without_dots(path: str) -> str:
    """The path without "." and ".." (RFC 3986 §5.2.4); it never leads above the root."""
    if "/." not in path:
        return path
    kept: list[str] = []
    parts: Sequence[str] = path.split("/")
    for part in parts[1:]:
        if part == "..":
            del kept[-1:]
        elif part != ".":
            kept.append(part)
    if parts[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)
