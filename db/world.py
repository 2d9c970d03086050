"""SqlWorld: the World answered from the database, question by question, not by reading it whole."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cached_property
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from claims.model import (
    AgreementStatus,
    Alias,
    Coverage,
    Entity,
    Event,
    FactSet,
    Location,
    Office,
    OfficeTerm,
    Source,
    StatementDoc,
)
from claims.world import Merged, identity
from db import read, statements
from db.errors import DatabaseError
from db.many import MANY_PEOPLE, ManyPeople, are_many
from db.revisions import newest_revision, revision_at
from db.session import snapshot
from db.tables import SourceRow, StatementRow
from db.whole import Once
from db.world_names import Names
from db.world_posts import Posts

Answer = TypeVar("Answer")


class SqlWorld:
    """The reference table of a database: as it stands, as known on a day, or as it stood at a moment.

    `as_known_at` is a day (what was recorded by its end), a moment with its zone (the revision that
    stood then), or None. `revision` is the number of a revision to
    stand at instead of the newest. Names answer as they were known then, too. Given an engine it
    holds one connection with a snapshot, so that all answers and `facts` come from one state of the
    table, until `close`; given a session it asks inside its transaction. An answer once given is
    kept: after facts were loaded, a new world is opened. Where people have more than `many` words,
    people are asked for one by one (`on_demand`) and never read whole by it. `facts` are those kept
    with the revision where they were worked out before; with `derived` they are worked out from the
    rows, so that a row that was altered shows.
    """

    def __init__(
        self,
        source: Session | Engine,
        as_known_at: date | datetime | None = None,
        *,
        revision: int | None = None,
        many: int = MANY_PEOPLE,
        derived: bool = False,
    ) -> None:
        self._many = many
        self._derived = derived
        self._asked: read.Asked = snapshot(source) if isinstance(source, Engine) else source
        day = as_known_at
        if isinstance(as_known_at, datetime):
            day, then = None, revision_at(self._asked, as_known_at)
            revision = then if revision is None else min(then, revision)
            as_known_at = as_known_at.astimezone(UTC)
        self._as_known_at = as_known_at
        self._known = read.Known(day, revision)
        self._once = Once()
        self.revision = newest_revision(self._asked) if revision is None else revision

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def rest(self) -> None:
        """Lets go of the snapshot between two articles; later questions are asked at the same revision.

        A snapshot held for days keeps PostgreSQL from clearing away old rows, and SQLite from
        shortening its log. Raises ValueError for a world that was not opened at a `revision`.
        """
        if self._known.revision is None:
            raise ValueError("a world rests only where it was opened at a revision")
        self._asked.rollback()

    def require(self) -> None:
        """Raises DatabaseError where the database does not answer this world any more.

        A connection that broke once stays broken, so whoever asks afterwards learns of it for certain.
        """
        try:
            self._asked.execute(select(1))
        except SQLAlchemyError as error:
            told = " ".join(str(error).split())[:200]
            raise DatabaseError(f"the database was lost in the middle ({told}); try again") from error

    def close(self) -> None:
        """Gives the connection back, or lets a broken one go; a session that was handed in stays open.

        Never raises for a database that is away: whoever closes has heard of that, or will.
        """
        if not isinstance(self._asked, Connection):
            return
        try:
            self._asked.close()
        except Exception:  # the driver's own, which no listener has made ours: nothing is left to give back
            with suppress(Exception):
                self._asked.invalidate()

    @property
    def facts(self) -> FactSet:
        """The identity of the facts this world answers from: the one SeedWorld gives for the same facts."""
        return self._once.answer("facts", self._identity)

    def _identity(self) -> FactSet:
        if self._as_known_at is None and not self._derived:
            kept = read.fact_set(self._asked, self.revision)
            if kept is not None:
                return kept
        return identity(read.lines(self._asked, self._known), self._as_known_at)

    @cached_property
    def on_demand(self) -> ManyPeople | None:
        """Set where there are too many people to read all their names: they are asked for then."""
        if not self._crowded:
            return None
        return ManyPeople(
            self._asked, self._known, self._merged, self._read_people, self._names.words_for_others
        )

    @cached_property
    def _crowded(self) -> bool:
        """There are too many people to read all their names."""
        return are_many(self._asked, self._many)

    def _read_people(self, ids: Sequence[str]) -> None:
        self._names.read_people(ids)
        self._posts.read_people(ids)

    @cached_property
    def _names(self) -> Names:
        return Names(self._asked, self._known, self._merged, lambda: self._crowded)

    @cached_property
    def _posts(self) -> Posts:
        return Posts(self._asked, self._known, self._merged, lambda: self._crowded)

    def aliases(self, *, entity: str | None = None) -> Sequence[Alias]:
        """All words for all entities and offices, or for one of them, blocked ones included."""
        return self._names.aliases(entity=entity)

    def entity(self, entity_id: str) -> Entity | None:
        """The person, place, organisation, office or event series of that id."""
        return self._names.entity(entity_id)

    def office(self, office_id: str) -> Office | None:
        """The office of that id."""
        return self._posts.office(office_id)

    def offices(self, *, country: str | None = None, portfolio: str | None = None) -> Sequence[Office]:
        """The offices of a country, or of a portfolio, or both."""
        return self._posts.offices(country=country, portfolio=portfolio)

    def terms(self, *, office: str | None = None, person: str | None = None) -> Sequence[OfficeTerm]:
        """The terms of an office, of a person, or both."""
        return self._posts.terms(office=office, person=person)

    def events(
        self, *, kind: str | None = None, country: str | None = None, host_country: str | None = None
    ) -> Sequence[Event]:
        """Events of a kind, with a party of that country, hosted by that country, by start."""
        return self._once.answer(
            ("events", kind, country, host_country),
            lambda: statements.events(
                self._asked, self._known, self._merged, kind=kind, country=country, host_country=host_country
            ),
        )

    def coverage(self, *, about: str | None = None) -> Sequence[Coverage]:
        """Where absence may be read as "did not happen"."""
        return self._once.answer(
            ("coverage", about),
            lambda: statements.coverage(self._asked, self._known, self._merged, about=about),
        )

    def locations(self, org: str) -> Sequence[Location]:
        """Where an organisation sits."""
        return self._once.answer(
            ("locations", org), lambda: statements.locations(self._asked, self._known, self._merged, org)
        )

    def agreements(self, *, country: str | None = None) -> Sequence[AgreementStatus]:
        """The status history of agreements, of one party or of all."""
        return self._once.answer(
            ("agreements", country), lambda: statements.agreements(self._asked, self._known, country=country)
        )

    def documents(self, *, event: str | None = None) -> Sequence[StatementDoc]:
        """The documents of an event, or of all, by their key terms."""
        return self._once.answer(
            ("documents", event), lambda: statements.documents(self._asked, self._known, event=event)
        )

    @cached_property
    def _merged(self) -> Merged:
        """Which id each merged id stands for: there are few merges, so they are read whole, once."""
        return Merged(read.merges(self._asked, self._known.of(StatementRow)))

    def source(self, source_id: str) -> Source | None:
        """The source of that id."""

        def ask() -> Source | None:
            wanted = (SourceRow.id == source_id, self._known.of(SourceRow))
            return _only(read.sources(self._asked, *wanted))

        return self._once.answer(("source", source_id), ask)


def world_now(engine: Engine) -> SqlWorld:
    """The world as the table stands, opened at its newest revision, so that it can rest."""
    with SqlWorld(engine) as now:
        return SqlWorld(engine, revision=now.revision)


def _only(found: Sequence[Answer]) -> Answer | None:
    """The one that was found, if any."""
    return found[0] if found else None
