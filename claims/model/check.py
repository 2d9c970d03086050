"""What a check is: a rule that judges, with the words it is known by."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from claims.model.article import Article
from claims.model.claim import Claim
from claims.model.finding import Evidence, Finding, Outcome, Repair, Severity
from claims.model.period import Period
from claims.model.span import Span
from claims.model.world import World


@dataclass(frozen=True, slots=True)
class StrayMark:
    """A quotation mark without its partner, and which partner is missing."""

    span: Span
    kind: Literal["closing-without-opening", "opening-without-closing"]


@dataclass(frozen=True, slots=True)
class Case:
    """All a check may look at: the article, all its claims, its stray marks, and the world.

    `published` is the day of printing, given, stated or inferred (None: unknown); `story` the time of
    the event the article is about, which undated sentences are told of. `paired_marks` are
    the quotations whose marks have their partner.
    """

    article: Article
    claims: tuple[Claim, ...]
    world: World
    published: date | None
    story: Period
    stray_marks: tuple[StrayMark, ...] = ()
    paired_marks: tuple[Span, ...] = ()

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
        where = span or claim.span
        return Finding(
            check=check.id,
            version=check.version,
            outcome=outcome,
            reason=reason,
            span=where,
            quote=self.article.quote(where),
            claims=(claim.id, *(other.id for other in others)),
            severity=severity,
            facts={key: value for key, value in sorted(facts.items()) if value is not None},
            evidence=evidence,
            repairs=repairs,
        )


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its id, the version that changes with its behaviour, the claim types it is about.

    `judge` answers for one claim at a time, with None where the check has nothing to say of it.
    """

    id: str
    version: int
    about: frozenset[str]
    judge: Callable[[Claim, Case], Finding | None]


@dataclass(frozen=True, slots=True)
class ArticleCheck:
    """A check about the article as a whole, not about one of its claims."""

    id: str
    version: int
    judge: Callable[[Case], Iterable[Finding]]
