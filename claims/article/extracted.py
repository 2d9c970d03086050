"""What came out of one set of bytes: the article, every date seen, and every field not understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from claims.model import Article

DateOrigin = Literal[
    "htmldate",
    "json-ld",
    "meta",
    "time element",
    "ninjs",
    "front matter",
    "line",
    "feed",
    "sitemap",
    "url",
    "http",
]
Meaning = Literal["published", "created", "modified", "other"]
Form = Literal["page", "ninjs", "plain", "markdown", "line"]

MAX_FIELDS = 200
"""Fields not understood that are listed of one article; one line more says how many others there were."""

MAX_DATES = 100
"""Dates of its own listed of one article; a page that links to fifty others has their days too."""

MAX_VALUE = 200
"""Characters kept of a value that was not understood."""


@dataclass(frozen=True, slots=True)
class SeenDate:
    """A day somebody gave for the article: as written, by whom, and whether it became its day of printing.

    `meaning` is what the place says the day is; only a day of meaning `published` is ever used.
    """

    day: date
    written: str
    origin: DateOrigin
    where: str
    used: bool = False
    meaning: Meaning = "published"


@dataclass(frozen=True, slots=True)
class SeenField:
    """A field seen and not understood: where it stood, its name, and its value on one clipped line."""

    where: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Listed:
    """What the feed or sitemap that led to an article says of it: its title and its dates, in their order.

    `unknown` are its fields that were not understood.
    """

    title: str | None = None
    dates: tuple[SeenDate, ...] = ()
    unknown: tuple[SeenField, ...] = ()


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of the bytes besides themselves: how they came, and the quirks of their source.

    `url` is the address they are from, None for a file of the newsroom's own. `time_zone` is
    the IANA name of the source's zone: a moment given with an offset from UTC is put into it before
    its day is taken. `title_suffixes` are endings such as " - Contoh Harian".
    """

    url: str | None = None
    content_type: str | None = None
    last_modified: str | None = None
    listed: Listed | None = None
    title_suffixes: tuple[str, ...] = ()
    time_zone: str | None = None


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article frozen as it came in, so that a replay never extracts again.

    `tools` names the version of every library the words and dates passed through. `canonical` is the address
    a page names as its own (`<link rel="canonical">`), where it names one.
    """

    article: Article
    dates: tuple[SeenDate, ...] = ()
    unknown: tuple[SeenField, ...] = ()
    tools: Mapping[str, str] = field(default_factory=dict)
    canonical: str | None = None
