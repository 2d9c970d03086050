"""Statements of a kind, as a world that knows so much tells them: with the ids that merged ones stand for."""

from collections.abc import Sequence

from sqlalchemy import exists
from sqlalchemy.orm import aliased

from claims.model import AgreementStatus, Coverage, Event, Location, StatementDoc
from claims.world import Merged
from claims.world.seed_world import by_start
from db import read
from db.tables import (
    AgreementPartyRow,
    AgreementStatusRow,
    CoverageRow,
    EventParticipantRow,
    EventRow,
    LocationRow,
    StatementDocRow,
    StatementRow,
)


def events(
    asked: read.Asked,
    known: read.Known,
    merged: Merged,
    *,
    kind: str | None = None,
    country: str | None = None,
    host_country: str | None = None,
) -> Sequence[Event]:
    """Events of a kind, with a party of that country, hosted by that country, by start."""
    wanted = [known.of(StatementRow)]
    if kind is not None:
        wanted.append(EventRow.kind == kind)
    if host_country is not None:
        wanted.append(EventRow.host_country == host_country)
    if country is not None:
        party = aliased(EventParticipantRow)
        same = (party.statement_id == EventRow.statement_id) & (party.version == EventRow.version)
        wanted.append(exists().where(same, party.country == country))
    return tuple(sorted(map(merged.row, read.events(asked, *wanted)), key=by_start))


def coverage(
    asked: read.Asked, known: read.Known, merged: Merged, *, about: str | None = None
) -> Sequence[Coverage]:
    """Where absence may be read as "did not happen"."""
    wanted = [known.of(StatementRow)]
    if about is not None:
        wanted.append(CoverageRow.about == about)
    return tuple(map(merged.row, read.coverage(asked, *wanted)))


def locations(asked: read.Asked, known: read.Known, merged: Merged, org: str) -> Sequence[Location]:
    """Where an organisation sits."""
    wanted = (known.of(StatementRow), LocationRow.org.in_(merged.all(org)))
    return tuple(map(merged.row, read.locations(asked, *wanted)))


def agreements(
    asked: read.Asked, known: read.Known, *, country: str | None = None
) -> Sequence[AgreementStatus]:
    """The status history of agreements, of one party or of all."""
    wanted = [known.of(StatementRow)]
    if country is not None:
        party, status = aliased(AgreementPartyRow), AgreementStatusRow
        same = (party.statement_id == status.statement_id) & (party.version == status.version)
        wanted.append(exists().where(same, party.country == country))
    return read.agreements(asked, *wanted)


def documents(asked: read.Asked, known: read.Known, *, event: str | None = None) -> Sequence[StatementDoc]:
    """The documents of an event, or of all, by their key terms."""
    wanted = [known.of(StatementRow)]
    if event is not None:
        wanted.append(StatementDocRow.event == event)
    return read.documents(asked, *wanted)
