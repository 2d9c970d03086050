"""Documents and merges in the database: they come back whole, and are answered as SeedWorld answers them."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.model import DocTerm, Entity, Facts, First, Merge, StatementDoc
from claims.model.edtf import parse_edtf
from claims.world import SeedWorld
from db.facts import Loaded, load_facts, read_facts
from db.world import SqlWorld
from tests.db.sample import LOADED, envelope, sample

LATER = date(2025, 3, 1)


def document(**more: object) -> StatementDoc:
    """A document of the sample's visit."""
    terms = (
        DocTerm("hotline", "en", "a hotline", "present", "outcomes"),
        DocTerm("dialogue", "id", "dialog"),
        DocTerm("weapon_systems", "en", "weapons", "absent"),
    )
    made = StatementDoc(envelope("DOC-1", "statement_doc"), "E-1", "en", date(2023, 6, 4), terms)
    return replace(made, **more)  # type: ignore[arg-type]


def merge(id: str, entity: str, into: str) -> Merge:
    """Two ids that are one."""
    return Merge(envelope(id, "merge"), entity, into)


def facts(*merges: Merge, documents: tuple[StatementDoc, ...] = ()) -> Facts:
    """The sample with these, and with a second id for one of its people."""
    entities = [*sample().entities, Entity("person:anni", "person", "Anni", "AA")]
    return replace(
        sample(),
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        events=tuple(sorted(sample().events, key=lambda event: event.statement.id)),
        documents=documents,
        merges=merges,
    )


def load(engine: Engine, given: Facts, today: date = LOADED) -> Loaded:
    """Loads and commits."""
    with Session(engine) as session, session.begin():
        return load_facts(session, given, recorded_by="test", today=today)


def test_documents_and_merges_come_back_exactly(engine: Engine) -> None:
    given = facts(merge("MRG-1", "person:anni", "person:ani"), documents=(document(),))
    assert load(engine, given).added == 9
    with Session(engine) as session:
        assert read_facts(session) == given
    assert load(engine, given, LATER).nothing_new


def test_a_chain_of_firsts_comes_back(engine: Engine) -> None:
    links = (First("E-1", parse_edtf("2019-03")), First("E-1", parse_edtf("2009")))
    chained = replace(sample().coverage[0], basis="chain_of_firsts", firsts=links)
    load(engine, replace(facts(), coverage=(chained,)))
    with SqlWorld(engine) as world:
        assert world.coverage() == (chained,)


def test_a_changed_term_is_a_further_version(engine: Engine) -> None:
    load(engine, facts(documents=(document(),)))
    fewer = document(terms=document().terms[:2])
    assert load(engine, facts(documents=(fewer,)), LATER).changed == 1
    for day, count in ((LOADED, 3), (LATER, 2), (None, 2)):
        with SqlWorld(engine, day) as world:
            (found,) = world.documents(event="E-1")
            assert len(found.terms) == count


def test_a_merge_is_answered_alike_from_seeds_and_tables(engine: Engine) -> None:
    given = facts(
        merge("MRG-1", "person:anni", "person:budi"),
        merge("MRG-2", "person:budi", "person:ani"),
        documents=(document(),),
    )
    load(engine, given)
    with SqlWorld(engine) as world:
        seeds = SeedWorld(given)
        assert world.facts == seeds.facts
        assert list(world.aliases()) == list(seeds.aliases())
        for person in ("person:ani", "person:anni", "person:budi", "person:nobody"):
            assert world.entity(person) == seeds.entity(person)
            assert list(world.terms(person=person)) == list(seeds.terms(person=person))
        assert list(world.events()) == list(seeds.events())
        assert list(world.documents()) == list(seeds.documents())
        assert len(world.terms(person="person:anni")) == 2


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            facts(merge("MRG-1", "person:anni", "person:ani"), merge("MRG-2", "person:ani", "person:anni")),
            r"^MRG-2: 'into': these merges go round in a circle \(person:ani → person:anni → person:ani\); ",
        ),
        (facts(merge("MRG-1", "person:anni", "person:none")), "names the entity person:none, which is not"),
        (facts(documents=(document(event="E-9"),)), "DOC-1 names the event E-9, which is not"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(engine: Engine, given: Facts, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        load(engine, given)
    with Session(engine) as session:
        assert read_facts(session) == Facts()


def test_a_merge_that_closes_a_circle_with_those_before_is_refused(engine: Engine) -> None:
    before = facts(merge("MRG-1", "person:anni", "person:ani"))
    load(engine, before)
    circle = facts(*before.merges, merge("MRG-2", "person:ani", "person:anni"))
    with pytest.raises(ValueError, match="go round in a circle"):
        load(engine, circle, LATER)
    with Session(engine) as session:
        assert read_facts(session) == before
