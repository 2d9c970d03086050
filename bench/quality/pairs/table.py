"""The pairs and their table, read from pairs.yml; half of our own pairs is held out, by a hash."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from claims.model import Alias, Entity, Facts, Office, OfficeTerm, Statement
from claims.model.edtf import parse_edtf
from claims.world import SeedWorld

PAIRS = Path(__file__).with_name("pairs.yml")


@dataclass(frozen=True, slots=True)
class NamePair:
    """Words as printed, with which office, country and day, and whom they mean or do not mean.

    `means` is the id of the right person, None where the table has not got them; `other` the one
    they could be taken for, None for a spelling of one person.
    """

    printed: str
    means: str | None
    other: str | None
    country: str
    office: str
    day: date
    half: str

    @property
    def same(self) -> bool:
        """A spelling of one person."""
        return self.other is None


def half(words: str) -> str:
    """ "held-out" or "tuned": whatever the SHA-256 of the words says, so that nobody chooses."""
    return "held-out" if int(hashlib.sha256(words.encode()).hexdigest()[-1], 16) % 2 else "tuned"


def read_pairs(path: Path = PAIRS) -> tuple[SeedWorld, tuple[NamePair, ...]]:
    """The world of the table, and the pairs in the order of the file."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    people: dict[str, list[Any]] = raw["people"]
    pairs = []
    for name, rows in raw["pairs"].items():
        for row in rows:
            known = people.get(row.get("means") if "not" not in row else None, [None, None, None])
            country, office = row.get("country", known[1]), row.get("office", known[2])
            pairs.append(
                NamePair(
                    row["printed"],
                    _person(row.get("means")),
                    _person(row.get("not")),
                    country,
                    _office(country, office),
                    date(row["year"], 7, 1),
                    name if name == "research" else half("|".join(map(str, row.values()))),
                )
            )
    return _world(people, pairs), tuple(pairs)


def _person(slug: str | None) -> str | None:
    return None if slug is None else f"person:{slug}"


def _office(country: str, office: str) -> str:
    return f"office:{country.lower()}-{office.replace('_', '-')}"


def _world(people: dict[str, list[Any]], pairs: list[NamePair]) -> SeedWorld:
    entities, aliases, terms = [], [], []
    offices: dict[str, Office] = {}
    for slug, (name, country, office, first, last, *native) in people.items():
        person, post = f"person:{slug}", _office(country, office)
        entities.append(Entity(person, "person", name, country))
        aliases.append(Alias(person, name, "mul", "official"))
        aliases += [Alias(person, each, "mul", "native") for each in native]
        offices[post] = Office(post, country, office, "minister", post)
        statement = Statement(f"T-{slug}", 1, "office_term", "confirmed", date(2026, 1, 1))
        terms.append(OfficeTerm(statement, post, person, parse_edtf(str(first)), parse_edtf(str(last))))
    for pair in pairs:
        offices.setdefault(
            pair.office, Office(pair.office, pair.country, pair.office, "minister", pair.office)
        )
    return SeedWorld(
        Facts(
            entities=tuple(sorted(entities, key=lambda each: each.id)),
            offices=tuple(offices[key] for key in sorted(offices)),
            aliases=tuple(sorted(aliases, key=lambda each: (each.entity, each.text))),
            terms=tuple(sorted(terms, key=lambda each: each.statement.id)),
        )
    )
