"""One rule: what it looks for, what it makes of it, and the examples that say so."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from claims.lang.found import Found, Unless
from claims.lang.matcher import Matcher
from claims.lang.pattern import Convert

RuleFunction = Callable[[Found, date | None], Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its examples. `id` carries the language and the version, as in "id.so_long_ago@1".

    `opening` fits wherever a match of the pattern may begin, where that is known.
    """

    id: str
    kind: str
    read: RuleFunction
    reads: Mapping[str, str]
    ignores: Sequence[str]
    unless: Unless | None
    pattern: str
    converters: Mapping[str, Convert]
    opening: Matcher | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule whose pattern is compiled, with the groups its slots and its covered words have there."""

    rule: Rule
    matcher: Matcher
    slots: tuple[tuple[str, int, Convert], ...]
    span_group: int


def ready(rule: Rule) -> Ready:
    """A rule with its compiled pattern. Raises re2.error where it does not compile."""
    matcher = Matcher(rule.pattern)
    slots = tuple((name, matcher.groups[name], convert) for name, convert in rule.converters.items())
    return Ready(rule, matcher, slots, matcher.groups.get("_span", 0))
