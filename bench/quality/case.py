"""Cases: an article, the units a perfect reader finds in it, and the only flags there are."""

from dataclasses import dataclass
from datetime import date

from claims.model import Article, Outcome, Severity, Span


@dataclass(frozen=True, slots=True)
class Wanted:
    """An entity a unit is about; a claim matches it by any one id that is set here.

    A country decides only where no other id is set.
    """

    person: str | None = None
    office: str | None = None
    country: str | None = None
    org: str | None = None

    @property
    def label(self) -> str:
        """The most telling id, for the printed table."""
        return self.person or self.office or self.org or f"country:{self.country}"


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing the gold says the article says. `types` are ours that fit; none means the unit waits.

    `lo` and `hi` are None where the gold names no day. `outcome` is None where the verdict is not
    compared. `inherited` is the time of the unit it points back to, where that is wider than the
    gold's day: a reading is never more precise than the text.
    """

    id: str
    type: str
    types: tuple[str, ...]
    span: Span
    lo: date | None
    hi: date | None
    entities: tuple[Wanted, ...]
    outcome: Outcome | None
    inherited: tuple[date, date] | None = None

    @property
    def waits(self) -> bool:
        """No claim type of ours can hold this unit yet."""
        return not self.types


@dataclass(frozen=True, slots=True)
class ExpectedFlag:
    """A flag the gold asks for: the check, its severity, and words its span overlaps.

    `repaired` is a stretch of text that stands there once the first repair is made.
    """

    id: str
    check: str
    severity: Severity
    span: Span
    repaired: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One article with its answers."""

    name: str
    article: Article
    units: tuple[Unit, ...]
    flags: tuple[ExpectedFlag, ...]


def wanted(given: str | dict[str, str]) -> Wanted:
    """An entity as gold writes it: "person:x", "office:x", "country:JP", "org:x", or a mapping of ids."""
    if isinstance(given, str):
        kind, _, slug = given.partition(":")
        return Wanted(**{kind: slug if kind == "country" else given})
    first = wanted(given["entity"]) if "entity" in given else Wanted()
    return Wanted(
        person=given.get("person", first.person),
        office=given.get("office", first.office),
        country=given.get("country", first.country),
        org=given.get("org", first.org),
    )
