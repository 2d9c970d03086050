"""Nouns, frozen: what travels between the rooms. Nothing here reads, judges or writes."""

from claims.model.across import AcrossFinding, Passage, Told, passage
from claims.model.article import Article, Language, Origin, Published, Unread
from claims.model.claim import (
    Attribution,
    Claim,
    ClaimType,
    Comparator,
    Link,
    Modality,
    Party,
    Place,
    Worth,
)
from claims.model.decision import UNTRIED, Decision, Track, Tracks, Verdict
from claims.model.dossier import Dossier, FactSet, Fault
from claims.model.entity import Alias, Entity, Office
from claims.model.facts import Facts
from claims.model.finding import SEVERITIES, Evidence, Finding, Outcome, Repair, Severity, mended
from claims.model.mention import Mention
from claims.model.period import Basis, Period, between, on, open_period
from claims.model.quantity import Change, Quantity, Score, Share, as_quantity
from claims.model.reading import Printed, Reading, Time
from claims.model.span import Field, Span
from claims.model.statement import (
    AgreementStatus,
    Citation,
    Confidence,
    Coverage,
    DocTerm,
    Event,
    First,
    Location,
    Merge,
    OfficeTerm,
    Participant,
    Source,
    Statement,
    StatementDoc,
)
from claims.model.world import World

__all__ = [
    "SEVERITIES",
    "UNTRIED",
    "AcrossFinding",
    "AgreementStatus",
    "Alias",
    "Article",
    "Attribution",
    "Basis",
    "Change",
    "Citation",
    "Claim",
    "ClaimType",
    "Comparator",
    "Confidence",
    "Coverage",
    "Decision",
    "DocTerm",
    "Dossier",
    "Entity",
    "Event",
    "Evidence",
    "FactSet",
    "Facts",
    "Fault",
    "Field",
    "Finding",
    "First",
    "Language",
    "Link",
    "Location",
    "Mention",
    "Merge",
    "Modality",
    "Office",
    "OfficeTerm",
    "Origin",
    "Outcome",
    "Participant",
    "Party",
    "Passage",
    "Period",
    "Place",
    "Printed",
    "Published",
    "Quantity",
    "Reading",
    "Repair",
    "Score",
    "Severity",
    "Share",
    "Source",
    "Span",
    "Statement",
    "StatementDoc",
    "Time",
    "Told",
    "Track",
    "Tracks",
    "Unread",
    "Verdict",
    "World",
    "Worth",
    "as_quantity",
    "between",
    "mended",
    "on",
    "open_period",
    "passage",
]
