"""The nouns of this room: a source as its file describes it, and what it lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from claims.model import Language

Kind = Literal["folder", "address", "feed", "sitemap", "ninjs", "stdin"]
Form = Literal["page", "ninjs", "plain", "markdown", "line"]
"""How the bytes of an article are to be read: HTML, ninjs, .txt, .md, or a line of a .jsonl file."""

MAX_MEMBERS = 50_000
"""The most articles one source lists in a run; one sitemap may have as many (sitemaps.org)."""


class Refused(Exception):
    """A listing, or a file, that is not read; the message is a phrase that says why."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may take of a source, and how fast."""

    pages_per_run: int = 200
    """The most articles fetched in one run; the flow that fetches them counts."""
    seconds_between_requests: float = 2.0
    """The least pause between two requests to one host of the source."""
    bytes: int = 5_000_000
    """The most bytes of one answer, decompressed; as many as one article may have."""
    seconds: float = 20.0
    """The most seconds one answer may take."""
    days: int = 14
    """Articles listed as older than so many days are passed over; those without a day are not."""


@dataclass(frozen=True, slots=True)
class Quirks:
    """In what a source differs from others. Addresses by `addresses.py`, days by `dates.py`."""

    drop_parameters: tuple[str, ...] = ()
    """Query parameters that do not belong to an address, beside those that only track."""
    keep_parameters: tuple[str, ...] | None = None
    """The query parameters that matter, in that order; all others are dropped. None keeps all."""
    same_hosts: Mapping[str, str] = field(default_factory=dict)
    """Hosts that show the same articles (mobile, AMP), each with the host its articles are known by."""
    cut_suffixes: tuple[str, ...] = ()
    """Ends of an address's path that lead to another view of the same article, as "/amp" or "/print"."""
    https: bool = False
    """An http:// address is the https:// one."""
    full_text: bool = False
    """A feed's content:encoded is the whole article: it is read instead of the page."""
    walls: bool = True
    """A page that looks like a sign-in or its like in the place of an article is no version of it."""
    items: str | None = None
    """Where the list stands in a ninjs answer, as "data.items"; None where it is the answer, or "items"."""
    title_suffixes: tuple[str, ...] = ()
    """What titles end with and is no part of the headline, as " - Contoh Harian".

    Used here for listed titles and by extraction for titles of pages: see `headline`.
    """
    time_zone: str | None = None
    """The IANA name of the zone the newsroom's days are in, as "Asia/Jakarta".

    Used here for listed dates and by extraction for dates of pages: a moment in another zone is of the
    day it then was here; a date without a zone is of the day as written.
    """

    def headline(self, title: str) -> str:
        """The title without the first suffix it ends with; as it is where nothing else would be left."""
        for suffix in self.title_suffixes:
            if title.endswith(suffix):
                return title.removesuffix(suffix).rstrip() or title
        return title


@dataclass(frozen=True, slots=True)
class Source:
    """One newspaper, agency, folder or stream as its file describes it.

    `hosts` are names; "*.example.id" means all names below example.id, and not that one itself.
    `addresses` are of feeds, sitemaps, ninjs answers or articles, by `kind`, all on `hosts`. `folder` is
    set for kind folder, and for ninjs kept in one. `ports` are those allowed beside 80 and 443. `form`
    is that of single addresses and of standard input. `language` is None where articles are in both.
    """

    id: str
    name: str
    kind: Kind
    publisher: str | None = None
    active: bool = True
    language: Language | None = None
    hosts: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    folder: Path | None = None
    ports: tuple[int, ...] = ()
    form: Form = "page"
    limits: Limits = Limits()
    quirks: Quirks = field(default_factory=Quirks)

    def has(self, host: str) -> bool:
        """The host is one of the source's."""
        return any(host == each or (each.startswith("*.") and host.endswith(each[1:])) for each in self.hosts)

    @property
    def reachable(self) -> tuple[str, ...]:
        """All that may be asked for the source, redirects included: hosts, and host:port for its ports."""
        names = (*self.hosts, *(host for host in self.quirks.same_hosts if not self.has(host)))
        return (*names, *(f"{host}:{port}" for host in names for port in self.ports))


@dataclass(frozen=True, slots=True)
class ListedDate:
    """A date a listing gives an article: as written there, and the day that is, None where none was read."""

    day: date | None
    written: str
    origin: Literal["feed", "sitemap"]
    where: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What a listing says of an article before anybody has read it; all of it is outside text.

    `guid` is the feed's own id for it. `dates` are in the order published, updated.
    """

    title: str | None = None
    dates: tuple[ListedDate, ...] = ()
    guid: str | None = None

    @property
    def day(self) -> date | None:
        """The day of publication; where none is given, None: a day of change says nothing about it."""
        return next((each.day for each in self.dates if each.where in PUBLICATION), None)


_LONGEST_SHOWN = 300
PUBLICATION = frozenset({"published", "dc:date", "news:publication_date"})
"""The names, in `ListedDate.where`, of dates that tell when an article was published."""


@dataclass(frozen=True, slots=True)
class Member:
    """One article a source lists.

    `address` is canonical, or the path of a file (with ":" and a number for a line or an element), and so
    one for one article. `content` holds the bytes where the listing brought them; None where the
    address is still to be fetched, at `read_at` where the article has moved there.
    """

    source: str
    address: str
    form: Form = "page"
    entry: Entry = Entry()
    content: bytes | None = None
    read_at: str | None = None

    @property
    def place(self) -> str:
        """The address it is fetched from."""
        return self.read_at or self.address

    @property
    def listed_title(self) -> str | None:
        """The title the listing gives."""
        return self.entry.title

    @property
    def listed_day(self) -> date | None:
        """The day of publication the listing gives."""
        return self.entry.day


@dataclass(frozen=True, slots=True)
class Unlisted:
    """What a source names and does not list, or a listing that could not be read, and why, in one line.

    Address and reason are printable and at most 300 characters, whatever they were made of.

    `kind`: "refused" is a member that is not taken; "old" members are `number` in one, passed over for
    their age; "unchanged", "later" and "failed" are about a whole listing at `address`. `until` is set
    for "later"; `temporary` tells a failure that may pass by itself.
    """

    address: str
    reason: str
    kind: Literal["refused", "old", "unchanged", "later", "failed"] = "refused"
    number: int = 1
    until: datetime | None = None
    temporary: bool = False

    def __post_init__(self) -> None:
        """Makes both fit for a log and a report."""
        object.__setattr__(self, "address", shown(self.address))
        object.__setattr__(self, "reason", shown(self.reason))


def shown(words: str) -> str:
    """Words of others in one printable line: what is no UTF-8, and control characters, as escapes."""
    plain = words[:_LONGEST_SHOWN].encode("utf-8", "backslashreplace").decode()
    safe = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in plain)
    return safe[:_LONGEST_SHOWN]
