"""Sitemaps: the addresses of a sitemap, or the sitemaps of an index, read as the XML streams by.

The protocol is https://www.sitemaps.org/protocol.html, news entries are those of
https://www.google.com/schemas/sitemap-news/0.9; both by the local names of their elements.
"""

import re
import zlib
from dataclasses import dataclass, field
from xml.parsers import expat

from flows.sources.model import MAX_MEMBERS, Refused
from flows.sources.xml_text import MAX_DEPTH, guarded, utf8

MAX_BYTES = 52_428_800
"""The most bytes of one sitemap, decompressed (sitemaps.org)."""

MAX_RATIO = 100
"""How many times larger than itself a compressed sitemap may be; real ones are ten to thirty times."""

MAX_ELEMENTS = 1_000_000
"""The most elements of one sitemap: twenty for each of its 50,000 addresses."""

_LONGEST = 4_000  # characters kept of one element
# "&" alone, as in an address whose writer forgot to escape it: it would end the reading there, for every run.
# In CDATA it stands as it should; one that never ends takes all behind it, so that it is sought once.
_BARE = re.compile(rb"<!\[CDATA\[(?:.*?\]\]>|.*)|&(?![A-Za-z0-9#]{1,32};)", re.DOTALL)
_FIELDS = {
    ("url", "loc"): "address",
    ("url", "lastmod"): "lastmod",
    ("url", "news", "publication_date"): "published",
    ("url", "news", "title"): "title",
    ("sitemap", "loc"): "address",
    ("sitemap", "lastmod"): "lastmod",
}


@dataclass(slots=True)
class Place:
    """One entry of a sitemap, in the words it has; `index` where it is a sitemap itself."""

    index: bool
    address: str = ""
    lastmod: str = ""
    published: str = ""
    title: str = ""


@dataclass(slots=True)
class Read:
    """What a sitemap holds; `problem` says why the rest of it was not read, `broken` that it is at fault."""

    places: list[Place] = field(default_factory=list)
    problem: str | None = None
    broken: bool = False


def read_sitemap(raw: bytes, charset: str | None) -> Read:
    """The entries of a sitemap or an index, .gz or not. Raises Refused where it is not read at all.

    What stood before a fault in the XML, or before the 50,001st entry, is kept.
    """
    if raw.startswith(b"\x1f\x8b"):
        raw = unzipped(raw)
    reading = _Reading()
    parser = guarded(expat.ParserCreate("utf-8"))
    parser.buffer_text = True
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.characters
    try:
        parser.Parse(_BARE.sub(_escaped, utf8(raw, charset)), True)
    except _Enough as enough:
        reading.read.problem = str(enough)
    except expat.ExpatError as error:
        reading.read.problem, reading.read.broken = f"is broken from there on: {error}", True
    if reading.root not in ("urlset", "sitemapindex"):
        hint = "; write kind: feed" if reading.root in ("rss", "RDF", "feed") else ""
        raise Refused(f"is no sitemap: it begins with neither <urlset> nor <sitemapindex>{hint}")
    return reading.read


def _escaped(found: re.Match[bytes]) -> bytes:
    return b"&amp;" if found[0] == b"&" else found[0]


def unzipped(raw: bytes) -> bytes:
    """The bytes of a .gz file, all its parts. Raises Refused for damage, or more than a sitemap may have."""
    most = min(MAX_BYTES, MAX_RATIO * len(raw))
    out: list[bytes] = []
    size = 0
    try:
        while raw.startswith(b"\x1f\x8b"):
            part = zlib.decompressobj(wbits=31)
            out.append(part.decompress(raw, most - size + 1))
            size += len(out[-1])
            if size > most:
                raise Refused(f"is compressed and larger than {most:,} bytes when it is not")
            if not part.eof:
                raise Refused("is compressed and ends too early")
            raw = part.unused_data
    except zlib.error:
        raise Refused("is compressed and damaged") from None
    return b"".join(out)


class _Enough(Exception):
    """The rest of a sitemap is not read; the message is a phrase that says why."""


class _Reading:
    """Where the reading stands: the open elements, the entry they are of, the words of the innermost."""

    def __init__(self) -> None:
        self.read = Read()
        self.root: str | None = None
        self._open: list[str] = []
        self._place: Place | None = None
        self._field: str | None = None
        self._words = ""
        self._elements = 0

    def start(self, name: str, _attributes: object) -> None:
        name = name.rpartition(":")[2]
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise _Enough(f"has more than {MAX_ELEMENTS:,} elements; the rest was passed over")
        if len(self._open) >= MAX_DEPTH:
            raise Refused(f"nests its elements more than {MAX_DEPTH} deep")
        self.root = self.root or name
        self._open.append(name)
        if len(self._open) == 2 and name in ("url", "sitemap"):
            if len(self.read.places) >= MAX_MEMBERS:
                raise _Enough(f"has more than {MAX_MEMBERS:,} entries; the rest was passed over")
            self._place = Place(index=name == "sitemap")
        self._field = _FIELDS.get(tuple(self._open[1:])) if self._place is not None else None
        self._words = ""

    def characters(self, words: str) -> None:
        if self._field is not None and len(self._words) < _LONGEST:
            self._words += words[:_LONGEST]

    def end(self, _name: str) -> None:
        if self._place is not None and self._field is not None:
            setattr(self._place, self._field, self._words.strip()[:_LONGEST])
        self._field = None
        self._open.pop()
        if len(self._open) == 1 and self._place is not None:
            self.read.places.append(self._place)
            self._place = None
