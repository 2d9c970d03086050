"""Who and where: people, countries, places, organisations, offices, and the words for them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.model.quick import quick

EntityKind = Literal["person", "country", "place", "org", "office", "event_series"]
Level = Literal["head", "minister", "vice_minister", "official", "other"]
AliasKind = Literal["official", "short", "abbrev", "native", "romanisation", "demonym", "typo", "blocked"]


@quick
@dataclass(frozen=True, slots=True)
class Entity:
    """One thing with an id of the form kind:slug, as in "person:nakatani-gen" or "country:JP".

    `country` is the ISO 3166 alpha-2 code it belongs to (for a country: its own), `part_of`
    the id of the place that contains it.
    """

    id: str
    kind: EntityKind
    label: str
    country: str | None = None
    part_of: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A post of one country, by portfolio ("defence", "head_of_state") and level."""

    id: str
    country: str
    portfolio: str
    level: Level
    label: str


@quick
@dataclass(frozen=True, slots=True)
class Alias:
    """Words that may name an entity. kind "blocked" means: these words never name that entity.

    `needs_country` marks words that name an office or organisation only once a country is
    known ("Kemenhan", "Menhan"). `language` is an ISO 639-1 code, or "mul" for any. They are no
    name before the day `valid_from` nor after the day `valid_to`.
    """

    entity: str
    text: str
    language: str
    kind: AliasKind
    case_sensitive: bool = True
    needs_country: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
