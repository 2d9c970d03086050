"""Content is unpacked piece by piece and stops at the limit: no bomb fits into memory."""

import gzip
import random
import tracemalloc
import zlib
from collections.abc import Callable, Iterator

import brotli
import pytest
from backports import zstd

from flows.fetch import Fetched, Fetcher, NotFetched, Usual
from tests.flows.fetch.conftest import QUICK, Site

MEGABYTE = b"\0" * 1_000_000
ROOMY = Usual(bytes=20_000_000, seconds=20, seconds_between_requests=0)


def _many(packed: bytes) -> bytes:
    return packed * 1000


def _one_stream(packer: "zlib._Compress") -> bytes:
    """A gigabyte in one stream: after a full flush a block does not look back, so it can be repeated."""
    start = packer.compress(MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    return start + block * 999


def _brotli() -> bytes:
    packer = brotli.Compressor(quality=1)
    return b"".join(packer.process(MEGABYTE) for _ in range(1000)) + packer.finish()


def _zstd() -> bytes:
    packer = zstd.ZstdCompressor(level=1)
    return b"".join(packer.compress(MEGABYTE) for _ in range(1000)) + packer.flush()


BOMBS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "gzip": ("gzip", lambda: _one_stream(zlib.compressobj(9, wbits=31))),
    "gzip of many members": ("gzip", lambda: _many(gzip.compress(MEGABYTE))),
    "deflate": ("deflate", lambda: _one_stream(zlib.compressobj(9))),
    "raw deflate": ("deflate", lambda: _one_stream(zlib.compressobj(9, wbits=-15))),
    "brotli": ("br", _brotli),
    "zstd": ("zstd", _zstd),
    "zstd of many frames": ("zstd", lambda: _many(zstd.compress(MEGABYTE))),
}


@pytest.fixture
def peak() -> Iterator[Callable[[], int]]:
    """Bytes of memory in use at the highest since the test began."""
    tracemalloc.start()
    yield lambda: tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()


@pytest.mark.parametrize(("kind", "chunked"), [*((kind, False) for kind in BOMBS), ("gzip", True)])
def test_a_gigabyte_of_nothing_is_refused_early(
    kind: str, chunked: bool, fetcher: Fetcher, site: Site, peak: Callable[[], int]
) -> None:
    packing, make = BOMBS[kind]
    bomb = make()
    assert len(bomb) < 5_000_000
    headers = {"Content-Encoding": packing}
    if chunked:
        headers["Transfer-Encoding"] = "chunked"
        bomb = b"%x\r\n%b\r\n0\r\n\r\n" % (len(bomb), bomb)
    site.pages["/"] = (200, headers, bomb)
    before = peak()
    got = fetcher.get(site.url("/"), limits=ROOMY, hosts=[site.place], page=False)
    assert got == NotFetched(site.url("/"), "the answer unpacks to more than 100 times its size", False)
    assert peak() - before < 8_000_000


@pytest.mark.parametrize("packing", ["", "gzip", "deflate", "br", "zstd"])
def test_content_longer_than_the_limit_is_refused(packing: str, fetcher: Fetcher, site: Site) -> None:
    content = random.Random(1).randbytes(QUICK.bytes + 1)
    site.pages["/"] = (200, {"Content-Encoding": packing}, _pack(content, packing))
    site.pages["/b"] = (200, {"Content-Encoding": packing}, _pack(content[:-1], packing))
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place], page=False)
    assert got == NotFetched(site.url("/"), "the answer is longer than 200,000 bytes", False)
    got = fetcher.get(site.url("/b"), limits=QUICK, hosts=[site.place], page=False)
    assert isinstance(got, Fetched)
    assert got.content == content[:-1]


def _pack(content: bytes, packing: str) -> bytes:
    pack: dict[str, Callable[[bytes], bytes]] = {
        "": bytes,
        "gzip": gzip.compress,
        "deflate": zlib.compress,
        "br": brotli.compress,
        "zstd": zstd.compress,
    }
    return pack[packing](content)


@pytest.mark.parametrize("packing", ["", "gzip", "x-gzip", "GZIP", "deflate", "br", "zstd", "identity"])
def test_a_page_is_unpacked(packing: str, fetcher: Fetcher, site: Site) -> None:
    page = b"<p>Harga beras naik.</p>\n" * 5000
    form = {"x-gzip": "gzip", "GZIP": "gzip", "identity": ""}.get(packing, packing)
    site.pages["/"] = (200, {"Content-Encoding": packing}, _pack(page, form))
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place], page=False)
    assert isinstance(got, Fetched)
    assert got.content == page


@pytest.mark.parametrize("packing", ["gzip, gzip", "compress", "gzip,br,gzip,br,gzip", "foo", "aes128gcm"])
def test_a_packing_we_did_not_ask_for_is_refused(packing: str, fetcher: Fetcher, site: Site) -> None:
    site.pages["/"] = (200, {"Content-Encoding": packing}, b"x")
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place], page=False)
    assert isinstance(got, NotFetched)
    assert got.reason == "the answer is packed in a way that was not asked for"


@pytest.mark.parametrize("packing", ["gzip", "br", "zstd"])
def test_what_cannot_be_unpacked_is_refused_in_one_line(packing: str, fetcher: Fetcher, site: Site) -> None:
    site.pages["/"] = (200, {"Content-Encoding": packing}, b"<p>not packed at all</p>")
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place], page=False)
    assert isinstance(got, NotFetched)
    assert got.reason == "127.0.0.1 sent an answer that cannot be unpacked"


def test_empty_parts_without_end_are_refused(fetcher: Fetcher, site: Site) -> None:
    """Members that unpack to nothing never make an answer longer, only the connection busier."""
    parts = gzip.compress(b"") * 25_000
    chunks = b"%x\r\n%b\r\n0\r\n\r\n" % (len(parts), parts)
    site.pages["/"] = (200, {"Content-Encoding": "gzip", "Transfer-Encoding": "chunked"}, chunks)
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place], page=False)
    assert got == NotFetched(site.url("/"), "127.0.0.1 sent more bytes than allowed", False)


@pytest.mark.parametrize(
    ("header", "read"),
    [
        ("text/html; charset=ISO-8859-1", ("text/html", "ISO-8859-1")),
        ('Text/HTML;Charset="utf-8"', ("text/html", "utf-8")),
        ("application/rss+xml", ("application/rss+xml", None)),
        ("", (None, None)),
        ("nonsense", (None, None)),
        ("text/html; charset=<script>", ("text/html", None)),
        ("text/" + "x" * 500, (None, None)),
    ],
)
def test_type_and_charset_are_as_the_server_names_them(
    header: str, read: tuple[str | None, str | None], fetcher: Fetcher, site: Site
) -> None:
    site.pages["/"] = (200, {"Content-Type": header, "ETag": '"1"'}, b"x")
    got = fetcher.get(site.url("/"), limits=QUICK, hosts=[site.place], page=False)
    assert isinstance(got, Fetched)
    assert (got.content_type, got.charset) == read
