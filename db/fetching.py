"""The fetcher's memory: one rate a host for all workers, robots.txt, and what became of each address.

Takes a session and never commits. Several workers at once neither fail nor go faster than one: a host's
next moment is taken and moved by one statement.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import case, delete, func, literal, select, update
from sqlalchemy.orm import Session

from db.session import inserting
from db.tables import AddressRow, HostRow, RobotsRow

MILLISECOND = timedelta(milliseconds=1)
MANY = 500
"""How many addresses one question names."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The moment from which the host may be asked; `taken` where it is now ours to use."""

    at: datetime
    taken: bool


@dataclass(frozen=True, slots=True)
class KeptRobots:
    """A robots.txt as read; `text` is None where it could not be, for the `reason`."""

    text: str | None
    reason: str | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Validators:
    """What makes a request conditional: the answer's own words from the time its bytes were kept."""

    etag: str | None = None
    last_modified: str | None = None


def take_turn(session: Session, host: str, *, now: datetime, gap: timedelta, patience: timedelta) -> Turn:
    """The host's next free moment, taken for one request; the one after it comes `gap` later.

    Where it lies more than `patience` ahead it is told, and not taken.
    """
    now_ms, gap_ms = _ms(now), gap // MILLISECOND
    insert = inserting(session)(HostRow).values(host=host, next_ms=now_ms + gap_ms, requests=1, errors=0)
    free = case((HostRow.next_ms > now_ms, HostRow.next_ms), else_=now_ms)
    asking = insert.on_conflict_do_update(
        index_elements=[HostRow.host],
        set_={"next_ms": free + gap_ms, "requests": HostRow.requests + 1},
        where=HostRow.next_ms <= now_ms + patience // MILLISECOND,
    ).returning(HostRow.next_ms)
    taken = session.scalar(asking)
    if taken is not None:
        return Turn(_moment(taken - gap_ms), True)
    return Turn(_moment(session.scalars(select(HostRow.next_ms).where(HostRow.host == host)).one()), False)


def hold_host(session: Session, host: str, until: datetime) -> None:
    """The host is not asked before that moment, by nobody."""
    until_ms = _ms(until)
    insert = inserting(session)(HostRow).values(host=host, next_ms=until_ms, requests=0, errors=0)
    later = case((HostRow.next_ms > until_ms, HostRow.next_ms), else_=until_ms)
    session.execute(insert.on_conflict_do_update(index_elements=[HostRow.host], set_={"next_ms": later}))


def count_error(session: Session, host: str) -> None:
    """One more request to the host failed."""
    session.execute(update(HostRow).where(HostRow.host == host).values(errors=HostRow.errors + 1))


def kept_robots(session: Session, origin: str, now: datetime) -> KeptRobots | None:
    """The robots.txt of the origin as read last, unless it is to be read anew."""
    row = session.get(RobotsRow, origin, populate_existing=True)
    if row is None or row.expires_at <= now:
        return None
    return KeptRobots(row.text, row.reason, row.expires_at)


def keep_robots(session: Session, origin: str, robots: KeptRobots) -> None:
    """The robots.txt of the origin stands as read now."""
    values = {"text": robots.text, "reason": robots.reason, "expires_at": robots.expires_at}
    insert = inserting(session)(RobotsRow).values(origin=origin, **values)
    session.execute(insert.on_conflict_do_update(index_elements=[RobotsRow.origin], set_=values))


def wait_until(session: Session, address: str) -> datetime | None:
    """The moment before which the site asked not to be asked for this address again, even one gone by."""
    return session.scalar(select(AddressRow.wait_until).where(AddressRow.address == address))


def note_answer(
    session: Session,
    address: str,
    *,
    host: str,
    source: str | None,
    at: datetime,
    status: int | None = None,
    error: str | None = None,
    wait_until: datetime | None = None,
    gone: bool = False,
) -> None:
    """How asking for the address ended. An `error` counts as one more failure in a row; 404 and 410 as gone.

    A gone address keeps the moment it was first found gone, through errors too, which tell nothing of what
    is there; `gone` tells it of any other answer. Validators are left as they are.
    """
    gone = gone or status in (404, 410)
    values: dict[str, Any] = {
        "host": host,
        "source": source,
        "asked_at": at,
        "status": status,
        "error": error,
        "wait_until": wait_until,
        "gone_at": at if gone else None,
        "failures": int(error is not None),
    }
    changed = values | {"failures": AddressRow.failures + 1 if error is not None else 0}
    if gone:
        changed["gone_at"] = func.coalesce(AddressRow.gone_at, literal(at, AddressRow.gone_at.type))
    elif error is not None:
        del changed["gone_at"]
    if source is None:
        del changed["source"]
    insert = inserting(session)(AddressRow).values(address=address, **values)
    session.execute(insert.on_conflict_do_update(index_elements=[AddressRow.address], set_=changed))


def keep_validators(
    session: Session, address: str, validators: Validators, *, raw_sha256: str, at: datetime
) -> None:
    """The bytes of that hash are kept: the next request may ask whether anything has changed since.

    For the transaction in which the bytes are kept, so that neither stands without the other.
    """
    session.execute(
        update(AddressRow)
        .where(AddressRow.address == address)
        .values(
            etag=validators.etag,
            last_modified=validators.last_modified,
            raw_sha256=raw_sha256,
            fetched_at=at,
        )
    )


def kept_validators(session: Session, address: str) -> Validators | None:
    """What to ask with so that unchanged bytes are not sent again; None where nothing was kept yet."""
    row = session.execute(
        select(AddressRow.etag, AddressRow.last_modified).where(AddressRow.address == address)
    ).one_or_none()
    return None if row is None or not any(row) else Validators(row.etag, row.last_modified)


def last_asked(session: Session, addresses: Sequence[str]) -> dict[str, datetime]:
    """When each of these addresses was asked for last; those never asked for are not in it."""
    found: dict[str, datetime] = {}
    for at in range(0, len(addresses), MANY):
        asking = select(AddressRow.address, AddressRow.asked_at).where(
            AddressRow.address.in_(addresses[at : at + MANY])
        )
        # `.all()`: a result has a `keys` of its own, and dict would take it for a mapping.
        found |= dict(session.execute(asking).tuples().all())
    return found


def tidy(session: Session, *, before: datetime, now: datetime) -> int:
    """Forgets addresses not asked for since `before`, robots.txt that expired; gives how many rows went.

    Nothing is lost by it but a "not modified": all that was fetched is kept elsewhere. Hosts stay, for
    their counts.
    """
    old = session.execute(delete(AddressRow).where(AddressRow.asked_at < before)).rowcount  # type: ignore[attr-defined]
    gone = session.execute(delete(RobotsRow).where(RobotsRow.expires_at <= now)).rowcount  # type: ignore[attr-defined]
    return int(old + gone)


def forget(session: Session, address: str) -> bool:
    """The address is as if never asked for: it is fetched in full next time, and not waited for."""
    done = session.execute(delete(AddressRow).where(AddressRow.address == address))
    return bool(done.rowcount)  # type: ignore[attr-defined]


def _ms(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // MILLISECOND


def _moment(ms: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + ms * MILLISECOND
