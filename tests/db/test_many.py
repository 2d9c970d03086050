"""People asked for by name: the same answers as if all their names had been read, on every database."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bench.house import articles_at
from claims.dossier import check_article
from claims.match import Gazetteer
from claims.match.named_people import Overlay
from claims.match.names import name_tokens
from claims.match.on_record import record_of
from claims.model import Alias, Article, Citation, Entity, Facts, Merge, Statement, World
from claims.report.jsonl import dossier_line
from claims.report.voice import Voice
from claims.world import SeedWorld, read_seeds
from db.many import MANY_PEOPLE
from db.world import SqlWorld
from db.world_names import Names
from db.world_posts import Posts
from tests.db.sample import LOADED, sample
from tests.db.test_worlds import LATER, answers, load
from tests.factory import article
from tests.world_suite import MakeWorld, WorldSuite

ARTICLES = Path(__file__).parents[2] / "seeds" / "articles"
LONG = "Sri Sultan Hamengku Buwono Senopati Ing Ngalogo Abdurrahman Sayidin"


@pytest.fixture(scope="module")
def asked(module_engine: Engine) -> Iterator[SqlWorld]:
    """The packaged seeds, whose people are asked for although they are few."""
    load(module_engine, read_seeds())
    with SqlWorld(module_engine, many=0) as world:
        yield world


@pytest.fixture(scope="module")
def world(asked: SqlWorld) -> SqlWorld:
    """The same, by the name the suite has for it."""
    return asked


@pytest.fixture
def make_world(engine: Engine) -> Iterator[MakeWorld]:
    """Loads facts into a database and opens a world on it that asks for people."""
    opened: list[SqlWorld] = []

    def make(facts: Facts, as_known_at: date | None = None) -> World:
        load(engine, facts)
        opened.append(SqlWorld(engine, as_known_at, many=0))
        return opened[-1]

    yield make
    for each in opened:
        each.close()


class TestManyPeople(WorldSuite):
    """The suite that SeedWorld passes."""


def test_every_answer_is_the_same_as_of_any_day(engine: Engine) -> None:
    facts = sample()
    load(engine, facts)
    # A second load closes words, so that the two days know different ones.
    load(engine, replace(facts, aliases=facts.aliases[2:]), LATER)
    for day in (None, LOADED, LATER):
        with SqlWorld(engine, day) as whole, SqlWorld(engine, day, many=0) as world:
            assert world.on_demand is not None
            assert answers(world, facts) == answers(whole, facts)
            for each in facts.entities:
                assert world.aliases(entity=each.id) == whole.aliases(entity=each.id)


def slipped(each: Article) -> Article:
    """The article with a letter too many in some capitalised words: names that miss those on record."""
    words = each.text.split(" ")
    for at, word in enumerate(words):
        if at % 3 == 0 and word.istitle() and word.isalpha() and len(word) > 5:
            words[at] = word[:3] + word[3] + word[3:]
    return replace(each, text=" ".join(words))


def test_every_sample_has_the_same_dossier(asked: SqlWorld) -> None:
    assert asked.on_demand is not None
    whole = SeedWorld(read_seeds())
    samples = articles_at(ARTICLES)
    assert len(samples) > 20
    for each in samples:
        assert dossier_line(check_article(each, asked), asked) == dossier_line(
            check_article(each, whole), whole
        )


def test_slips_in_names_are_told_but_of_people_whom_only_a_long_name_speaks_for(asked: SqlWorld) -> None:
    whole = SeedWorld(read_seeds())
    told = 0
    for each in map(slipped, articles_at(ARTICLES)):
        mine, yours = check_article(each, asked), check_article(each, whole)
        missing = set(map(repr, yours.findings)) - set(map(repr, mine.findings))
        assert mine.claims == yours.claims
        assert set(map(repr, mine.findings)) <= set(map(repr, yours.findings))
        # Nothing but "Sri Mulyyani Indrawati" beside no office of hers: see docs/decisions/0019.
        assert all("misses-name" in finding and "Mulyyani" in finding for finding in missing)
        told += sum(finding.reason == "misses-name" for finding in mine.findings)
    assert told >= 5


def test_the_table_of_people_is_never_read_whole(
    module_engine: Engine, asked: SqlWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: list[str] = []
    for part, name in ((Names, "aliases"), (Posts, "terms")):
        monkeypatch.setattr(part, name, _never_of_all(getattr(part, name)))

    def heard(connection: object, cursor: object, statement: str, *more: object) -> None:
        questions.append(" ".join(statement.split()))

    event.listen(module_engine, "before_cursor_execute", heard)
    try:
        with SqlWorld(module_engine, many=0) as world:
            for each in articles_at(ARTICLES):
                check_article(each, world)
    finally:
        event.remove(module_engine, "before_cursor_execute", heard)
    assert sum("alias.norm IN" in each for each in questions) >= len(articles_at(ARTICLES))


def _never_of_all(ask: Callable[..., Any]) -> Callable[..., Any]:
    """The question, which fails where it is put of everybody and not of one id."""

    def asked(part: object, **of: str | None) -> Any:
        assert any(id is not None for id in of.values()), f"{ask.__qualname__} was asked of everybody"
        return ask(part, **of)

    return asked


def odd_names() -> Facts:
    """The sample with names that are hard to find: dated, blocked, long, of a label only, merged, shared."""
    facts = sample()
    person = next(each for each in facts.entities if each.kind == "person")
    held = next(term.person for term in facts.terms)
    words = (
        Alias(held, "Si Anu", "mul", "nickname", valid_from=date(2020, 1, 1), valid_to=date(2021, 1, 1)),
        Alias(held, "Harimau", "mul", "blocked"),
        Alias("person:long", LONG, "mul", "official"),
        Alias("person:ma-ruf", "Ma'ruf Á. Amin", "mul", "official"),
        Alias("person:ma-ruf", "Harimau", "mul", "nickname"),
        Alias("person:ma-ruf", "Si Anu", "mul", "nickname"),
        Alias("place:amin", "Amin", "mul", "official"),
        Alias("person:ma-ruf", "Amin", "mul", "blocked"),
        Alias("person:ma-ruf", "安圭伯", "zh", "native"),
        Alias("person:gone", "Orang Lama", "mul", "official"),
    )
    more = (
        Entity("person:long", "person", "Sultan", "ID"),
        Entity("person:ma-ruf", "person", "Ma'ruf Á. Amin", "ID"),
        Entity("person:unknown", "person", "Tanpa Nama Lain", "ID"),
        Entity("person:gone", "person", "Label Lama", "ID"),
        Entity("place:amin", "place", "Amin", "ID"),
    )
    merge = Merge(
        Statement("M-1", 1, "merge", "confirmed", LOADED, (Citation("SRC-gazette"),)),
        "person:gone",
        person.id,
    )
    return replace(
        facts,
        entities=(*facts.entities, *more),
        aliases=(*facts.aliases, *words),
        merges=(*facts.merges, merge),
    )


def staying(facts: Facts) -> list[Entity]:
    """The people who are not merged into another: only these are ever found in a text."""
    gone = {merge.entity for merge in facts.merges}
    return [each for each in facts.entities if each.kind == "person" and each.id not in gone]


TEXT = (
    f"{LONG} dan Sultan menemui MA'RUF Á. AMIN, Ma’ruf A. Amin, Ma'ruf Á. Amin di Amin. Harimau, Si Anu, "
    "Orang Lama, Label Lama dan Tanpa Nama Lain hadir; 安圭伯 tidak."
)


def hits(world: World, day: date | None) -> list[tuple[str, str, tuple[str, ...]]]:
    """What each name found in the text means."""
    found = Gazetteer(world, "id").hits(TEXT, day)
    return [(TEXT[hit.start : hit.end], hit.entry.kind, hit.entry.ids) for hit in found]


@pytest.mark.parametrize("day", [None, date(2020, 6, 1), date(2024, 1, 1)])
def test_odd_names_mean_the_same(engine: Engine, day: date | None) -> None:
    facts = odd_names()
    load(engine, facts)
    whole = SeedWorld(facts)
    with SqlWorld(engine, many=0) as world:
        found = hits(world, day)
        assert found == hits(whole, day)
        assert (LONG, "person", ("person:long",)) in found
        mine, yours = Gazetteer(world, "id"), Gazetteer(whole, "id")
        for name in ("MA'RUF Á. AMIN", "Ma’ruf A. Amin", LONG, "Label Lama", "Tanpa Nama Lain", "Nobody", ""):
            assert mine.named(name or "x") == yours.named(name or "x"), name
        for word in ("senopati", "sayidin", "lama", "amin", "nama", "harimau", "xyz"):
            assert mine.in_a_name(word) == yours.in_a_name(word), word
        for each in staying(facts):
            assert mine.names_of(each.id) == yours.names_of(each.id), each.id
        for office in (*facts.offices, None):
            id = None if office is None else office.id
            assert mine.holders_of(id) == yours.holders_of(id)
            assert world.aliases(entity=id) == whole.aliases(entity=id)


def test_names_on_record_are_the_same(engine: Engine) -> None:
    facts = odd_names()
    load(engine, facts)
    whole = record_of(SeedWorld(facts))
    names = {each.text for each in facts.aliases} | {each.label for each in facts.entities}
    with SqlWorld(engine, many=0) as world:
        for name in sorted(names):
            tokens = name_tokens(name)
            assert record_of(world).bears(tokens[:2]) == whole.bears(tokens[:2]), name
            for each in staying(facts):
                record = record_of(world)
                assert record.knows(each.id, tokens) == whole.knows(each.id, tokens)
                assert record.missed(each.id, tokens, "id") == whole.missed(each.id, tokens, "id")
                assert (each.id in record.foreign) <= (each.id in whole.foreign)


def test_what_one_article_asked_for_decides_nothing_for_another(asked: SqlWorld) -> None:
    first = record_of(asked)
    some = next(term.person for term in read_seeds().terms)
    first.all_of([some])
    assert some in first.by_entity
    assert some not in record_of(asked).by_entity


def test_statements_are_told_one_by_one(asked: SqlWorld) -> None:
    facts = read_seeds()
    voice, whole = Voice("id", asked), Voice("id", SeedWorld(facts))
    rows = (*facts.terms, *facts.events, *facts.coverage, *facts.locations, *facts.agreements)
    for id in sorted({row.statement.id for row in (*rows, *facts.documents)})[::7]:
        assert voice.told(id) == whole.told(id), id
    assert voice.told("E-none") is None


def test_few_people_are_read_as_ever(module_engine: Engine) -> None:
    load(module_engine, read_seeds())
    with SqlWorld(module_engine) as world:
        assert len([each for each in world.aliases() if each.entity.startswith("person:")]) < MANY_PEOPLE
        assert world.on_demand is None


def test_an_article_without_people_has_no_overlay(asked: SqlWorld) -> None:
    gazetteer = Gazetteer(asked, "id")
    overlay: Overlay | None = gazetteer._asked.overlay("hujan turun.", {}) if gazetteer._asked else None
    assert overlay is None
    assert check_article(article("Hujan turun."), asked).claims == ()
