"""Chains of firsts: how far "the first since …", said of event after event, shows that there was none."""

from collections.abc import Iterable
from datetime import date, timedelta

from claims.model import Coverage, Event


def chain_breaks(row: Coverage, events: Iterable[Event]) -> date | None:
    """The first day of a coverage that its chain does not reach; None where it reaches all of it.

    A link leads from the last event it may be counted from to its own. Where none of the
    coverage's events lies in the time it is counted from, it leads from the end of that time: "first
    since 2009" says nothing of 2009. Events that are not held or not sure are no links.
    """
    lo, hi = row.period.lo, row.period.hi
    if lo is None or hi is None:
        return lo
    sure = {
        event.statement.id: event.period
        for event in events
        if event.status == "held" and event.statement.may_support
    }
    held = [sure[id] for id in row.events if id in sure]
    links = []
    for first in row.firsts:
        own = sure.get(first.event)
        if own is not None and own.lo is not None and first.since.hi is not None:
            known = [each.lo for each in held if each.lo is not None and each.overlaps(first.since)]
            links.append((max(known, default=first.since.hi + timedelta(days=1)), own.lo))
    reached = lo
    for start, end in sorted(links):
        if start > reached:
            break
        reached = max(reached, end)
    return None if hi <= reached else reached
