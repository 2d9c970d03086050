"""Names in a row with somebody's: what stands beside a person with "dan" between is a person as well."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from claims.match.small_words import small_words
from claims.model import Mention

_WORDS = small_words("name_rows")
JOINED = (
    *(f"{before}{word} " for word in _WORDS["and"] for before in (" ", ", ")),
    *(f" {word} " for word in _WORDS["or"]),
)
_PAIR = " - "
"""Between two who stand together: "Prabowo Subianto - Hatta Rajasa"."""
_MOST = 4
"""Words of a name in a row, at most."""


@dataclass(slots=True)
class Rows:
    """Where names of people start and end in a text, and full names that nothing tells of yet.

    `waiting` holds start and end of the latter, left to right; each stands apart from those before.
    """

    text: str
    starts: set[int] = field(default_factory=set)
    ends: set[int] = field(default_factory=set)
    waiting: list[tuple[int, int]] = field(default_factory=list)

    def told(self, people: Iterable[Mention]) -> None:
        """Remembers where these people's names stand."""
        for person in people:
            if person.name_start is not None and person.name_end is not None:
                self.starts.add(person.name_start)
                self.ends.add(person.name_end)

    def joins(self, start: int, end: int, count: int) -> bool:
        """The name of `count` words stands straight behind a person's, or before one's, in a row."""
        if count > _MOST:
            return False
        if self._behind(start, _PAIR):
            return True
        if count < 2:
            return False
        if any(self._behind(start, gap) for gap in JOINED):
            return True
        if self._behind(start, ", ") and self._goes_on(end):
            return True
        return any(self.text.startswith(gap, end) and end + len(gap) in self.starts for gap in JOINED)

    def before(self, start: int, end: int) -> list[tuple[int, int]]:
        """The waiting names that a person's name from `start` to `end` goes on the row of, last first."""
        found: list[tuple[int, int]] = []
        if not self.waiting:
            return found
        gaps: tuple[str, ...] = (*JOINED, ", ") if self._goes_on(end) else JOINED
        while self.waiting and any(self._ends(self.waiting[-1][1], gap, start) for gap in gaps):
            found.append(self.waiting.pop())
            start, gaps = found[-1][0], (*JOINED, ", ")
        return found

    def _goes_on(self, end: int) -> bool:
        """Another name follows, so that a comma before this one stood in a row and opened no apposition."""
        listed = self.text.startswith(", ", end) and self.text[end + 2 : end + 3].isupper()
        return listed or self.text.startswith(JOINED, end)

    def _behind(self, start: int, gap: str) -> bool:
        return start - len(gap) in self.ends and self.text.startswith(gap, start - len(gap))

    def _ends(self, end: int, gap: str, start: int) -> bool:
        return end + len(gap) == start and self.text.startswith(gap, end)
