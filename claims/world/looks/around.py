"""Around a day: how agreements stood on it, and which events lie near."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from claims.model import AgreementStatus, Event
from claims.world.looks.days import shifted


@dataclass(frozen=True, slots=True)
class Standing:
    """The status an agreement had on the day: the last one that had certainly or possibly come by then."""

    agreement: str
    name: str
    status: str
    certain: bool
    since: str
    statement: str
    version: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event near the day. `days` is how far: negative before, 0 where the day may be one of its own."""

    statement: str
    version: int
    kind: str
    status: str
    days: int
    period: str


def standings(
    agreements: Collection[AgreementStatus], day: date, countries: Collection[str]
) -> Iterator[Standing]:
    """The status each agreement had on the day, of these countries or of all, by agreement."""
    latest: dict[str, AgreementStatus] = {}
    for status in agreements:
        if countries and not set(countries) & set(status.parties):
            continue
        if status.period.lo is None or status.period.lo > day:
            continue
        other = latest.get(status.agreement)
        if other is None or _order(status) > _order(other):
            latest[status.agreement] = status
    for agreement, status in sorted(latest.items()):
        certain = status.period.hi is not None and status.period.hi <= day
        yield Standing(
            agreement,
            status.name,
            status.status,
            certain,
            status.period.edtf,
            status.statement.id,
            status.statement.version,
        )


def _order(status: AgreementStatus) -> tuple[date, date, str]:
    return status.period.lo or date.min, status.period.hi or date.max, status.statement.id


def meetings(
    events: Collection[Event],
    day: date,
    around: int,
    offices: Collection[str],
    people: Collection[str],
    countries: Collection[str],
) -> Iterator[Meeting]:
    """The events at most `around` days off with one of these offices, people and countries, by start."""
    first, last = shifted(day, -around), shifted(day, around)
    found = []
    for event in events:
        lo, hi = event.period.lo, event.period.hi
        if lo is None or hi is None or hi < first or lo > last:
            continue
        if offices and not any(party.office in offices for party in event.participants):
            continue
        if people and not any(party.person in people for party in event.participants):
            continue
        there = {event.host_country, *(party.country for party in event.participants)}
        if countries and not there & set(countries):
            continue
        days = 0 if lo <= day <= hi else (lo - day).days if lo > day else (hi - day).days
        found.append((lo, hi, event.statement.id, days, event))
    for _, _, id, days, event in sorted(found, key=lambda each: each[:3]):
        yield Meeting(id, event.statement.version, event.kind, event.status, days, event.period.edtf)
