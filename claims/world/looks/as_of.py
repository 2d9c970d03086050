"""As of a day: who held what, which agreements stood how, and what took place around it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.model import Facts, OfficeTerm
from claims.world.looks.around import Meeting, Standing, meetings, standings
from claims.world.looks.seams import by_office
from claims.world.looks.stale import last_seen

State = Literal[
    "held",  # for certain
    "handover",  # the day one of two holders gave way to the other: both are right
    "possible",  # an end known too roughly to tell
    "not_known_since",  # open when last seen, and the day lies after that
]


@dataclass(frozen=True, slots=True)
class Holder:
    """One term that says, or may say, who held an office on the day.

    `successor` is the first later term of the office by somebody else; it is given where the term has no
    end of its own. `sure` is false where the statement never decides.
    """

    office: str
    person: str
    state: State
    statement: str
    version: int
    confidence: str
    sure: bool
    acting: bool
    since: str
    until: str | None
    last_seen: date | None
    successor: str | None = None


@dataclass(frozen=True, slots=True)
class Vacancy:
    """An office no term covers on the day, with the statements next to the hole, where there are any."""

    office: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class AsOf:
    """Everything the table says of one day: by office, by agreement, by distance in days."""

    day: date
    holders: tuple[Holder, ...]
    vacancies: tuple[Vacancy, ...]
    agreements: tuple[Standing, ...]
    meetings: tuple[Meeting, ...]

    @property
    def empty(self) -> bool:
        """Nothing is on record of the day; an office without a holder is no record."""
        return not (self.holders or self.agreements or self.meetings)


def as_of(
    facts: Facts,
    day: date,
    *,
    offices: Collection[str] = (),
    people: Collection[str] = (),
    countries: Collection[str] = (),
    around: int = 7,
) -> AsOf:
    """What the facts, one version of each, say of a day; of all of it where no filter is given.

    Offices, people and countries narrow each other down. Agreements belong to countries, so they
    are left out where only offices or people are asked for. Events lie at most `around` days off.
    """
    wanted = [
        office.id
        for office in facts.offices
        if (not offices or office.id in offices) and (not countries or office.country in countries)
    ]
    held = by_office(facts.terms)
    holders: list[Holder] = []
    vacancies: list[Vacancy] = []
    for office in wanted:
        terms = held.get(office, [])
        found = list(_holders(terms, day))
        shown = [each for each in found if not people or each.person in people]
        holders += shown
        if not found and not people:
            vacancies.append(_vacancy(office, terms, day))
    with_agreements = bool(countries) or not (offices or people)
    return AsOf(
        day,
        tuple(holders),
        tuple(vacancies),
        tuple(standings(facts.agreements, day, countries)) if with_agreements else (),
        tuple(meetings(facts.events, day, around, offices, people, countries)),
    )


def _holders(terms: list[OfficeTerm], day: date) -> Iterator[Holder]:
    for term in terms:
        state = _state(term, terms, day)
        if state is None:
            continue
        statement = term.statement
        yield Holder(
            term.office,
            term.person,
            state,
            statement.id,
            statement.version,
            statement.confidence,
            statement.may_support,
            term.acting,
            term.start.edtf,
            term.end.edtf if term.end is not None else None,
            last_seen(term) if term.end is None else None,
            _successor(term, terms) if term.end is None else None,
        )


def _state(term: OfficeTerm, terms: list[OfficeTerm], day: date) -> State | None:
    """How the term bears on the day; None where the day lies outside of it for certain."""
    start, end = term.start, term.end
    if (start.lo is not None and day < start.lo) or (end is not None and end.hi is not None and day > end.hi):
        return None
    if end is None:
        if start.hi is None or day < start.hi:
            return "possible"
        seen = last_seen(term)
        if seen is None or day > seen:
            return "not_known_since"
    elif start.hi is None or day < start.hi or end.lo is None or day > end.lo:
        return "possible"
    return "handover" if _shared(term, terms, day) else "held"


def _shared(term: OfficeTerm, terms: list[OfficeTerm], day: date) -> bool:
    """The term starts or ends on the very day, and another one ends or starts on it."""
    starts = term.start.lo == term.start.hi == day
    ends = term.end is not None and term.end.lo == term.end.hi == day
    for other in terms:
        if other is term:
            continue
        if starts and other.end is not None and other.end.lo == other.end.hi == day:
            return True
        if ends and other.start.lo == other.start.hi == day:
            return True
    return False


def _successor(term: OfficeTerm, terms: list[OfficeTerm]) -> str | None:
    later = [
        other
        for other in terms
        if other.person != term.person and term.start.certainly_before(other.start) and not other.acting
    ]
    return later[0].statement.id if later else None


def _vacancy(office: str, terms: list[OfficeTerm], day: date) -> Vacancy:
    before = sorted(
        (term.end.hi, term.statement.id)
        for term in terms
        if term.end is not None and term.end.hi is not None and term.end.hi < day
    )
    after = [term.statement.id for term in terms if term.start.lo is not None and term.start.lo > day]
    return Vacancy(office, before[-1][1] if before else None, after[0] if after else None)
