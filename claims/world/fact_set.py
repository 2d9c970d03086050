"""Which facts are seen on a day of knowledge, and the identity of what is seen."""

import hashlib
from dataclasses import fields
from datetime import date
from itertools import chain
from typing import TypeVar

from claims.contracts import canonical, plain
from claims.model import (
    AgreementStatus,
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

Row = TypeVar("Row", OfficeTerm, Event, Coverage, Location, AgreementStatus, StatementDoc, Merge)


def visible(facts: Facts, as_known_at: date | None = None) -> Facts:
    """The facts with one version of each statement: the current one, or the one known on that day.

    A version is known from the day it was recorded until the day it was superseded. Retracted
    versions are never seen. Sources, entities, offices and aliases carry no versions and stay.
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
    )


def fact_set(facts: Facts, as_known_at: date | None = None) -> FactSet:
    """The identity of the facts seen on that day: SHA-256 over canonical JSON of every visible row.

    Equal rows give the equal id wherever they are kept. `count` is of statements only.
    """
    seen = visible(facts, as_known_at)
    rows = {field.name: plain(getattr(seen, field.name)) for field in fields(seen)}
    for row in chain.from_iterable(rows.values()):
        # What closed a version later was not known on that day, and must not change the day's identity.
        if "statement" in row:
            row["statement"]["superseded"] = None
    counted = (seen.terms, seen.events, seen.coverage, seen.locations, seen.agreements)
    count = sum(map(len, (*counted, seen.documents, seen.merges)))
    return FactSet(hashlib.sha256(canonical(rows).encode()).hexdigest(), count, as_known_at)


def _seen(rows: tuple[Row, ...], as_known_at: date | None) -> tuple[Row, ...]:
    return tuple(row for row in rows if _is_seen(row.statement, as_known_at))


def _is_seen(statement: Statement, as_known_at: date | None) -> bool:
    if statement.review == "retracted":
        return False
    if as_known_at is None:
        return statement.superseded is None
    superseded = statement.superseded is not None and statement.superseded <= as_known_at
    return statement.recorded <= as_known_at and not superseded
