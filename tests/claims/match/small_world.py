"""A world small enough to see at a glance, answered from tuples."""

from collections.abc import Sequence
from dataclasses import dataclass, field
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
    Source,
    StatementDoc,
    between,
)
from tests.factory import statement


@dataclass(frozen=True)
class SmallWorld:
    """A World that holds what a test gives it."""

    entities: tuple[Entity, ...] = ()
    office_rows: tuple[Office, ...] = ()
    alias_rows: tuple[Alias, ...] = ()
    term_rows: tuple[OfficeTerm, ...] = ()
    event_rows: tuple[Event, ...] = ()
    facts: FactSet = field(default_factory=lambda: FactSet("small", 0))

    @property
    def on_demand(self) -> None:
        return None

    def aliases(self, *, entity: str | None = None) -> Sequence[Alias]:
        return [row for row in self.alias_rows if entity in (None, row.entity)]

    def entity(self, entity_id: str) -> Entity | None:
        return next((row for row in self.entities if row.id == entity_id), None)

    def office(self, office_id: str) -> Office | None:
        return next((row for row in self.office_rows if row.id == office_id), None)

    def offices(self, *, country: str | None = None, portfolio: str | None = None) -> Sequence[Office]:
        return [
            row
            for row in self.office_rows
            if country in (None, row.country) and portfolio in (None, row.portfolio)
        ]

    def terms(self, *, office: str | None = None, person: str | None = None) -> Sequence[OfficeTerm]:
        return [
            row for row in self.term_rows if office in (None, row.office) and person in (None, row.person)
        ]

    def events(
        self, *, kind: str | None = None, country: str | None = None, host_country: str | None = None
    ) -> Sequence[Event]:
        return [
            row
            for row in self.event_rows
            if kind in (None, row.kind)
            and host_country in (None, row.host_country)
            and (country is None or any(party.country == country for party in row.participants))
        ]

    def coverage(self, *, about: str | None = None) -> Sequence[Coverage]:
        return ()

    def locations(self, org: str) -> Sequence[Location]:
        return ()

    def agreements(self, *, country: str | None = None) -> Sequence[AgreementStatus]:
        return ()

    def documents(self, *, event: str | None = None) -> Sequence[StatementDoc]:
        return ()

    def source(self, source_id: str) -> Source | None:
        return None


PEOPLE = {
    "person:nakatani-gen": ("Gen Nakatani", "Nakatani Gen"),
    "person:kishida-fumio": ("Fumio Kishida", "Kishida Fumio"),
    "person:suzuki-shunichi": ("Shunichi Suzuki",),
    "person:ahn-gyu-back": ("Ahn Gyu-back", "Ahn Gyu-Back"),
    "person:kim-yong-hyun": ("Kim Yong-hyun",),
    "person:kim-seon-ho": ("Kim Seon-ho", "Kim Sun-ho"),
    "person:yoon-suk-yeol": ("Yoon Suk Yeol", "Yoon Suk-yeol"),
    "person:choo-kyung-ho": ("Choo Kyung-ho",),
    "person:park-jin": ("Park Jin",),
    "person:purbaya": ("Purbaya Yudhi Sadewa", "Purbaya"),
    "person:sri-mulyani": ("Sri Mulyani Indrawati", "Sri Mulyani"),
    "person:sugiono": ("Sugiono",),
    "person:prabowo-subianto": ("Prabowo Subianto", "Prabowo"),
    "person:joko-widodo": ("Joko Widodo", "Jokowi"),
    "person:donald-trump": ("Donald Trump",),
    "person:pete-hegseth": ("Pete Hegseth",),
}
OFFICES = (
    ("office:jp-pm", "JP", "head_of_government", "head", ("person:kishida-fumio",)),
    ("office:jp-mod", "JP", "defence", "minister", ("person:nakatani-gen", "person:kishida-fumio")),
    ("office:jp-finance", "JP", "finance", "minister", ("person:suzuki-shunichi",)),
    ("office:kr-president", "KR", "head_of_state", "head", ("person:yoon-suk-yeol",)),
    ("office:kr-mnd", "KR", "defence", "minister",
     ("person:ahn-gyu-back", "person:kim-yong-hyun", "person:kim-seon-ho")),
    ("office:kr-foreign", "KR", "foreign", "minister", ("person:park-jin",)),
    ("office:kr-finance", "KR", "finance", "minister", ("person:choo-kyung-ho",)),
    ("office:id-president", "ID", "head_of_state", "head",
     ("person:prabowo-subianto", "person:joko-widodo")),
    ("office:id-mod", "ID", "defence", "minister", ("person:prabowo-subianto",)),
    ("office:id-foreign", "ID", "foreign", "minister", ("person:sugiono",)),
    ("office:id-finance", "ID", "finance", "minister", ("person:purbaya", "person:sri-mulyani")),
    ("office:us-president", "US", "head_of_state", "head", ("person:donald-trump",)),
    ("office:us-secdef", "US", "defence", "minister", ("person:pete-hegseth",)),
)  # fmt: skip
ALIASES = (
    Alias("office:kr-mnd", "Menteri Pertahanan Nasional", "id", "short", needs_country=True),
    Alias("office:kr-mnd", "Minister of National Defense", "en", "short", needs_country=True),
    Alias("office:kr-mnd", "Menteri Pertahanan Korea Selatan", "id", "official"),
    Alias("office:kr-finance", "Menteri Ekonomi dan Keuangan Korea Selatan", "id", "official"),
    Alias("office:us-secdef", "US Secretary of War", "en", "short", valid_from=date(2025, 9, 5)),
    Alias("org:kr-mnd", "Kementerian Pertahanan Nasional", "id", "official"),
    Alias("org:kr-mnd", "Kemenhan", "id", "short", needs_country=True),
    Alias("org:jp-mod", "Kementerian Pertahanan Jepang", "id", "official"),
    Alias("org:jp-mod", "Kemenhan", "id", "short", needs_country=True),
    Alias("org:id-mod", "Kemenhan", "id", "short", needs_country=True),
    Alias("org:id-mod", "Kementerian Pertahanan", "id", "short", needs_country=True),
    Alias("org:nato", "NATO", "mul", "abbrev"),
    Alias("org:reuters", "Reuters", "mul", "official"),
    Alias("org:jp-sdf", "Pasukan Bela Diri Jepang", "id", "official"),
    Alias("place:kr-seoul", "Seoul", "mul", "official"),
    Alias("place:kr-seoul", "Kota Seoul", "id", "official"),
    Alias("place:kr-seoul-yongsan", "Yongsan-gu", "mul", "official"),
    Alias("place:jp-tokyo", "Tokyo", "mul", "official"),
    Alias("place:sg", "Singapura", "id", "official"),
    Alias("event_series:shangri-la-dialogue", "Shangri-La Dialogue", "mul", "official"),
    Alias("event_series:admm-plus", "ASEAN Defence Ministers' Meeting-Plus", "en", "official"),
    Alias("country:KR", "Korea", "id", "short"),
    Alias("country:US", "AS", "id", "abbrev"),
    Alias("country:AS", "AS", "id", "blocked"),
    Alias("country:PM", "PM", "id", "blocked"),
    Alias("country:KR", "Semenanjung Korea", "id", "blocked"),
    Alias("country:JP", "Japanese", "en", "demonym"),
)  # fmt: skip


def small_world(*, events: tuple[Event, ...] = ()) -> SmallWorld:
    """Ministers of Japan, Korea, Indonesia and the United States, each in office all through 2010 to 2030."""
    term = between(date(2010, 1, 1), date(2030, 12, 31))
    return SmallWorld(
        entities=(
            *(Entity(person, "person", names[0]) for person, names in PEOPLE.items()),
            *(
                Entity(
                    alias.entity,
                    "org",
                    alias.text,
                    country={"kr": "KR", "jp": "JP", "id": "ID"}.get(alias.entity[4:6]),
                )
                for alias in ALIASES
                if alias.entity.startswith("org:")
            ),
            Entity("place:kr-seoul", "place", "Seoul", country="KR"),
            Entity("place:kr-seoul-yongsan", "place", "Yongsan-gu", country="KR", part_of="place:kr-seoul"),
            Entity("place:jp-tokyo", "place", "Tokyo", country="JP"),
            Entity("place:sg", "place", "Singapore", country="SG"),
        ),
        office_rows=tuple(Office(id, country, work, level, id) for id, country, work, level, _ in OFFICES),  # type: ignore[arg-type]
        alias_rows=(
            *(Alias(person, name, "mul", "official") for person, names in PEOPLE.items() for name in names),
            *ALIASES,
        ),
        term_rows=tuple(
            OfficeTerm(statement(f"T-{office}-{person}", kind="office_term"), office, person, term, None)
            for office, _, _, _, people in OFFICES
            for person in people
        ),
        event_rows=events,
    )
