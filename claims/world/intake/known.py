"""What the table knows already, as far as a file may lean on it."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from claims.model import Alias, Entity, Facts, Office


@dataclass(frozen=True, slots=True)
class Known:
    """Offices by id, people by Wikidata id, and the words that name a portfolio's every holder.

    A file may name an office of the table, or give a person's Wikidata id that the table has under
    an id of its own. `entities` holds the ids a file may refer to; None where whoever loads the rows
    holds them to the table. `titles` are words such as "Menhan", which a new office of that
    portfolio is given too.
    """

    offices: Mapping[str, Office] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, tuple[Alias, ...]] = field(default_factory=dict)
    entities: Container[str] | None = None


NOTHING = Known()


def known(facts: Facts) -> Known:
    """What these facts let a file lean on."""
    offices = {office.id: office for office in facts.offices}
    titles: dict[str, dict[tuple[str, str], Alias]] = {}
    for alias in facts.aliases:
        if alias.needs_country and alias.entity in offices:
            of_portfolio = titles.setdefault(offices[alias.entity].portfolio, {})
            of_portfolio.setdefault((alias.text, alias.language), alias)
    return Known(
        offices=offices,
        people={each.wikidata: each.id for each in _people(facts) if each.wikidata is not None},
        titles={portfolio: tuple(words.values()) for portfolio, words in titles.items()},
        entities=frozenset(entity.id for entity in facts.entities),
    )


def _people(facts: Facts) -> list[Entity]:
    return [entity for entity in facts.entities if entity.kind == "person"]
