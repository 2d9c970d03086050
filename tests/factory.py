"""Builders with sensible defaults, so that a test names only what it is about."""

from datetime import date
from typing import Any

from claims.model import (
    Article,
    Citation,
    Claim,
    ClaimType,
    Evidence,
    Finding,
    Period,
    Published,
    Span,
    Statement,
    on,
)

DAY = date(2025, 5, 12)
"""The Monday on which every article of the tests is printed unless it says otherwise."""


def article(text: str, *, published: date | None = DAY, language: str = "id", **more: Any) -> Article:
    """An article of that text, printed on Monday 12 May 2025."""
    origin = "given" if published is not None else "unknown"
    values: dict[str, Any] = {
        "source_id": "test",
        "text": text,
        "title": None,
        "published": Published(published, origin),
        "language": language,
        "raw_sha256": "0" * 64,
    }
    return Article(**(values | more))


def statement(
    id: str = "T-1", *, confidence: str = "confirmed", kind: str = "event", **more: Any
) -> Statement:
    """A confirmed statement, version 1, recorded on 1 January 2025, with one source."""
    values: dict[str, Any] = {
        "id": id,
        "version": 1,
        "kind": kind,
        "confidence": confidence,
        "recorded": date(2025, 1, 1),
        "sources": (Citation("SRC-test"),),
    }
    return Statement(**(values | more))


def claim(
    article: Article, words: str, type: ClaimType = "meeting", *, period: Period | None = None, **more: Any
) -> Claim:
    """A claim over the first place where the words stand in the article's text."""
    start = article.text.index(words)
    span = Span("text", start, start + len(words))
    values: dict[str, Any] = {
        "type": type,
        "span": span,
        "quote": words,
        "sentence": span,
        "period": period or on(DAY),
        "modality": "done",
        "rule": "test@1",
        "ruleset": "test",
        "article_sha256": article.text_sha256,
    }
    return Claim(**(values | more))


def finding(claim: Claim, check: str = "self_visit", outcome: str = "contradicted", **more: Any) -> Finding:
    """A finding about a claim, an error by default, with one calendar ground."""
    values: dict[str, Any] = {
        "check": check,
        "version": 1,
        "outcome": outcome,
        "reason": "test",
        "span": claim.span,
        "quote": claim.quote,
        "claims": (claim.id,),
        "severity": "error" if outcome == "contradicted" else None,
        "evidence": (Evidence("calendar", "contradicts", ref="test"),),
    }
    return Finding(**(values | more))
