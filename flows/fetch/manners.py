"""Asks a site's robots.txt before its pages, and remembers what it said, for all workers."""

from dataclasses import replace
from datetime import datetime, timedelta

from db import fetching
from db.fetching import KeptRobots
from db.session import transaction
from flows.fetch.address import Target
from flows.fetch.results import Failed, shown
from flows.fetch.robots import BYTES, KEPT, KEPT_UNREAD, Robots, text_of
from flows.fetch.walk import Asking, Walk


class Manners:
    """The rules of every site met so far: parsed here, kept in the memory."""

    def __init__(self, walk: Walk) -> None:
        """robots.txt itself is fetched by the same guarded walk."""
        self._walk = walk
        self._parsed: dict[str, tuple[datetime, Robots]] = {}

    def pause(self, target: Target, asking: Asking) -> timedelta:
        """The pause the site asks for; raises Failed where it forbids the address, or Postponed."""
        robots = self._robots_of(target, asking)
        if robots.parsed is None:
            raise Failed(f"robots.txt of {target.host} could not be read: {robots.reason}", temporary=True)
        if not robots.allows(target.address):
            raise Failed(f"robots.txt of {target.host} forbids {shown(target.path)}")
        return robots.delay

    def _robots_of(self, target: Target, asking: Asking) -> Robots:
        """The site's rules: as parsed before, as kept by any worker, or fetched now."""
        now = self._walk.clock()
        known = self._parsed.get(target.origin)
        if known is not None and known[0] > now:
            return known[1]
        with transaction(self._walk.memory) as session:
            kept = fetching.kept_robots(session, target.origin, now)
        if kept is None:
            kept = self._fetch(target, asking)
            with transaction(self._walk.memory) as session:
                fetching.keep_robots(session, target.origin, kept)
        robots = Robots.read(kept.text, kept.reason)
        self._parsed[target.origin] = (kept.expires_at, robots)
        return robots

    def _fetch(self, target: Target, asking: Asking) -> KeptRobots:
        """robots.txt as it is now: not there allows all, not to be read allows nothing for a while."""
        conditions = {"If-None-Match", "If-Modified-Since"}
        headers = {name: value for name, value in asking.headers.items() if name not in conditions}
        wanted = replace(asking, headers=headers, most=BYTES, cut=True)
        robots_txt = replace(target, path="/robots.txt")
        try:
            reply = self._walk.follow(robots_txt, wanted, lambda _: timedelta())
        except Failed as failed:
            return KeptRobots(None, failed.reason, self._walk.clock() + KEPT_UNREAD)
        now = self._walk.clock()
        if reply.status == 200:
            return KeptRobots(text_of(reply.content), None, now + KEPT)
        if 400 <= reply.status < 500:
            return KeptRobots("", None, now + KEPT)
        return KeptRobots(None, f"it answered {reply.status}", now + KEPT_UNREAD)
