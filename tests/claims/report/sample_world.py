"""A few invented facts of every kind: the world of the sample dossiers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

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
    Participant,
    Source,
    StatementDoc,
    between,
    on,
)
from tests.factory import statement

FACTS = FactSet("b7c1f0e2a9d4", 12, date(2025, 9, 9))
SOURCES = (
    Source(
        "SRC-a",
        "Harian Contoh",
        "https://contoh.example/2015/10/20/seoul",
        "news",
        "all rights reserved (facts only)",
        date(2025, 9, 1),
        "2015-10-20",
    ),
    Source(
        "SRC-b",
        "Ministry <of> Samples",
        "javascript:alert(1)",
        "official",
        "CC BY 4.0",
        date(2025, 9, 1),
        "2024-07",
    ),
)
EVENTS = (
    Event(
        statement("E-2015-10-20", sources=()),
        "defence_minister_meeting",
        on(date(2015, 10, 20)),
        "place:seoul",
        "KR",
        "bilateral",
        "in_person",
        "minister",
        "official",
        "held",
        (
            Participant(person="person:nakatani-gen", office="office:jp-mod", country="JP"),
            Participant(person="person:han-min-koo", office="office:kr-mnd", country="KR"),
        ),
        visit_of="JP",
        visit_period=between(date(2015, 10, 20), date(2015, 10, 22)),
    ),
    Event(
        statement("E-2024-07-28", confidence="reported"),
        "visit",
        between(date(2024, 7, 27), date(2024, 7, 29)),
        "place:tokyo",
        "JP",
        "bilateral",
        "in_person",
        "minister",
        "official",
        "held",
        (Participant(office="office:kr-mnd", country="KR"),),
        visit_of="KR",
    ),
)
TERM = OfficeTerm(
    statement("T-jp-mod-1", kind="office_term"),
    "office:jp-mod",
    "person:nakatani-gen",
    on(date(2024, 10, 1)),
    on(date(2025, 10, 21)),
)
COVERAGE = Coverage(
    statement("COV-visits", kind="coverage"),
    "visit",
    between(date(2007, 1, 9), date(2025, 9, 8)),
    "complete",
    "asserted_by_source",
    office="office:jp-mod",
    host_country="KR",
)


@dataclass(frozen=True)
class SampleWorld:
    """A world of a handful of facts."""

    facts: FactSet = FACTS

    @property
    def on_demand(self) -> None:
        return None

    def aliases(self, *, entity: str | None = None) -> Sequence[Alias]:
        return [alias for alias in self.words() if entity in (None, alias.entity)]

    def words(self) -> Sequence[Alias]:
        return (
            Alias("office:jp-mod", "Menteri Pertahanan Jepang", "id", "official"),
            Alias("office:kr-mnd", "Menteri Pertahanan Nasional Korea Selatan", "id", "official"),
            Alias("place:tokyo", "Tokyo", "id", "official"),
        )

    def entity(self, entity_id: str) -> Entity | None:
        labels = {
            "person:nakatani-gen": ("person", "Gen Nakatani", "JP"),
            "person:han-min-koo": ("person", "Han Min-koo", "KR"),
            "place:seoul": ("place", "Seoul", "KR"),
            "place:tokyo": ("place", "Tokyo", "JP"),
        }
        if entity_id not in labels:
            return None
        kind, label, country = labels[entity_id]
        return Entity(entity_id, kind, label, country)  # type: ignore[arg-type]

    def office(self, office_id: str) -> Office | None:
        labels = {
            "office:jp-mod": ("JP", "Minister of Defense of Japan"),
            "office:kr-mnd": ("KR", "Minister of National Defense of South Korea"),
        }
        if office_id not in labels:
            return None
        country, label = labels[office_id]
        return Office(office_id, country, "defence", "minister", label)

    def offices(self, *, country: str | None = None, portfolio: str | None = None) -> Sequence[Office]:
        return ()

    def terms(self, *, office: str | None = None, person: str | None = None) -> Sequence[OfficeTerm]:
        return (TERM,)

    def events(
        self, *, kind: str | None = None, country: str | None = None, host_country: str | None = None
    ) -> Sequence[Event]:
        return EVENTS

    def coverage(self, *, about: str | None = None) -> Sequence[Coverage]:
        return (COVERAGE,)

    def locations(self, org: str) -> Sequence[Location]:
        return ()

    def agreements(self, *, country: str | None = None) -> Sequence[AgreementStatus]:
        return ()

    def documents(self, *, event: str | None = None) -> Sequence[StatementDoc]:
        return ()

    def source(self, source_id: str) -> Source | None:
        return next((source for source in SOURCES if source.id == source_id), None)


WORLD = SampleWorld()
