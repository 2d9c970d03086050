"""What a check is: a rule that judges, with the words it is known by."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from claims.model.article import Article
from claims.model.claim import Claim
from claims.model.finding import Evidence, Finding, Outcome, Repair, Severity
from claims.model.mention import MentionKind, Standing
from claims.model.period import Period
from claims.model.quantity import Quantity
from claims.model.quick import quick
from claims.model.span import Span
from claims.model.world import World

Status = Literal["draft", "live", "retired"]
"""Where a check stands in its life: a draft is tried on archives only, a retired one is kept for its past."""
Guard = Callable[[], AbstractContextManager[object]]
"""Opens a stretch of work that may be cut short with TooSlow. claims/ has no clock: the caller has one."""


class TooSlow(BaseException):
    """The caller's guard ends a check that takes too long.

    It is no Exception, so that nothing a check catches by habit can swallow it.
    """


@quick
@dataclass(frozen=True, slots=True)
class Named:
    """Words of the article that name somebody or somewhere, in offsets of the field as given.

    `key` is the same for one person, or one organisation, all through the article; `name` is the
    person's name within the words, standing at `name_span` (both None for a post or a country
    alone). Ids are set where the table knows whom the words mean.
    """

    kind: MentionKind
    span: Span
    words: str
    key: str | None
    name: str | None
    name_span: Span | None
    person: str | None
    office: str | None
    country: str | None
    org: str | None
    place: str | None
    standing: Standing


@quick
@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the article, whether or not a claim was drawn from it, in offsets of the field as given.

    `value` is a quantity, or an age in its unit; `behind` the word right behind the words, in small
    letters, and None where a mark or nothing stands there.
    """

    kind: Literal["quantity", "age"]
    span: Span
    words: str
    value: Quantity
    behind: str | None


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a game with the words before it that say how it ended; offsets as given.

    "beat" is of one that beat another, who stands between the verb and the result ("beat Wales 19-11").
    """

    span: Span
    words: str
    first: int
    second: int
    said: Literal["won", "drawn", "beat"]


@dataclass(frozen=True, slots=True)
class StrayMark:
    """A quotation mark without its partner, and which partner is missing.

    `beside` is the character before which the missing opening mark, or behind which the missing
    closing mark, most likely stood (None where that is not clear), `partner` the mark itself.
    """

    span: Span
    kind: Literal["closing-without-opening", "opening-without-closing"]
    beside: Span | None = None
    partner: str = '"'


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """All a check may look at: the article, all its claims, its stray marks, and the world.

    A case equals itself only, so that what was made out of it is quickly remembered.

    `published` is the day of printing, given, stated or inferred (None: unknown); `story` the time of
    the event the article is about, which undated sentences are told of. `paired_marks` are
    the quotations whose marks have their partner. `names` is everybody and everywhere the article
    names, `sentences` its sentences that tell of the world (no byline, no "read also"), both in
    the order of the text. `figures` are the numbers of the title and then those of the text;
    `results` the results of games that are said to be won or drawn.
    """

    article: Article
    claims: tuple[Claim, ...]
    world: World
    published: date | None
    story: Period
    stray_marks: tuple[StrayMark, ...] = ()
    paired_marks: tuple[Span, ...] = ()
    names: tuple[Named, ...] = ()
    sentences: tuple[Span, ...] = ()
    figures: tuple[Figure, ...] = ()
    results: tuple[Result, ...] = ()

    def finding(
        self,
        check: "Check",
        claim: Claim,
        outcome: Outcome,
        reason: str,
        *evidence: Evidence,
        severity: Severity | None = None,
        repairs: tuple[Repair, ...] = (),
        span: Span | None = None,
        others: tuple[Claim, ...] = (),
        **facts: Any,
    ) -> Finding:
        """A finding of this check about this claim, quoting the claim unless a span is given."""
        return self.remark(
            check,
            span or claim.span,
            outcome,
            reason,
            *evidence,
            severity=severity,
            repairs=repairs,
            claims=(claim, *others),
            **facts,
        )

    def remark(
        self,
        check: "Check | ArticleCheck",
        span: Span,
        outcome: Outcome,
        reason: str,
        *evidence: Evidence,
        severity: Severity | None = None,
        repairs: tuple[Repair, ...] = (),
        claims: tuple[Claim, ...] = (),
        **facts: Any,
    ) -> Finding:
        """A finding that quotes these words of the article, about these claims or the article as a whole."""
        return Finding(
            check=check.id,
            version=check.version,
            outcome=outcome,
            reason=reason,
            span=span,
            quote=self.article.quote(span),
            claims=tuple(claim.id for claim in claims),
            severity=severity,
            facts={key: value for key, value in sorted(facts.items()) if value is not None},
            evidence=evidence,
            repairs=repairs,
        )


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its id, the version that changes with its behaviour, the claim types it is about.

    `judge` answers for one claim at a time, with None where the check has nothing to say of it.
    `life.yml` tells why each version came.
    """

    id: str
    version: int
    about: frozenset[str]
    judge: Callable[[Claim, Case], Finding | None]
    status: Status = "live"


@dataclass(frozen=True, slots=True)
class ArticleCheck:
    """A check about the article as a whole, not about one of its claims."""

    id: str
    version: int
    judge: Callable[[Case], Iterable[Finding]]
    status: Status = "live"
