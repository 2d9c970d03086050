"""Asking for a listing: what this room needs of a fetcher, by its shape, so that it loads none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from flows.sources.model import Limits, Source, Unlisted


class Asks(Protocol):
    """The fetcher (flows.fetch.Fetcher); never raises for what a site does."""

    def get(
        self, address: str, *, limits: Limits, hosts: Sequence[str], page: bool, source: str | None
    ) -> object:
        """Content, or why there is none; `page` asks robots.txt first, which is not for feeds."""


@runtime_checkable
class _Content(Protocol):
    content: bytes
    charset: str | None
    final_address: str


@runtime_checkable
class _Later(Protocol):
    until: datetime
    reason: str


@runtime_checkable
class _NotFetched(Protocol):
    reason: str
    temporary: bool


@runtime_checkable
class _Gone(Protocol):
    status: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The bytes of a feed, a sitemap or an answer, and where they came from in the end."""

    raw: bytes
    charset: str | None
    address: str


def ask(fetcher: Asks, address: str, source: Source) -> Listing | Unlisted:
    """What is at one address of a source, whole: a listing is asked for without condition.

    Told "not modified" there would be nothing to list, and articles that could not be fetched
    the last time would be forgotten.
    """
    answer = fetcher.get(address, limits=source.limits, hosts=source.reachable, page=False, source=source.id)
    if isinstance(answer, _Content):
        return Listing(answer.content, answer.charset, answer.final_address)
    if isinstance(answer, _Later):
        return Unlisted(address, later(answer.reason, answer.until), "later", until=answer.until)
    if isinstance(answer, _NotFetched):
        return Unlisted(address, answer.reason, "failed", temporary=answer.temporary)
    if isinstance(answer, _Gone):
        return Unlisted(address, f"is not there ({answer.status}): look for its new address", "failed")
    return Unlisted(address, "gave no content", "failed")


def later(reason: str, until: datetime) -> str:
    """Why an address is left alone for now, and from when it is asked for again."""
    return f"{reason}; it is asked for again after {until:%Y-%m-%d %H:%M} UTC"
