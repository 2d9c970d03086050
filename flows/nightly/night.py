"""One night: the period a report is of, and what the database says of it, asked as it is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from claims.model import SEVERITIES, Language
from claims.report.catalogue import catalogue, wording
from db import nights
from db.nights import Due, Failed, Flagged, FromSource, Period
from db.session import Session

ZONE = ZoneInfo("Asia/Jakarta")
"""Where the night is: the zone of the schedules in prefect.yaml."""
MORNING = time(5)
"""A night ends at this hour: what comes in later is in the next report."""
LISTED = ("error", "warning")
"""Flags of these severities are listed one by one; of the others there are only numbers."""


def last_night(now: datetime) -> date:
    """The day on whose morning the last night ended."""
    here = now.astimezone(ZONE)
    return here.date() if here.timetz().replace(tzinfo=None) >= MORNING else here.date() - timedelta(days=1)


def period_of(day: date) -> Period:
    """The twenty-four hours that ended on the morning of the day."""
    until = datetime.combine(day, MORNING, ZONE)
    return Period(until - timedelta(days=1), until)


@dataclass(frozen=True)
class Night:
    """What one night brought, in one language. Lists are read anew from the database each time."""

    session: Session
    day: date
    language: Language

    @cached_property
    def period(self) -> Period:
        """The twenty-four hours of this night."""
        return period_of(self.day)

    @cached_property
    def sources(self) -> list[FromSource]:
        """What each source brought."""
        return nights.sources(self.session, self.period)

    @cached_property
    def failed(self) -> list[Failed]:
        """The sources that could not be read in the end."""
        return nights.failed(self.session, self.period)

    @cached_property
    def counts(self) -> Mapping[tuple[str, str], int]:
        """New flags by severity and check, the gravest first."""
        found = nights.flag_counts(self.session, self.period)
        return dict(sorted(found.items(), key=lambda one: (SEVERITIES.index(one[0][0]), one[0][1])))

    def number(self, severity: str) -> int:
        """How many flags of that severity are new."""
        return sum(count for (of, _), count in self.counts.items() if of == severity)

    @cached_property
    def dismissed(self) -> Mapping[tuple[str, str], int]:
        """How many of them editors have dismissed since, by severity and check."""
        return nights.dismissed_counts(self.session, self.period)

    def number_dismissed(self, severity: str) -> int:
        """How many of the new flags of that severity editors have dismissed since; they are not listed."""
        return sum(count for (of, _), count in self.dismissed.items() if of == severity)

    def flags(self, severity: str) -> Iterator[Flagged]:
        """The new flags of that severity that nobody has dismissed since."""
        return nights.flags(self.session, self.period, severity, self.language)  # type: ignore[arg-type]

    def unread(self) -> Iterator[tuple[str, str]]:
        """What could not be read."""
        return nights.unread(self.session, self.period)

    def due(self) -> Iterator[Due]:
        """What was announced for the day before this morning, and is still pending."""
        last = self.day - timedelta(days=1)
        return nights.due(self.session, last, last)

    def here(self, moment: datetime) -> datetime:
        """The moment in the zone of the night."""
        return moment.astimezone(ZONE)

    def check(self, id: str) -> str:
        """A check's name; its id where it is one of an older Tilik."""
        return catalogue(self.language)["check"].get(id, id)

    def severity(self, severity: str) -> str:
        """A severity's name."""
        return wording(self.language, "severity", severity)
