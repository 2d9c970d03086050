"""A dossier: one article, its claims, its findings, and the versions of everything."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from claims.model.article import Article
from claims.model.checked import Suggestion
from claims.model.claim import Claim
from claims.model.finding import Finding
from claims.model.span import Span


@dataclass(frozen=True, slots=True)
class FactSet:
    """Which facts were used: the identity of the whole set, their number, and as known when.

    `as_known_at` is a day, a moment in UTC where they stood in a database, or None for now.
    """

    id: str
    count: int
    as_known_at: date | datetime | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A check that could not answer, by a fault of its own; everything else of the dossier stands.

    `claim` is the id of the claim it was asked about, None for a check about the whole article. One
    that is cut short for taking too long is not asked about the claims behind. `told` is what went
    wrong, in one line.
    """

    check: str
    version: int
    claim: str | None
    kind: Literal["raised", "slow"]
    told: str


@dataclass(frozen=True, slots=True)
class CheckedSet:
    """Which checked claims were searched: the identity of them all, and their number."""

    id: str
    count: int


@dataclass(frozen=True, slots=True)
class Before:
    """A sentence of the article that may have been checked before: its check-worthy claims, and by whom.

    `claims` are ids of claims. What was found before decides nothing: it raises and lowers no flag.
    """

    claims: tuple[str, ...]
    sentence: Span
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What Tilik has to say of one article. The same article, rules and facts give the same bytes.

    `ruleset` identifies all rules and words; `checks` maps each check to its version;
    `libraries` names the versions of the libraries whose behaviour an answer depends on. `faults`
    lists the checks that failed on this article: what they would have said is not known. `checked`
    tells, sentence by sentence, what was checked before, out of the claims of `checked_set`; it is None
    where none were searched.
    """

    article: Article
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    ruleset: str
    facts: FactSet
    checks: Mapping[str, int]
    libraries: Mapping[str, str]
    faults: tuple[Fault, ...] = ()
    checked: tuple[Before, ...] = ()
    checked_set: CheckedSet | None = None

    @property
    def flags(self) -> tuple[Finding, ...]:
        """The findings an editor is shown, in the order of the text."""
        return tuple(finding for finding in self.findings if finding.is_flag)
