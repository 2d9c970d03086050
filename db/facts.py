"""Loads facts into the tables as versions, and gives back all that was ever loaded."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import insert, select, true, update
from sqlalchemy.orm import Session

from claims.model import (
    AgreementStatus,
    Alias,
    Coverage,
    Event,
    Facts,
    Location,
    Merge,
    OfficeTerm,
    StatementDoc,
)
from claims.world import refused
from db import read
from db.base import Base
from db.engine import take_turns
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
    SourceVersionRow,
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
GONE = "no longer among the facts loaded"


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many statements were new, changed, the same, or gone; `names` counts the words for them.

    `names` is the number of sources, entities, offices and aliases that were written.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    retired: int = 0
    names: int = 0

    @property
    def nothing_new(self) -> bool:
        """The table held all of it already, and nothing else."""
        return not (self.added or self.changed or self.retired or self.names)


def load_facts(session: Session, facts: Facts, *, recorded_by: str, today: date) -> Loaded:
    """The table says what the facts say; what it said before stays readable as known at that day.

    An unchanged statement makes no row. A changed one is recorded as a further version, from
    today unless the facts name a version and a day the table does not have; the version before
    is closed that day. A statement that is gone is retracted by a closing version. Sources,
    entities, offices and aliases are kept level with the facts. Two loaders at once take turns.
    Raises ValueError where a statement names what is not among the facts, or where the merges
    that would then count contradict each other. Never commits.
    """
    _refuse_dangling(facts)
    take_turns(session)
    names = _load_names(session, facts, today)

    given = _by_id(_payloads(facts))
    kept = _by_id(_payloads(_read_statements(session)))
    new: list[Payload] = []
    closed: list[tuple[Payload, date]] = []
    added = changed = unchanged = retired = 0
    for id, versions in given.items():
        before = kept.get(id)
        if before is None:
            new += versions
            added += 1
            continue
        fresh = _further(versions, before[-1], today)
        if fresh:
            new += fresh
            changed += 1
        end = fresh[0].statement.recorded if fresh else versions[-1].statement.superseded
        if end is not None and before[-1].statement.superseded is None:
            closed.append((before[-1], end))
            retired += not fresh
        elif not fresh:
            unchanged += 1
    for id, versions in kept.items():
        last = versions[-1]
        if id not in given and last.statement.superseded is None and last.statement.review != "retracted":
            end = max(today, last.statement.recorded)
            new.append(_as(last, last.statement.version + 1, end, review="retracted", reason=GONE))
            closed.append((last, end))
            retired += 1

    _close(session, closed)
    _insert(session, new, recorded_by)
    _refuse_circles(session)
    return Loaded(added, changed, unchanged, retired, names)


def read_facts(session: read.Asked) -> Facts:
    """All that was loaded: every version of every statement, and the names in use."""
    statements = _read_statements(session)
    return replace(
        statements,
        sources=read.sources(session, SourceRow.retired.is_(None)),
        entities=read.entities(session, EntityRow.retired.is_(None)),
        offices=read.offices(session, OfficeRow.retired.is_(None)),
        aliases=read.aliases(session, AliasRow.retired.is_(None)),
    )


def _read_statements(session: read.Asked) -> Facts:
    """Every version of every statement, without the names."""
    return Facts(
        terms=read.terms(session, true()),
        events=read.events(session, true()),
        coverage=read.coverage(session, true()),
        locations=read.locations(session, true()),
        agreements=read.agreements(session, true()),
        documents=read.documents(session, true()),
        merges=read.merges(session, true()),
    )


def _payloads(facts: Facts) -> Iterator[Payload]:
    """All statements of all kinds."""
    yield from facts.terms
    yield from facts.events
    yield from facts.coverage
    yield from facts.locations
    yield from facts.agreements
    yield from facts.documents
    yield from facts.merges


def _by_id(payloads: Iterator[Payload]) -> Mapping[str, list[Payload]]:
    """The versions of each statement, oldest first."""
    versions: dict[str, list[Payload]] = defaultdict(list)
    for payload in payloads:
        versions[payload.statement.id].append(payload)
    return {
        id: sorted(versions[id], key=lambda payload: payload.statement.version) for id in sorted(versions)
    }


def _further(versions: Sequence[Payload], last: Payload, today: date) -> list[Payload]:
    """The versions the table does not have yet; what it has recorded under a number, it keeps."""
    fresh = [each for each in versions if each.statement.version > last.statement.version]
    if fresh:
        return fresh
    latest = versions[-1]
    reopened = last.statement.superseded is not None and latest.statement.superseded is None
    if _content(latest) == _content(last) and not reopened:
        return []
    recorded = latest.statement.recorded
    if recorded <= last.statement.recorded:
        recorded = max(today, last.statement.recorded)
    return [_as(latest, last.statement.version + 1, recorded)]


def _content(payload: Payload) -> Payload:
    """What a statement says, apart from which version it is and when that was recorded."""
    bare = replace(payload.statement, version=0, recorded=date.min, superseded=None)
    return replace(payload, statement=bare)


def _as(payload: Payload, version: int, recorded: date, **more: Any) -> Payload:
    """The same payload as another, current version."""
    envelope = replace(payload.statement, version=version, recorded=recorded, superseded=None, **more)
    return replace(payload, statement=envelope)


def _close(session: Session, closed: Sequence[tuple[Payload, date]]) -> None:
    """The last version of each ends that day: the one column of a recorded version that is ever set."""
    for payload, end in closed:
        statement = payload.statement
        session.execute(
            update(StatementRow)
            .where(StatementRow.id == statement.id, StatementRow.version == statement.version)
            .values(superseded=max(end, statement.recorded))
        )


def _insert(session: Session, new: Sequence[Payload], recorded_by: str) -> None:
    """All rows of the new versions, a batch a table; envelopes first, since payloads point to them."""
    _rows(session, StatementRow, [statement_row(payload.statement, recorded_by) for payload in new])
    _rows(session, CitationRow, [row for payload in new for row in citation_rows(payload.statement)])
    for noun, table in TABLES.items():
        _rows(session, table, [payload_row(payload) for payload in new if isinstance(payload, noun)])
    events = [payload for payload in new if isinstance(payload, Event)]
    _rows(session, EventParticipantRow, [row for event in events for row in participant_rows(event)])
    agreements = [payload for payload in new if isinstance(payload, AgreementStatus)]
    _rows(session, AgreementPartyRow, [row for agreement in agreements for row in party_rows(agreement)])
    documents = [payload for payload in new if isinstance(payload, StatementDoc)]
    _rows(session, StatementTermRow, [row for document in documents for row in doc_term_rows(document)])


def _load_names(session: Session, facts: Facts, today: date) -> int:
    """Sources, entities, offices and aliases are as in the facts; gives how many rows were written."""
    written = 0
    levelled: tuple[tuple[type[Base], Sequence[Any]], ...] = (
        (SourceRow, facts.sources),
        (EntityRow, facts.entities),
        (OfficeRow, facts.offices),
    )
    for table, nouns in levelled:
        written += _level(session, table, [asdict(noun) for noun in nouns], today)
    looked_at = set(session.execute(select(SourceVersionRow.source_id, SourceVersionRow.retrieved)).tuples())
    _rows(
        session,
        SourceVersionRow,
        [
            {"source_id": source.id, "retrieved": source.retrieved, "sha256": None}
            for source in facts.sources
            if (source.id, source.retrieved) not in looked_at
        ],
    )
    return written + _level_aliases(session, facts.aliases, today)


def _level(session: Session, table: type[Base], given: Sequence[Mapping[str, Any]], today: date) -> int:
    """The table's rows in use are those given, by id; a row no longer given is retired."""
    columns = table.__table__.c
    kept = {row["id"]: dict(row) for row in session.execute(select(*columns)).mappings()}
    wanted = {row["id"]: {**row, "retired": None} for row in given}
    for id, row in kept.items():
        if id not in wanted and row["retired"] is None:
            wanted[id] = {**row, "retired": today}
    new = [row for id, row in sorted(wanted.items()) if id not in kept]
    other = [row for id, row in sorted(wanted.items()) if id in kept and kept[id] != row]
    _rows(session, table, new)
    if other:
        session.execute(update(table), other)
    return len(new) + len(other)


def _level_aliases(session: Session, given: Sequence[Alias], today: date) -> int:
    """The aliases in use are those given; an alias has no id, so a changed one is another one."""
    in_use = session.execute(
        select(*AliasRow.__table__.columns).where(AliasRow.retired.is_(None)).order_by(AliasRow.id)
    ).mappings()
    gone: list[int] = []
    seen: set[Alias] = set()
    wanted = set(given)
    for row in in_use:
        alias = Alias(**{name: row[name] for name in Alias.__dataclass_fields__})
        if alias in wanted and alias not in seen:
            seen.add(alias)
        else:
            gone.append(row["id"])
    new = [asdict(alias) for alias in dict.fromkeys(given) if alias not in seen]
    _rows(session, AliasRow, new)
    if gone:
        session.execute(update(AliasRow), [{"id": id, "retired": today} for id in gone])
    return len(new) + len(gone)


def _rows(session: Session, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts the rows in one batch."""
    if rows:
        session.execute(insert(table), rows)


def _refuse_dangling(facts: Facts) -> None:
    """Raises ValueError where a statement names a source, office or person that is not among the facts."""
    sources = {source.id for source in facts.sources}
    offices = {office.id for office in facts.offices}
    people = {entity.id for entity in facts.entities}
    events = {event.statement.id for event in facts.events}
    for payload in _payloads(facts):
        wanted = [("source", cited.source, sources) for cited in payload.statement.sources]
        if isinstance(payload, OfficeTerm):
            wanted += [("office", payload.office, offices), ("person", payload.person, people)]
        elif isinstance(payload, StatementDoc):
            wanted += [("event", payload.event, events)]
        elif isinstance(payload, Merge):
            wanted += [("entity", payload.entity, people), ("entity", payload.into, people)]
        for kind, id, known in wanted:
            if id not in known:
                raise ValueError(
                    f"{payload.statement.id} names the {kind} {id}, which is not among the facts"
                )


def _refuse_circles(session: Session) -> None:
    """Raises ValueError where the merges that count now go round in a circle, or cannot all be so."""
    for id, problem in refused(read.merges(session, read.known_at(None))):
        raise ValueError(f"{id}: {problem}")
