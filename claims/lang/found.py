"""What a rule is shown: the words it asked for, by name, and the words around them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from claims.lang.matcher import Matcher
from claims.model.quick import quick

NEARBY = 80
"""How many code points before and after a match a rule may look at."""


@quick
@dataclass(frozen=True, slots=True)
class Found:
    """One place where a rule's pattern fits. `start` and `end` are code points of the whole text."""

    source: str
    start: int
    end: int
    values: dict[str, Any]
    printed: dict[str, str]

    @property
    def words(self) -> str:
        """The words the reading will cover."""
        return self.source[self.start : self.end]

    @property
    def before(self) -> str:
        """Up to NEARBY code points before the words, cut at the line they stand in."""
        return self.source[max(0, self.start - NEARBY) : self.start].rpartition("\n")[2]

    @property
    def after(self) -> str:
        """Up to NEARBY code points after the words, cut at the line they stand in."""
        return self.source[self.end : self.end + NEARBY].partition("\n")[0]

    @property
    def starts_sentence(self) -> bool:
        """The words stand first in their sentence or line, so that their capital says nothing."""
        before = self.before.rstrip(" \"'“”‘’([")
        return before == "" or before[-1] in ".!?:;–—-"

    def __getitem__(self, slot: str) -> Any:
        """The value of a slot; raises KeyError where the slot was left empty."""
        return self.values[slot]

    def get(self, slot: str, default: Any = None) -> Any:
        """The value of a slot, or the default where the slot was left empty."""
        return self.values.get(slot, default)

    def __contains__(self, slot: str) -> bool:
        """The slot was filled."""
        return slot in self.values


Unless = Callable[[Found], bool]


def followed_by(pattern: str) -> Unless:
    """The words right after (spaces left out) fit the pattern, in any case."""
    matcher = Matcher(rf"(?i)^\s*(?:{pattern})")
    return lambda found: matcher.fits(found.after)


def preceded_by(pattern: str) -> Unless:
    """The words right before (spaces left out) fit the pattern, in any case."""
    matcher = Matcher(rf"(?i)(?:{pattern})\s*$")
    return lambda found: matcher.fits(found.before)


def either(*conditions: Unless) -> Unless:
    """At least one of the conditions is true."""

    def met(found: Found) -> bool:
        for condition in conditions:  # noqa: SIM110 — a generator costs more than most conditions
            if condition(found):
                return True
        return False

    return met
