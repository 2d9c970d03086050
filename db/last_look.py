"""What the last look at an address brought where it was no version: nothing, or nothing that can be read."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.other_addresses import places
from db.tables import AddressRow, ArrivalRow


def last_look(session: Session, source_id: str) -> dict[str, Any] | None:
    """Since when there is no article there (`gone`), one taken back (`withdrawn`), or none that can be read.

    With it why, where the look says. None where the last look brought an article, or the one kept before.
    """
    place = places(session, [source_id]).get(source_id)
    read_at = source_id if place is None else place.read_at
    gone = session.scalar(select(AddressRow.gone_at).where(AddressRow.address == read_at))
    if gone is not None:
        return {"state": "gone", "since": gone.isoformat()}
    row_of = (ArrivalRow.unread, ArrivalRow.arrived_at, ArrivalRow.withdrawn)
    newest = select(*row_of).where(ArrivalRow.source_id == source_id).order_by(ArrivalRow.number.desc())
    row = session.execute(newest.limit(1)).one_or_none()
    if row is None or row.unread is None:
        return None
    if row.withdrawn is not None:
        return {"state": "withdrawn", "since": row.arrived_at.isoformat(), "reason": row.withdrawn}
    return {"state": "unread", "since": row.arrived_at.isoformat(), "reason": row.unread}
