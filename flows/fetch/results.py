"""What asking for an address comes to: one of five answers, each frozen."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Fetched:
    """The address answered with content; `content` is unpacked and never longer than the limit.

    `content_type` is in lower case without parameters, `charset` as the server named it; both are claims
    of the server. `etag` and `last_modified` go back to it with the next request, once the bytes are kept.
    `moved_for_good` says that it was redirected, and each time with 301 or 308.
    """

    address: str
    final_address: str
    status: int
    content: bytes
    content_type: str | None
    charset: str | None
    etag: str | None
    last_modified: str | None
    at: datetime
    moved_for_good: bool = False

    @property
    def raw_sha256(self) -> str:
        """SHA-256 of the content, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class NotModified:
    """The content is as it was when the validators were given (304)."""

    address: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Gone:
    """There is nothing at the address, or no longer (404, 410); a page may lead to the front page instead."""

    address: str
    status: int

    @property
    def reason(self) -> str:
        """What is told of it."""
        if self.status in (404, 410):
            return f"is not there any more ({self.status})"
        return "leads to the front page now: there is no article any more"


@dataclass(frozen=True, slots=True)
class Later:
    """Not to be asked for before `until`: the site said so, or the host's rate is used up."""

    address: str
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class NotFetched:
    """Refused or failed, for a reason told in one line; `temporary` where another try may go well."""

    address: str
    reason: str
    temporary: bool


Answer = Fetched | NotModified | Gone | Later | NotFetched


class Limits(Protocol):
    """What one source may cost: bytes of an answer once unpacked, seconds it may take, pace of asking."""

    @property
    def bytes(self) -> int:
        """The most bytes of one answer, unpacked."""

    @property
    def seconds(self) -> float:
        """The most seconds one answer may take, its redirects included, waiting for our turn not."""

    @property
    def seconds_between_requests(self) -> float:
        """The pause between two requests to one host, by all workers together."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The limits where a source names none."""

    bytes: int = 20_000_000
    seconds: float = 30.0
    seconds_between_requests: float = 1.0


class Failed(Exception):
    """Ends the asking for one address; becomes a NotFetched."""

    def __init__(self, reason: str, *, temporary: bool = False, status: int | None = None) -> None:
        """The reason is one line fit to be shown."""
        super().__init__(reason)
        self.reason = reason
        self.temporary = temporary
        self.status = status


class Postponed(Exception):
    """Ends the asking for one address for now; becomes a Later."""

    def __init__(self, until: datetime, reason: str, *, status: int | None = None) -> None:
        """The reason is one line fit to be shown; `status` is None where nothing was asked."""
        super().__init__(reason)
        self.until = until
        self.reason = reason
        self.status = status


def shown(words: str) -> str:
    """Words of others, fit for one line of a log: printable ASCII, at most 200 characters."""
    cut = words[:200]
    plain = cut.encode("ascii", "backslashreplace").decode("ascii")
    safe = "".join(char if " " <= char <= "~" else f"\\x{ord(char):02x}" for char in plain)
    return safe[:200] + ("..." if len(words) > 200 or len(safe) > 200 else "")
