"""Whatever bytes a listing has: it ends, in members and reasons, and nothing is opened but what was given."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.sources.listing import list_members
from flows.sources.model import Kind, Member, Source, Unlisted
from tests.flows.sources.site import FEED, TODAY, Fetched, Site, paper
from tests.kept import ROOT

OPENED: list[str] = []
_watching = False


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if not _watching or str(arguments[:1]).endswith(".pyc',)"):  # a part of Python, loaded when first used
        return
    if event in ("open", "os.listdir", "subprocess.Popen", "os.system") or event.startswith("socket."):
        OPENED.append(f"{event} {arguments[:1]}")


sys.addaudithook(_watch)  # an audit hook stays for good; it only looks while it is told to


@contextmanager
def nothing_opened() -> Iterator[None]:
    global _watching
    OPENED.clear()
    _watching = True
    try:
        yield
    finally:
        _watching = False
    assert OPENED == []


def read(kind: Kind, body: bytes, charset: str | None = None) -> None:
    source = paper(kind, full_text=kind == "feed", time_zone="Asia/Jakarta")
    items = list(list_members(source, Site({FEED: Fetched(FEED, body, FEED, charset)}), today=TODAY))
    for item in items:
        if isinstance(item, Unlisted):
            assert item.reason
            assert item.reason.isprintable()
            assert item.address.isprintable()
        else:
            assert isinstance(item, Member)
            assert item.address.isprintable()


WORDS = b"""<?xml version='1.0' encoding='|utf-16|'?>|<rss version='2.0'>
|<channel>|<item>|</item>|<link>|</link>
|https://www.example.id/a|/etc/passwd|http://[|<title>|</title>|<![CDATA[|]]>|<!--|-->|&#x110000;|&#0;|&lt;|&a;
|<!DOCTYPE a [|<!ENTITY a 'b'>|<feed xmlns='http://www.w3.org/2005/Atom'>|<entry>|<link href='|'/>|<updated>
|2025-05-12|<content:encoded>|<pubDate>|xml:base='|<urlset>|<url>|<loc>|</loc>|</url>|<sitemapindex>|<sitemap>
|<news:publication_date>|[|]|{|}|"items":|"uri":|"x"|,|1e999|<|>|'| """
PIECES = st.sampled_from([*WORDS.split(b"|"), b"\x1f\x8b\x08\x00", b"\xff\xfe", b"\x00", b"\xed\xa0\x80"])
BODIES = st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=30).map(b"".join))
CHARSETS = st.sampled_from([None, "utf-8", "utf-7", "zip", "idna", "nonsense", "é", "iso-8859-1", "utf-16"])

# Some each time; `make hostile` takes thousands, and CI a thousand.
EXAMPLES = {"hostile": 5_000, "hostile-brief": 1_000}.get(settings.get_current_profile_name(), 40)


@pytest.mark.parametrize("kind", ["feed", "sitemap", "ninjs"])
def test_no_bytes_stop_a_listing_or_open_anything(kind: Kind) -> None:
    read(kind, b"<rss/>")  # whatever is imported late is imported now

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(BODIES, CHARSETS)
    def check(body: bytes, charset: str | None) -> None:
        with nothing_opened():
            read(kind, body, charset)

    check()


@pytest.mark.parametrize(
    "body", [b"/etc/passwd", b"file:///etc/passwd", b"http://127.0.0.1:9/", b"-", b"C:\\a"]
)
@pytest.mark.parametrize("kind", ["feed", "sitemap", "ninjs"])
def test_a_body_that_names_a_place_opens_nothing(kind: Kind, body: bytes) -> None:
    read(kind, b"<rss/>")
    with nothing_opened():
        read(kind, body)


IN_LITTLE_MEMORY = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (512 * 1024**2, 512 * 1024**2))
from tests.flows.sources.site import listed, paper
entities = b'<!DOCTYPE r [<!ENTITY a "' + b"a" * 30_000 + b'">]><rss><channel>' + b"&a;" * 10_000
bodies = {
    "feed": [entities, b"<rss>" + b"<a>" * 1_600_000, b"<rss>" + b"<item/>" * 700_000, b"&" * 5_000_000],
    "sitemap": [entities, b"<urlset>" + b"<url><loc>x</loc></url>" * 60_000],
    "ninjs": [b"[" * 5_000_000, b"[" + b"{}," * 500_000 + b"{}]"],
}
for kind, each in bodies.items():
    for body in each:
        members, others = listed(paper(kind), body=body)
        assert others, (kind, body[:20])
print("done")
"""


def test_bombs_fit_into_little_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IN_LITTLE_MEMORY],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert (done.stdout, done.stderr) == ("done\n", "")


@settings(max_examples=50)
@given(st.binary(max_size=200))
def test_no_bytes_stop_a_pipe(raw: bytes) -> None:
    for form in ("line", "plain", "page"):
        assert list(list_members(Source("p", "P", "stdin", form=form), Site(), stream=BytesIO(raw)))  # type: ignore[arg-type]
