"""Checked claims and suggestions as JSON, and back: schemas/checked_claim.v1.json."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from claims.contracts.records import plain
from claims.model import CheckedClaim, Difference, Rating, Suggestion

Json = dict[str, Any]


def checked_to_json(checked: CheckedClaim) -> Json:
    """A checked claim in the shape of its schema."""
    told: Json = plain(checked)
    return {"schema": "checked_claim.v1", **told}


def checked_from_json(record: Mapping[str, Any]) -> CheckedClaim:
    """The checked claim of a record that meets checked_claim.v1; KeyError or ValueError otherwise."""
    rating = record["rating"]
    return CheckedClaim(
        **{
            name: record[name]
            for name in ("id", "words", "language", "verdict", "verdict_class", "by", "origin", "licence")
        },
        title=record["title"],
        url=record["url"],
        day=None if record["day"] is None else date.fromisoformat(record["day"]),
        rating=None if rating is None else Rating(**rating),
        said_by=record["said_by"],
        seen_at=tuple(record["seen_at"]),
    )


def suggestion_to_json(one: Suggestion) -> Json:
    """A suggestion as a dossier tells it: the checked claim, how sure, what speaks for it, what differs."""
    return {
        "checked": checked_to_json(one.checked),
        "chance": one.chance,
        "score": one.score,
        "parts": dict(one.parts),
        "differs": [plain(each) for each in one.differs],
        "confirmed": one.confirmed,
    }


def suggestion_from_json(record: Mapping[str, Any]) -> Suggestion:
    """The suggestion of a record as a dossier tells it."""
    return Suggestion(
        checked=checked_from_json(record["checked"]),
        chance=record["chance"],
        score=record["score"],
        parts=dict(record["parts"]),
        differs=tuple(Difference(**each) for each in record["differs"]),
        confirmed=record["confirmed"],
    )
