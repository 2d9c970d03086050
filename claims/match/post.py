"""A post as printed: the noun that reading fills in step by step and that nothing outside this room sees."""

from dataclasses import dataclass, field

from claims.match.entries import Hit
from claims.match.naming import Name
from claims.model.mention import Standing


@dataclass(slots=True)
class Post:
    """One post as printed, before anybody asks which office of the table it is.

    `drop` marks words that only look like a post ("juru bicara Presiden"); `ordinal` the
    holder's number ("Presiden ke-7"), which says nothing about today; `group` several holders.
    """

    start: int
    end: int
    portfolio: str
    level: str
    countries: list[Hit] = field(default_factory=list)
    implied: str | None = None
    standing: Standing = "current"
    name: Name | None = None
    phrase: str = ""
    group: bool = False
    drop: bool = False
    ordinal: bool = False
    last: int = 0

    @property
    def whole(self) -> tuple[int, int]:
        """Start and end of the post together with its name."""
        if self.name is None:
            return self.start, self.end
        return min(self.start, self.name.start), max(self.end, self.name.end)
