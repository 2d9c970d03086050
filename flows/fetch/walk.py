"""One request after another until there is content: waits for its turn, asks, follows redirects."""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from ssl import SSLContext

from db import fetching
from db.session import Engine, transaction
from flows.fetch import body, waiting, wire
from flows.fetch.address import Target, redirected, require_listed
from flows.fetch.results import Failed, Limits, Postponed

REDIRECTS = 3
MOVED = {301, 302, 303, 307, 308}
FOR_GOOD = {301, 308}
PATIENCE = timedelta(minutes=1)
"""How long one request waits for its turn; a turn further ahead is for later."""


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Asking:
    """What may be done for one address: to which hosts, by which limits, with which headers.

    `most` is how many bytes of content are taken; what is longer is refused, or `cut` there.
    """

    limits: Limits
    hosts: Sequence[str]
    headers: Mapping[str, str]
    most: int
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back in the end, its content already read where it has any (status 200).

    `moved_for_good` says that there were redirects, and none but permanent ones.
    """

    target: Target
    status: int
    content: bytes = b""
    content_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    moved_for_good: bool = False


Leave = Callable[[Target], timedelta]
"""Says what pause the site of a target asks for; raises Failed where it does not want to be asked."""


@dataclass(frozen=True, slots=True)
class Walk:
    """How to get from an address to its content; the places in `private` may lie in a private network."""

    memory: Engine
    private: Collection[str] = ()
    clock: Callable[[], datetime] = now
    sleep: Callable[[float], None] = time.sleep
    resolve: wire.Resolve = wire.look_up
    patience: timedelta = PATIENCE
    # Made where needed, once: reading the machine's authorities takes some time.
    tls: Callable[[], SSLContext] = field(default_factory=lambda: cache(wire.tls))

    def follow(self, target: Target, asking: Asking, leave: Leave) -> Reply:
        """The reply to the address or to what it is redirected to; every step is vetted as the first was.

        Raises Failed or Postponed.
        """
        seconds = asking.limits.seconds
        statuses: list[int] = []
        for _ in range(REDIRECTS + 1):
            self._wait_for_turn(target, asking.limits, leave(target))
            started = time.monotonic()
            reply, location = self._ask(target, asking, seconds)
            seconds -= time.monotonic() - started
            if location is None:
                return replace(reply, moved_for_good=bool(statuses) and FOR_GOOD.issuperset(statuses))
            statuses.append(reply.status)
            target = redirected(target, location)
            try:
                require_listed(target, asking.hosts, self.private)
            except Failed as failed:
                raise Failed(f"redirected, but {failed.reason}") from failed
        raise Failed(f"redirected more than {REDIRECTS} times")

    def _wait_for_turn(self, target: Target, limits: Limits, pause: timedelta) -> None:
        """Sleeps until the host may be asked; raises Postponed where that is too far ahead."""
        gap = max(timedelta(seconds=limits.seconds_between_requests), pause)
        at = self.clock()
        with transaction(self.memory) as session:
            turn = fetching.take_turn(session, target.host, now=at, gap=gap, patience=self.patience)
        if not turn.taken:
            raise Postponed(turn.at, f"it is not yet the turn of {target.host}")
        if turn.at > at:
            self.sleep((turn.at - at).total_seconds())

    def _ask(self, target: Target, asking: Asking, seconds: float) -> tuple[Reply, str | None]:
        """One request: the reply, and where it is redirected to; raises Postponed where told to wait."""
        numbers = wire.vetted(target, self.resolve, self.private)
        with wire.asked(
            target,
            numbers,
            dict(asking.headers),
            context=self.tls,
            seconds=seconds,
            most=asking.most,
        ) as response:
            status = response.status
            self._heed(target, status, response.headers.get("retry-after"))
            if status != 200:
                return Reply(target, status), response.headers.get("location") if status in MOVED else None
            content = body.read(response, asking.most, cut=asking.cut)
            kind, charset = body.described(response)
            etag, modified = (body.validator(response, name) for name in ("etag", "last-modified"))
            return Reply(target, status, content, kind, charset, etag, modified), None

    def _heed(self, target: Target, status: int, retry_after: str | None) -> None:
        """Raises Postponed where the site asks to wait, and holds its host for all workers."""
        at = self.clock()
        until = waiting.until(status, retry_after, at)
        if until is None:
            return
        with transaction(self.memory) as session:
            fetching.hold_host(session, target.host, min(until, at + waiting.HOST_LONGEST))
        raise Postponed(until, f"{target.host} answered {status} and asked to wait", status=status)
