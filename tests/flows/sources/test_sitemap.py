"""Sitemaps and indexes of them, compressed, broken, endless."""

import gzip
import time
import zlib
from datetime import date

import pytest

from flows.sources import sitemap, sitemaps
from flows.sources.listing import list_members
from flows.sources.model import Limits, Member, Refused, Unlisted
from flows.sources.sitemap import read_sitemap, unzipped
from tests.flows.sources.site import HOME, NIGHT, TODAY, Later, NotFetched, Site, listed, paper, split

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"
 xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://www.example.id/satu?utm_source=x </loc><lastmod>2025-05-11</lastmod>
 <image:image><image:loc>https://cdn.example.com/a.jpg</image:loc><image:title>Gambar</image:title></image:image></url>
<url><loc>https://www.example.id/dua</loc>
 <n:news><n:publication><n:name>Contoh</n:name><n:language>id</n:language></n:publication>
 <n:publication_date>2025-05-12T22:00:00Z</n:publication_date>
 <n:title><![CDATA[Pasar & jembatan | Contoh]]></n:title></n:news></url>
<url><loc>https://www.example.id/tiga</loc></url>
<url><loc>https://cdn.example.com/empat</loc></url>
</urlset>"""


def index(*locs: str, lastmod: str = "") -> bytes:
    inner = "".join(f"<sitemap><loc>{loc}</loc><lastmod>{lastmod}</lastmod></sitemap>" for loc in locs)
    return f"<sitemapindex>{inner}</sitemapindex>".encode()


def urls(*paths: str) -> bytes:
    return b"<urlset>%s</urlset>" % b"".join(f"<url><loc>{HOME}{path}</loc></url>".encode() for path in paths)


def test_entries_come_newest_first_with_what_the_sitemap_says_of_them() -> None:
    source = paper("sitemap", time_zone="Asia/Jakarta", title_suffixes=(" | Contoh",))
    members, others = listed(source, body=NEWS.encode())
    assert [member.address for member in members] == [f"{HOME}/dua", f"{HOME}/satu", f"{HOME}/tiga"]
    first, second, third = members
    assert (first.listed_title, first.listed_day) == ("Pasar & jembatan", date(2025, 5, 13))
    assert first.entry.dates[0].where == "news:publication_date"
    assert (second.listed_title, second.listed_day) == (None, None), (
        "a day of change is no day of publication"
    )
    assert [(each.where, each.day) for each in second.entry.dates] == [("lastmod", date(2025, 5, 11))]
    assert third.entry.dates == ()
    assert [(other.address, other.kind) for other in others] == [("https://cdn.example.com/empat", "refused")]


def test_compressed_sitemaps_are_read() -> None:
    parts = gzip.compress(NEWS.encode()[:100]) + gzip.compress(NEWS.encode()[100:])
    assert len(listed(paper("sitemap"), body=parts)[0]) == 3


def walk(
    answers: dict[str, object], limits: Limits | None = None
) -> tuple[list[Member], list[Unlisted], list[str]]:
    site = Site(answers)
    source = paper("sitemap", f"{HOME}/i", limits=limits)
    members, others = split(list(list_members(source, site, today=TODAY)))
    return members, others, [address.removeprefix(HOME) for address in site.asked]


def test_an_index_leads_to_its_sitemaps_and_two_indexes_deep_at_most() -> None:
    members, others, asked = walk(
        {
            f"{HOME}/i": index(f"{HOME}/j", f"{HOME}/i", "https://example.com/s", f"{HOME}/gone"),
            f"{HOME}/j": index(f"{HOME}/k", f"{HOME}/s"),
            f"{HOME}/s": urls("/a"),
            f"{HOME}/k": index(f"{HOME}/never"),
        }
    )
    assert [member.address for member in members] == [f"{HOME}/a"]
    assert asked == ["/i", "/j", "/k", "/s", "/gone"]
    assert [(other.address.removeprefix(HOME), other.kind) for other in others] == [
        ("/k", "failed"),
        ("https://example.com/s", "refused"),
        ("/gone", "failed"),
    ]
    assert "an index within 2 others" in others[0].reason


def test_sitemaps_that_have_long_not_changed_are_not_asked_for() -> None:
    _, others, asked = walk({f"{HOME}/i": index(f"{HOME}/s", lastmod="2025-01-01")})
    assert asked == ["/i"]
    assert [other.kind for other in others] == ["old"]
    _, _, asked = walk({f"{HOME}/i": index(f"{HOME}/s", lastmod="2025-01-01")}, Limits(days=200))
    assert asked == ["/i", "/s"]


def test_a_run_reads_so_many_sitemaps_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "MAX_FILES", 3)
    _, others, asked = walk({f"{HOME}/i": index(*(f"{HOME}/{number}" for number in range(5)))})
    assert asked == ["/i", "/0", "/1"]
    assert [other.kind for other in others] == ["failed", "failed", "refused", "refused", "refused"]


def test_what_could_not_be_asked_for_is_told_as_it_is() -> None:
    for answer, kind, temporary in (
        (Later(HOME, NIGHT, "the site asks to wait"), "later", False),
        (NotFetched(HOME, "timed out", True), "failed", True),
        (object(), "failed", False),
    ):
        _, (other,), _ = walk({f"{HOME}/i": answer})
        assert (other.address, other.kind, other.temporary) == (f"{HOME}/i", kind, temporary)
        assert other.until == (NIGHT if kind == "later" else None)


def test_what_stood_before_a_fault_is_kept() -> None:
    members, (other,) = listed(paper("sitemap"), body=urls("/a", "/b").replace(b"</urlset>", b"<url>&x;"))
    assert [member.address for member in members] == [f"{HOME}/a", f"{HOME}/b"]
    assert other.kind == "failed"
    assert "is broken from there on: undefined entity" in other.reason


def test_fifty_thousand_entries_are_read_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MAX_MEMBERS", 2)
    read = read_sitemap(urls("/a", "/b", "/c"), None)
    assert [place.address for place in read.places] == [f"{HOME}/a", f"{HOME}/b"]
    assert (read.problem, read.broken) == ("has more than 2 entries; the rest was passed over", False)
    monkeypatch.setattr(sitemap, "MAX_ELEMENTS", 4)
    assert (
        read_sitemap(urls("/a", "/b"), None).problem == "has more than 4 elements; the rest was passed over"
    )


def test_an_address_with_a_bare_ampersand_costs_nothing() -> None:
    urls = "".join(f"<url><loc>{HOME}{path}</loc></url>" for path in ("/a", "/b?p=1&q=2", "/c?p=1&amp;q=2"))
    read = read_sitemap(f"<urlset>{urls}</urlset>".encode(), None)
    assert (read.problem, [place.address.removeprefix(HOME) for place in read.places]) == (
        None,
        ["/a", "/b?p=1&q=2", "/c?p=1&q=2"],
    )


def test_sections_that_never_end_are_sought_once() -> None:
    begun = time.process_time()
    with pytest.raises(Refused):
        read_sitemap(b"<![CDATA[" * 400_000, None)
    assert time.process_time() - begun < 5, "each of them looked for on its own takes minutes"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "is no sitemap"),
        (b"/etc/passwd", "is no sitemap"),
        (b"<rss><url><loc>x</loc></url></rss>", "write kind: feed"),
        (b"<urlset>" + b"<a>" * 1_000_000, "nests its elements more than 100 deep"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><urlset/>', "declares entities"),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><urlset>&b;</urlset>', "declares entities"),
        (gzip.compress(b"<urlset/>", mtime=0)[:-9], "compressed and ends too early"),
        (b"\x1f\x8b" + b"x" * 50, "compressed and damaged"),
        (gzip.compress(b"\x00" * 3_000_000), "larger than"),
    ],
)
def test_what_is_no_sitemap_is_refused(body: bytes, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read_sitemap(body, None)
    assert reason in str(refused.value)


def test_a_compressed_file_never_grows_beyond_what_a_sitemap_may_have(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sitemap, "MAX_BYTES", 1000)
    assert unzipped(gzip.compress(b"ab" * 500)) == b"ab" * 500
    with pytest.raises(Refused, match="larger than 1,000 bytes"):
        unzipped(gzip.compress(b"ab" * 500 + b"c"))
    with pytest.raises(Refused, match="larger than 1,000 bytes"):
        unzipped(gzip.compress(b"ab" * 300) * 2)
    assert zlib.decompress(gzip.compress(b"x"), wbits=31) == b"x"
