"""Claims: what an article says is so, with the exact words where it says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from claims.model.identity import identity
from claims.model.period import Period
from claims.model.quick import quick
from claims.model.span import Span

ClaimType = Literal[
    "office_holder",
    "visit",
    "meeting",
    "agreement",
    "planned_event",
    "first_last",
    "calendar_date",
    "quotation",
    "location",
    "quantity",
    "change",
    "share",
    "age",
    "birth",
    "range",
    "elapsed",
    "anniversary",
    "breakdown",
    "listing",
    "conversion",
    "life_event",
]
Modality = Literal["done", "planned", "denied", "hedged", "conditional", "hypothetical"]
LinkMethod = Literal["alias", "candidate", "apposition", "coordination", "anaphora", "holder", "context"]


@dataclass(frozen=True, slots=True)
class Link:
    """How words became an id: the method, and the runner-up that lost (None where there was none)."""

    method: LinkMethod
    runner_up: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Party:
    """Someone or something a claim is about. The ids that are known are set, the others None.

    `words` stands at `span`. A minister known by post only has `office` and `country`; a
    person known by name and post has `person` too. Two or more ids that fit make it
    `ambiguous`, and then none of them is set. `key` is the same for one person, known or not,
    all through an article.
    """

    words: str
    span: Span
    person: str | None = None
    office: str | None = None
    country: str | None = None
    org: str | None = None
    link: Link | None = None
    ambiguous: tuple[str, ...] = ()
    key: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened. `entity` is a place or country id, `country` its ISO code."""

    words: str
    span: Span
    entity: str | None
    country: str | None
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Comparator:
    """How often compared with what: first, last or only, within a window or since a time.

    `window_years` is the N of "first in N years"; `since` the time of "first since …" and, for
    "last", the time it is said to have been.
    """

    kind: Literal["first", "last", "only"]
    span: Span
    window_years: int | None = None
    since: Period | None = None


@quick
@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, and how: in quotation marks, in the reporter's words, or by way of a medium."""

    speakers: tuple[Party, ...]
    manner: Literal["quotation", "paraphrase", "via"]
    span: Span


@dataclass(frozen=True, slots=True)
class Worth:
    """One named reason why a claim is worth checking, with its points."""

    reason: str
    points: int


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """Something an article says is so. `quote` equals the article's words at `span`.

    `sentence` is the span of the sentence it stands in. `details` holds what only this type
    has, as plain JSON values (schemas/claim.<type>.v1.json). `rule` is the extractor's id with
    its version, `ruleset` the identity of all rules together.
    """

    type: ClaimType
    span: Span
    quote: str
    sentence: Span
    period: Period
    modality: Modality
    rule: str
    ruleset: str
    article_sha256: str
    subject: tuple[Party, ...] = ()
    object: tuple[Party, ...] = ()
    place: Place | None = None
    comparator: Comparator | None = None
    attribution: Attribution | None = None
    worth: tuple[Worth, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """SHA-256 over canonical JSON of the article's text hash, the span, the type and the ruleset."""
        span = self.span
        return _identity(self.article_sha256, span.field, span.start, span.end, self.type, self.ruleset)

    @property
    def checkworthiness(self) -> int:
        """The sum of the named reasons' points."""
        return sum(worth.points for worth in self.worth)

    @property
    def parties(self) -> tuple[Party, ...]:
        """Subject and object together, in that order."""
        return self.subject + self.object


@lru_cache(maxsize=4096)
def _identity(*parts: str | int) -> str:
    """Asked for again by every check and report that speaks of a claim, hence remembered."""
    return identity(parts)
