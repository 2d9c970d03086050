"""Keeps checked claims, each version once, and gives back those that stand, our own desk's decisions too."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from claims.contracts import canonical, checked_to_json
from claims.model import DESK, CheckedClaim, Language, Rating
from db.decisions import decisions
from db.engine import take_turns
from db.tables import (
    ArticleRow,
    CheckedClaimRow,
    ClaimRow,
    DecisionRow,
    DossierRow,
    FindingClaimRow,
    FindingRow,
)
from db.tables.dossier import is_id

BATCH = 500
LONGEST = 2_000
"""Characters of a sentence of ours that are kept as a claim."""


@dataclass(frozen=True, slots=True)
class Stored:
    """How many checked claims were new, changed or the same."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0

    def __add__(self, other: "Stored") -> "Stored":
        return Stored(
            self.added + other.added,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
        )


def checked_digest(checked: CheckedClaim) -> str:
    """SHA-256 over canonical JSON of what a checked claim says."""
    return hashlib.sha256(canonical(checked_to_json(checked)).encode()).hexdigest()


def store_checked(
    session: Session, claims: Iterable[CheckedClaim], *, recorded_by: str, today: date
) -> Stored:
    """The claims are on record as they say now; what they said before stays readable. Never commits.

    A claim that says what is kept already makes no row, so that storing twice changes nothing. A changed
    one becomes a further version, and the one before is closed that day. Streams: some hundred claims at
    a time are in memory. Raises ValueError where another origin holds the id.
    """
    take_turns(session)
    rest, done = iter(claims), Stored()
    while batch := {one.id: one for one in islice(rest, BATCH)}:
        done += _store(session, batch, recorded_by, today)
    return done


def _store(session: Session, batch: dict[str, CheckedClaim], by: str, today: date) -> Stored:
    newest: dict[str, CheckedClaimRow] = {}
    asking = select(CheckedClaimRow).where(CheckedClaimRow.id.in_(batch)).order_by(CheckedClaimRow.version)
    for kept in session.scalars(asking):
        newest[kept.id] = kept
    rows: list[dict[str, Any]] = []
    added = changed = unchanged = 0
    for id, checked in batch.items():
        digest = checked_digest(checked)
        before = newest.get(id)
        if before is not None and before.origin != checked.origin:
            told = f"checked claim {id[:80]} belongs to {before.origin}, not to {checked.origin}"
            raise ValueError(f"{told}; give it another id")
        if before is not None and before.digest == digest and before.superseded is None:
            unchanged += 1
            continue
        added, changed = added + (before is None), changed + (before is not None)
        recorded = today if before is None else max(today, before.recorded_at)
        if before is not None and before.superseded is None:
            _close(session, id, before.version, recorded)
        rows.append(_row(checked, digest, 1 if before is None else before.version + 1, recorded, by))
    if rows:
        session.execute(insert(CheckedClaimRow), rows)
    return Stored(added, changed, unchanged)


def checked_claims(session: Session) -> tuple[CheckedClaim, ...]:
    """All checked claims that stand, in the order of their ids, with what editors of this desk decided."""
    asking = select(CheckedClaimRow).where(CheckedClaimRow.superseded.is_(None))
    found = [_claim(row) for row in session.scalars(asking)]
    return tuple(sorted([*found, *desk_claims(session)], key=lambda one: one.id))


def checked_stamp(session: Session) -> tuple[int, int, int]:
    """Other numbers than before: what `checked_claims` gives may have changed. Cheaper than reading it."""
    versions, standing = session.execute(
        select(func.count(), func.count().filter(CheckedClaimRow.superseded.is_(None))).select_from(
            CheckedClaimRow
        )
    ).one()
    return versions, standing, session.scalar(select(func.count()).select_from(DecisionRow)) or 0


def desk_claims(session: Session) -> Iterator[CheckedClaim]:
    """What editors of this desk decided of claims, by their newest decision on each finding.

    The words are the sentence the claim stands in. An accepted flag says that the claim was wrong; a
    dismissed one that the flag was, which leaves open whether the claim holds.
    """
    newest = {decision.finding: decision for decision in decisions(session)}
    for id, decision in sorted(newest.items()):
        place = session.execute(
            select(FindingRow, ClaimRow, ArticleRow)
            .join(FindingClaimRow, _same_finding())
            .join(ClaimRow, _same_claim())
            .join(DossierRow, DossierRow.id == FindingRow.dossier)
            .join(ArticleRow, ArticleRow.id == DossierRow.article)
            .where(is_id(FindingRow.id, id))
            .order_by(FindingRow.dossier, ClaimRow.position)
            .limit(1)
        ).first()
        if place is None:
            continue
        finding, claim, article = place
        told = f"{decision.verdict}: {finding.check}"
        language: Language = "en" if article.language == "en" else "id"
        yield CheckedClaim(
            id=f"{DESK}:{id[:24]}",
            words=_sentence(claim, article) or finding.quote,
            language=language,
            verdict=f"{told} ({decision.reason})" if decision.reason else told,
            verdict_class="false" if decision.verdict == "accepted" else "other",
            by=decision.by,
            origin=DESK,
            licence="own",
            title=None,
            url=article.url,
            day=decision.at.date(),
            seen_at=() if article.url is None else (article.url,),
        )


def _same_finding() -> Any:
    return (FindingClaimRow.dossier == FindingRow.dossier) & (FindingClaimRow.finding == FindingRow.position)


def _same_claim() -> Any:
    return (ClaimRow.dossier == FindingRow.dossier) & (ClaimRow.id == FindingClaimRow.claim_id)


def _sentence(claim: ClaimRow, article: ArticleRow) -> str:
    field = article.title if claim.field == "title" else article.text
    return " ".join((field or "")[claim.sentence_start : claim.sentence_end][:LONGEST].split())


def _close(session: Session, id: str, version: int, day: date) -> None:
    this = (CheckedClaimRow.id == id) & (CheckedClaimRow.version == version)
    session.execute(update(CheckedClaimRow).where(this).values(superseded=day))


def _row(checked: CheckedClaim, digest: str, version: int, recorded: date, by: str) -> dict[str, Any]:
    rating = checked.rating
    same = ("id", "origin", "words", "title", "language", "verdict", "verdict_class", "by", "url", "day")
    return {
        **{name: getattr(checked, name) for name in (*same, "licence", "said_by")},
        "version": version,
        "digest": digest,
        "recorded_at": recorded,
        "superseded": None,
        "recorded_by": by,
        "rating_value": None if rating is None else rating.value,
        "rating_worst": None if rating is None else rating.worst,
        "rating_best": None if rating is None else rating.best,
        "seen_at": list(checked.seen_at),
    }


def _claim(row: CheckedClaimRow) -> CheckedClaim:
    rating = None
    if row.rating_value is not None and row.rating_worst is not None and row.rating_best is not None:
        rating = Rating(row.rating_value, row.rating_worst, row.rating_best)
    language: Language = "en" if row.language == "en" else "id"
    kind: Any = row.verdict_class
    return CheckedClaim(
        id=row.id,
        words=row.words,
        language=language,
        verdict=row.verdict,
        verdict_class=kind,
        by=row.by,
        origin=row.origin,
        licence=row.licence,
        title=row.title,
        url=row.url,
        day=row.day,
        rating=rating,
        said_by=row.said_by,
        seen_at=tuple(row.seen_at),
    )
