"""Findings: one check's answer about one or more claims."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Literal

from claims.model.article import Article
from claims.model.identity import identity
from claims.model.quick import quick
from claims.model.span import Span

Outcome = Literal["holds", "contradicted", "unknown", "pending", "not_applicable"]
Severity = Literal["error", "warning", "notice"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice")


@lru_cache(maxsize=4096)
def _identity(*parts: Any) -> str:
    """Asked for again by whoever keeps, sorts or shows a finding, hence remembered."""
    return identity(parts)


@quick
@dataclass(frozen=True, slots=True)
class Evidence:
    """One ground of a finding: a statement version, other words of the article, or the calendar.

    `kind` "statement": `ref` is the statement's id and `version` its version. "span": `span`
    is where the other words stand. "calendar": `ref` is the fact itself ("2025-10-19 is ISO
    weekday 7"). `stance` says which way it points.
    """

    kind: Literal["statement", "span", "calendar"]
    stance: Literal["supports", "contradicts", "silent"]
    ref: str = ""
    version: int | None = None
    span: Span | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Repair:
    """A span and the words that could stand there instead, with what the table says of the result.

    `status` is "supported", "refuted" or "unknown"; repairs are listed best first.
    """

    span: Span
    replacement: str
    status: Literal["supported", "refuted", "unknown"]
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()


def mended(article: Article, repair: Repair) -> Article:
    """The article with the repair's words in place of the printed ones, all else as it was."""
    field, start, end = repair.span.field, repair.span.start, repair.span.end
    words = article.field(field)
    changed = words[:start] + repair.replacement + words[end:]
    return replace(article, title=changed) if field == "title" else replace(article, text=changed)


@quick
@dataclass(frozen=True, slots=True)
class Finding:
    """What one check says: outcome, severity when it is a flag, grounds, repairs.

    `reason` is a key of the wording catalogue and `facts` the values its sentence needs, plain
    JSON; the wording itself lives in claims/report/wording. `severity` is set on contradicted
    findings only: those are the flags an editor is shown. `article_sha256` is the text hash of its article
    where it is about no claim: claims say themselves which article they are of.
    """

    check: str
    version: int
    outcome: Outcome
    reason: str
    span: Span
    quote: str
    claims: tuple[str, ...] = ()
    severity: Severity | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    repairs: tuple[Repair, ...] = ()
    article_sha256: str = ""

    def __post_init__(self) -> None:
        """Raises ValueError where severity and outcome disagree, or where "holds" has no grounds."""
        if (self.severity is not None) != (self.outcome == "contradicted"):
            raise ValueError(f"{self.check}: a severity belongs to contradicted findings and to no other")
        if self.outcome == "holds" and not self.evidence:
            raise ValueError(f"{self.check}: a finding that holds needs grounds")

    @property
    def id(self) -> str:
        """SHA-256 over canonical JSON of check, version, outcome, reason, span, claims and grounds.

        Where there are no claims it is over the article's text too: two articles may have the same mistake at
        the same place, and an editor decides on one of them. Findings kept before that was so have none.
        """
        own = (self.article_sha256,) if self.article_sha256 and not self.claims else ()
        return _identity(
            self.check,
            self.version,
            self.outcome,
            self.reason,
            self.span.field,
            self.span.start,
            self.span.end,
            tuple(self.claims),
            tuple((ground.ref, ground.version) for ground in self.evidence),
            *own,
        )

    @property
    def is_flag(self) -> bool:
        """A flag is a finding an editor is shown: it contradicts, and has a severity."""
        return self.severity is not None

    def about(self, *claim_ids: str) -> "Finding":
        """The same finding about these claims."""
        return replace(self, claims=tuple(claim_ids))
