"""What of the reference table changed after a revision: whom and what it is about, never what it says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from claims.match.names import fold, name_tokens
from db.base import Base
from db.loading import some
from db.many import MANY_PEOPLE
from db.tables import (
    AgreementPartyRow,
    AgreementStatusRow,
    AliasRow,
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

JOINING = frozenset(("of", "the", "and", "for", "s", "dan"))
MOST = 5000
"""So many changed rows are looked at one by one; of more it is only said that very much changed."""


@dataclass(frozen=True, slots=True)
class Scoped:
    """A statement that tells of countries together: it matters to a claim that has `least` of them.

    `ids` are what else names it: an event's series, an agreement, an organisation. To a quotation it matters
    where one of those who took part (`part`: people and offices) is quoted.
    """

    statement: str
    countries: frozenset[str]
    least: int
    ids: frozenset[str] = frozenset()
    part: frozenset[str] = frozenset()


@dataclass(slots=True)
class Changes:
    """Whom and what the changes after a revision are about.

    `ids` are ids that decide wherever they stand: statements, sources, entities, offices. `people` gives
    the words of each name of the people concerned, `held` the offices they ever held. `names` are the
    words of other names, by what they are for, of which so many may be missing in a text; `rare` are words
    that no other person's or organisation's name has. `offices` gives the portfolio and the country of
    each office that matters, `portfolios` those of which any post matters, of whatever country.
    """

    everything: bool = False
    ids: set[str] = field(default_factory=set)
    people: dict[str, frozenset[frozenset[str]]] = field(default_factory=dict)
    held: dict[str, frozenset[str]] = field(default_factory=dict)
    offices: dict[str, tuple[str, str]] = field(default_factory=dict)
    portfolios: set[str] = field(default_factory=set)
    names: list[tuple[str, frozenset[str], int]] = field(default_factory=list)
    rare: dict[str, str] = field(default_factory=dict)
    countries: set[str] = field(default_factory=set)
    scoped: list[Scoped] = field(default_factory=list)

    @property
    def nothing(self) -> bool:
        """No row was added or closed."""
        return not self.everything and not self.ids


def changes_after(session: Session, revision: int, ministries: Mapping[str, str]) -> Changes:
    """What changed after that revision. `ministries` are the words for ministries, with their portfolios.

    Of a statement that changed all its versions count, of a name all names of whom it is for.
    """
    found = Changes()
    tables: tuple[type[Base], ...] = (StatementRow, SourceRow, EntityRow, OfficeRow, AliasRow)
    counts = [
        session.scalar(select(func.count()).select_from(table).where(_after(table, revision))) or 0
        for table in tables
    ]
    if sum(counts) > MOST:
        return Changes(everything=True)
    for table in (StatementRow, SourceRow, EntityRow, OfficeRow):
        found.ids |= set(session.scalars(select(table.__table__.c.id).where(_after(table, revision))))
    words = session.execute(
        select(AliasRow.entity, AliasRow.text, AliasRow.norm).where(_after(AliasRow, revision))
    )
    aliases = list(words.tuples())
    found.ids |= {entity for entity, _, _ in aliases}
    renamed = frozenset(found.ids)
    _statements(session, found)
    _merges(session, found)
    _names(session, found, aliases, ministries)
    _people(session, found)
    _rare_words(session, found, revision)
    _offices(session, found, renamed)
    found.ids |= _told_by(session, renamed)
    return found


def _after(table: type[Base], revision: int) -> ColumnElement[bool]:
    column = table.__table__.c
    return or_(column.revision > revision, column.closed_revision > revision)


def _rows(session: Session, asking: Any, column: Any, ids: Iterable[str]) -> list[Any]:
    """The rows of a question whose column is one of the ids, in as many questions as that takes."""
    return [row for part in some(sorted(ids)) for row in session.execute(asking.where(column.in_(part)))]


def _statements(session: Session, found: Changes) -> None:
    """What the changed statements are about, in all their versions."""
    ids = frozenset(found.ids)
    term, event, doc = OfficeTermRow, EventRow, StatementDocRow
    for person, office in _rows(session, select(term.person, term.office), term.statement_id, ids):
        found.ids |= {person, office}
    events = set(ids) | {row[0] for row in _rows(session, select(doc.event), doc.statement_id, ids)}
    countries: dict[str, set[str]] = defaultdict(set)
    others: dict[str, set[str]] = defaultdict(set)
    columns = (event.statement_id, event.host_country, event.visit_of, event.series, event.sidelines_of)
    for id, host, visitor, series, beside in _rows(session, select(*columns), event.statement_id, events):
        countries[id] |= {code for code in (host, visitor) if code is not None}
        others[id] |= {each for each in (series, beside) if each is not None}
    took: dict[str, set[str]] = defaultdict(set)
    part = EventParticipantRow
    parts = select(part.statement_id, part.country, OfficeRow.country, part.person, part.office)
    parts = parts.outerjoin(OfficeRow, OfficeRow.id == part.office)
    for id, country, of_office, person, office in _rows(session, parts, part.statement_id, events):
        countries[id] |= {code for code in (country, of_office) if code is not None}
        took[id] |= {each for each in (person, office) if each is not None}
    party = AgreementPartyRow
    for id, country in _rows(session, select(party.statement_id, party.country), party.statement_id, ids):
        countries[id].add(country)
    status, place = AgreementStatusRow, LocationRow
    for id, agreement in _rows(
        session, select(status.statement_id, status.agreement), status.statement_id, ids
    ):
        others[id].add(agreement)
    for id, org in _rows(session, select(place.statement_id, place.org), place.statement_id, ids):
        others[id].add(org)
        countries.setdefault(id, set())
    for id in sorted(countries):
        codes = frozenset(countries[id])
        more = frozenset(others[id]), frozenset(took[id])
        found.scoped.append(Scoped(id, codes, min(2, len(codes)) or 1, *more))
    _coverage(session, found, ids)


def _coverage(session: Session, found: Changes, ids: frozenset[str]) -> None:
    row = CoverageRow
    columns = (row.statement_id, row.host_country, row.office, row.parties, row.events)
    for id, host, office, parties, events in _rows(session, select(*columns), row.statement_id, ids):
        codes = frozenset(parties) | ({host} if host is not None else set())
        own = session.scalars(select(OfficeRow.country).where(OfficeRow.id == office)).all()
        codes |= frozenset(own)
        found.scoped.append(Scoped(id, codes, len(codes), frozenset(events)))


def _merges(session: Session, found: Changes) -> None:
    row = MergeRow
    for entity, into in _rows(session, select(row.entity, row.into), row.statement_id, found.ids):
        found.ids |= {entity, into}


def _names(
    session: Session,
    found: Changes,
    aliases: list[tuple[str, str, str]],
    ministries: Mapping[str, str],
) -> None:
    """Words that changed, and all words for what changed itself and for what lies in it."""
    within = _with_parts(session, {id for id in found.ids if id.startswith(("place:", "country:", "org:"))})
    of_them = select(AliasRow.entity, AliasRow.text, AliasRow.norm)
    every = [*aliases, *_rows(session, of_them, AliasRow.entity, within)]
    labels = select(EntityRow.id, EntityRow.label)
    every += [(id, label, fold(label)) for id, label in _rows(session, labels, EntityRow.id, within)]
    for entity, text, norm in sorted({(each[0], each[1], each[2]) for each in every}):
        if entity.startswith("person:"):
            continue
        tokens = frozenset(norm.split())
        if entity.startswith("office:"):
            # Of a post any words may stand without its country's: one of them is enough.
            tokens -= JOINING
            found.names.append((entity, tokens, max(0, len(tokens) - 1)))
        else:
            found.names.append((entity, tokens, int(entity.startswith("org:") and len(tokens) > 1)))
        if entity.startswith("org:"):
            portfolio = ministries.get(text)
            if portfolio is not None:
                found.portfolios.add(work(portfolio))
        if entity.startswith("country:"):
            found.countries.add(entity.removeprefix("country:"))
    found.countries |= {id.removeprefix("country:") for id in found.ids if id.startswith("country:")}


def _with_parts(session: Session, ids: set[str]) -> set[str]:
    """The places, and all that lie in them."""
    every, waiting = set(ids), set(ids)
    while waiting:
        rows = _rows(session, select(EntityRow.id), EntityRow.part_of, waiting)
        waiting = {row[0] for row in rows} - every
        every |= waiting
    return every


def _people(session: Session, found: Changes) -> None:
    """The words of all names of the people concerned, and the offices they ever held."""
    people = {id for id in found.ids if id.startswith("person:")}
    names: dict[str, set[frozenset[str]]] = {id: set() for id in people}
    own = _rows(session, select(AliasRow.entity, AliasRow.text), AliasRow.entity, people)
    labels = _rows(session, select(EntityRow.id, EntityRow.label), EntityRow.id, people)
    for id, text in (*own, *labels):
        names[id] |= {frozenset(name_tokens(text)), frozenset(fold(text).split())}
    held: dict[str, set[str]] = {id: set() for id in people}
    term = OfficeTermRow
    for person, office in _rows(session, select(term.person, term.office), term.person, people):
        held[person].add(office)
    found.people = {id: frozenset(each - {frozenset()}) for id, each in sorted(names.items())}
    found.held = {id: frozenset(each) for id, each in sorted(held.items())}


def _rare_words(session: Session, found: Changes, revision: int) -> None:
    """The words of the names concerned that no name of another person or organisation has, then and now.

    Where there are more names than can be read, every word counts as rare.
    """
    words = {word: id for id, names in found.people.items() for name in names for word in name}
    words |= {word: id for id, name, _ in found.names if id.startswith("org:") for word in name}
    row = AliasRow
    named = or_(row.entity.startswith("person:"), row.entity.startswith("org:"))
    standing = select(row.entity, row.norm).where(
        named,
        row.superseded.is_(None),
        row.revision <= revision,
        row.kind.not_in(("typo", "blocked")),
    )
    few = session.scalar(select(func.count()).select_from(row).where(named)) or 0
    if words and few <= MANY_PEOPLE:
        for entity, norm in session.execute(standing).tuples():
            if entity not in found.people and entity not in found.ids:
                for word in norm.split():
                    words.pop(word, None)
    found.rare = words


def _offices(session: Session, found: Changes, renamed: frozenset[str]) -> None:
    """Portfolio and country of the offices concerned, and of those the people concerned held."""
    own = {id for id in found.ids if id.startswith("office:")}
    wanted = own.union(*found.held.values()) if found.held else own
    row = OfficeRow
    for id, portfolio, country in _rows(session, select(row.id, row.portfolio, row.country), row.id, wanted):
        found.offices[id] = (work(portfolio), country)
        if id in renamed:
            found.portfolios.add(work(portfolio))


def _told_by(session: Session, ids: frozenset[str]) -> set[str]:
    """The statements that name one of the ids: a message that rests on them may word it."""
    found: set[str] = set()
    term, part, place = OfficeTermRow, EventParticipantRow, LocationRow
    for column, statement in (
        (term.office, term.statement_id),
        (term.person, term.statement_id),
        (part.person, part.statement_id),
        (part.office, part.statement_id),
        (part.org, part.statement_id),
        (EventRow.place, EventRow.statement_id),
        (place.org, place.statement_id),
        (place.place, place.statement_id),
    ):
        found |= {row[0] for row in _rows(session, select(statement).distinct(), column, ids)}
    return found


def work(portfolio: str) -> str:
    """A portfolio as posts are compared: a deputy's is the minister's, all heads are one."""
    own = portfolio.removeprefix("deputy_")
    return "head" if own in ("head_of_state", "head_of_government") else own
