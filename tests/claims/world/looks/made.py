"""Small statements for tests of the looks: a test names only what it is about."""

from datetime import date
from typing import Any

from claims.model import Coverage, Event, OfficeTerm, Participant
from claims.model.edtf import parse_edtf
from tests.factory import statement

OFFICE = "office:aa-mod"


def term(id: str, person: str, start: str, end: str | None = None, **more: Any) -> OfficeTerm:
    """A term of one office between two EDTF texts."""
    rest = {key: more.pop(key) for key in ("acting", "last_seen", "office") if key in more}
    return OfficeTerm(
        statement(id, kind="office_term", **more),
        rest.get("office", OFFICE),
        f"person:{person}",
        parse_edtf(start),
        None if end is None else parse_edtf(end),
        acting=rest.get("acting", False),
        last_seen=date.fromisoformat(rest["last_seen"]) if "last_seen" in rest else None,
    )


def event(id: str, day: str, *people: str, **more: Any) -> Event:
    """A bilateral meeting of the ministers of AA and BB, held in BB."""
    values: dict[str, Any] = {
        "kind": "talks",
        "place": None,
        "host_country": "BB",
        "format": "bilateral",
        "mode": "in_person",
        "level": "minister",
        "formality": "official",
        "status": "held",
        "participants": (
            Participant(person=f"person:{people[0]}" if people else None, office=OFFICE, country="AA"),
            Participant(
                person=f"person:{people[1]}" if len(people) > 1 else None,
                office="office:bb-mod",
                country="BB",
            ),
        ),
    }
    envelope = {key: more.pop(key) for key in ("confidence", "review", "sources") if key in more}
    return Event(statement(id, **envelope), period=parse_edtf(day), **(values | more))


def coverage(id: str, period: str, state: str = "complete", **more: Any) -> Coverage:
    """The record of talks between AA and BB."""
    values: dict[str, Any] = {"about": "talks", "basis": "a full list", "parties": ("AA", "BB")}
    return Coverage(
        statement(id, kind="coverage"),
        period=parse_edtf(period),
        state=state,
        **(values | more),  # type: ignore[arg-type]
    )
