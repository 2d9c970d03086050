"""The story of an article's versions, and whether flags were mended: plain JSON, facts and ids only."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

import orjson
from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from claims.contracts import plain
from claims.model import TextChange
from claims.versions import text_changes
from db.carrying import counting
from db.find import find
from db.last_look import last_look
from db.other_addresses import places
from db.tables import AlignmentRow, ArrivalRow, ArticleRow, DecisionFateRow, DecisionRow, DossierRow
from db.versions import Version, chain, dossier_of

Json = dict[str, Any]


def source_of(session: Session, what: str) -> str:
    """The address an article is known by, of itself, of another of its addresses, or of an id in a dossier.

    LookupError, in one line that says what to do, where there is none.
    """
    place = places(session, [what]).get(what)
    known = what if place is None else place.source_id
    if session.scalar(select(ArticleRow.id).where(ArticleRow.source_id == known).limit(1)) is not None:
        return known
    try:
        found = find(session, what)
    except LookupError:
        raise LookupError(
            f"no article has the address '{what[:200]}', and no one id starts so; give the address or path "
            "it was read from, or the id of a finding, claim or dossier"
        ) from None
    if not found.dossiers:
        raise LookupError(f"{what} is the id of a {found.kind}; give an address, or the id of a finding")
    article = select(ArticleRow.source_id).join(DossierRow, DossierRow.article == ArticleRow.id)
    (source_id,) = session.scalars(article.where(DossierRow.id == found.dossiers[0]))
    return source_id


def versions_of(session: Session, source_id: str) -> Json:
    """The dossiers of an article in order, each with what changed since the one before.

    `became` tells of the flags of the one before, `flags` of its own, with the decision that counts;
    `last_look` that there is no article any more, or none that can be read (db.last_look).
    """
    told: list[Json] = []
    before: Version | None = None
    texts: list[str] = []
    rows = _by_dossiers(session, source_id)
    for version in chain(session, source_id):
        if version.article not in texts:
            texts.append(version.article)
        became = [] if before is None else rows.get((before.dossier, version.dossier), [])
        told.append(_version(session, before, version, texts.index(version.article) + 1, became))
        before = version
    return {
        "source_id": source_id,
        "title": told[-1]["title"] if told else None,
        "last_look": last_look(session, source_id),
        "versions": told,
    }


def corrections(session: Session, since: datetime | None = None, source: str | None = None) -> Iterator[Json]:
    """The flags whose article came again, each with what became of it last, by moment, address and place.

    A flag that stayed through several versions is told once. `since` is the moment from which newer
    versions count, `source` the id of a source's file.
    """
    later = aliased(AlignmentRow)
    went_on = exists().where(
        later.finding == AlignmentRow.found,
        later.older == AlignmentRow.newer,
        later.source_id == AlignmentRow.source_id,
    )
    asking = select(AlignmentRow).where(~went_on)
    if since is not None:
        asking = asking.where(AlignmentRow.at >= since)
    if source is not None:
        own = select(ArrivalRow.source_id).where(ArrivalRow.source == source)
        asking = asking.where(AlignmentRow.source_id.in_(own))
    order = (AlignmentRow.at, AlignmentRow.source_id, AlignmentRow.older, AlignmentRow.finding)
    rows = session.scalars(asking.order_by(*order)).all()
    for (_, _, older), of_one in groupby(rows, key=lambda row: (row.at, row.source_id, row.older)):
        for row in _by_place(session, older, of_one):
            yield {
                "source_id": row.source_id,
                "at": row.at.isoformat(),
                "flagged_at": _first_seen(session, row).isoformat(),
                **_fate(session, row),
            }


def became(session: Session, finding: str) -> list[Json]:
    """What became of a flag in each dossier of its article that came next, oldest first."""
    asking = select(AlignmentRow).where(AlignmentRow.finding == finding)
    rows = session.scalars(asking.order_by(AlignmentRow.at, AlignmentRow.id)).all()
    told = ("standing", "moved", "mending", "repair", "repairs", "found", "decision")
    fates = [(row, _fate(session, row)) for row in rows]
    return [
        {"at": row.at.isoformat(), "dossier": row.newer, **{name: fate[name] for name in told}}
        for row, fate in fates
    ]


def _version(
    session: Session, before: Version | None, version: Version, text: int, became: Sequence[AlignmentRow]
) -> Json:
    dossier = dossier_of(session, version.dossier)
    same = before is not None and before.article == version.article
    changes: tuple[TextChange, ...] = ()
    if before is not None and not same:
        changes = text_changes(dossier_of(session, before.dossier).article, dossier.article)
    found = {row.found for row in became}
    return {
        "version": text,
        "arrival": version.number or None,
        "at": version.at.isoformat(),
        "dossier": version.dossier,
        "title": dossier.article.title,
        "judged_again": same,
        "changes": plain(changes),
        "flags": _flags(session, version.dossier, found if before is not None else None),
        "became": [_fate(session, row) for row in became],
    }


def _flags(session: Session, dossier: str, found: set[str | None] | None) -> list[Json]:
    """The flags of a dossier as printed; `new`: it took the place of none (None in a first version)."""
    printed = _printed(session, dossier)
    decided = counting(session, printed)
    rows = select(DecisionRow).where(DecisionRow.id.in_([each.decision for each in decided.values()]))
    decisions = {row.id: row for row in session.scalars(rows)}
    told = []
    for id, flag in printed.items():
        counts = decided.get(id)
        decision = None if counts is None else decisions[counts.decision]
        told.append(
            flag
            | {
                "new": None if found is None else id not in found,
                "decision": None
                if decision is None
                else {
                    "verdict": decision.verdict,
                    "by": decision.by,
                    "at": decision.at.isoformat(),
                    "reason": decision.reason,
                    "carried_from": None if decision.finding == id else decision.finding,
                },
            }
        )
    return told


def _fate(session: Session, row: AlignmentRow) -> Json:
    """What became of one flag, with the flag itself and what became of the decision on it."""
    flag = _printed(session, row.older)[row.finding]
    fates = select(DecisionFateRow.fate).where(DecisionFateRow.alignment == row.id)
    fate = session.scalars(fates.order_by(DecisionFateRow.at.desc(), DecisionFateRow.id).limit(1)).first()
    return flag | {
        "version": row.version,
        "standing": row.standing,
        "moved": row.moved,
        "mending": row.mending,
        "repair": row.repair,
        "pieces": row.pieces,
        "found": row.found,
        "decision": fate,
    }


def _printed(session: Session, dossier: str) -> Mapping[str, Json]:
    """The flags of a dossier by id: what an editor was shown of each, and the words of its repairs."""
    line = session.scalar(select(DossierRow.line).where(DossierRow.id == dossier))
    return {
        finding["id"]: {
            "finding": finding["id"],
            "check": finding["check"],
            "severity": finding["severity"],
            "quote": finding["quote"],
            "messages": finding.get("messages", {}),
            "repairs": [repair["replacement"] for repair in finding["repairs"]],
        }
        for finding in orjson.loads(line or '{"findings":[]}')["findings"]
        if finding["severity"] is not None
    }


def _first_seen(session: Session, row: AlignmentRow) -> datetime:
    """When the version arrived in which the flag stood first."""
    seen = {row.id}
    while True:
        asking = select(AlignmentRow).where(
            AlignmentRow.newer == row.older,
            AlignmentRow.found == row.finding,
            AlignmentRow.source_id == row.source_id,
        )
        before = session.scalars(asking.order_by(AlignmentRow.at.desc()).limit(1)).first()
        if before is None or before.id in seen:
            break
        seen.add(before.id)
        row = before
    return next(each.at for each in chain(session, row.source_id) if each.dossier == row.older)


def _by_dossiers(session: Session, source_id: str) -> Mapping[tuple[str, str], list[AlignmentRow]]:
    """What became of the flags, by the two dossiers, in the order of the older one."""
    found: dict[tuple[str, str], list[AlignmentRow]] = defaultdict(list)
    for row in session.scalars(select(AlignmentRow).where(AlignmentRow.source_id == source_id)):
        found[row.older, row.newer].append(row)
    return {both: _by_place(session, both[0], rows) for both, rows in found.items()}


def _by_place(session: Session, older: str, rows: Iterable[AlignmentRow]) -> list[AlignmentRow]:
    """What became of flags of one dossier, in the order in which they stand there."""
    order = list(_printed(session, older))
    return sorted(rows, key=lambda row: order.index(row.finding))
