"""Rows of our own form: what one row of a seed file holds, as nouns, whichever kind of file it stands in."""

from collections.abc import Iterator, Mapping
from typing import Any

from claims.contracts import ContractError, check_shape
from claims.model import Alias, Event, OfficeTerm, StatementDoc
from claims.world import rows
from claims.world.gathered import Gathered, SeedError
from claims.world.intake.known import Known
from claims.world.intake.seen import Seen
from claims.world.intake.taken import Fault, Payload, Taken

ALIASES = ("countries", "titles", "blocked", "words")
"""The sections of a file of aliases; every other kind of file has one section, called as the kind."""


class SeedRows:
    """Makes nouns of rows, and holds them to the schema, to what the table has, and to each other."""

    def __init__(self, kind: str, meta: Mapping[str, Any], known: Known) -> None:
        self._kind, self._meta, self._known = kind, meta, known
        self._seen = Seen()

    def read(self, line: int, key: str, row: Any, section: str | None = None) -> Taken:
        """The row, taken; raises Fault where it is to be left out."""
        content = self._content(key, row, section)
        try:
            check_shape(f"reference/{self._kind}.v1", content)
        except ContractError as error:
            raise Fault(key, error.problem) from None
        read = Gathered()
        try:
            read.take(self._kind, content, "")
        except SeedError as error:
            raise Fault(key, str(error).removeprefix(f": {key}: ")) from None
        titles = [
            alias
            for portfolio, words in read.titles.items()
            for office in self._known.offices.values()
            if office.portfolio == portfolio
            for alias in rows.words(office.id, {"needs_country": words})
        ]
        taken = _taken(line, read, titles)
        for field, id in _mentions(taken):
            self._held(key, field, id)
        before = self._seen.before((section, key), None, line)
        if before is not None:
            raise Fault(key, f"duplicate id: {key} stands in line {before[0]} too; rename one of them")
        return taken

    def _content(self, key: str, row: Any, section: str | None) -> dict[str, Any]:
        """The row as a file of its own."""
        if section is None:
            return {"meta": self._meta, self._kind: {key: row}}
        empty: dict[str, Any] = {name: {} for name in ALIASES if name != "words"}
        return {"meta": self._meta, **empty, section: {key: row}}

    def _held(self, key: str, field: str, id: str | None) -> None:
        if id is None or self._known.entities is None or id in self._known.entities:
            return
        raise Fault(key, f"'{field}' names {id}, which the table does not have; load it first")


def _taken(line: int, read: Gathered, titles: list[Alias]) -> Taken:
    statements: tuple[Payload, ...] = (
        *read.terms,
        *read.events,
        *read.coverage,
        *read.locations,
        *read.agreements,
        *read.documents,
        *read.merges,
    )
    aliases = tuple(dict.fromkeys([*read.words, *titles]))
    return Taken(
        line,
        tuple(read.sources),
        tuple(read.entities),
        tuple(read.offices),
        aliases,
        statements,
        conflicts=tuple(read.conflicts),
    )


def _mentions(taken: Taken) -> Iterator[tuple[str, str | None]]:
    """The ids of entities a row names without bringing them, each with its field."""
    for statement in taken.statements:
        match statement:
            case OfficeTerm():
                yield "office", statement.office
                yield "person", statement.person
            case Event():
                yield "place", statement.place
                yield "series", statement.series
                for party in statement.participants:
                    yield "participants.person", party.person
                    yield "participants.office", party.office
                    yield "participants.org", party.org
            case StatementDoc():
                continue
