"""What is about to be loaded holds together with what stands in the table, or is refused."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from claims.model import Facts, Merge, OfficeTerm, StatementDoc
from claims.world import refused
from claims.world.looks.versions import payloads
from db import read
from db.loading import some
from db.payload import Payload
from db.tables import EntityRow, OfficeRow, SourceRow, StatementRow


def refuse_dangling(session: Session, facts: Facts, origin: str) -> None:
    """Raises ValueError where a statement names a source, office, entity or event that is not there.

    What only this origin has, and is not among the facts, is about to be closed.
    """
    known = {
        "source": (SourceRow, {source.id for source in facts.sources}),
        "office": (OfficeRow, {office.id for office in facts.offices}),
        "person": (EntityRow, {entity.id for entity in facts.entities}),
        "entity": (EntityRow, {entity.id for entity in facts.entities}),
        "event": (StatementRow, {event.statement.id for event in facts.events}),
    }
    wanted: dict[tuple[str, str], str] = {}
    for payload in payloads(facts):
        named = [("source", cited.source) for cited in payload.statement.sources]
        if isinstance(payload, OfficeTerm):
            named += [("office", payload.office), ("person", payload.person)]
        elif isinstance(payload, StatementDoc):
            named.append(("event", payload.event))
        elif isinstance(payload, Merge):
            named += [("entity", payload.entity), ("entity", payload.into)]
        for kind, id in named:
            if id not in known[kind][1]:
                wanted.setdefault((kind, id), payload.statement.id)
    for kind, (table, _) in known.items():
        missing = [id for of_kind, id in wanted if of_kind == kind]
        for ids in some(missing):
            column = table.__table__.c
            standing = (column.superseded.is_(None), column.origin != origin)
            here = set(session.scalars(select(column.id).where(column.id.in_(ids), *standing)))
            for id in ids:
                if id not in here:
                    raise ValueError(
                        f"{wanted[kind, id]} names the {kind} {id}, which is not among the facts"
                    )


def refuse_circles(session: Session, new: Sequence[Payload]) -> None:
    """Raises ValueError where the merges that count now go round in a circle, or cannot all be so."""
    if any(isinstance(payload, Merge) for payload in new):
        for id, problem in refused(read.merges(session, read.NOW.of(StatementRow))):
            raise ValueError(f"{id}: {problem}")
