"""The pages of a small newspaper, edition by edition: our own words, the same for the same edition.

Each edition brings articles to the feed, the sitemap and the list in ninjs; the edition after it corrects
one of them and takes one back. Some say a weekday that is not that of the date, so that there is something
to find.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from email.utils import format_datetime
from html import escape

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
TOWNS = ("Bandung", "Semarang", "Makassar", "Medan", "Surabaya", "Padang", "Manado", "Kupang")
FIRST = date(2025, 3, 3)
SHOWN = 2
"""How many editions the feed lists."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the server answers: a status, a type, a body."""

    status: int
    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Story:
    """An article of an edition; the first of each is `corrected` in the editions after it."""

    edition: int
    number: int
    corrected: bool = False

    @property
    def path(self) -> str:
        """Where it stands."""
        return f"/berita/{self.edition}-{self.number}.html"

    @property
    def day(self) -> date:
        """Its day of printing."""
        return FIRST + timedelta(days=self.edition)

    @property
    def title(self) -> str:
        """Its headline."""
        return f"Pasar {self.number} di {self._town} Dibuka Lagi, Edisi {self.edition}"

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Its text. Every third one says a wrong weekday, until it is corrected."""
        before = self.day - timedelta(days=1)
        slip = self.number % 3 == 0 and not self.corrected
        weekday = WEEKDAYS[(before.weekday() + slip) % 7]
        written = f"{before.day}/{before.month}/{before.year}"
        stalls = 40 + self.number
        return (
            f"{self._town.upper()} - Pasar nomor {self.number} di {self._town} dibuka lagi pada "
            f"{weekday} ({written}) setelah perbaikan atap dan saluran air selesai dikerjakan.",
            f"Sebanyak {stalls} kios sudah terisi, dan para pedagang mulai menata dagangan sejak subuh. "
            "Pengelola pasar meminta pembeli memakai pintu utara selama pengerjaan taman belum rampung.",
            "Seorang pedagang sayur mengatakan pembeli lama sudah datang kembali. Ia berharap jalan di "
            "depan pasar segera diperbaiki agar truk dapat masuk tanpa menunggu lama.",
            f"Catatan edisi {self.edition}: harga beras dan cabai di pasar ini tidak berubah banyak "
            "dibandingkan dengan pekan sebelumnya, kata petugas pencatat harga.",
        )

    @property
    def _town(self) -> str:
        return TOWNS[(self.edition + self.number) % len(TOWNS)]

    def html(self, address: str) -> bytes:
        """The page as the newspaper serves it."""
        data = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": self.title,
            "datePublished": f"{self.day.isoformat()}T06:00:00+07:00",
        }
        words = "\n".join(f"<p>{escape(words)}</p>" for words in self.paragraphs)
        return (
            f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{escape(self.title)}</title>'
            f'<link rel="canonical" href="{escape(address)}">'
            f'<script type="application/ld+json">{json.dumps(data)}</script></head><body>'
            f"<nav><a href='/'>Depan</a></nav><article><h1>{escape(self.title)}</h1>\n{words}</article>"
            "<footer>Koran Contoh Pasar</footer></body></html>"
        ).encode()

    def ninjs(self, root: str) -> dict[str, object]:
        """The same as an item of a list in ninjs."""
        return {
            "uri": f"{root}{self.path}",
            "standard": {"name": "ninjs", "version": "3.1"},
            "type": "text",
            "language": "id",
            "versioncreated": f"{self.day.isoformat()}T06:00:00+07:00",
            "headlines": [{"value": self.title}],
            "bodies": [{"role": "main", "contentType": "text/plain", "value": "\n\n".join(self.paragraphs)}],
        }


@dataclass(frozen=True, slots=True)
class Paper:
    """A newspaper: so many articles an edition in the feed, in the sitemap and in ninjs."""

    feed: int = 6
    sitemap: int = 2
    ninjs: int = 2

    def of_feed(self, edition: int) -> Iterator[Story]:
        """The articles of the feed in that edition, newest first; the first of an older one is corrected."""
        for back in range(SHOWN):
            if edition - back >= 1:
                for number in range(self.feed):
                    yield Story(edition - back, number, corrected=back > 0 and number == 0)

    def of_sitemap(self, edition: int) -> Iterator[Story]:
        """Those the sitemap lists: all editions so far."""
        for one in range(1, edition + 1):
            for number in range(self.feed, self.feed + self.sitemap):
                yield Story(one, number)

    def of_ninjs(self, edition: int) -> Iterator[Story]:
        """Those the list in ninjs holds: this edition's only."""
        first = self.feed + self.sitemap
        for number in range(first, first + self.ninjs):
            yield Story(edition, number)

    def is_gone(self, story: Story, edition: int) -> bool:
        """The second article of the feed is taken back in the edition after its own."""
        return story.number == 1 and edition > story.edition

    def page(self, path: str, edition: int, root: str) -> Page | None:
        """What the newspaper answers for a path in an edition; None for what it has not."""
        if path == "/robots.txt":
            return Page(200, "text/plain", b"User-agent: *\nDisallow: /arsip/\n")
        if path == "/rss.xml":
            return Page(200, "application/rss+xml; charset=utf-8", self._rss(edition, root))
        if path == "/sitemap.xml":
            return Page(200, "application/xml", self._sitemap(edition, root))
        if path == "/ninjs.json":
            items = [story.ninjs(root) for story in self.of_ninjs(edition)]
            return Page(200, "application/json", json.dumps(items).encode())
        for story in (*self.of_feed(edition), *self.of_sitemap(edition)):
            if story.path == path:
                if self.is_gone(story, edition):
                    return Page(410, "text/plain", b"ditarik\n")
                return Page(200, "text/html; charset=utf-8", story.html(root + path))
        return None

    def _rss(self, edition: int, root: str) -> bytes:
        items = "".join(
            f"<item><title>{escape(story.title)}</title><link>{root}{story.path}</link>"
            f"<guid isPermaLink='true'>{root}{story.path}</guid>"
            f"<pubDate>{_moment(story.day)}</pubDate></item>"
            for story in self.of_feed(edition)
        )
        head = "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Pasar</title>"
        about = f"<link>{root}/</link><description>Kabar pasar</description>"
        return f"{head}{about}{items}</channel></rss>".encode()

    def _sitemap(self, edition: int, root: str) -> bytes:
        places = "".join(
            f"<url><loc>{root}{story.path}</loc><lastmod>{story.day.isoformat()}</lastmod></url>"
            for story in self.of_sitemap(edition)
        )
        schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
        return f"<?xml version='1.0' encoding='utf-8'?><urlset xmlns='{schema}'>{places}</urlset>".encode()


def bomb(size: int = 200_000_000) -> bytes:
    """So many zeros, packed: some hundred kilobytes on the line."""
    return gzip.compress(bytes(size), 9)


def _moment(day: date) -> str:
    from datetime import UTC, datetime

    return format_datetime(datetime(day.year, day.month, day.day, 6, tzinfo=UTC))
