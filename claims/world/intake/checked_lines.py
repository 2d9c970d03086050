"""Plain lists of checked claims, one JSON object a line: id, claim, and what more is known of each."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from claims.article.language import detect
from claims.model import CheckedClaim, Language
from claims.world.intake.head import Head
from claims.world.intake.lines import Stream, numbered
from claims.world.intake.markup import address, plain_text
from claims.world.intake.taken import Fault, Refused, Taken
from claims.world.intake.verdicts import verdict_class

MOST_WORDS, MOST_NAME = 2_000, 300
_SAMPLE = 500
"""Claims by which the language of a file is told where its rows do not say."""


def read_checked_lines(stream: Stream, head: Head) -> Iterator[Taken | Refused]:
    """The checked claims of the lines, each taken or refused with its number.

    A row has `claim` (or `words`), and may have `id`, `title`, `date` (or `day`), `verdict`, `by`,
    `url`, `language`. A row that does not say its language has that of the file as a whole. A verdict
    that is not given stays empty: such a list can be searched, and not imported.
    """
    kept: list[tuple[int, CheckedClaim, bool]] = []
    for read in numbered(stream):
        if isinstance(read, Refused):
            yield read
            continue
        line, text = read
        if not text.strip():
            continue
        try:
            checked, told = _row(text, line, head)
        except Fault as wrong:
            yield wrong.at(line)
            continue
        kept.append((line, checked, told))
    own = detect(" ".join(checked.words for _, checked, _ in kept[:_SAMPLE]))
    seen: set[str] = set()
    for line, checked, told in kept:
        if checked.id in seen:
            yield Refused(line, "id", f"id '{checked.id[:60]}' stands twice; give each claim its own")
            continue
        seen.add(checked.id)
        yield Taken(line, checked=(checked if told else replace(checked, language=own),))


def _row(text: str, line: int, head: Head) -> tuple[CheckedClaim, bool]:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Fault(None, f"cannot be read as JSON: {str(error)[:120]}") from None
    if not isinstance(row, Mapping):
        raise Fault(None, 'not a JSON object; write one claim a line as {"id": …, "claim": …}')
    words = plain_text(row.get("claim", row.get("words")), MOST_WORDS)
    if not words:
        raise Fault("claim", "'claim' is missing or empty; it must be the claim in one sentence")
    language = row.get("language")
    if language not in (None, "id", "en"):
        raise Fault("language", f"language '{plain_text(language, 20)}' is not read; Tilik reads id and en")
    verdict = plain_text(row.get("verdict"), MOST_NAME) or ""
    own: Language = language or "id"
    return (
        CheckedClaim(
            id=plain_text(row.get("id"), 200) or f"line:{line}",
            words=words,
            language=own,
            verdict=verdict,
            verdict_class=verdict_class(verdict, None),
            by=plain_text(row.get("by"), MOST_NAME) or head.publisher,
            origin=head.origin,
            licence=head.licence,
            title=plain_text(row.get("title"), MOST_NAME),
            url=address(row.get("url")),
            day=_day(row),
        ),
        language is not None,
    )


def _day(row: Mapping[str, Any]) -> date | None:
    """The day of the check, where the row tells one that can be read; without it the claim is found too."""
    told = str(row.get("date", row.get("day")) or "")[:30]
    for form in ("%Y-%m-%d", "%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(told, form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    return None


_REVIEW_SIGNS = (b'"@type"', b'"@context"', b'"@graph"', b'"claimReviewed"')


def is_claimreview(beginning: bytes) -> bool:
    """A file that begins so is a feed of ClaimReview, and no plain list."""
    return any(sign in beginning for sign in _REVIEW_SIGNS) or beginning.lstrip().startswith(b"[")
