"""Names are kept in versions: what a source, an entity, an office or a word was is never overwritten."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from claims.model import Alias, Entity, Facts, Source
from claims.world import digest
from db.facts import load_facts
from db.tables import AliasRow, EntityRow, SourceRow
from db.world import SqlWorld
from tests.db.sample import LOADED, sample

LATER = date(2025, 3, 1)
BEFORE = date(2025, 2, 28)


def load(engine: Engine, facts: Facts, today: date = LOADED, origin: str = "seeds") -> int:
    """Loads and commits; gives how many names were written."""
    with Session(engine) as session, session.begin():
        loaded = load_facts(session, facts, recorded_by="test", today=today, origin=origin)
        return loaded.names


def renamed(facts: Facts) -> Facts:
    """The facts with a person under another label and other words for an office."""
    entities = tuple(
        replace(each, label="Ani Putri") if each.id == "person:ani" else each for each in facts.entities
    )
    aliases = (*facts.aliases[:1], Alias("office:aa-mod", "Menteri", "id", "abbrev"), *facts.aliases[2:])
    return replace(facts, entities=entities, aliases=aliases)


def words(world: SqlWorld) -> list[str]:
    return [alias.text for alias in world.aliases()]


def test_a_name_that_changed_is_answered_as_it_was_known(engine: Engine) -> None:
    load(engine, sample())
    load(engine, renamed(sample()), LATER)
    for day, label, office in [(BEFORE, "Ani", "Menhan"), (LATER, "Ani Putri", "Menteri")]:
        with SqlWorld(engine, day) as world:
            entity = world.entity("person:ani")
            assert entity is not None
            assert entity.label == label
            assert office in words(world)
            assert len(words(world)) == 4


def test_each_version_keeps_what_it_said_and_gains_only_its_end(engine: Engine) -> None:
    load(engine, sample())
    load(engine, renamed(sample()), LATER)
    with Session(engine) as session:
        asking = select(EntityRow).where(EntityRow.id == "person:ani").order_by(EntityRow.version)
        old, new = session.scalars(asking)
        assert (old.version, old.label, old.superseded, old.closed_revision) == (1, "Ani", LATER, 2)
        assert (new.version, new.label, new.recorded, new.superseded) == (2, "Ani Putri", LATER, None)
        assert (old.revision, new.revision, new.closed_revision, new.origin) == (1, 2, None, "seeds")
        assert new.digest == digest(renamed(sample()).entities[2])


def test_a_name_that_comes_back_is_a_further_version(engine: Engine) -> None:
    load(engine, sample())
    without = replace(sample(), entities=sample().entities[:-1])
    assert load(engine, without, LATER) == 1
    with SqlWorld(engine) as world:
        assert world.entity("series:talks") is None
    with SqlWorld(engine, BEFORE) as world:
        assert world.entity("series:talks") is not None
    assert load(engine, sample(), date(2025, 4, 1)) == 1
    with Session(engine) as session:
        asking = select(EntityRow.version, EntityRow.recorded, EntityRow.superseded)
        rows = session.execute(asking.where(EntityRow.id == "series:talks").order_by(EntityRow.version))
        assert rows.all() == [(1, date(2025, 1, 1), LATER), (2, date(2025, 4, 1), None)]


def test_names_are_known_since_the_statements_they_came_with(engine: Engine) -> None:
    load(engine, sample())  # recorded on 1 January by the files, loaded on 1 February
    with SqlWorld(engine, date(2025, 1, 1)) as world:
        assert world.entity("person:ani") is not None
        assert "Aland" in words(world)
    with SqlWorld(engine, date(2024, 12, 31)) as world:
        assert world.entity("person:ani") is None
        assert words(world) == []


def test_words_for_somebody_known_are_known_from_the_day_they_came(engine: Engine) -> None:
    load(engine, sample())
    more = (*sample().aliases, Alias("person:ani", "Bu Ani", "id", "short"))
    load(engine, replace(sample(), aliases=more), LATER)
    with SqlWorld(engine, BEFORE) as world:
        assert "Bu Ani" not in words(world)
    with SqlWorld(engine, LATER) as world:
        assert "Bu Ani" in words(world)


def test_words_have_their_folded_form_beside_them(engine: Engine) -> None:
    load(engine, replace(sample(), aliases=(Alias("person:ani", "Añi-Putrí", "id", "official"),)))
    with Session(engine) as session:
        assert session.scalars(select(AliasRow.norm)).all() == ["ani putri"]


def test_what_two_origins_say_alike_is_said_once(engine: Engine) -> None:
    load(engine, sample())
    same = Facts(aliases=sample().aliases[:1], entities=sample().entities[:1])
    assert load(engine, same, LATER, "import-1") == 1, "the words are its own, the entity is there"
    with SqlWorld(engine) as world:
        assert words(world).count("Aland") == 1
        assert len(words(world)) == 4


@pytest.mark.parametrize(
    "facts",
    [
        Facts(entities=(Entity("person:ani", "person", "Somebody else", "BB"),)),
        Facts(offices=(replace(sample().offices[0], level="deputy"),)),
        Facts(sources=(replace(sample().sources[0], licence="none"),)),
    ],
)
def test_an_id_of_another_origin_is_refused_by_name(engine: Engine, facts: Facts) -> None:
    load(engine, sample())
    id = next(iter((*facts.entities, *facts.offices, *facts.sources))).id
    with pytest.raises(ValueError, match=f"^{id} stands there already, as seeds says, and otherwise"):
        load(engine, facts, LATER, "import-1")


def test_a_name_that_went_with_one_origin_may_come_with_another(engine: Engine) -> None:
    load(engine, sample())
    load(engine, replace(sample(), entities=sample().entities[:-1]), LATER)
    load(engine, Facts(entities=sample().entities[-1:]), LATER, "import-1")
    with Session(engine) as session:
        asking = select(EntityRow.version, EntityRow.origin).where(EntityRow.id == "series:talks")
        assert session.execute(asking.order_by(EntityRow.version)).all() == [(1, "seeds"), (2, "import-1")]
    assert load(engine, replace(sample(), entities=sample().entities[:-1]), LATER) == 0
    with SqlWorld(engine) as world:
        assert world.entity("series:talks") is not None


def test_a_name_that_another_origins_statement_rests_on_stays(engine: Engine) -> None:
    load(engine, sample())
    term = sample().terms[0]
    own = replace(term, statement=replace(term.statement, id="T-import"))
    load(engine, Facts(terms=(own,)), LATER, "import-1")
    bare = Facts(sources=(Source("SRC-other", "Other", "https://other.example", "news", "free", LOADED),))
    load(engine, bare, LATER)
    with SqlWorld(engine) as world:
        assert [row.statement.id for row in world.terms()] == ["T-import"]
        assert world.entity("person:budi") is not None
        assert world.office("office:aa-mod") is not None
        assert world.source("SRC-herald") is not None
        assert world.entity("person:ani") is None
    with Session(engine) as session:
        open_sources = select(SourceRow.id).where(SourceRow.superseded.is_(None)).order_by(SourceRow.id)
        assert session.scalars(open_sources).all() == ["SRC-gazette", "SRC-herald", "SRC-other"]
