"""Check-worthiness: a sum of named reasons, so that an editor can read why a claim ranks where it does."""

from collections.abc import Mapping
from datetime import date, timedelta

from claims.extract.scene import Scene, Sentence
from claims.model import Attribution, ClaimType, Comparator, Party, Period, Worth

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
    "birth": 1,
    "range": 1,
    "elapsed": 1,
    "anniversary": 1,
    "breakdown": 2,
    "listing": 2,
    "conversion": 2,
    "life_event": 2,
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


_TYPES = {type: Worth(f"type:{type}", points) for type, points in TYPE_POINTS.items()}
_NAMED = {reason: Worth(reason, points) for reason, points in REASONS.items()}


def worth(
    scene: Scene,
    sentence: Sentence,
    start: int,
    end: int,
    *,
    type: ClaimType,
    period: Period,
    parties: tuple[Party, ...],
    comparator: Comparator | None,
    attribution: Attribution | None,
) -> tuple[Worth, ...]:
    """The reasons that hold of a claim over these cleaned offsets, its type first, then as listed above."""
    found = [_TYPES[type]]
    if sentence.numbers and _counts(sentence, start, end):
        found.append(_NAMED["number-present"])
    if any(party.office is not None for party in parties):
        found.append(_NAMED["public-office"])
    if period.known and period.basis in ("explicit", "publication"):
        found.append(_NAMED["time-named"])
    if _recent(scene.today, period):
        found.append(_NAMED["recent"])
    if len(parties) > 1 and len({party.country for party in parties} - {None}) > 1:
        found.append(_NAMED["between-countries"])
    if comparator is not None:
        found.append(_NAMED["comparator"])
    if attribution is not None and any(speaker.person is not None for speaker in attribution.speakers):
        found.append(_NAMED["quoted-person"])
    return tuple(found)


def _counts(sentence: Sentence, start: int, end: int) -> bool:
    """A number stands in the claim that is no part of a time, and more than a place in an order."""
    return any(
        number.kind != "ordinal" and number.start < end and start < number.end for number in sentence.numbers
    )


def _recent(today: date | None, period: Period) -> bool:
    lo, hi = period.lo, period.hi
    if lo is None or hi is None or today is None:
        return False
    return lo <= today + RECENT and hi >= today - RECENT
