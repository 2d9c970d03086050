"""Agreements: what the table knows of one between these countries on this matter, and its status on a day."""

from collections.abc import Collection, Iterable
from datetime import date

from claims.model import AgreementStatus, World

# The statuses that somebody who agrees brings about; notices, suspensions and ends are others.
AGREED = frozenset({"signed", "in_force", "renewed", "extended"})


def history(world: World, sides: Collection[str], topics: Collection[str]) -> tuple[AgreementStatus, ...]:
    """Every sure status of agreements of exactly these countries about all of these matters, by day."""
    found = [
        row
        for row in world.agreements(country=min(sides))
        if row.statement.may_support and set(row.parties) == set(sides) and set(topics) <= set(row.topics)
    ]
    return tuple(sorted(found, key=lambda row: (row.period.hi or date.max, row.statement.id)))


def status_on(rows: Iterable[AgreementStatus], day: date) -> AgreementStatus | None:
    """The last status that was certainly reached by that day; what came later is not known on it."""
    reached = [row for row in rows if row.period.hi is not None and row.period.hi <= day]
    return reached[-1] if reached else None
