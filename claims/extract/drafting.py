"""Claims in the making: spans back to the article as given, and the reasons why a claim is worth checking."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from claims.extract.scene import Scene, Sentence
from claims.model import Attribution, Claim, ClaimType, Comparator, Modality, Party, Period, Place, Worth

# Points by type: what a newsroom corrects most weighs most (after Full Fact's additive score).
_TYPE_POINTS: Mapping[str, int] = {
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
}
# Types whose matter is a number, which can be looked up and compared.
_NUMBERS = frozenset({"quantity", "change", "share", "age"})


def _worth(type: ClaimType, period: Period, parties: tuple[Party, ...]) -> tuple[Worth, ...]:
    """The named reasons that add up to a claim's check-worthiness."""
    reasons = [Worth(f"type:{type}", _TYPE_POINTS[type])]
    if type in _NUMBERS:
        reasons.append(Worth("number-present", 1))
    if period.known and period.basis in ("explicit", "publication"):
        reasons.append(Worth("time-named", 2))
    if any(party.office is not None for party in parties):
        reasons.append(Worth("public-office", 2))
    if len({party.country for party in parties if party.country is not None}) > 1:
        reasons.append(Worth("between-countries", 1))
    return tuple(reasons)


def draft(
    scene: Scene,
    type: ClaimType,
    sentence: Sentence,
    start: int,
    end: int,
    *,
    rule: str,
    period: Period,
    modality: Modality = "done",
    subject: tuple[Party, ...] = (),
    object: tuple[Party, ...] = (),
    place: Place | None = None,
    comparator: Comparator | None = None,
    attribution: Attribution | None = None,
    details: Mapping[str, Any] | None = None,
) -> Claim:
    """A claim over cleaned offsets, trimmed of blanks; its quote is the article's own words there.

    Raises ValueError where the span lies outside the field or holds nothing but blanks.
    """
    words = scene.words(sentence.field, start, end)
    start += len(words) - len(words.lstrip(" ,;\n\t"))
    end -= len(words) - len(words.rstrip(" ,;\n\t"))
    span = scene.span(sentence.field, start, end)
    claim = Claim(
        type=type,
        span=span,
        quote=scene.article.quote(span),
        sentence=scene.span(sentence.field, sentence.start, sentence.end),
        period=period,
        modality=modality,
        rule=f"extract.{type}.{rule}",
        ruleset="",
        article_sha256=scene.article.text_sha256,
        subject=subject,
        object=object,
        place=place,
        comparator=comparator,
        attribution=attribution,
        worth=_worth(type, period, subject + object),
        details=dict(details or {}),
    )
    return claim


def stamped(claims: list[Claim], ruleset: str) -> tuple[Claim, ...]:
    """The claims in the order of the text, each once, carrying the identity of the rules that made them."""
    seen: dict[str, Claim] = {}
    for claim in claims:
        whole = replace(claim, ruleset=ruleset)
        seen.setdefault(whole.id, whole)
    return tuple(
        sorted(
            seen.values(),
            key=lambda claim: (claim.span.field != "title", claim.span.start, claim.span.end, claim.type),
        )
    )
