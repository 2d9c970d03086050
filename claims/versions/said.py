"""What a claim or finding says, apart from where it stands and by which rules it was read."""

from collections.abc import Hashable, Mapping
from typing import Any

from claims.contracts import canonical, plain
from claims.model import Claim, Finding
from claims.versions.sentences import words_of

# Where it stands, how it was read and how much it is worth are no part of what is said.
_APART = frozenset(
    ("span", "sentence", "rule", "ruleset", "article_sha256", "worth", "link", "start", "end", "field", "key")
)


def said_by_finding(finding: Finding) -> Hashable:
    """Its answer, the words it is about and the values it names; not its grounds, nor the check's version."""
    facts = canonical(plain(dict(finding.facts)))
    return finding.check, finding.outcome, finding.severity, finding.reason, words_of(finding.quote), facts


def said_by_claim(claim: Claim) -> Hashable:
    """Who, what, where, when and how, in the words that were printed and the ids they were read as."""
    return words_of(claim.quote), canonical(_bare({**plain(claim), "quote": None}))


def _bare(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _bare(each) for name, each in value.items() if name not in _APART}
    if isinstance(value, list | tuple):
        return [_bare(each) for each in value]
    return value
