"""Keeps the names of an origin level with what it says: new versions, closed ones, nothing overwritten."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import product
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from claims.match.names import fold
from claims.model import Alias, Entity, Facts, Office, Source
from claims.world import digest
from db.base import Base
from db.loading import Load, add_rows, some
from db.read import NOW
from db.tables import (
    AliasRow,
    CitationRow,
    EntityRow,
    OfficeRow,
    OfficeTermRow,
    SourceRow,
    SourceVersionRow,
    StatementRow,
)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Kept:
    """The newest version of a name, whoever it belongs to."""

    version: int
    origin: str
    digest: str
    recorded: date
    superseded: date | None


def level_names(session: Session, facts: Facts, load: Load) -> int:
    """The open names of the load's origin are those of the facts; gives how many rows that made or closed.

    Raises ValueError where a name of that id is open already and another origin says otherwise of it.
    """
    fresh: set[str] = set()
    written = 0
    named: tuple[tuple[type[Base], Sequence[Source | Entity | Office]], ...] = (
        (SourceRow, facts.sources),
        (EntityRow, facts.entities),
        (OfficeRow, facts.offices),
    )
    for table, nouns in named:
        written += _level(session, table, nouns, load, fresh)
    _note_looks(session, facts.sources)
    return written + _level_aliases(session, facts.aliases, load, fresh)


def name_row(noun: Source | Entity | Office, version: int, recorded: date, load: Load) -> Row:
    """The row of a further, open version of a name."""
    return {
        **asdict(noun),
        "version": version,
        "recorded": recorded,
        "superseded": None,
        "revision": load.revision,
        "closed_revision": None,
        "origin": load.origin,
        "digest": digest(noun),
    }


def alias_row(alias: Alias, recorded: date, load: Load) -> Row:
    """The row of words, open, with their folded form."""
    return {
        **asdict(alias),
        "norm": fold(alias.text),
        "recorded": recorded,
        "superseded": None,
        "revision": load.revision,
        "closed_revision": None,
        "origin": load.origin,
        "digest": digest(alias),
    }


def _level(
    session: Session,
    table: type[Base],
    nouns: Sequence[Source | Entity | Office],
    load: Load,
    fresh: set[str],
) -> int:
    """One kind of name, by id; `fresh` takes up the ids the database had never heard of."""
    given = {noun.id: noun for noun in nouns}
    kept = _kept(session, table, given, load.origin)
    new: list[Row] = []
    closed: list[Row] = []
    for id, noun in sorted(given.items()):
        last = kept.get(id)
        if last is None:
            new.append(name_row(noun, 1, load.since, load))
            fresh.add(id)
            continue
        row = name_row(
            noun, last.version + 1, max(load.today, last.recorded, last.superseded or date.min), load
        )
        if last.superseded is not None:
            new.append(row)
        elif last.digest != row["digest"]:
            if last.origin != load.origin:
                raise ValueError(
                    f"{id} stands there already, as {last.origin} says, and otherwise than here; "
                    "give what you mean an id of its own, or leave it out"
                )
            new.append(row)
            closed.append(_closing({"id": id, "version": last.version}, last.recorded, load))
    gone = [
        id
        for id, last in kept.items()
        if id not in given and last.superseded is None and last.origin == load.origin
    ]
    rested_on = _rested_on(session, table, gone, load.origin)
    closed += [
        _closing({"id": id, "version": kept[id].version}, kept[id].recorded, load)
        for id in sorted(gone)
        if id not in rested_on
    ]
    if closed:
        session.execute(update(table), closed)
    add_rows(session, table, new)
    return len(new) + sum(row["id"] not in given for row in closed)


def _kept(session: Session, table: type[Base], given: Mapping[str, Any], origin: str) -> dict[str, _Kept]:
    """The newest version of every name that belongs to the origin or has a given id."""
    column = table.__table__.c
    asking = select(
        column.id, column.version, column.origin, column.digest, column.recorded, column.superseded
    ).order_by(column.id, column.version)
    kept = {
        row[0]: _Kept(*row[1:]) for row in session.execute(asking.where(column.origin == origin)).tuples()
    }
    # A name of this origin may have belonged to another one later, so all given ids are looked up.
    for ids in some(sorted(set(given) | set(kept))):
        for row in session.execute(asking.where(column.id.in_(ids))).tuples():
            kept[row[0]] = _Kept(*row[1:])
    return kept


def _rested_on(session: Session, table: type[Base], ids: Sequence[str], origin: str) -> set[str]:
    """Those of the ids that standing statements of other origins name: they stay open for them."""
    child, fields = (CitationRow, ["source"]) if table is SourceRow else (OfficeTermRow, ["office", "person"])
    column = child.__table__.c
    own = (column.statement_id == StatementRow.id) & (column.version == StatementRow.version)
    others = NOW.of(StatementRow) & (StatementRow.origin != origin)
    found: set[str] = set()
    for some_ids, field in product(some(ids), fields):
        asking = select(column[field]).distinct().join(StatementRow, own)
        found |= set(session.scalars(asking.where(column[field].in_(some_ids), others)))
    return found


def _level_aliases(session: Session, given: Iterable[Alias], load: Load, fresh: set[str]) -> int:
    """The open words of the origin are those given; they have no id, so changed words are others."""
    rows = {}
    for alias in dict.fromkeys(given):
        row = alias_row(alias, load.since if alias.entity in fresh else load.today, load)
        rows[row["digest"]] = row
    column = AliasRow.__table__.c
    asking = select(column.id, column.digest, column.recorded).where(
        column.origin == load.origin, column.superseded.is_(None)
    )
    closed: list[Row] = []
    for id, said, recorded in session.execute(asking.order_by(column.id)).tuples():
        if rows.pop(said, None) is None:
            closed.append(_closing({"id": id}, recorded, load))
    if closed:
        session.execute(update(AliasRow), closed)
    add_rows(session, AliasRow, list(rows.values()))
    return len(rows) + len(closed)


def _closing(key: Row, recorded: date, load: Load) -> Row:
    """The two columns that are ever set on a row that is on record."""
    return {**key, "superseded": max(load.today, recorded), "closed_revision": load.revision}


def _note_looks(session: Session, sources: Sequence[Source]) -> None:
    """Each day on which a source was looked at has a row."""
    looked_at: set[tuple[str, date]] = set()
    for ids in some([source.id for source in sources]):
        asking = select(SourceVersionRow.source_id, SourceVersionRow.retrieved)
        looked_at |= set(session.execute(asking.where(SourceVersionRow.source_id.in_(ids))).tuples())
    rows = {
        (source.id, source.retrieved): {"source_id": source.id, "retrieved": source.retrieved, "sha256": None}
        for source in sources
        if (source.id, source.retrieved) not in looked_at
    }
    add_rows(session, SourceVersionRow, list(rows.values()))
