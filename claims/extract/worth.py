"""Check-worthiness: a sum of named reasons, so that an editor can read why a claim ranks where it does."""

from collections.abc import Mapping
from datetime import timedelta

from claims.extract.scene import Scene, Sentence
from claims.model import Claim, ClaimType, Worth

# Points by type: what a newsroom corrects most weighs most (after Full Fact's additive score).
TYPE_POINTS: Mapping[ClaimType, int] = {
    "first_last": 5,
    "visit": 4,
    "meeting": 3,
    "agreement": 3,
    "office_holder": 3,
    "calendar_date": 3,
    "planned_event": 2,
    "location": 1,
    "quotation": 1,
    "change": 2,
    "share": 2,
    "quantity": 1,
    "age": 1,
    "range": 1,
    "elapsed": 1,
    "anniversary": 1,
}
# Points by reason; the wording catalogues explain each in a few words.
REASONS: Mapping[str, int] = {
    "number-present": 2,
    "public-office": 2,
    "time-named": 2,
    "recent": 1,
    "between-countries": 1,
    "comparator": 1,
    "quoted-person": 1,
}
# A time is recent when it lies within so many days of the writer's today, before or after.
RECENT = timedelta(days=30)


def worth(scene: Scene, sentence: Sentence, start: int, end: int, claim: Claim) -> tuple[Worth, ...]:
    """The reasons that hold of a claim over these cleaned offsets, its type first, then as listed above."""
    holds = {
        "number-present": _counts(sentence, start, end),
        "public-office": any(party.office is not None for party in claim.parties),
        "time-named": claim.period.known and claim.period.basis in ("explicit", "publication"),
        "recent": _recent(scene, claim),
        "between-countries": len({p.country for p in claim.parties if p.country is not None}) > 1,
        "comparator": claim.comparator is not None,
        "quoted-person": claim.attribution is not None
        and any(speaker.person is not None for speaker in claim.attribution.speakers),
    }
    named = [Worth(reason, points) for reason, points in REASONS.items() if holds[reason]]
    return (Worth(f"type:{claim.type}", TYPE_POINTS[claim.type]), *named)


def _counts(sentence: Sentence, start: int, end: int) -> bool:
    """A number stands in the claim that is no part of a time, and more than a place in an order."""
    return any(
        number.kind != "ordinal" and number.start < end and start < number.end for number in sentence.numbers
    )


def _recent(scene: Scene, claim: Claim) -> bool:
    lo, hi, today = claim.period.lo, claim.period.hi, scene.today
    if lo is None or hi is None or today is None:
        return False
    return lo <= today + RECENT and hi >= today - RECENT
