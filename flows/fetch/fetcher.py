"""The one way Tilik gets anything from the network: guarded, at a site's pace, with a memory."""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from time import monotonic

from db import fetching
from db.fetching import KeptRobots, Validators
from db.session import Engine, transaction
from flows.fetch import body, waiting, wire
from flows.fetch.address import Target, parse, private_place, redirected, require_listed
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
from flows.fetch.robots import BYTES, KEPT, KEPT_UNREAD, Robots, text_of
from flows.settings import Settings

REDIRECTS = 3
MOVED = {301, 302, 303, 307, 308}
PATIENCE = timedelta(minutes=1)
"""How long one call waits for its turn; a turn further ahead is a Later."""


@dataclass(frozen=True, slots=True)
class _Asking:
    """What one call of `get` may do."""

    limits: Limits
    hosts: Sequence[str]
    page: bool
    headers: Mapping[str, str]
    most: int
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Reply:
    """What came back in the end, its content already read where it has any."""

    target: Target
    status: int
    content: bytes = b""
    content_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None


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
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], None] = time.sleep,
        resolve: wire.Resolve = wire.look_up,
        patience: timedelta = PATIENCE,
    ) -> None:
        """`private_hosts` are places (host:port) the operator allows in a private network; usually none.

        Raises Failed where one of them is no host:port.
        """
        self._memory = memory
        self._private = frozenset(private_place(entry) for entry in private_hosts)
        self._clock = clock
        self._sleep = sleep
        self._resolve = resolve
        self._patience = patience
        self._tls = cache(wire.tls)  # made where needed: reading the authorities takes some time
        self._robots: dict[str, tuple[datetime, Robots]] = {}
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
        asking = _Asking(limits, tuple(hosts), page, headers, limits.bytes)
        try:
            target = parse(address)
            require_listed(target, hosts, self._private)
        except Failed as failed:
            return NotFetched(shown(address), failed.reason, failed.temporary)
        return self._answer(address, target, asking, source)

    def _answer(self, address: str, target: Target, asking: _Asking, source: str | None) -> Answer:
        """The answer, noted in the memory."""
        with transaction(self._memory) as session:
            wait = fetching.wait_until(session, address)
        if wait is not None and wait > self._clock():
            return Later(address, wait, f"{target.host} asked to wait")
        answer: Answer
        status: int | None = None
        error: str | None = None
        wait = None
        try:
            reply = self._follow(target, asking)
            status, answer = reply.status, self._judged(address, reply, asking)
        except Postponed as postponed:
            answer = Later(address, postponed.until, postponed.reason)
            if postponed.status is None:
                return answer  # nothing was asked, so there is nothing to note
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
            )
            if error is not None:
                fetching.count_error(session, target.host)
        return answer

    def _judged(self, address: str, reply: _Reply, asking: _Asking) -> Answer:
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
            )
        if reply.status == 304 and {"If-None-Match", "If-Modified-Since"} & asking.headers.keys():
            return NotModified(address, self._clock())
        if reply.status in (404, 410):
            return Gone(address, reply.status)
        raise Failed(
            f"{reply.target.host} answered {reply.status}",
            temporary=reply.status >= 500 or reply.status in (408, 425),
            status=reply.status,
        )

    def _follow(self, target: Target, asking: _Asking) -> _Reply:
        """The reply to the address or to what it is redirected to; every step is vetted as the first was."""
        seconds = asking.limits.seconds
        for _ in range(REDIRECTS + 1):
            delay = self._allowed(target, asking) if asking.page else timedelta()
            self._wait_for_turn(target, asking.limits, delay)
            started = monotonic()
            reply, location = self._ask(target, asking, seconds)
            seconds -= monotonic() - started
            if location is None:
                return reply
            target = redirected(target, location)
            try:
                require_listed(target, asking.hosts, self._private)
            except Failed as failed:
                raise Failed(f"redirected, but {failed.reason}") from failed
        raise Failed(f"redirected more than {REDIRECTS} times")

    def _ask(self, target: Target, asking: _Asking, seconds: float) -> tuple[_Reply, str | None]:
        """One request: the reply, and where it is redirected to; raises Postponed where told to wait."""
        numbers = wire.vetted(target, self._resolve, self._private)
        with wire.asked(
            target,
            numbers,
            dict(asking.headers),
            context=self._tls,
            seconds=seconds,
            most=asking.most,
        ) as response:
            status = response.status
            now = self._clock()
            until = waiting.until(status, response.headers.get("retry-after"), now)
            if until is not None:
                with transaction(self._memory) as session:
                    fetching.hold_host(session, target.host, min(until, now + waiting.HOST_LONGEST))
                raise Postponed(until, f"{target.host} answered {status} and asked to wait", status=status)
            location = response.headers.get("location") if status in MOVED else None
            if status != 200:
                return _Reply(target, status), location
            content = body.read(response, asking.most, cut=asking.cut)
            kind, charset = body.described(response)
            etag, modified = (body.validator(response, name) for name in ("etag", "last-modified"))
            return _Reply(target, status, content, kind, charset, etag, modified), None

    def _wait_for_turn(self, target: Target, limits: Limits, delay: timedelta) -> None:
        """Sleeps until the host may be asked; raises Postponed where that is too far ahead."""
        gap = max(timedelta(seconds=limits.seconds_between_requests), delay)
        now = self._clock()
        with transaction(self._memory) as session:
            turn = fetching.take_turn(session, target.host, now=now, gap=gap, patience=self._patience)
        if not turn.taken:
            raise Postponed(turn.at, f"{target.host} may not be asked again before")
        if turn.at > now:
            self._sleep((turn.at - now).total_seconds())

    def _allowed(self, target: Target, asking: _Asking) -> timedelta:
        """The pause the site's robots.txt asks for; raises Failed where it forbids the address."""
        robots = self._robots_of(target, asking)
        if robots.parsed is None:
            raise Failed(f"robots.txt of {target.host} could not be read: {robots.reason}", temporary=True)
        if not robots.allows(target.address):
            raise Failed(f"robots.txt of {target.host} forbids {shown(target.path)}")
        return robots.delay

    def _robots_of(self, target: Target, asking: _Asking) -> Robots:
        """The site's rules: as parsed before, as kept by any worker, or fetched now."""
        now = self._clock()
        known = self._robots.get(target.origin)
        if known is not None and known[0] > now:
            return known[1]
        with transaction(self._memory) as session:
            kept = fetching.kept_robots(session, target.origin, now)
        if kept is None:
            kept = self._fetch_robots(target, asking)
            with transaction(self._memory) as session:
                fetching.keep_robots(session, target.origin, kept)
        robots = Robots.read(kept.text, kept.reason)
        self._robots[target.origin] = (kept.expires_at, robots)
        return robots

    def _fetch_robots(self, target: Target, asking: _Asking) -> KeptRobots:
        """robots.txt as it is now: not there allows all, not to be read allows nothing for a while."""
        wanted = replace(asking, page=False, headers=self._headers, most=BYTES, cut=True)
        now = self._clock()
        try:
            reply = self._follow(replace(target, path="/robots.txt"), wanted)
        except Failed as failed:
            return KeptRobots(None, failed.reason, now + KEPT_UNREAD)
        if reply.status == 200:
            return KeptRobots(text_of(reply.content), None, now + KEPT)
        if 400 <= reply.status < 500:
            return KeptRobots("", None, now + KEPT)
        return KeptRobots(None, f"it answered {reply.status}", now + KEPT_UNREAD)


def user_agent(contact: str) -> str:
    """The name we ask under, with the address where whoever runs this Tilik is reached, if given."""
    try:
        number = version("tilik")
    except PackageNotFoundError:
        number = "0"
    return f"Tilik/{number}" + (f" (+{contact})" if contact else "")
