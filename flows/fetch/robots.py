"""What a site's robots.txt allows us (RFC 9309), as protego reads it."""

import re
from dataclasses import dataclass
from datetime import timedelta

from protego import Protego

KEPT = timedelta(days=1)
"""RFC 9309, 2.4: not used for longer than 24 hours."""
KEPT_UNREAD = timedelta(minutes=10)
"""How long a site whose robots.txt could not be read is left alone before it is tried again."""
BYTES = 512_000
"""RFC 9309, 2.5: at least 500 kibibytes are read; what comes after does not count."""
LONGEST_DELAY = 60.0
"""Seconds of Crawl-delay that are kept to; more would stop a run."""
MOST_WORK = 1_000_000
"""User-agent lines times rules: the parser copies every rule of a group to each of its agents."""
NAME = "Tilik"
_AGENT = re.compile(r"user[-\s]*agent", re.I)


@dataclass(frozen=True, slots=True)
class Robots:
    """One site's rules; `parsed` is None where nothing may be fetched for now, for the `reason`."""

    parsed: Protego | None
    reason: str | None = None

    @classmethod
    def read(cls, text: str | None, reason: str | None = None) -> "Robots":
        """The rules of that text; an empty one allows all, one that is not there nothing."""
        if text is None:
            return cls(None, reason)
        lines = text.splitlines()
        agents = sum(_AGENT.match(line.strip()) is not None for line in lines)
        if agents * (len(lines) - agents) > MOST_WORK:
            return cls(None, "it has too many rules for too many agents")
        try:
            return cls(Protego.parse(text))
        except Exception:  # a stranger's text in another's parser: whatever it raises, it is not "allowed"
            return cls(None, "it cannot be understood")

    def allows(self, address: str) -> bool:
        """The address may be fetched by Tilik."""
        try:
            return self.parsed is not None and bool(self.parsed.can_fetch(address, NAME))
        except ValueError:
            return False

    @property
    def delay(self) -> timedelta:
        """The pause between two requests that the site asks for, at most a minute."""
        asked = None if self.parsed is None else self.parsed.crawl_delay(NAME)
        return timedelta(seconds=min(asked or 0.0, LONGEST_DELAY))


def text_of(content: bytes) -> str:
    """robots.txt is UTF-8; what is not is replaced, and NUL, which no database takes, left out."""
    return content.decode("utf-8-sig", "replace").replace("\0", "")
