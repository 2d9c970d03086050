"""The offices and terms of a world in the database: by office, by person, of a country or portfolio."""

from collections.abc import Callable, Sequence
from functools import cached_property

from sqlalchemy.orm import InstrumentedAttribute

from claims.model import Office, OfficeTerm
from claims.world import Merged
from db import read
from db.tables import OfficeRow, OfficeTermRow, StatementRow
from db.whole import Each, Once, Whole, grouped


class Posts:
    """Offices, and who held them; `crowded` says that people are too many to be read whole."""

    def __init__(
        self, asked: read.Asked, known: read.Known, merged: Merged, crowded: Callable[[], bool]
    ) -> None:
        self._asked = asked
        self._known = known
        self._merged = merged
        self._crowded = crowded
        self._once = Once()

    def office(self, office_id: str) -> Office | None:
        """The office of that id."""
        return self._office.get(self._merged.id(office_id))

    @cached_property
    def _office(self) -> Whole[Office | None]:
        def offices(*wanted: read.Condition) -> dict[str, Office | None]:
            found = read.offices(self._asked, self._known.of(OfficeRow), *wanted)
            return {each.id: each for each in found}

        return Whole(lambda id: offices(OfficeRow.id == id).get(id), offices, None)

    def offices(self, *, country: str | None = None, portfolio: str | None = None) -> Sequence[Office]:
        """The offices of a country, or of a portfolio, or both."""

        def ask() -> Sequence[Office]:
            wanted: list[read.Condition] = [self._known.of(OfficeRow)]
            if country is not None:
                wanted.append(OfficeRow.country == country)
            if portfolio is not None:
                wanted.append(OfficeRow.portfolio == portfolio)
            return self._merged.offices(read.offices(self._asked, *wanted))

        return self._once.answer(("offices", country, portfolio), ask)

    def terms(self, *, office: str | None = None, person: str | None = None) -> Sequence[OfficeTerm]:
        """The terms of an office, of a person, or both."""
        if person is not None:
            found = self._of_person.get(self._merged.id(person))
            wanted = None if office is None else self._merged.id(office)
            return found if wanted is None else tuple(term for term in found if term.office == wanted)
        if office is not None:
            return self._of_office.get(self._merged.id(office))
        return self._once.answer("terms", lambda: self._terms())

    def read_people(self, ids: Sequence[str]) -> None:
        """Asks for the terms of these people together."""
        self._of_person.read(ids)

    def _terms(self, *wanted: read.Condition) -> tuple[OfficeTerm, ...]:
        found = read.terms(self._asked, self._known.of(StatementRow), *wanted)
        return tuple(map(self._merged.row, found))

    @cached_property
    def _of_office(self) -> Whole[tuple[OfficeTerm, ...]] | Each[tuple[OfficeTerm, ...]]:
        return self._by("office", OfficeTermRow.office)

    @cached_property
    def _of_person(self) -> Whole[tuple[OfficeTerm, ...]] | Each[tuple[OfficeTerm, ...]]:
        """The terms of each person."""
        return self._by("person", OfficeTermRow.person)

    def _by(
        self, field: str, column: InstrumentedAttribute[str]
    ) -> Whole[tuple[OfficeTerm, ...]] | Each[tuple[OfficeTerm, ...]]:
        """The terms by office or person, whole once very many were asked for, unless they are too many."""

        def some(ids: Sequence[str]) -> dict[str, tuple[OfficeTerm, ...]]:
            return grouped(
                self._terms(column.in_([id for each in ids for id in self._merged.all(each)])), field
            )

        if self._crowded():
            return Each(some, ())
        return Whole(lambda id: some([id]).get(id, ()), lambda: grouped(self.terms(), field), ())
