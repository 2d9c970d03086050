"""Gathers the rows of all seed files, remembers where each stood, and makes facts of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from claims.model import (
    AgreementStatus,
    Alias,
    Conflict,
    Coverage,
    Entity,
    Event,
    Facts,
    Location,
    Merge,
    Office,
    OfficeTerm,
    Source,
    StatementDoc,
)
from claims.world import rows
from claims.world.merging import by_word
from claims.world.rows import Row


class SeedError(ValueError):
    """A seed file that cannot be used: one line with the file, the entry, the field and what to do."""


@dataclass
class Gathered:
    """What has been read so far, and in which file each id stands."""

    where: dict[str, str] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    terms: list[OfficeTerm] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    locations: list[Location] = field(default_factory=list)
    agreements: list[AgreementStatus] = field(default_factory=list)
    documents: list[StatementDoc] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    words: list[Alias] = field(default_factory=list)
    titles: dict[str, Row] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    heads: dict[str, Row] = field(default_factory=dict)

    def take(self, kind: str, content: Row, where: str) -> None:
        """Takes in one file of a kind, already of the right shape; raises SeedError at the first fault."""
        head: Row = content["meta"]
        self.heads[where] = head
        if kind == "aliases":
            self._take_aliases(content, where)
            return
        for key, row in content[kind].items():
            for id, made in self._made(kind, key, row, head, where):
                self._place(id, where)
                self._keep(made)

    def _made(self, kind: str, key: str, row: Row, head: Row, where: str) -> Iterator[tuple[str, Any]]:
        try:
            if kind == "agreements":
                yield key, None
                for step, each in row["history"].items():
                    yield step, rows.agreement(step, each, head, key, row)
            else:
                yield key, _MAKERS[kind](key, row, head)
                for step, each in row.get("seats", {}).items():
                    yield step, rows.seat(step, each, head, key)
                if kind == "people":
                    self.words.extend(rows.person_words(key, row))
                elif kind in ("offices", "places", "organisations", "series"):
                    self.words.extend(rows.words(key, row))
        except SeedError:
            raise
        except ValueError as error:
            raise SeedError(f"{where}: {key}: {error}") from None

    def _take_aliases(self, content: Row, where: str) -> None:
        self.titles.update(content["titles"])
        for id, given in content.get("words", {}).items():
            self.words.extend(rows.exact(id, each) for each in given)
        for code, row in content["countries"].items():
            self.words.extend(rows.words(f"country:{code}", row))
        for id, by_language in content["blocked"].items():
            self._place(f"blocked {id}", where)
            self.words.extend(
                rows.word(id, text, language, "blocked")
                for language, texts in by_language.items()
                for text in texts
            )

    def _place(self, id: str, where: str) -> None:
        if id in self.where:
            raise SeedError(f"{where}: {id}: this id stands in {self.where[id]} too; rename one of them")
        self.where[id] = where

    def _keep(self, made: Any) -> None:
        match made:
            case Source():
                self.sources.append(made)
            case Entity():
                self.entities.append(made)
            case Office():
                self.offices.append(made)
                self.entities.append(Entity(made.id, "office", made.label, made.country))
            case OfficeTerm():
                self.terms.append(made)
            case Event():
                self.events.append(made)
            case Coverage():
                self.coverage.append(made)
            case Location():
                self.locations.append(made)
            case AgreementStatus():
                self.agreements.append(made)
            case StatementDoc():
                self.documents.append(made)
            case Merge():
                self.merges.append(made)
            case Conflict():
                self.conflicts.append(made)

    def facts(self) -> Facts:
        """Everything taken in, each table in the order facts are kept in."""
        titles = [
            alias
            for office in self.offices
            for alias in rows.words(office.id, {"needs_country": self.titles.get(office.portfolio, {})})
        ]
        return Facts(
            sources=_sorted(self.sources, lambda row: row.id),
            entities=_sorted(self.entities, lambda row: row.id),
            offices=_sorted(self.offices, lambda row: row.id),
            aliases=_distinct([*self.words, *titles]),
            terms=_sorted(self.terms, _version),
            events=_sorted(self.events, _version),
            coverage=_sorted(self.coverage, _version),
            locations=_sorted(self.locations, _version),
            agreements=_sorted(self.agreements, _version),
            documents=_sorted(self.documents, _version),
            merges=_sorted(self.merges, _version),
            conflicts=_sorted(self.conflicts, lambda row: row.id),
        )


_MAKERS: Mapping[str, Callable[[str, Row, Row], Any]] = {
    "sources": rows.source,
    "people": rows.person,
    "offices": rows.office,
    "places": rows.place,
    "organisations": rows.organisation,
    "series": rows.series,
    "terms": rows.term,
    "events": rows.event,
    "coverage": rows.coverage,
    "statements": rows.document,
    "merges": rows.merge,
    "conflicts": rows.conflict,
}


def _sorted(made: Iterable[Any], key: Callable[[Any], Any]) -> tuple[Any, ...]:
    return tuple(sorted(made, key=key))


def _version(row: Any) -> tuple[str, int]:
    return row.statement.id, row.statement.version


def _distinct(words: list[Alias]) -> tuple[Alias, ...]:
    """Each word of an entity once; a word given with and without needs_country needs it."""
    kept: dict[tuple[str, str, str, str], Alias] = {}
    for alias in sorted(words, key=lambda each: (by_word(each), each.needs_country)):
        kept[by_word(alias)] = alias
    return tuple(kept.values())
