"""Statements: the sourced facts of ours that claims are compared with."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.model.period import Period
from claims.model.quick import quick

Confidence = Literal["confirmed", "reported", "wikidata_only", "low", "unverified"]
Review = Literal["active", "disputed", "retracted"]
Stance = Literal["supports", "contradicts", "silent"]
StatementKind = Literal[
    "office_term", "event", "coverage", "location", "agreement_status", "statement_doc", "merge"
]
Polarity = Literal["present", "absent"]
CoverageBasis = Literal["asserted_by_source", "chain_of_firsts", "exhaustive_list", "editor"]

# Confidence gates verdicts (shared/research/reference-data.md §3.1, decision 8):
# low and unverified never decide; reported may support, not refute.
MAY_SUPPORT: frozenset[str] = frozenset({"confirmed", "reported", "wikidata_only"})
MAY_REFUTE: frozenset[str] = frozenset({"confirmed", "wikidata_only"})


@quick
@dataclass(frozen=True, slots=True)
class Source:
    """A publication that a fact was taken from; facts are cited, its text is never kept."""

    id: str
    publisher: str
    url: str
    tier: str
    licence: str
    retrieved: date
    published: str | None = None
    note: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Citation:
    """One source's stance on one statement, with the place in the source where it says so."""

    source: str
    stance: Stance = "supports"
    locator: str | None = None


@quick
@dataclass(frozen=True, slots=True)
class Statement:
    """The envelope every fact travels in: its id and version, how sure, since when known, from whom.

    `recorded` is the day this version entered the table, `superseded` the day a newer one took
    its place; a version once recorded never changes.
    """

    id: str
    version: int
    kind: StatementKind
    confidence: Confidence
    recorded: date
    sources: tuple[Citation, ...] = ()
    review: Review = "active"
    superseded: date | None = None
    reason: str | None = None
    note: str | None = None

    @property
    def may_support(self) -> bool:
        """This version is sure enough to let a claim hold."""
        return self.review == "active" and self.confidence in MAY_SUPPORT

    @property
    def may_refute(self) -> bool:
        """This version is sure enough to contradict a claim."""
        return self.review == "active" and self.confidence in MAY_REFUTE


@quick
@dataclass(frozen=True, slots=True)
class OfficeTerm:
    """A person held an office from `start` until the day the successor starts (half-open).

    `end` None means open when last seen (`last_seen`), not "still today".
    """

    statement: Statement
    office: str
    person: str
    start: Period
    end: Period | None
    acting: bool = False
    last_seen: date | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """One party of an event; at least one of the four ids is set. `title` is a post without an id."""

    person: str | None = None
    office: str | None = None
    country: str | None = None
    org: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, was planned or was called off, with its scope spelt out.

    `kind` is for instance "defence_minister_meeting", "visit", "conference". `visit_of` is the
    country whose representative came to `host_country`; `outcomes` are concept keys ("finance
    dialogue resumed" is "finance_dialogue") of what was agreed there.
    """

    statement: Statement
    kind: str
    period: Period
    place: str | None
    host_country: str | None
    format: Literal["bilateral", "trilateral", "multilateral"]
    mode: Literal["in_person", "virtual", "hybrid", "n/a"]
    level: str
    formality: str
    status: Literal["planned", "held", "cancelled", "postponed", "superseded"]
    participants: tuple[Participant, ...] = ()
    visit_of: str | None = None
    visit_period: Period | None = None
    sidelines_of: str | None = None
    series: str | None = None
    name: str | None = None
    outcomes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class First:
    """An event that a source calls the first of its scope since a time: none lies between."""

    event: str
    since: Period


@dataclass(frozen=True, slots=True)
class Coverage:
    """Within this scope and time the table is complete, incomplete or disputed: absence may be read.

    A scope key that is None is not restricted. `about` is "office_terms", "visit" or an event
    kind; `events` are the ids of all events the scope holds when it is complete. `basis` says why
    it may be read: a source says it, a chain of events that are each told as the first since the
    one before (`firsts`), a full list, or the editors' own judgement.
    """

    statement: Statement
    about: str
    period: Period
    state: Literal["complete", "incomplete", "disputed"]
    basis: CoverageBasis
    office: str | None = None
    host_country: str | None = None
    parties: tuple[str, ...] = ()
    format: str | None = None
    mode: str | None = None
    level: str | None = None
    events: tuple[str, ...] = ()
    firsts: tuple[First, ...] = ()

    @property
    def scope(self) -> tuple[object, ...]:
        """Of which events or terms it speaks, whatever the time: equal for rows of one scope."""
        return (
            self.about,
            self.office,
            self.host_country,
            self.parties,
            self.format,
            self.mode,
            self.level,
        )


@dataclass(frozen=True, slots=True)
class Location:
    """An organisation sits at a place, as seen on a day."""

    statement: Statement
    org: str
    place: str
    as_of: date


@dataclass(frozen=True, slots=True)
class AgreementStatus:
    """An agreement between countries changed its status on a day; `topics` are what it is about."""

    statement: Statement
    agreement: str
    name: str
    parties: tuple[str, ...]
    status: str
    period: Period
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocTerm:
    """One key term of a document: a concept, and the few words it stands there in, in `language`.

    polarity "absent" is said only where a source was compared and does not have the concept. Terms
    of one `list` are all the items of one enumeration in the document, in its order.
    """

    concept: str
    language: str
    text: str
    polarity: Polarity = "present"
    list: str | None = None


@dataclass(frozen=True, slots=True)
class StatementDoc:
    """A document in which the participants of an event said something together, by its key terms only.

    `event` is the event's statement id, `language` the one the document was compared in. The text
    of the document is not kept: it is somebody's.
    """

    statement: Statement
    event: str
    language: str
    published: date
    terms: tuple[DocTerm, ...] = ()

    @property
    def present(self) -> tuple[DocTerm, ...]:
        """The terms the document has."""
        return tuple(term for term in self.terms if term.polarity == "present")


@dataclass(frozen=True, slots=True)
class Merge:
    """Two ids are one entity: `entity` is the same as `into`, under which it is known from then on."""

    statement: Statement
    entity: str
    into: str
