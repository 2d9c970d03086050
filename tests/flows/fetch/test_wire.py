"""The connection: certificates are verified, slow and endless answers end, and all in one line."""

import datetime
import ipaddress
import ssl
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from flows.fetch import Fetched, Fetcher, NotFetched, Usual, wire
from tests.flows.fetch.conftest import QUICK, Site, Wires

HURRIED = Usual(bytes=50_000, seconds=0.1, seconds_between_requests=0)


def certificate(path: Path, *names: str, days: int = 30) -> Path:
    """A certificate for these names that vouches for itself, and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "example.id")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=60))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(
            x509.SubjectAlternativeName(
                [*map(x509.DNSName, names), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
            ),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, *form) + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


def encrypt(site: Site, file: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    site.server.socket = context.wrap_socket(
        site.server.socket, server_side=True, do_handshake_on_connect=False
    )


def test_a_certificate_nobody_vouches_for_fails_and_nothing_is_asked(
    outsider: Fetcher, site: Site, wires: Wires, tmp_path: Path
) -> None:
    encrypt(site, certificate(tmp_path / "own.pem", "example.id"))
    wires.lead("example.id", site, 443)
    got = outsider.get("https://example.id/", limits=QUICK, hosts=["example.id"], page=False)
    assert isinstance(got, NotFetched)
    assert got.reason.startswith("the certificate of example.id is not valid: self")
    assert not got.temporary
    assert site.hits == []
    assert wires.asked == [(wires.names["example.id"][0][0], 443)], "no second try without verification"


@pytest.mark.parametrize(
    ("names", "days", "told"),
    [
        (["example.id"], 30, None),
        (["other.id"], 30, "Hostname mismatch"),
        (["example.id"], -1, "certificate has expired"),
    ],
)
def test_a_trusted_certificate_must_be_for_the_name_and_the_day(
    names: list[str],
    days: int,
    told: str | None,
    outsider: Fetcher,
    site: Site,
    wires: Wires,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = certificate(tmp_path / "own.pem", *names, days=days)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    encrypt(site, file)
    site.pages["/"] = (200, {}, b"encrypted")
    wires.lead("example.id", site, 443)
    got = outsider.get("https://example.id/", limits=QUICK, hosts=["example.id"], page=False)
    if told is None:
        assert isinstance(got, Fetched), got
        assert got.content == b"encrypted"
    else:
        assert isinstance(got, NotFetched)
        assert told in got.reason


def test_a_server_that_does_not_speak_tls_is_told(outsider: Fetcher, site: Site, wires: Wires) -> None:
    wires.lead("example.id", site, 443)
    got = outsider.get("https://example.id/", limits=QUICK, hosts=["example.id"], page=False)
    assert got == NotFetched("https://example.id/", "example.id could not be reached over TLS", True)


DRIPPED_OUT: list[bytes] = []


def drip(*first: bytes, then: bytes = b"x") -> Callable[[BaseHTTPRequestHandler], None]:
    """Sends something at once and then a little for twenty seconds at least; notes that nobody hung up."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        for piece in first:
            handler.wfile.write(piece)
        for _ in range(2000):
            handler.wfile.write(then)
            time.sleep(0.01)
        DRIPPED_OUT.append(then)

    return send


def flood(first: bytes, then: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    """Sends something for ever, as fast as it is taken."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(first)
        while True:
            handler.wfile.write(then)

    return send


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
SLOW = {
    "status": drip(b"HTTP/1.1 2"),
    "headers": drip(OK, then=b"A: b\r\n"[:3]),
    "body": drip(OK, b"Content-Length: 40000\r\n\r\n"),
    "body without end": drip(OK, b"\r\n"),
    "chunks": drip(CHUNKED, then=b"1\r\nx\r\n"),
    "a chunk's length": drip(CHUNKED, then=b"0"),
    "trailers": drip(CHUNKED, b"0\r\n", then=b"A: b\r\n"),
    "continue": drip(then=b"HTTP/1.1 100 Continue\r\n\r\n"),
    "packed": drip(OK, b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\0\0\0\0\0\0\xff", then=b"\0\0\0\xff\xff"),
}


@pytest.mark.parametrize("part", SLOW)
def test_a_server_that_drips_is_left_in_time(part: str, fetcher: Fetcher, site: Site) -> None:
    DRIPPED_OUT.clear()
    site.pages["/"] = SLOW[part]
    got = fetcher.get(site.url("/"), limits=HURRIED, hosts=[site.place], page=False)
    assert DRIPPED_OUT == []
    assert got == NotFetched(site.url("/"), "127.0.0.1 took longer than the limit of its source allows", True)


def test_a_silent_server_is_left_before_the_limit(
    fetcher: Fetcher, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "READ_SECONDS", 0.1)
    site.pages["/"] = lambda handler: handler.rfile.read(1) and None  # until the other side hangs up
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place], page=False)
    assert got == NotFetched(site.url("/"), "127.0.0.1 was silent for 0.1 seconds", True)


def test_redirects_share_one_limit_of_time(fetcher: Fetcher, site: Site) -> None:
    def late(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.04)
        handler.wfile.write(b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")

    site.pages["/"] = late
    got = fetcher.get(site.url("/"), limits=HURRIED, hosts=[site.place], page=False)
    assert isinstance(got, NotFetched)
    assert "took longer" in got.reason


FLOODS = {
    "one header": flood(OK + b"A: ", b"x" * 10_000),
    "many headers": flood(OK, b"A: b\r\n" * 1000),
    "large headers": flood(OK, b"A: " + b"x" * 60_000 + b"\r\n"),
    "status": flood(b"", b"x" * 10_000),
    "body": flood(OK + b"\r\n", b"x" * 10_000),
    "chunks": flood(CHUNKED, b"1\r\nx\r\n" * 1000),
    "one chunk": flood(CHUNKED + b"fffffffff\r\n", b"x" * 10_000),
    "a chunk's extension": flood(CHUNKED + b"1;", b"x" * 10_000),
    "trailers": flood(CHUNKED + b"0\r\n", b"A: b\r\n" * 1000),
    "continue": flood(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1000),
}


@pytest.mark.parametrize("part", FLOODS)
def test_a_flood_is_cut_off(part: str, fetcher: Fetcher, site: Site) -> None:
    site.pages["/"] = FLOODS[part]
    limits = Usual(bytes=50_000, seconds=120, seconds_between_requests=0)
    got = fetcher.get(site.url("/"), limits=limits, hosts=[site.place], page=False)
    assert isinstance(got, NotFetched)
    assert got.reason.isascii()
    assert "took longer" not in got.reason


@pytest.mark.parametrize(
    "bytes_",
    [
        b"",
        b"\r\n\r\n",
        b"garbage\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 99999 OK\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1, 2\r\n\r\nx",
        CHUNKED + b"zz\r\nx\r\n0\r\n\r\n",
        CHUNKED + b"5\r\nab",
        CHUNKED + b"-5\r\nab",
        b"HTTP/1.1 302 Found\r\nLocation: \xff\xfe\x00\r\n\r\n",
        b"HTTP/1.1 302 Found\r\n\r\n",
        b"HTTP/1.1 304 Not Modified\r\n\r\n",
        b"HTTP/1.1 206 Partial Content\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 204 No Content\r\n\r\n",
    ],
)
def test_what_is_no_proper_answer_is_told_in_one_line(
    bytes_: bytes, fetcher: Fetcher, site: Site, capfd: pytest.CaptureFixture[str]
) -> None:
    site.pages["/"] = lambda handler: handler.wfile.write(bytes_) and None
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place], page=False)
    assert isinstance(got, NotFetched)
    assert got.reason.isprintable()
    assert got.reason.isascii()
    assert capfd.readouterr() == ("", "")


def test_headers_that_cannot_be_read_do_not_reach_the_terminal(
    fetcher: Fetcher, site: Site, capfd: pytest.CaptureFixture[str]
) -> None:
    site.pages["/"] = lambda handler: (
        handler.wfile.write(OK + b"Content-Length: 1\r\n\x1b[31mno header\r\nA: b\r\n\r\nx") and None
    )
    fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place], page=False)
    assert capfd.readouterr() == ("", "")


def test_a_server_that_is_not_there_is_told(fetcher: Fetcher, site: Site, wires: Wires) -> None:
    wires.ways.clear()
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place], page=False)
    assert got == NotFetched(site.url("/"), f"{site.place} refuses connections", True)
