"""Feeds: the entries of RSS and Atom, read by feedparser after the XML was looked through.

feedparser opens whatever it is given as words or bytes: a feed whose body is a path would be the file of that
path. It gets a stream here, and this is the only file that calls it.
"""

import html
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import feedparser

from flows.sources.addresses import NotListed, canonical
from flows.sources.dates import listed_date
from flows.sources.model import Entry, Member, Refused, Source, Unlisted
from flows.sources.xml_text import look_through, utf8

_HEAD = b"<?xml version='1.0' encoding='utf-8'?>\n"
_TAG = re.compile(r"</?[A-Za-z][^>]*>")
_LONGEST_TITLE = 500
# RSS 1.0 has no pubDate: there dc:date is the day of publication.
_DATED_BY_DC = frozenset({"rss10", "rss090"})


def feed_members(
    raw: bytes, charset: str | None, address: str, source: Source
) -> Iterator[Member | Unlisted]:
    """The entries of the feed at an address, in its order. Raises Refused where it is not read at all.

    A feed that is not well-formed is read as far as it makes sense. Links may be relative; whatever
    leads to no address of the source is an Unlisted.
    """
    xml = utf8(raw, charset)
    look_through(xml)
    found = _parsed(xml, address)
    if not found["entries"] and not found["version"]:
        raise Refused(_no_feed(xml))
    for entry in found["entries"]:
        link = _words(entry, "link", 3_000) or ""
        title = _title(entry)
        try:
            one = canonical(link, source)
        except NotListed as reason:
            yield Unlisted(link[:200] or (title or "an entry without link")[:200], str(reason))
            continue
        listed = _entry(entry, title, source, dated_by_dc=found["version"] in _DATED_BY_DC)
        yield Member(source.id, one, entry=listed, content=_content(entry, source))


def _parsed(xml: bytes, address: str) -> Any:
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": address}
    try:
        return feedparser.parse(
            BytesIO(_HEAD + xml), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # some broken markup ends in an assertion or a ValueError of feedparser's own
        raise Refused(f"cannot be read as a feed ({type(error).__name__} in feedparser)") from None


def _no_feed(xml: bytes) -> str:
    """Why there is no feed in it, and what to do."""
    head = xml[:2_000].lower()
    if not head.strip():
        return "is no feed: it is empty; look for the address of the feed on the page of the paper"
    if b"<html" in head or b"<!doctype html" in head:
        return "is no feed but a page: look in its source for application/rss+xml, and give that address"
    if b"<urlset" in head or b"<sitemapindex" in head:
        return "is no feed but a sitemap: write kind: sitemap"
    return "is no feed: it has neither the form of RSS nor that of Atom"


def _entry(entry: Any, title: str | None, source: Source, *, dated_by_dc: bool) -> Entry:
    zone = source.quirks.time_zone
    given = [  # feedparser answers for "updated" with "published", and calls dc:date "updated"
        ("dc:date" if where == "updated" and dated_by_dc else where, _words(entry, where, 200) or "")
        for where in ("published", "updated")
        if where in entry.keys()  # noqa: SIM118
    ]
    dates = [listed_date(words, origin="feed", where=where, zone=zone) for where, words in given]
    return Entry(
        title=None if title is None else source.quirks.headline(title) or None,
        dates=tuple(each for each in dates if each is not None),
        guid=_words(entry, "id", 500),
    )


def _title(entry: Any) -> str | None:
    """The title as one line of plain text; feeds write markup into it as often as not."""
    words = _words(entry, "title", 4_000)
    if words is None:
        return None
    plain = html.unescape(_TAG.sub("", words))
    return (
        " ".join("".join(sign if sign.isprintable() else " " for sign in plain).split())[:_LONGEST_TITLE]
        or None
    )


def _content(entry: Any, source: Source) -> bytes | None:
    """The whole article as a page, where the source's feeds carry it and this entry does."""
    if not source.quirks.full_text:
        return None
    values = [each.get("value") for each in entry.get("content", ()) if isinstance(each, dict)]
    words = next((value for value in values if isinstance(value, str) and value.strip()), None)
    if words is None:
        return None
    head = html.escape(_title(entry) or "")
    page = (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{head}</title></head>'
        f"<body><article><h1>{head}</h1>{words}</article></body></html>"
    )
    return page.encode("utf-8", "replace")


def _words(entry: Any, name: str, longest: int) -> str | None:
    value = entry.get(name)
    return value[:longest] if isinstance(value, str) and value.strip() else None
