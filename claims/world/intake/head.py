"""The head of an import: where a file comes from, under which licence, and since when we have it."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from claims.model import Source
from claims.model.statement import Confidence
from claims.world.intake.taken import Refused

_ORIGIN = re.compile(r"SRC-[A-Za-z0-9-]{1,76}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Head:
    """What holds for every row of a file.

    `origin` is the id of the import's source ("SRC-…"): every row belongs to it, and a later import
    of the same origin levels these rows only. `retrieved` is the day the file was fetched, `recorded`
    the day its facts enter the table, `sha256` of the whole file. `last_seen` is the day on which an
    open term was last seen open: where it is None the file speaks of the day it was retrieved.
    """

    origin: str
    publisher: str
    url: str
    licence: str
    retrieved: date
    recorded: date
    sha256: str
    confidence: Confidence = "reported"
    tier: str = "news"
    published: str | None = None
    note: str | None = None
    last_seen: date | None = None

    @cached_property
    def source(self) -> Source:
        """The source every row of the file cites."""
        return Source(
            self.origin,
            self.publisher,
            self.url,
            self.tier,
            self.licence,
            self.retrieved,
            published=self.published,
            note=self.note,
        )

    @property
    def seen_open(self) -> date:
        """The day on which a term without an end was open."""
        return self.last_seen if self.last_seen is not None else self.retrieved

    def fault(self) -> Refused | None:
        """Why nothing of the file may be taken; None where the head is in order."""
        if not self.licence.strip():
            return Refused(
                0, "licence", "the licence is missing; say under which licence the facts may be kept"
            )
        if not self.publisher.strip():
            return Refused(0, "publisher", "the publisher is missing; say whose table this is")
        if not re.match(r"[a-z][a-z0-9+.-]*:", self.url):
            return Refused(
                0, "url", f"'{self.url[:80]}' is no address; say where the file is from (https://…)"
            )
        if _ORIGIN.fullmatch(self.origin) is None:
            reason = (
                f"'{self.origin[:80]}' is no id of a source; write SRC- and then letters, digits and hyphens"
            )
            return Refused(0, "origin", reason)
        if _SHA256.fullmatch(self.sha256) is None:
            return Refused(
                0, "sha256", "not a SHA-256; give the 64 small hexadecimal digits of the whole file"
            )
        if self.recorded < self.retrieved:
            return Refused(0, "recorded", f"recorded {self.recorded}, but retrieved later, {self.retrieved}")
        return None
