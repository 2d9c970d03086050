"""A comparison: what two versions or printings of one article tell alike, otherwise, or one of them only."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from claims.model.article import Article
from claims.model.span import Span

MarkKind = Literal["number", "time", "clock", "length", "person", "country", "place"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something told that no language changes: a number, a day, a name.

    `measure` is what it is one of: the unit, the currency or "count" for a number, "day", "month", "year" or
    "days" for a time, the zone for a clock. `value` is the same for marks that say the same: canonical
    decimals, "2025-10-17/2025-10-17", "10:00", seconds for lengths, an id or key. Numbers also have their
    `low` and `high` end and the `precision` they are printed with.
    """

    kind: MarkKind
    measure: str
    value: str
    span: Span
    sentence: Span
    low: Decimal | None = None
    high: Decimal | None = None
    precision: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing told in two ways, in sentences that tell of the same."""

    one: Mark
    other: Mark


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles held against each other.

    `paired` counts the pairs of sentences that tell of the same, `sentences` those of each article; `marks`
    the marks of each, and `alike` those of them that the other article has too. `only_one` and `only_other`
    are in the order of their text. Two articles that are not `akin` are no versions of one.
    """

    one: Article
    other: Article
    sentences: tuple[int, int]
    paired: int
    marks: tuple[int, int]
    alike: tuple[int, int]
    differences: tuple[Difference, ...]
    only_one: tuple[Mark, ...]
    only_other: tuple[Mark, ...]

    @property
    def akin(self) -> bool:
        """Half of what one of the two tells, at least, the other tells too."""
        return any(alike * 2 >= marks for alike, marks in zip(self.alike, self.marks, strict=True))
