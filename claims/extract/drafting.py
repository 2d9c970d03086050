"""Claims in the making: spans back to the article as given, the quote, the reasons to check it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from claims.extract.scene import Scene, Sentence
from claims.extract.worth import worth
from claims.model import Attribution, Claim, ClaimType, Comparator, Modality, Party, Period, Place


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
        details=dict(details or {}),
    )
    return replace(claim, worth=worth(scene, sentence, start, end, claim))


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
