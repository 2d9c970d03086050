"""Other addresses of an article: found, remembered, and asked for. Takes a session and never commits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.loading import some
from db.store import keep_rows
from db.tables import ArticleRow, OtherAddressRow
from db.walls import MOST, host_of

FEW = 3
"""Each costs a request: an article has moved once or twice, and a text at many addresses has not moved."""


@dataclass(frozen=True, slots=True)
class Place:
    """Which article an address is of, by the address that one is known by, and where it is read now."""

    source_id: str
    read_at: str


def places(session: Session, addresses: Iterable[str]) -> Mapping[str, Place]:
    """The places of those addresses that are not simply their own article's."""
    wanted = sorted(set(addresses))
    known: dict[str, str] = {}
    row = OtherAddressRow
    for part in some(wanted):
        same = select(row.address, row.source_id).where(row.address.in_(part), row.standing == "same")
        known |= dict(session.execute(same).tuples().all())
    reads: dict[str, str] = {}
    for part in some(sorted({*wanted, *known.values()})):
        reading = select(row.source_id, row.address).where(row.source_id.in_(part), row.reads)
        for source_id, address in session.execute(reading.order_by(row.at, row.address)).tuples():
            reads[source_id] = address
    found = {}
    for address in wanted:
        source_id = known.get(address, address)
        place = Place(source_id, reads.get(source_id, source_id))
        if place != Place(address, address):
            found[address] = place
    return found


def said_by(session: Session, address: str) -> str | None:
    """The article whose page named this address, where nobody looked at it since."""
    row = OtherAddressRow
    return session.scalar(
        select(row.source_id).where(row.address == address, row.standing == "said").limit(1)
    )


def twins(session: Session, source_id: str, text_sha256: str) -> Sequence[str]:
    """Other addresses of the host that had this very title and text, at most FEW of them, in order."""
    asking = select(ArticleRow.source_id).where(
        ArticleRow.text_sha256 == text_sha256, ArticleRow.source_id != source_id
    )
    found = session.scalars(asking.distinct().order_by(ArticleRow.source_id).limit(MOST)).all()
    return [each for each in found if host_of(each) == host_of(source_id) != ""][:FEW]


def keep_said(session: Session, address: str, source_id: str, *, at: datetime, run_id: str) -> None:
    """The article's page names the address; the first that did so counts."""
    row = {"address": address, "source_id": source_id, "standing": "said", "reads": False}
    keep_rows(session, OtherAddressRow, [row | {"at": at, "run": run_id}])


def keep_same(
    session: Session, address: str, source_id: str, *, reads: bool, at: datetime, run_id: str
) -> None:
    """The address is that article's, which is read there from now on where it `reads`."""
    row = {"source_id": source_id, "standing": "same", "reads": reads, "at": at, "run": run_id}
    if not keep_rows(session, OtherAddressRow, [row | {"address": address}]):
        of_said = update(OtherAddressRow).where(
            OtherAddressRow.address == address, OtherAddressRow.standing == "said"
        )
        session.execute(of_said.values(row))
