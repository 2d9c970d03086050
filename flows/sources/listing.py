"""Listing: the articles a source has, whatever its kind, each once, with its one address."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from io import BytesIO
from typing import BinaryIO

from claims.text.counts import counted
from flows.sources.addresses import canonical, listing_address
from flows.sources.asking import Asks, ask
from flows.sources.feed import feed_members
from flows.sources.folder import folder_members
from flows.sources.model import MAX_MEMBERS, Member, Refused, Source, Unlisted
from flows.sources.ninjs import ninjs_members
from flows.sources.sitemaps import Sitemaps, is_old
from flows.sources.stream import stream_members


def list_members(
    source: Source, fetcher: Asks, *, today: date | None = None, stream: BinaryIO | None = None
) -> Iterator[Member | Unlisted]:
    """The articles of a source as they are found, each address once, and what is not listed, and why.

    With `today`, articles older than the source's limit are passed over and counted in one Unlisted at
    the end. `stream` is standard input, for sources of that kind; without one it is empty. Never raises
    for what a site, a feed or a file holds. At most 50,000 members.
    """
    seen: set[str] = set()
    old: set[str] = set()
    for item in _all(source, fetcher, today, stream):
        if isinstance(item, Unlisted):
            yield item
        elif item.address in seen:
            continue
        elif is_old(item.entry.dates, source, today):
            old.add(item.address)  # another list may know a newer day of it
        elif len(seen) + len(old) >= MAX_MEMBERS:
            yield Unlisted(
                item.address, f"and all behind it was passed over: {MAX_MEMBERS:,} are listed in a run"
            )
            break
        else:
            seen.add(item.address)
            yield item
    if passed := len(old - seen):
        articles = "1 article" if passed == 1 else f"{passed:,} articles"
        reason = f"{articles} older than {counted(source.limits.days, 'day')} passed over"
        yield Unlisted(source.id, reason, "old", passed)


def _all(
    source: Source, fetcher: Asks, today: date | None, stream: BinaryIO | None
) -> Iterator[Member | Unlisted]:
    match source.kind:
        case "folder":
            yield from _files(source)
        case "address":
            for address in source.addresses:
                yield Member(source.id, canonical(address, source), source.form)
        case "feed":
            for address in source.addresses:
                yield from _feed(source, fetcher, listing_address(address, source))
        case "sitemap":
            yield from Sitemaps(source, partial(ask, fetcher, source=source), today).members()
        case "ninjs" if source.folder is not None:
            yield from _files(source)
        case "ninjs":
            for address in source.addresses:
                yield from _ninjs(source, fetcher, listing_address(address, source))
        case "stdin":
            yield from stream_members(stream or BytesIO(), source)


def _files(source: Source) -> Iterator[Member | Unlisted]:
    assert source.folder is not None
    try:
        yield from folder_members(source, source.folder)
    except Refused as refused:
        yield Unlisted(str(source.folder), str(refused), "failed")


def _feed(source: Source, fetcher: Asks, address: str) -> Iterator[Member | Unlisted]:
    answer = ask(fetcher, address, source)
    if isinstance(answer, Unlisted):
        yield answer
        return
    try:
        yield from feed_members(answer.raw, answer.charset, answer.address, source)
    except Refused as refused:
        yield Unlisted(address, str(refused), "failed")


def _ninjs(source: Source, fetcher: Asks, address: str) -> Iterator[Member | Unlisted]:
    answer = ask(fetcher, address, source)
    if isinstance(answer, Unlisted):
        yield answer
        return
    try:
        yield from ninjs_members(answer.raw, address, source)
    except Refused as refused:
        yield Unlisted(address, str(refused), "failed")
