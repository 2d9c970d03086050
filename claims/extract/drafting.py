"""Claims in the making: spans back to the article as given, the quote, the reasons to check it."""

from collections.abc import Mapping
from typing import Any

from claims.extract.scene import Scene, Sentence
from claims.extract.worth import worth
from claims.model import Attribution, Claim, ClaimType, Comparator, Modality, Party, Period, Place, Span


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
    return Claim(
        type=type,
        span=span,
        quote=scene.article.quote(span),
        sentence=scene.span(sentence.field, sentence.start, sentence.end),
        period=period,
        modality=modality,
        rule=f"extract.{type}.{rule}",
        ruleset=scene.ruleset,
        article_sha256=scene.article_sha256,
        subject=subject,
        object=object,
        place=place,
        comparator=comparator,
        attribution=attribution,
        worth=worth(
            scene,
            sentence,
            start,
            end,
            type=type,
            period=period,
            parties=subject + object,
            comparator=comparator,
            attribution=attribution,
        ),
        details=dict(details or {}),
    )


def ordered(claims: list[Claim]) -> tuple[Claim, ...]:
    """The claims of one article in the order of its text, of those with one id the first."""
    seen: dict[tuple[Span, ClaimType], Claim] = {}
    for claim in claims:
        seen.setdefault((claim.span, claim.type), claim)
    return tuple(
        sorted(
            seen.values(),
            key=lambda claim: (claim.span.field != "title", claim.span.start, claim.span.end, claim.type),
        )
    )
