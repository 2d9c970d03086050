"""What reading a page gave: the article, every date that was seen, and what was seen and not understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from claims.model import Article


@dataclass(frozen=True, slots=True)
class SeenDate:
    """A day the page names: as written, from where, and whether the article was dated by it.

    `origin` is one of meta, json-ld, time element, feed, sitemap, url, htmldate, http, dateline.
    """

    day: date
    written: str
    origin: str
    where: str
    used: bool


@dataclass(frozen=True, slots=True)
class SeenField:
    """A field of the page that was seen and not understood; `value` has at most 200 characters."""

    where: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article as it was extracted, with the versions of the `tools` that did it."""

    article: Article
    dates: tuple[SeenDate, ...] = ()
    unknown: tuple[SeenField, ...] = ()
    tools: Mapping[str, str] = field(default_factory=dict)
