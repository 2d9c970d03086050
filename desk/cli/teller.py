"""Who tells a story: a voice, the facts in every version, and the desk's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from claims.model import Fact, Facts, Language
from claims.model.finding import Evidence
from claims.report.shown import line
from claims.report.spoken import day_words
from claims.report.voice import Voice
from claims.world import SeedWorld
from desk.cli.words import say

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells: a voice, the facts in every version, and where they come from (database or seeds).

    `sets` are the facts of today, which those of the story are held against.
    """

    voice: Voice
    facts: Mapping[tuple[str, int], Fact]
    sets: Facts
    where: str

    def say(self, section: str, key: str, /, **values: object) -> str:
        """The desk's words in this language."""
        return say(self.voice.language, section, key, **values)

    def fact_of(self, ground: Evidence) -> Fact | None:
        """The fact of a ground in the version that was used, whatever became of it since."""
        return None if ground.version is None else self.facts.get((ground.ref, ground.version))

    def day(self, words: str | None) -> str | None:
        """An ISO day, or the day of an ISO time, in words."""
        return None if words is None else day_words(date.fromisoformat(words[:10]), self.voice.language)

    def time(self, words: str | None) -> str | None:
        """An ISO time in UTC to the second: people compare it with logs."""
        return None if words is None else f"{words[:19].replace('T', ' ')} UTC"


def teller(facts: Facts, language: Language, where: str, now: Facts | None = None) -> Teller:
    """A teller who knows those facts; `where` is "database" or "seeds", `now` what stands there today."""
    rows: tuple[Fact, ...] = (
        *facts.terms,
        *facts.events,
        *facts.coverage,
        *facts.locations,
        *facts.agreements,
        *facts.documents,
    )
    versions = {(row.statement.id, row.statement.version): row for row in rows}
    return Teller(Voice(language, SeedWorld(facts)), versions, now or facts, where)


def place(of: Json, by: Teller) -> str:
    return by.say(
        "line",
        "at",
        field=by.say("label", of["field"]),
        start=of["start"],
        end=of["end"],
        quote=line(of["quote"]),
    )


def at(of: Json) -> tuple[str, int, int]:
    return of["field"], of["start"], of["end"]


def shown(words: str | None) -> str | None:
    return None if words is None else line(words)


def listed(values: Mapping[str, Any]) -> str:
    """Names with their values; what is not set is left out, a list is shown with blanks."""
    shown = {
        key: " ".join(map(str, value)) if isinstance(value, list) else str(value)
        for key, value in sorted(values.items())
        if value is not None and value is not False
    }
    return line(", ".join(f"{key} {value}" for key, value in shown.items()))
