"""Which facts are seen on a day of knowledge, and the identity of what is seen."""

import hashlib
from collections.abc import Iterable
from datetime import date
from itertools import chain
from typing import Any, TypeAlias, TypeVar

from claims.model import (
    AgreementStatus,
    Conflict,
    Coverage,
    Event,
    Facts,
    FactSet,
    Location,
    Merge,
    OfficeTerm,
    Statement,
    StatementDoc,
)
from claims.world.digest import digest

Row = TypeVar("Row", OfficeTerm, Event, Coverage, Location, AgreementStatus, StatementDoc, Merge)
Line: TypeAlias = tuple[str, str, int]
"""A visible row: its table, its digest, and the version of a statement or 0."""


def visible(facts: Facts, as_known_at: date | None = None) -> Facts:
    """The facts with one version of each statement: the current one, or the one known on that day.

    A version is known from the day it was recorded until the day it was superseded. Retracted
    versions are never seen. Sources, entities, offices and aliases of seed files carry no versions and stay.
    """
    return Facts(
        sources=facts.sources,
        entities=facts.entities,
        offices=facts.offices,
        aliases=facts.aliases,
        terms=_seen(facts.terms, as_known_at),
        events=_seen(facts.events, as_known_at),
        coverage=_seen(facts.coverage, as_known_at),
        locations=_seen(facts.locations, as_known_at),
        agreements=_seen(facts.agreements, as_known_at),
        documents=_seen(facts.documents, as_known_at),
        merges=_seen(facts.merges, as_known_at),
        conflicts=tuple([row for row in facts.conflicts if _stood(row, as_known_at)]),
    )


def fact_set(facts: Facts, as_known_at: date | None = None) -> FactSet:
    """The identity of the facts seen on that day, the same wherever they are kept; see `identity`.

    Conflicts are told to people and asked by no check: they are no part of it.
    """
    seen = visible(facts, as_known_at)
    names = {"alias": seen.aliases, "entity": seen.entities, "office": seen.offices, "source": seen.sources}
    lines: list[Line] = [(table, digest(noun), 0) for table, nouns in names.items() for noun in nouns]
    statements = (seen.terms, seen.events, seen.coverage, seen.locations, seen.agreements)
    for row in chain[Any](*statements, seen.documents, seen.merges):
        lines.append(("statement", digest(row), row.statement.version))
    return identity(sorted(lines), as_known_at)


def identity(lines: Iterable[Line], as_known_at: date | None = None) -> FactSet:
    """SHA-256 over what every visible row says: its table, digest and, of a statement, its version.

    `lines` come sorted by table and digest; the version is 0 for names, since no dossier shows
    theirs. What two origins say word for word counts once. Raises ValueError where two lines are
    out of order. `count` is of statements only.
    """
    told = hashlib.sha256()
    before: Line = ("", "", 0)
    count = 0
    for line in lines:
        if line == before:
            continue
        if line < before:
            raise ValueError(f"the facts are not sorted: {line} comes behind {before}")
        before = line
        table, said, version = line
        told.update(f"{table} {said} {version}\n".encode())
        count += table == "statement"
    return FactSet(told.hexdigest(), count, as_known_at)


def _seen(rows: tuple[Row, ...], as_known_at: date | None) -> tuple[Row, ...]:
    return tuple(row for row in rows if _is_seen(row.statement, as_known_at))


def _stood(conflict: Conflict, as_known_at: date | None) -> bool:
    if as_known_at is None:
        return conflict.superseded is None
    gone = conflict.superseded is not None and conflict.superseded <= as_known_at
    return conflict.recorded <= as_known_at and not gone


def _is_seen(statement: Statement, as_known_at: date | None) -> bool:
    if statement.review == "retracted":
        return False
    if as_known_at is None:
        return statement.superseded is None
    superseded = statement.superseded is not None and statement.superseded <= as_known_at
    return statement.recorded <= as_known_at and not superseded
