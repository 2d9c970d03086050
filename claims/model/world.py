"""The World: the questions a check may ask of the reference table."""

from collections.abc import Sequence
from typing import Protocol

from claims.model.dossier import FactSet
from claims.model.entity import Alias, Entity, Office
from claims.model.on_demand import OnDemand
from claims.model.statement import (
    AgreementStatus,
    Coverage,
    Event,
    Location,
    OfficeTerm,
    Source,
    StatementDoc,
)


class World(Protocol):
    """The reference table as of one day of knowledge. SeedWorld and SqlWorld answer alike.

    Every sequence is sorted (statements by id, aliases by entity, text, language and kind), so
    that answers never depend on how the facts are kept. Unknown ids answer None or nothing. An id
    that was merged into another answers, and is answered, as that other one.
    """

    @property
    def facts(self) -> FactSet:
        """The identity of the facts this world answers from."""
        ...

    @property
    def on_demand(self) -> OnDemand | None:
        """Set where there are too many people to read all their names: they are asked for then."""
        ...

    def aliases(self, *, entity: str | None = None) -> Sequence[Alias]:
        """All words for all entities and offices, or for one of them, blocked ones included."""
        ...

    def entity(self, entity_id: str) -> Entity | None:
        """The person, place, organisation, office or event series of that id."""
        ...

    def office(self, office_id: str) -> Office | None:
        """The office of that id."""
        ...

    def offices(self, *, country: str | None = None, portfolio: str | None = None) -> Sequence[Office]:
        """The offices of a country, or of a portfolio, or both."""
        ...

    def terms(self, *, office: str | None = None, person: str | None = None) -> Sequence[OfficeTerm]:
        """The terms of an office, of a person, or both."""
        ...

    def events(
        self, *, kind: str | None = None, country: str | None = None, host_country: str | None = None
    ) -> Sequence[Event]:
        """Events of a kind, with a party of that country, hosted by that country, by start."""
        ...

    def coverage(self, *, about: str | None = None) -> Sequence[Coverage]:
        """Where absence may be read as "did not happen"."""
        ...

    def locations(self, org: str) -> Sequence[Location]:
        """Where an organisation sits."""
        ...

    def agreements(self, *, country: str | None = None) -> Sequence[AgreementStatus]:
        """The status history of agreements, of one party or of all."""
        ...

    def documents(self, *, event: str | None = None) -> Sequence[StatementDoc]:
        """The documents of an event, or of all, by their key terms."""
        ...

    def source(self, source_id: str) -> Source | None:
        """The source of that id."""
        ...
