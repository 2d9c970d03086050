"""A small reference table with one of everything, for tests of the database."""

from dataclasses import replace
from datetime import date
from typing import Any

from claims.model import (
    AgreementStatus,
    Alias,
    Citation,
    Coverage,
    Entity,
    Event,
    Facts,
    Location,
    Office,
    OfficeTerm,
    Participant,
    Source,
    Statement,
    between,
    on,
    open_period,
)

LOADED = date(2025, 2, 1)
"""The day on which the tests load the sample for the first time."""


def envelope(id: str, kind: str, **more: Any) -> Statement:
    """A confirmed statement, version 1, recorded on 1 January 2025."""
    values: dict[str, Any] = {"version": 1, "confidence": "confirmed", "recorded": date(2025, 1, 1)}
    return Statement(id=id, kind=kind, sources=(Citation("SRC-gazette"),), **(values | more))  # type: ignore[arg-type]


def sample() -> Facts:
    """Two terms, two events, and one of each other kind, each with what only it has."""
    gazette = Source("SRC-gazette", "The Gazette", "https://gazette.example/1", "official", "free", LOADED)
    herald = Source(
        "SRC-herald", "Herald", "https://herald.example/2", "news", "cite", LOADED, "2024-03", "a note"
    )
    first = OfficeTerm(
        replace(
            envelope("T-aa-1", "office_term"),
            sources=(Citation("SRC-herald", "contradicts", "p. 2"), Citation("SRC-gazette")),
            note="the sources disagree",
            review="disputed",
        ),
        "office:aa-mod",
        "person:budi",
        between(date(2019, 10, 1), date(2019, 10, 31), edtf="2019-10"),
        on(date(2022, 5, 1)),
    )
    second = OfficeTerm(
        envelope("T-aa-2", "office_term"),
        "office:aa-mod",
        "person:ani",
        on(date(2022, 5, 1)),
        None,
        acting=True,
        last_seen=date(2024, 12, 1),
    )
    visit = Event(
        statement=envelope("E-1", "event"),
        kind="visit",
        period=on(date(2023, 6, 4)),
        place="place:portville",
        host_country="BB",
        format="bilateral",
        mode="in_person",
        level="minister",
        formality="official",
        status="held",
        participants=(
            Participant("person:ani", "office:aa-mod", "AA"),
            Participant(country="BB", title="the harbour master"),
        ),
        visit_of="AA",
        visit_period=between(date(2023, 6, 3), date(2023, 6, 5)),
        sidelines_of="E-2",
        series="series:talks",
        name="Talks at the harbour",
        outcomes=("hotline", "dialogue"),
    )
    plan = Event(
        statement=envelope("E-2", "event", confidence="reported"),
        kind="conference",
        period=open_period("no_day_given"),
        place=None,
        host_country=None,
        format="multilateral",
        mode="n/a",
        level="official",
        formality="working",
        status="planned",
        participants=(Participant(country="CC"), Participant(org="org:harbour", country="AA")),
    )
    return Facts(
        sources=(gazette, herald),
        entities=(
            Entity("country:AA", "country", "Aland", "AA"),
            Entity("org:harbour", "org", "The Harbour", "AA"),
            Entity("person:ani", "person", "Ani", "AA", wikidata="Q1"),
            Entity("person:budi", "person", "Budi", "AA"),
            Entity("place:portville", "place", "Portville", "BB", "country:BB"),
            Entity("series:talks", "event_series", "The talks"),
        ),
        offices=(
            Office("office:aa-foreign", "AA", "foreign", "minister", "Foreign minister of Aland"),
            Office("office:aa-mod", "AA", "defence", "minister", "Defence minister of Aland"),
        ),
        aliases=(
            Alias("country:AA", "Aland", "mul", "official"),
            Alias("office:aa-mod", "Menhan", "id", "abbrev", needs_country=True),
            Alias("person:ani", "ani", "id", "typo", False, False, date(2020, 1, 1), date(2021, 1, 1)),
            Alias("person:budi", "AS", "id", "blocked"),
        ),
        terms=(first, second),
        events=(visit, plan),
        coverage=(
            Coverage(
                envelope("COV-1", "coverage"),
                "visit",
                between(date(2010, 1, 1), date(2024, 12, 31)),
                "complete",
                "exhaustive_list",
                "office:aa-mod",
                "BB",
                ("AA", "BB"),
                "bilateral",
                "in_person",
                "minister",
                ("E-1",),
            ),
        ),
        locations=(
            Location(envelope("O-1", "location"), "org:harbour", "place:portville", date(2024, 1, 1)),
        ),
        agreements=(
            AgreementStatus(
                envelope("AG-1", "agreement_status"),
                "AG",
                "The harbour treaty",
                ("BB", "AA"),
                "signed",
                between(date(2016, 1, 1), date(2016, 12, 31), edtf="2016"),
            ),
        ),
    )


def changed(facts: Facts, **more: Any) -> Facts:
    """The facts with the second term changed: its envelope by the names of Statement, else its own."""
    term = facts.terms[1]
    envelope = {name: more.pop(name) for name in list(more) if name in Statement.__dataclass_fields__}
    term = replace(term, statement=replace(term.statement, **envelope), **more)
    return replace(facts, terms=(facts.terms[0], term))
