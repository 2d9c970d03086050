"""Sitemaps of a source: those of an index too, newest first, and the articles in them."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from flows.sources.addresses import NotListed, canonical, listing_address
from flows.sources.asking import Listing
from flows.sources.dates import listed_date
from flows.sources.model import Entry, ListedDate, Member, Refused, Source, Unlisted
from flows.sources.sitemap import Place, read_sitemap

MAX_NESTING = 2
"""How deep indexes may nest: an index may list indexes that list sitemaps, and no deeper."""

MAX_FILES = 100
"""The most sitemaps and indexes that are read of one source in a run."""

Ask = Callable[[str], Listing | Unlisted]


class Sitemaps:
    """The walk through the sitemaps of one source in one run."""

    def __init__(self, source: Source, ask: Ask, today: date | None) -> None:
        self._source, self._ask, self._today = source, ask, today
        self._asked: set[str] = set()

    def members(self) -> Iterator[Member | Unlisted]:
        """The articles of all its sitemaps."""
        for address in self._source.addresses:
            yield from self._file(listing_address(address, self._source), 0)

    def _file(self, address: str, depth: int) -> Iterator[Member | Unlisted]:
        if address in self._asked:
            return
        if len(self._asked) >= MAX_FILES:
            yield Unlisted(address, f"was passed over: {MAX_FILES} sitemaps are read in a run")
            return
        self._asked.add(address)
        answer = self._ask(address)
        if isinstance(answer, Unlisted):
            yield answer
            return
        try:
            read = read_sitemap(answer.raw, answer.charset)
        except Refused as refused:
            yield Unlisted(address, str(refused), "failed")
            return
        if read.problem is not None:
            yield Unlisted(address, read.problem, "failed" if read.broken else "refused")
        dated = [(place, self._dates(place)) for place in read.places]
        # Newest first, for a run takes so many and no more; those without a date as they stand, behind.
        dated.sort(
            key=lambda pair: max((each.day for each in pair[1] if each.day), default=date.min), reverse=True
        )
        for place, dates in dated:
            if place.index:
                yield from self._inner(place, dates, address, depth)
            else:
                yield self._member(place, dates)

    def _inner(
        self, place: Place, dates: tuple[ListedDate, ...], within: str, depth: int
    ) -> Iterator[Member | Unlisted]:
        """The articles of a sitemap that an index lists, unless it has long not changed."""
        if depth >= MAX_NESTING:
            yield Unlisted(
                within, f"is an index within {MAX_NESTING} others: its sitemaps are not read", "failed"
            )
            return
        if is_old(dates, self._source, self._today):
            yield Unlisted(place.address[:200], "is a sitemap that has long not changed", "old")
            return
        try:
            address = listing_address(place.address, self._source)
        except NotListed as reason:
            yield Unlisted(place.address[:200], f"is a sitemap and {reason}")
            return
        yield from self._file(address, depth + 1)

    def _member(self, place: Place, dates: tuple[ListedDate, ...]) -> Member | Unlisted:
        try:
            address = canonical(place.address, self._source)
        except NotListed as reason:
            return Unlisted(place.address[:200] or "an entry without address", str(reason))
        title = " ".join(place.title.split())[:500]
        return Member(
            self._source.id,
            address,
            entry=Entry(self._source.quirks.headline(title) if title else None, dates),
        )

    def _dates(self, place: Place) -> tuple[ListedDate, ...]:
        zone = self._source.quirks.time_zone
        given = (("news:publication_date", place.published), ("lastmod", place.lastmod))
        found = [listed_date(words, origin="sitemap", where=where, zone=zone) for where, words in given]
        return tuple(each for each in found if each is not None)


def is_old(dates: tuple[ListedDate, ...], source: Source, today: date | None) -> bool:
    """The newest of the dates lies more days back than the source's limit; never where there is none."""
    days = [each.day for each in dates if each.day is not None]
    return today is not None and bool(days) and today - max(days) > timedelta(days=source.limits.days)
