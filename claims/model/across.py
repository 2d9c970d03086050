"""Findings across articles: what one article says and another, or an earlier one, says otherwise."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from claims.model.article import Article
from claims.model.check import Status
from claims.model.claim import Claim
from claims.model.finding import Finding, Repair, Severity
from claims.model.identity import identity
from claims.model.span import Span
from claims.model.world import World


@dataclass(frozen=True, slots=True)
class Told:
    """One article as the checks across articles see it: its text, its claims and its own flags."""

    article: Article
    claims: tuple[Claim, ...]
    flags: tuple[Finding, ...]

    @property
    def day(self) -> date | None:
        """The day of printing; None where it is not known."""
        return self.article.published.day

    @property
    def order(self) -> tuple[date, str, str]:
        """Sorts articles by day of printing, then by id and text; those without a day come first."""
        return self.day or date.min, self.article.source_id, self.article.text_sha256


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one article that a finding across articles is about.

    `repair` makes them agree with the other passages; None where nothing can be offered.
    """

    source_id: str
    text_sha256: str
    published: date | None
    span: Span
    quote: str
    claim: str | None = None
    repair: Repair | None = None


@dataclass(frozen=True, slots=True)
class AcrossFinding:
    """What two articles or more say of one thing, and do not say alike.

    `passages` are in the order of printing, the earliest first. `facts` are the values its sentence
    needs, plain JSON. Which article is wrong is not said: each passage carries its own repair.
    """

    check: str
    version: int
    reason: str
    severity: Severity
    passages: tuple[Passage, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises ValueError where fewer than two articles are named."""
        if len({(passage.source_id, passage.text_sha256) for passage in self.passages}) < 2:
            raise ValueError(f"{self.check}: a finding across articles names two articles or more")

    @property
    def id(self) -> str:
        """SHA-256 over canonical JSON of check, version, reason and passages."""
        places = [
            [passage.source_id, passage.text_sha256, passage.span.field, passage.span.start, passage.span.end]
            for passage in self.passages
        ]
        return identity((self.check, self.version, self.reason, places))


@dataclass(frozen=True, slots=True)
class Saying:
    """What an article says of a thing that others may say otherwise; the same text in every process.

    `thing` and `said` are compared as a whole. `words` is what AcrossCheck.near looks at.
    """

    thing: str
    said: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class AcrossCheck:
    """A check about a set of articles, given in the order of printing.

    `sayings` gives what an article says of which things. Two articles stand in one finding only where they
    say different things of one thing, each as the first that says it. With `copied` it is where they say the
    same: the first that does, and one printed at most so many days after it. Of two sayings that have
    words, only those can meet that are `near`, in whichever order they are asked.

    Sayings are kept, and those of other versions of the check are not compared: `version` goes up too where
    only `sayings` gives other texts.
    """

    id: str
    version: int
    judge: Callable[[Sequence[Told], World], Iterable[AcrossFinding]]
    sayings: Callable[[Told, World], Iterable[Saying]]
    near: Callable[[str, str], bool] | None = None
    copied: int | None = None
    status: Status = "live"


def passage(told: Told, span: Span, claim: Claim | None = None, repair: Repair | None = None) -> Passage:
    """The words at a span of an article. Raises ValueError where the span lies outside its field."""
    article = told.article
    return Passage(
        article.source_id,
        article.text_sha256,
        told.day,
        span,
        article.quote(span),
        claim.id if claim is not None else None,
        repair,
    )
