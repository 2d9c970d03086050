"""The one way Tilik gets anything from the network: guarded, at a site's pace, with a memory."""

import time
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from db import fetching
from db.fetching import Validators
from db.session import Engine, transaction
from flows.fetch import wire
from flows.fetch.address import Target, parse, private_place, require_listed
from flows.fetch.manners import Manners
from flows.fetch.results import (
    Answer,
    Failed,
    Fetched,
    Gone,
    Later,
    Limits,
    NotFetched,
    NotModified,
    Postponed,
    Usual,
    shown,
)
from flows.fetch.walk import Asking, Leave, Reply, Walk, now
from flows.settings import Settings

_MEANING = {
    401: ": it wants a password, which Tilik has not",
    402: ": it wants to be paid, which Tilik cannot",
    403: ": it turns Tilik away; set TILIK_CONTACT, and ask the paper",
    451: ": it may not show this page here",
}


class Fetcher:
    """Gets addresses for sources. Several of them, in any number of processes, share one memory and one rate.

    Whatever a site does becomes one of the five answers; raised is only DatabaseError, for the memory.
    """

    def __init__(
        self,
        memory: Engine,
        *,
        contact: str = "",
        private_hosts: Collection[str] = (),
        clock: Callable[[], datetime] = now,
        sleep: Callable[[float], None] = time.sleep,
        resolve: wire.Resolve = wire.look_up,
    ) -> None:
        """`private_hosts` are places (host:port) the operator allows in a private network; usually none.

        Raises Failed where a private host is no host:port.
        """
        private = frozenset(private_place(entry) for entry in private_hosts)
        self._memory = memory
        self._clock = clock
        self._walk = Walk(memory, private, clock, sleep, resolve)
        self._manners = Manners(self._walk)
        self._headers = {
            "User-Agent": user_agent(contact),
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Encoding": "gzip, deflate, br, zstd",
            "Connection": "close",
        }

    @classmethod
    def from_settings(cls, memory: Engine, settings: Settings) -> "Fetcher":
        """A fetcher as the environment describes it."""
        return cls(memory, contact=settings.contact, private_hosts=settings.private_hosts)

    def get(
        self,
        address: str,
        *,
        limits: Limits | None = None,
        hosts: Sequence[str],
        validators: Validators | None = None,
        page: bool = True,
        source: str | None = None,
    ) -> Answer:
        """What the address answers now. Waits for its host's turn; never raises for what a site does.

        `hosts` are all the source may reach, redirects included. `page` asks robots.txt first; a feed or
        sitemap, which is there for programs, is fetched without. `validators` make the request conditional
        and are to be given only for bytes that are kept (db.fetching.kept_validators).
        """
        limits = limits or Usual()
        headers = dict(self._headers)
        if validators is not None and validators.etag:
            headers["If-None-Match"] = validators.etag
        if validators is not None and validators.last_modified:
            headers["If-Modified-Since"] = validators.last_modified
        asking = Asking(limits, tuple(hosts), headers, limits.bytes)
        try:
            target = parse(address)
            require_listed(target, hosts, self._walk.private)
        except Failed as failed:
            return NotFetched(shown(address), failed.reason, failed.temporary)
        with transaction(self._memory) as session:
            wait = fetching.wait_until(session, address)
        if wait is not None and wait > self._clock():
            return Later(address, wait, f"{target.host} asked to wait")
        leave: Leave = partial(self._manners.pause, asking=asking) if page else lambda _: timedelta()
        return self._noted(address, target, asking, leave, source, page and not target.front)

    def _noted(
        self,
        address: str,
        target: Target,
        asking: Asking,
        leave: Leave,
        source: str | None,
        inner: bool,
    ) -> Answer:
        """The answer, noted in the memory where anything was asked."""
        answer: Answer
        status: int | None = None
        error: str | None = None
        wait: datetime | None = None
        try:
            reply = self._walk.follow(target, asking, leave)
            status, answer = reply.status, self._judged(address, reply, asking)
            if inner and reply.status == 200 and reply.target.front:
                # Papers send whoever asks for an article they took away to their front page.
                answer = Gone(address, reply.status)
        except Postponed as postponed:
            answer = Later(address, postponed.until, postponed.reason)
            if postponed.status is None:
                return answer
            status, error, wait = postponed.status, postponed.reason, postponed.until
        except Failed as failed:
            answer = NotFetched(address, failed.reason, failed.temporary)
            status, error = failed.status, failed.reason
        with transaction(self._memory) as session:
            fetching.note_answer(
                session,
                address,
                host=target.host,
                source=source,
                at=self._clock(),
                status=status,
                error=error,
                wait_until=wait,
                gone=isinstance(answer, Gone),
            )
            if error is not None:
                fetching.count_error(session, target.host)
        return answer

    def _judged(self, address: str, reply: Reply, asking: Asking) -> Answer:
        """The reply as an answer; raises Failed where it is neither content nor a plain "not there"."""
        if reply.status == 200:
            return Fetched(
                address=address,
                final_address=reply.target.address,
                status=200,
                content=reply.content,
                content_type=reply.content_type,
                charset=reply.charset,
                etag=reply.etag,
                last_modified=reply.last_modified,
                at=self._clock(),
                moved_for_good=reply.moved_for_good,
            )
        if reply.status == 304 and {"If-None-Match", "If-Modified-Since"} & asking.headers.keys():
            return NotModified(address, self._clock())
        if reply.status in (404, 410):
            return Gone(address, reply.status)
        raise Failed(
            f"{reply.target.host} answered {reply.status}{_MEANING.get(reply.status, '')}",
            temporary=reply.status >= 500 or reply.status in (408, 425),
            status=reply.status,
        )


def user_agent(contact: str) -> str:
    """The name we ask under, with the address where whoever runs this Tilik is reached, if given."""
    try:
        number = version("tilik")
    except PackageNotFoundError:
        number = "0"
    return f"Tilik/{number}" + (f" (+{contact})" if contact else "")
