"""What the last look at an address brought where it was no version: nothing, or nothing that can be read."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.other_addresses import places
from db.tables import AddressRow, ArrivalRow


def last_look(session: Session, source_id: str) -> dict[str, Any] | None:
    """Since when there is no article there (`gone`), or none that can be read (`unread`), and why.

    None where the last look brought an article, or the one that was kept before.
    """
    place = places(session, [source_id]).get(source_id)
    read_at = source_id if place is None else place.read_at
    gone = session.scalar(select(AddressRow.gone_at).where(AddressRow.address == read_at))
    if gone is not None:
        return {"state": "gone", "since": gone.isoformat()}
    newest = select(ArrivalRow.unread, ArrivalRow.arrived_at).where(ArrivalRow.source_id == source_id)
    row = session.execute(newest.order_by(ArrivalRow.number.desc()).limit(1)).one_or_none()
    if row is None or row.unread is None:
        return None
    return {"state": "unread", "since": row.arrived_at.isoformat(), "reason": row.unread}
