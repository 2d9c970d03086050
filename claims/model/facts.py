"""Facts: a whole reference table in memory, as read from seeds or from a database."""

from dataclasses import dataclass

from claims.model.conflict import Conflict
from claims.model.entity import Alias, Entity, Office
from claims.model.statement import (
    AgreementStatus,
    Coverage,
    Event,
    Location,
    Merge,
    OfficeTerm,
    Source,
    StatementDoc,
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Every row of the reference table; each tuple sorted by id (aliases by entity, text, language, kind)."""

    sources: tuple[Source, ...] = ()
    entities: tuple[Entity, ...] = ()
    offices: tuple[Office, ...] = ()
    aliases: tuple[Alias, ...] = ()
    terms: tuple[OfficeTerm, ...] = ()
    events: tuple[Event, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    locations: tuple[Location, ...] = ()
    agreements: tuple[AgreementStatus, ...] = ()
    documents: tuple[StatementDoc, ...] = ()
    merges: tuple[Merge, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
