"""ClaimReview feeds of fact-checkers: what they checked and found, as checked claims, never as facts.

The shapes are schema.org's: a ClaimReview by itself, JSON lines or a list of them, a DataFeed, an ItemList,
an @graph. Pages' JSON-LD often nests them: whatever ClaimReview lies within an element is read.
"""

import hashlib
import itertools
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from claims.article.language import detect
from claims.model import CheckedClaim, Language, Rating
from claims.world.intake.elements import elements
from claims.world.intake.head import Head
from claims.world.intake.known import NOTHING, Known
from claims.world.intake.lines import Stream, pieces
from claims.world.intake.mapping import Mapping as Offices
from claims.world.intake.markup import address, first, many, named, number, plain_text
from claims.world.intake.taken import Fault, Refused, Taken
from claims.world.intake.verdicts import verdict_class

MOST_IN_ELEMENT = 1000
"""Reviews that one element may hold: a page has one to ten."""
DEEPEST = 6
MOST_WORDS, MOST_NAME, MOST_PLACES = 2_000, 300, 20
_HEAD = 65_536
_LIST = re.compile(rb'\A\s*\[|"(?:dataFeedElement|itemListElement|@graph)"\s*:\s*\[')
_OBJECTS = re.compile(rb"")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_claimreview(
    stream: Stream, head: Head, mapping: Offices | None = None, known: Known = NOTHING
) -> Iterator[Taken | Refused]:
    """The checked claims of a feed, each taken or refused by the line its element begins on.

    Who checked is the review's author or publisher, else the head's publisher; the licence is the
    review's own (`sdLicense`), else the head's. A claim told again in the same words at the same address
    adds nothing.
    """
    fault = head.fault()
    if fault is not None:
        yield fault
        return
    yield Taken(0, sources=(head.source,))
    seen: set[str] = set()
    for line, review in reviews(stream):
        if isinstance(review, Refused):
            yield review
            continue
        try:
            checked = checked_claim(review, head)
        except Fault as wrong:
            yield wrong.at(line)
            continue
        yield Taken(line, checked=() if checked.id in seen else (checked,))
        seen.add(checked.id)


def reviews(stream: Stream) -> Iterator[tuple[int, Mapping[str, Any] | Refused]]:
    """Every ClaimReview of a feed with the line of its element; an element without one is refused."""
    for element in elements(*_opened(stream)):
        if isinstance(element, Refused):
            yield element.line, element
            continue
        line, value = element
        found = list(itertools.islice(_within(value, 0), MOST_IN_ELEMENT))
        if not found:
            reason = "holds no ClaimReview; leave it out, or give the feed of fact checks"
            yield line, Refused(line, "@type", reason)
        yield from ((line, each) for each in found)


def _opened(stream: Stream) -> tuple[Iterator[bytes], re.Pattern[bytes]]:
    """The bytes, and the pattern behind which objects stand: a list's opening, or nothing."""
    rest = pieces(stream)
    head = b""
    for piece in rest:
        head += piece
        if len(head) >= _HEAD:
            break
    head = head.removeprefix(b"\xef\xbb\xbf")
    # Objects on end are read like a list: the bracket that would close one is set behind them.
    if not _is_json(head.lstrip().partition(b"\n")[0]) and _LIST.search(head):
        return itertools.chain([head], rest), _LIST
    if head.lstrip().startswith(b"["):
        return itertools.chain([head], rest), _LIST
    return itertools.chain([head], rest, [b"\n]"]), _OBJECTS


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _within(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _within(each, depth + 1)
    elif isinstance(value, dict):
        if "ClaimReview" in many(value.get("@type")):
            yield value
            return
        for key in ("dataFeedElement", "itemListElement", "@graph", "item", "mainEntity", "review"):
            if key in value:
                yield from _within(value[key], depth + 1)


def checked_claim(review: Mapping[str, Any], head: Head) -> CheckedClaim:
    """The checked claim of one ClaimReview; raises Fault, with the field, where it cannot be used."""
    words = _needed(review, "claimReviewed", MOST_WORDS, "the claim in one sentence")
    title = plain_text(first(review.get("headline")) or first(review.get("name")), MOST_NAME)
    url = address(first(review.get("url")) or first(review.get("@id")))
    by = named(review.get("author"), MOST_NAME) or named(review.get("publisher"), MOST_NAME) or head.publisher
    rating, verdict = _verdict(review)
    item = first(review.get("itemReviewed"))
    item = item if isinstance(item, Mapping) else {}
    return CheckedClaim(
        id=identity(head.origin, url or by, words),
        words=words,
        language=_language(review, f"{words} {title or ''}"),
        verdict=verdict,
        verdict_class=verdict_class(verdict, rating),
        by=by,
        origin=head.origin,
        licence=plain_text(_licence(review.get("sdLicense")), MOST_NAME) or head.licence,
        title=title,
        url=url,
        day=_day(review),
        rating=rating,
        said_by=named(item.get("author"), MOST_NAME),
        seen_at=_places(item),
    )


def identity(origin: str, at: str, words: str) -> str:
    """The id of a checked claim: the same claim checked at one place has the same one in every import."""
    told = json.dumps([origin, at, words], ensure_ascii=False, separators=(",", ":"))
    return f"checked:{hashlib.sha256(told.encode()).hexdigest()[:24]}"


def _needed(review: Mapping[str, Any], field: str, most: int, what: str) -> str:
    text = plain_text(first(review.get(field)), most + 1)
    if not text:
        raise Fault(field, f"'{field}' is missing or empty; it must be {what}")
    if len(text) > most:
        raise Fault(field, f"'{field}' is longer than {most} characters; it must be {what}")
    return text


def _verdict(review: Mapping[str, Any]) -> tuple[Rating | None, str]:
    """The figure and the words of the verdict; the figure as words where there are none."""
    rated = first(review.get("reviewRating"))
    if not isinstance(rated, Mapping):
        raise Fault("reviewRating", "'reviewRating' is missing; a checked claim needs what was found")
    value, worst, best = (
        number(first(rated.get(name))) for name in ("ratingValue", "worstRating", "bestRating")
    )
    rating = None
    if value is not None and best is not None:
        rating = Rating(value, worst if worst is not None else 1.0, best)
    words = plain_text(first(rated.get("alternateName")) or first(rated.get("name")), MOST_NAME)
    if not words and rating is not None:
        words = f"{rating.value:g}/{rating.best:g}"
    if not words:
        reason = "'reviewRating' says nothing: give 'alternateName', or 'ratingValue' with 'bestRating'"
        raise Fault("reviewRating", reason)
    return rating, words


def _day(review: Mapping[str, Any]) -> date | None:
    told = first(review.get("datePublished"))
    if told is None:
        return None
    try:
        return date.fromisoformat(str(told)[:10]) if _DAY.match(str(told)) else date.fromisoformat("")
    except ValueError:
        wrong = f"'{plain_text(told, 40)}' is no date; write 'datePublished' as 2025-09-08"
        raise Fault("datePublished", wrong) from None


def _language(review: Mapping[str, Any], text: str) -> Language:
    told = first(review.get("inLanguage"))
    if isinstance(told, Mapping):
        told = first(told.get("alternateName")) or first(told.get("name"))
    if told is None:
        return detect(text)
    code = str(told).lower().replace("_", "-").partition("-")[0]
    languages: dict[str, Language] = {"id": "id", "ind": "id", "in": "id", "en": "en", "eng": "en"}
    if code not in languages:
        raise Fault("inLanguage", f"language '{plain_text(told, 20)}' is not read; Tilik reads id and en")
    return languages[code]


def _licence(value: Any) -> Any:
    told = first(value)
    return first(told.get("url")) or first(told.get("name")) if isinstance(told, Mapping) else told


def _places(item: Mapping[str, Any]) -> tuple[str, ...]:
    """The addresses at which the claim was seen, in the order given."""
    found: dict[str, None] = {}
    for key in ("firstAppearance", "appearance"):
        for place in many(item.get(key))[:MOST_PLACES]:
            url = address(place.get("url") or place.get("@id") if isinstance(place, Mapping) else place)
            if url is not None:
                found.setdefault(url)
    return tuple(found)[:MOST_PLACES]
