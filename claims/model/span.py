"""Where words stand: a field of an article and two offsets into it."""

from dataclasses import dataclass
from typing import Literal

from claims.model.quick import quick

Field = Literal["title", "text"]


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's field, in code points of that field as given, end exclusive.

    "As given" means decoded and with newlines folded to LF, nothing else; the offsets of the
    cleaned text never leave `claims/`.
    """

    field: Field
    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Two spans overlap when they share at least one code point of the same field."""
        return self.field == other.field and self.start < other.end and other.start < self.end

    def within(self, start: int, end: int) -> "Span":
        """The stretch between two offsets that are counted from the start of this one."""
        return Span(self.field, self.start + start, self.start + end)
