"""Looks at a few facts of a large table: only the rows that name what is asked for are read."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from sqlalchemy import exists, or_, select, true
from sqlalchemy.orm import Session

from claims.match.names import fold
from claims.model import Facts
from claims.world import Merged
from claims.world.looks.versions import names_any, payloads
from db import read
from db.base import Base
from db.conflicts import read_conflicts
from db.facts import read_facts
from db.loading import some
from db.read import NOW
from db.tables import (
    AgreementPartyRow,
    AgreementStatusRow,
    AliasRow,
    CitationRow,
    CoverageRow,
    EntityRow,
    EventParticipantRow,
    EventRow,
    LocationRow,
    MergeRow,
    OfficeRow,
    OfficeTermRow,
    SourceRow,
    StatementDocRow,
    StatementRow,
)

# Where a statement names an id or a country code. Coverage keeps some in JSON: its few rows are all read.
_NAMING: tuple[tuple[type[Base], tuple[str, ...]], ...] = (
    (OfficeTermRow, ("office", "person")),
    (EventParticipantRow, ("person", "office", "org", "country")),
    (EventRow, ("place", "series", "sidelines_of", "host_country", "visit_of")),
    (LocationRow, ("org", "place")),
    (AgreementStatusRow, ("agreement",)),
    (AgreementPartyRow, ("country",)),
    (StatementDocRow, ("event",)),
    (MergeRow, ("entity", "into")),
)


@dataclass(frozen=True)
class SqlTable:
    """The reference table of a database, asked inside one transaction; every version is given."""

    session: Session
    where: str = "database"

    def whole(self) -> Facts:
        """All of it."""
        return read_facts(self.session)

    def names(self) -> Facts:
        """Whatever has a name or an id, without the statements: agreements excepted, they name themselves."""
        return Facts(
            sources=read.sources(self.session, NOW.of(SourceRow)),
            entities=read.entities(self.session, NOW.of(EntityRow)),
            offices=read.offices(self.session, NOW.of(OfficeRow)),
            aliases=read.aliases(self.session, NOW.of(AliasRow)),
            agreements=read.agreements(self.session, NOW.of(StatementRow)),
            conflicts=read_conflicts(self.session),
        )

    def has(self, id: str) -> bool:
        """A statement has this id."""
        return bool(self.session.scalar(select(exists().where(StatementRow.id == id))))

    def knows(self, id: str) -> bool:
        """A person, place, office or other entity, or an agreement, has this id."""
        columns = (EntityRow.id, OfficeRow.id, AgreementStatusRow.agreement)
        return any(self.session.scalar(select(exists().where(column == id))) for column in columns)

    def called(self, words: str, kind: str | None) -> tuple[str, ...]:
        """The ids that have exactly these words as a name, letter case and marks aside."""
        asking = select(AliasRow.entity).where(
            AliasRow.norm == fold(words), AliasRow.kind != "blocked", NOW.of(AliasRow)
        )
        found = set(self.session.scalars(asking))
        return tuple(sorted(id for id in found if kind is None or id.startswith(f"{kind}:")))

    def citing(self, source: str) -> tuple[str, ...] | None:
        """The statements that cite a source, sorted; None where there is no such source."""
        if not self.session.scalar(select(exists().where(SourceRow.id == source))):
            return None
        asking = select(CitationRow.statement_id).where(CitationRow.source == source)
        return tuple(sorted(set(self.session.scalars(asking))))

    def offices_of(self, countries: Collection[str]) -> tuple[str, ...]:
        """The offices of these countries, sorted."""
        asking = select(OfficeRow.id).where(OfficeRow.country.in_(countries), NOW.of(OfficeRow))
        return tuple(sorted(self.session.scalars(asking)))

    def about(self, ids: Collection[str]) -> Facts:
        """The statements that name one of these ids, the events their records list, and all their names.

        An id stands for every other one it was merged with.

        `country:JP` stands for the code JP too.
        """
        merged = Merged(read.merges(self.session, NOW.of(StatementRow)))
        ids = {same for id in ids for same in merged.all(id)}
        wanted = {*ids, *(id.removeprefix("country:") for id in ids if id.startswith("country:"))}
        found: set[str] = set()
        for table, names in _NAMING:
            columns = table.__table__.c
            for few in some(sorted(wanted)):
                naming = or_(*(columns[name].in_(few) for name in names))
                found.update(self.session.scalars(select(columns.statement_id).where(naming)))
        for row in read.coverage(self.session, CoverageRow.version > 0):
            if names_any(row, frozenset(wanted)):
                found |= {row.statement.id, *row.events}
        return self.of(found, also=ids)

    def of(self, ids: Collection[str], also: Collection[str] = ()) -> Facts:
        """These statements in every version, and whoever they name, with `also`, by their names of now."""
        kept = Facts()
        for few in some(sorted(ids)):
            kept = Facts(
                terms=(*kept.terms, *read.terms(self.session, OfficeTermRow.statement_id.in_(few))),
                events=(*kept.events, *read.events(self.session, EventRow.statement_id.in_(few))),
                coverage=(*kept.coverage, *read.coverage(self.session, CoverageRow.statement_id.in_(few))),
                locations=(*kept.locations, *read.locations(self.session, LocationRow.statement_id.in_(few))),
                agreements=(
                    *kept.agreements,
                    *read.agreements(self.session, AgreementStatusRow.statement_id.in_(few)),
                ),
                documents=(
                    *kept.documents,
                    *read.documents(self.session, StatementDocRow.statement_id.in_(few)),
                ),
            )
        # There are few merges, and any of them may touch whoever is named.
        kept = replace(kept, merges=read.merges(self.session, true()))
        named = {name for row in payloads(kept) for name in _names(row)} | set(also)
        cited = {each.source for row in payloads(kept) for each in row.statement.sources}
        conflicts = tuple(
            each for each in read_conflicts(self.session) if not set(each.statements).isdisjoint(ids)
        )
        cited |= {said.source for each in conflicts for said in each.values if said.source is not None}
        for few in some(sorted(named)):
            kept = replace(
                kept,
                entities=(
                    *kept.entities,
                    *read.entities(self.session, EntityRow.id.in_(few), NOW.of(EntityRow)),
                ),
                offices=(
                    *kept.offices,
                    *read.offices(self.session, OfficeRow.id.in_(few), NOW.of(OfficeRow)),
                ),
                aliases=(
                    *kept.aliases,
                    *read.aliases(self.session, AliasRow.entity.in_(few), NOW.of(AliasRow)),
                ),
            )
        for few in some(sorted(cited)):
            sources = read.sources(self.session, SourceRow.id.in_(few), NOW.of(SourceRow))
            kept = replace(kept, sources=(*kept.sources, *sources))
        return replace(kept, conflicts=conflicts)

    def recorders(self, ids: Collection[str]) -> Mapping[tuple[str, int], str]:
        """Who recorded each version of these statements."""
        told: dict[tuple[str, int], str] = {}
        for few in some(sorted(ids)):
            asking = select(StatementRow.id, StatementRow.version, StatementRow.recorded_by)
            rows = self.session.execute(asking.where(StatementRow.id.in_(few))).tuples()
            told |= {(id, version): by for id, version, by in rows}
        return told


def _names(value: Any) -> Iterator[str]:
    """Every id of a person, place, office … that a statement names, at whatever depth."""
    if isinstance(value, str):
        if ":" in value:
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _names(each)
    elif hasattr(value, "__dataclass_fields__"):
        for field in fields(value):
            yield from _names(getattr(value, field.name))
