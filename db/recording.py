"""Versions of statements enter their tables, and the one before is closed."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import update
from sqlalchemy.orm import Session

from claims.model import AgreementStatus, Coverage, Event, Location, Merge, OfficeTerm, StatementDoc
from db.base import Base
from db.loading import Load, add_rows
from db.payload import (
    Payload,
    citation_rows,
    doc_term_rows,
    participant_rows,
    party_rows,
    payload_row,
    statement_row,
)
from db.tables import (
    AgreementPartyRow,
    AgreementStatusRow,
    CitationRow,
    CoverageRow,
    EventParticipantRow,
    EventRow,
    LocationRow,
    MergeRow,
    OfficeTermRow,
    StatementDocRow,
    StatementRow,
    StatementTermRow,
)

TABLES: dict[type[Payload], type[Base]] = {
    OfficeTerm: OfficeTermRow,
    Event: EventRow,
    Coverage: CoverageRow,
    Location: LocationRow,
    AgreementStatus: AgreementStatusRow,
    StatementDoc: StatementDocRow,
    Merge: MergeRow,
}


def close_versions(session: Session, closed: Sequence[tuple[str, int, date]], revision: int) -> None:
    """The last version of each ends that day: the two columns of a recorded version that are ever set."""
    rows = [
        {"id": id, "version": version, "superseded": end, "closed_revision": revision}
        for id, version, end in closed
    ]
    if rows:
        session.execute(update(StatementRow), rows)


def insert_versions(session: Session, new: Sequence[Payload], load: Load) -> None:
    """All rows of the new versions, a batch a table; envelopes first, since payloads point to them."""
    envelopes = [
        statement_row(payload, recorded_by=load.by, origin=load.origin, revision=load.revision)
        for payload in new
    ]
    add_rows(session, StatementRow, envelopes)
    add_rows(session, CitationRow, [row for payload in new for row in citation_rows(payload.statement)])
    for noun, table in TABLES.items():
        add_rows(session, table, [payload_row(payload) for payload in new if isinstance(payload, noun)])
    events = [payload for payload in new if isinstance(payload, Event)]
    add_rows(session, EventParticipantRow, [row for event in events for row in participant_rows(event)])
    agreements = [payload for payload in new if isinstance(payload, AgreementStatus)]
    add_rows(session, AgreementPartyRow, [row for each in agreements for row in party_rows(each)])
    documents = [payload for payload in new if isinstance(payload, StatementDoc)]
    add_rows(session, StatementTermRow, [row for each in documents for row in doc_term_rows(each)])
