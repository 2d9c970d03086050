"""Feeds as newspapers write them, and as nobody should."""

from datetime import date
from pathlib import Path

import pytest

from flows.sources.model import ListedDate, Member, Unlisted
from tests.flows.sources.site import FEED, HOME, Fetched, listed, paper

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Contoh Harian</title>
<item><title>Bupati membuka pasar &amp;amp; jembatan - Contoh Harian</title>
  <link>http://www.example.id/a?utm_source=rss#isi</link><guid isPermaLink="false">tag:7</guid>
  <pubDate>Sen, 12 Mei 2025 23:30:00 +0700</pubDate>
  <content:encoded><![CDATA[<p>Isi <b>lengkap</b>.</p>]]></content:encoded></item>
<item><title>&lt;em&gt;Dua&lt;/em&gt; kali</title><guid>/b</guid>
  <pubDate>Mon, 12 May 2025 18:30:00 GMT</pubDate></item>
<item><title>Sekali lagi</title><link>https://www.example.id/a</link></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Contoh</title>
<entry><title type="html">1 &lt; 2</title><id>urn:x:1</id>
  <link rel="alternate" href="/nasional/satu"/><link rel="replies" href="/komentar"/>
  <published>2025-05-10T20:00:00Z</published><updated>2025-05-12T08:00:00+07:00</updated></entry>
<entry><title>Tanpa hari terbit</title><link href="https://www.example.id/dua"/><updated>kemarin</updated></entry>
</feed>"""

OLD_RSS = """<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
 "http://my.netscape.example/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Lama</title>
<item><title>Pasar&nbsp;lama</title><link>https://www.example.id/lama</link></item></channel></rss>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
<item><title>Dari RDF</title><link>https://www.example.id/rdf</link></item></rdf:RDF>"""


def one(body: str | bytes, **quirks: object) -> Member:
    members, others = listed(paper(**quirks), body=body.encode() if isinstance(body, str) else body)
    assert not others
    (member,) = members
    return member


def refused(body: bytes) -> Unlisted:
    members, others = listed(paper(), body=body)
    assert not members
    (only,) = others
    assert "\n" not in only.reason
    return only


def test_rss_with_what_newspapers_write_into_it() -> None:
    quirks = {"https": True, "title_suffixes": (" - Contoh Harian",), "time_zone": "Asia/Jakarta"}
    (first, second), others = listed(paper(**quirks), body=RSS.encode())
    assert others == []
    assert first.address == f"{HOME}/a"
    assert (first.source, first.form, first.content, first.entry.guid) == ("contoh", "page", None, "tag:7")
    assert first.listed_title == "Bupati membuka pasar & jembatan"
    written = "Sen, 12 Mei 2025 23:30:00 +0700"
    assert first.entry.dates == (ListedDate(date(2025, 5, 12), written, "feed", "published"),)
    assert (second.address, second.listed_title) == (f"{HOME}/b", "Dua kali")
    assert second.listed_day == date(2025, 5, 13), "half past one in the morning, in Jakarta"


def test_a_day_is_as_written_where_the_source_names_no_zone() -> None:
    _, second, *_ = listed(paper(), body=RSS.encode())[0]
    assert second.listed_day == date(2025, 5, 12)


def test_an_article_is_taken_from_the_feed_only_where_its_source_says_so() -> None:
    first, second = listed(paper(full_text=True, https=True), body=RSS.encode())[0]
    assert first.content is not None
    assert b"<p>Isi <b>lengkap</b>.</p>" in first.content
    assert b"<title>Bupati membuka pasar &amp; jembatan - Contoh Harian</title>" in first.content
    assert second.content is None, "an entry without its article is fetched"


def test_atom() -> None:
    first, second = listed(paper(), body=ATOM.encode())[0]
    assert (first.address, first.listed_title, first.entry.guid) == (
        f"{HOME}/nasional/satu",
        "1 < 2",
        "urn:x:1",
    )
    assert [(each.where, each.day) for each in first.entry.dates] == [
        ("published", date(2025, 5, 10)),
        ("updated", date(2025, 5, 12)),
    ]
    assert second.listed_day is None, "a day of change is no day of publication"
    assert second.entry.dates == (ListedDate(None, "kemarin", "feed", "updated"),)


def test_rss_1_is_dated_by_dublin_core() -> None:
    feed = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><item><title>Pasar</title><link>https://www.example.id/a</link>
      <dc:date>2025-05-12T18:30:00Z</dc:date></item></rdf:RDF>"""
    member = one(feed, time_zone="Asia/Jakarta")
    assert member.listed_day == date(2025, 5, 13)
    assert [each.where for each in member.entry.dates] == ["dc:date"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "is no feed: it is empty"),
        ("<!doctype html><html><body>Beranda</body></html>", "is no feed but a page"),
        ("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "write kind: sitemap"),
        ('{"items": []}', "neither the form of RSS nor that of Atom"),
    ],
)
def test_what_is_no_feed_is_told_as_what_it_is(body: str, reason: str) -> None:
    members, others = listed(paper(), body=body.encode())
    assert (members, len(others)) == ([], 1)
    assert reason in others[0].reason


def test_the_first_forms_of_rss() -> None:
    assert one(OLD_RSS).address == f"{HOME}/lama"
    assert one(RDF).listed_title == "Dari RDF"


@pytest.mark.parametrize(
    "item",
    [
        "<item><title>Tanya & jawab</title><link>https://www.example.id/x?a=1&b=2</link></item>",
        "<item><title>Tanya <br> jawab</title><link>https://www.example.id/x?a=1&amp;b=2</link></item>",
        "<item><title>Tanya&nbsp;jawab</title><link>https://www.example.id/x?a=1&amp;b=2</link></item>",
        "<item><title>Tanya\x0b jawab</title><dc:date>2025</dc:date><link>https://www.example.id/x?a=1&amp;b=2</link></item>",
    ],
)
def test_a_broken_feed_is_read_as_far_as_it_makes_sense(item: str) -> None:
    for end in ("</channel></rss>", ""):
        member = one(f"\n <?xml version='1.0'?><rss version='2.0'><channel>{item}{end}")
        assert member.address == f"{HOME}/x?a=1&b=2"
        assert (member.listed_title or "").startswith("Tanya")


@pytest.mark.parametrize(
    ("head", "codec", "charset"),
    [
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "latin-1", None),
        ('<?xml version="1.0"?>', "cp1252", "windows-1252"),
        ('<?xml version="1.0" encoding="utf-8"?>', "latin-1", None),
        ('<?xml version="1.0" encoding="zip"?>', "utf-8", "rot13"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "utf-8", "iso-8859-1"),
        ('<?xml version="1.0" encoding="utf-8"?>', "utf-8-sig", "us-ascii"),
        ('<?xml version="1.0" encoding="utf-16"?>', "utf-16", None),
        ('<?xml version="1.0"?>', "utf-16-be", None),
        ('<?xml version="1.0"?>', "utf-32", None),
    ],
)
def test_letters_survive_what_feeds_say_of_themselves(head: str, codec: str, charset: str | None) -> None:
    item = f"<item><title>Café Añer</title><link>{HOME}/x</link></item>"
    body = f"{head}<rss version='2.0'><channel>{item}</channel></rss>".encode(codec)
    (member,), others = listed(paper(), body=Fetched(FEED, body, FEED, charset))
    assert not others
    assert member.listed_title == "Café Añer"


def test_links_that_lead_elsewhere_are_told_and_cost_only_themselves() -> None:
    links = [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://example.com/a",
        "http://[",
        "",
        f"{HOME}/a",
    ]
    items = "".join(f"<item><title>Judul</title><link>{link}</link></item>" for link in links)
    members, others = listed(paper(), body=f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
    assert [member.address for member in members] == [f"{HOME}/a"]
    assert [other.reason for other in others] == [
        "is javascript:, no address that starts with http:// or https://",
        "is file:, no address that starts with http:// or https://",
        "is on example.com, which is none of the source's hosts",
        "has no address",
        "has no address",
    ]
    assert {other.kind for other in others} == {"refused"}
    assert others[-1].address == "Judul"


def test_a_feed_whose_body_is_a_path_reads_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text(RSS, encoding="utf-8")
    for body in (str(secret), f"file://{secret}", f"http://127.0.0.1:9/{secret}"):
        assert "is no feed" in refused(body.encode()).reason
    assert "is no feed" in refused(b"").reason
    assert "is no feed" in refused(b"<html><body><a href='/x'>x</a></body></html>").reason


LAUGHS = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 30))
# What is declared, and what follows it.
BOMBS = {
    "billion laughs": (f'<!DOCTYPE r [<!ENTITY a0 "ha">{LAUGHS}]>', "<rss><channel><title>&a29;</title>"),
    "quadratic": (f'<!DOCTYPE r [<!ENTITY a "{"a" * 30_000}">]>', f"<rss><channel>{'&a;' * 10_000}"),
    "a file": ('<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "<rss><channel><title>&a;</title>"),
    "a parameter": ('<!DOCTYPE r [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x.dtd"> %a;]>', "<rss><channel>"),
    "attributes": ('<!DOCTYPE r [<!ATTLIST rss a CDATA "x">]>', "<rss><channel>"),
    "behind a fault": ('\x0b<?xml?><a & b/><!DOCTYPE r [<!ENTITY a "aaaa">]>', "<rss><channel>&a;"),
    "in small letters": ('<rss & ><!doctype r [\n<!entity a "aaaa">]>', "<rss><channel>&a;"),
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_whoever_declares_entities_is_refused(bomb: str, codec: str) -> None:
    only = refused("".join((*BOMBS[bomb], "</channel></rss>")).encode(codec))
    assert only == Unlisted(FEED, "declares entities or elements of its own (a DTD)", "failed")


def test_deep_and_endless_markup_is_refused_at_once() -> None:
    assert "nests its elements more than 100 deep" in refused(b"<rss>" + b"<a>" * 1_000_000).reason
    assert "more than 50,000 elements" in refused(b"<rss>" + b"<a/>" * 1_000_000 + b"</rss>").reason
    assert "more than 50,000 elements" in refused(b"<rss & >" + b"<a " * 1_000_000).reason
    assert "more than 500,000 signs &" in refused(b"<rss>" + b"&" * 5_000_000).reason


def test_titles_are_one_plain_line() -> None:
    title = "Satu\n dua\x1b[31m \u202etiga &lt;script&gt;alert(1)&lt;/script&gt;" + "x" * 3000
    item = f"<item><title>{title}</title><link>{HOME}/a</link></item>"
    body = f"<rss version='2.0'><channel>{item}</channel></rss>"
    shown = one(body).listed_title
    assert shown is not None
    assert shown.startswith("Satu dua[31m tiga alert(1)xxx"), shown[:60]
    assert shown.isprintable()
    assert len(shown) == 500
