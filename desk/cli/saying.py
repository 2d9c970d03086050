"""What the looks at the table have in common when they are told: days, statements, sources in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from claims.model import Facts, Language, Merge
from claims.report.catalogue import capital
from claims.report.shown import CLIP, line
from claims.report.spoken import day_words, edtf_words, number_words
from claims.report.voice import Voice
from claims.world import SeedWorld
from claims.world.looks import every_version
from desk.cli.words import say

Json = dict[str, Any]


@dataclass(frozen=True)
class Sayer:
    """Tells of a table in one language; `facts` holds every version."""

    facts: Facts
    language: Language

    @cached_property
    def voice(self) -> Voice:
        """The voice of the reports, over the current facts."""
        return Voice(self.language, SeedWorld(self.facts))

    @cached_property
    def _versions(self) -> Any:
        return every_version(self.facts)

    @cached_property
    def _sources(self) -> Any:
        return {source.id: source for source in self.facts.sources}

    def say(self, key: str, /, **values: object) -> str:
        """Words of the desk's catalogue, section `look`."""
        return say(self.language, "look", key, **values)

    def day(self, day: date) -> str:
        """A day in words."""
        return day_words(day, self.language)

    def when(self, edtf: str) -> str:
        """An EDTF text in words; as it is where it has none."""
        return edtf_words(edtf, self.language) or line(edtf)

    def count(self, number: int) -> str:
        """A whole number in the language's way."""
        return number_words(number, self.language)

    def days(self, least: int | None, most: int | None) -> str:
        """How many days: "3 days", "31–91 days", nothing where it is open."""
        if most is None:
            return ""
        span = self.count(most) if least in (None, most) else f"{self.count(least or 0)}–{self.count(most)}"
        return self.say("one_day" if span == "1" else "days", days=span)

    def row(self, id: str, version: int | None = None) -> Any:
        """The statement in that version, or in its newest one; None where nobody has the id."""
        rows = self._versions.get(id, ())
        for row in rows:
            if row.statement.version == version:
                return row
        return rows[-1] if rows else None

    def statement(self, id: str) -> str:
        """What the newest version of a statement says, or its id where nobody has it."""
        row = self.row(id)
        return line(id) if row is None else self.noun(row)

    def noun(self, row: Any, *, long: bool = False) -> str:
        """What one version says."""
        if isinstance(row, Merge):
            return self.say("merge", entity=line(row.entity), into=line(row.into))
        return capital(self.voice.fact(row, long=long))

    def source(self, id: str | None) -> str | None:
        """A source's publisher and id; the id alone where the source is not there."""
        if id is None:
            return None
        source = self._sources.get(id)
        return f"{line(source.publisher)} ({line(id)})" if source is not None else line(id)

    def whole_source(self, id: str) -> tuple[str, str | None, str | None, str | None]:
        """Publisher, address, licence and days of a source, in words; the last three None if unknown."""
        source = self._sources.get(id)
        if source is None:
            return line(id), None, None, None
        published = None if source.published is None else self.when(source.published)
        days = self.say("source_days", published=published, retrieved=self.day(source.retrieved))
        return f"{line(source.publisher)} ({line(id)})", line(source.url), line(source.licence), days

    def value(self, value: object) -> str:
        """A field's value: names for ids, words for dates, the rest as it stands."""
        if value is None or value == [] or value == ():
            return self.say("nothing")
        if isinstance(value, bool):
            return self.say("yes" if value else "no")
        if isinstance(value, list | tuple):
            return "; ".join(self.value(each) for each in value)
        if isinstance(value, dict):
            return " ".join(self.value(each) for each in value.values() if each is not None)
        text = str(value)
        return edtf_words(text, self.language) or line(text, CLIP)

    def ids(self, ids: Iterable[str]) -> str:
        """Ids in brackets, to be looked up with `tilik facts history`."""
        return f"[{' '.join(line(id) for id in ids)}]"
