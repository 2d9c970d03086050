"""The tables; importing this package makes all of them known to Base.metadata."""

from db.tables.across import AcrossRow, SayingRow
from db.tables.alignment import AlignmentRow, DecisionFateRow
from db.tables.arrival import ArrivalRow
from db.tables.article import ArticleRow, RawRow, UnreadRow
from db.tables.checked import CheckedClaimRow
from db.tables.checkpoint import BoundRow, CheckpointRow
from db.tables.conflict import ConflictRow
from db.tables.decision import DecisionRow
from db.tables.dossier import ClaimRow, DossierRow, EvidenceRow, FindingClaimRow, FindingRow
from db.tables.fetching import AddressRow, HostRow, RobotsRow
from db.tables.intake import ImportJobRow
from db.tables.notice import NoticeRow, NoticeRunRow
from db.tables.other_address import OtherAddressRow
from db.tables.reference import AliasRow, EntityRow, OfficeRow, SourceRow, SourceVersionRow
from db.tables.revision import RevisionRow
from db.tables.run import FactSetRow, RunRow
from db.tables.source_read import SourceReadRow
from db.tables.statement import (
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
from db.tables.wall import WallRow

__all__ = [
    "AcrossRow",
    "AddressRow",
    "AgreementPartyRow",
    "AgreementStatusRow",
    "AliasRow",
    "AlignmentRow",
    "ArrivalRow",
    "ArticleRow",
    "BoundRow",
    "CheckedClaimRow",
    "CheckpointRow",
    "CitationRow",
    "ClaimRow",
    "ConflictRow",
    "CoverageRow",
    "DecisionFateRow",
    "DecisionRow",
    "DossierRow",
    "EntityRow",
    "EventParticipantRow",
    "EventRow",
    "EvidenceRow",
    "FactSetRow",
    "FindingClaimRow",
    "FindingRow",
    "HostRow",
    "ImportJobRow",
    "LocationRow",
    "MergeRow",
    "NoticeRow",
    "NoticeRunRow",
    "OfficeRow",
    "OfficeTermRow",
    "OtherAddressRow",
    "RawRow",
    "RevisionRow",
    "RobotsRow",
    "RunRow",
    "SayingRow",
    "SourceReadRow",
    "SourceRow",
    "SourceVersionRow",
    "StatementDocRow",
    "StatementRow",
    "StatementTermRow",
    "UnreadRow",
    "WallRow",
]
