"""Pages in the place of an article, kept and no version of it. Takes a session and never commits."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session, aliased

from claims.model import Unread
from db.arrivals import Arriving, keep_arrivals
from db.store import keep_rows, keep_unread
from db.tables import ArrivalRow, ArticleRow, WallRow

MOST = 100
"""Other addresses of the same words that are looked at: far fewer than that decide."""


def host_of(address: str) -> str:
    """The host of an address; the empty string where it has none."""
    return urlsplit(address).hostname or ""


def text_before(session: Session, source_id: str) -> str | None:
    """The text of an address's newest version; None where it has none."""
    newest = (
        select(ArticleRow.text)
        .join(ArrivalRow, ArrivalRow.article == ArticleRow.id)
        .where(ArrivalRow.source_id == source_id)
        .order_by(ArrivalRow.number.desc())
    )
    return session.scalar(newest.limit(1))


def known_elsewhere(session: Session, source_id: str, words_sha256: str, text_sha256: str) -> bool:
    """The words were a wall at another address of the host, or came in the place of an article there.

    So it is too where two other addresses began with that text. One alone may be the address that an article
    stays at, while this one is a page that shows the newest.
    """
    host = host_of(source_id)
    wall = select(WallRow.arrival).where(
        WallRow.host == host, WallRow.words_sha256 == words_sha256, WallRow.source_id != source_id
    )
    if session.scalar(wall.limit(1)) is not None:
        return True
    same = (
        select(ArrivalRow.source_id, func.max(ArrivalRow.version))
        .join(ArticleRow, ArticleRow.id == ArrivalRow.article)
        .where(ArticleRow.text_sha256 == text_sha256, ArticleRow.source_id != source_id)
        .group_by(ArrivalRow.source_id)
        .order_by(ArrivalRow.source_id)
        .limit(MOST)
    )
    others = [version for other, version in session.execute(same).tuples() if host_of(other) == host]
    return len(others) > 1 or any(version is not None and version > 1 for version in others)


def keep_wall(session: Session, arriving: Arriving, words_sha256: str, run_id: str) -> bool:
    """The page is on record as unread, its bytes too; True where the address did not show these words last.

    Such pages often have other bytes each time: those of the same words in a row are kept once.
    """
    assert isinstance(arriving.read, Unread)
    source_id = arriving.source_id
    newest = (
        select(ArrivalRow.raw_sha256, WallRow.words_sha256)
        .outerjoin(WallRow, WallRow.arrival == ArrivalRow.id)
        .where(ArrivalRow.source_id == source_id)
        .order_by(ArrivalRow.number.desc())
    )
    last = session.execute(newest.limit(1)).one_or_none()
    if last is not None and last.words_sha256 == words_sha256:
        keep_unread(session, Unread(source_id, arriving.read.reason, last.raw_sha256), None, run_id)
        return False
    (kept,) = keep_arrivals(session, [arriving], run_id)
    row = {"arrival": kept.id, "host": host_of(source_id), "source_id": source_id}
    keep_rows(session, WallRow, [row | {"words_sha256": words_sha256}])
    return True


@dataclass(frozen=True, slots=True)
class Standing:
    """An address that shows a wall now: of which source, since when, and what it was taken for."""

    source: str
    address: str
    since: datetime
    reason: str


def standing(session: Session) -> Mapping[str, int]:
    """How many addresses of each source show a wall now, in the place of their article; sources by id."""
    asking = _standing(ArrivalRow.source, func.count()).group_by(ArrivalRow.source)
    return dict(sorted((source or "", count) for source, count in session.execute(asking).tuples()))


def list_standing(session: Session) -> list[Standing]:
    """The same one by one, by source and address."""
    row = ArrivalRow
    asking = _standing(row.source, row.source_id, row.arrived_at, row.unread)
    return sorted(
        (
            Standing(source or "", address, since, reason or "")
            for source, address, since, reason in session.execute(asking).tuples()
        ),
        key=lambda one: (one.source, one.address),
    )


def _standing(*columns: Any) -> Select[Any]:
    newer = aliased(ArrivalRow)
    followed = exists().where(newer.source_id == ArrivalRow.source_id, newer.number > ArrivalRow.number)
    return (
        select(*columns)
        .select_from(ArrivalRow)
        .join(WallRow, WallRow.arrival == ArrivalRow.id)
        .where(~followed)
    )
