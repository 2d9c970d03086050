"""Tables of others beside our own facts: what was flagged stays flagged, and nothing else is."""

from dataclasses import replace

import pytest

from bench.quality.samples import sample_cases
from claims.dossier import check_article
from claims.model import Article, Entity, Facts, Office, OfficeTerm, Source, World
from claims.world import SeedWorld, read_seeds
from claims.world.intake import Taken, known, read_csv, read_mapping, shipped
from tests.claims.world.intake.test_mapping import head_of
from tests.corpora import shared_or_fail

TABLES = ("indonesia-ministers", "japan-ministers", "south-korea-ministers", "us-cabinet")


def with_tables(seeds: Facts) -> Facts:
    """Our facts, and those of four tables of office-holders that were frozen in 2022."""
    sources = {each.id: each for each in seeds.sources}
    entities = {each.id: each for each in seeds.entities}
    offices = {each.id: each for each in seeds.offices}
    aliases = dict.fromkeys(seeds.aliases)
    terms = {(each.statement.id, each.statement.version): each for each in seeds.terms}
    for table in TABLES:
        name = f"officeholders-{table}"
        mapping = read_mapping(shipped()[name])
        with (shared_or_fail() / "data" / "officeholders" / f"{table}.holders21.csv").open("rb") as file:
            for row in read_csv(file, head_of(name, mapping), mapping, known(seeds)):
                if isinstance(row, Taken):
                    _keep(row, sources, entities, offices)
                    aliases |= dict.fromkeys(row.aliases)
                    terms |= {
                        (each.statement.id, each.statement.version): each
                        for each in row.statements
                        if isinstance(each, OfficeTerm)
                    }
    return replace(
        seeds,
        sources=tuple(sources[id] for id in sorted(sources)),
        entities=tuple(entities[id] for id in sorted(entities)),
        offices=tuple(offices[id] for id in sorted(offices)),
        aliases=tuple(sorted(aliases, key=lambda each: (each.entity, each.text, each.language, each.kind))),
        terms=tuple(terms[key] for key in sorted(terms)),
    )


def _keep(
    row: Taken, sources: dict[str, Source], entities: dict[str, Entity], offices: dict[str, Office]
) -> None:
    for source in row.sources:
        sources.setdefault(source.id, source)
    for entity in row.entities:
        entities.setdefault(entity.id, entity)
    for office in row.offices:
        offices.setdefault(office.id, office)


def flags(articles: list[Article], world: World) -> list[tuple[str, str, str | None, str]]:
    """Every flag on the articles: article, check, severity and the words."""
    return [
        (article.source_id, flag.check, flag.severity, article.quote(flag.span))
        for article in articles
        for flag in check_article(article, world).flags
    ]


@pytest.fixture(scope="module")
def seeds() -> Facts:
    return read_seeds()


def test_flags_of_our_samples_stay_with_tables_of_others(seeds: Facts) -> None:
    """A minister who was in office when a table was frozen is not in office for ever by it."""
    both = with_tables(seeds)
    assert len(both.terms) > len(seeds.terms) + 1000
    articles = [case.article for case in sample_cases()]
    ours = flags(articles, SeedWorld(seeds))
    assert len(ours) > 20
    assert flags(articles, SeedWorld(both)) == ours
