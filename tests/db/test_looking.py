"""A few facts of a database answer a look as the whole table does, and as the seed files do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from claims.model import Merge
from claims.world import read_seeds, visible
from claims.world.looks import about, as_of, every_version, history, holes, seams
from db.facts import load_facts, read_facts
from db.looking import SqlTable
from desk.cli.table import SeedTable
from tests.db.sample import LOADED, envelope, sample

DAY = date(2025, 9, 8)
SEEDS = SeedTable(read_seeds())
ASKED = (
    "person:kishida-fumio",
    "office:kr-president",
    "place:kr-seoul",
    "org:kr-mnd",
    "AG-gsomia",
    "country:US",
    "E-sld-2023",
    "event_series:shangri-la-dialogue",
    "person:nobody",
)


@pytest.fixture(scope="module")
def table(module_engine: Engine) -> Iterator[SqlTable]:
    with Session(module_engine) as session, session.begin():
        load_facts(session, read_seeds(), recorded_by="test", today=date(2026, 11, 25))
    with Session(module_engine) as session:
        yield SqlTable(session)


@pytest.mark.parametrize("id", ASKED)
def test_what_names_an_id_is_found_whole(table: SqlTable, id: str) -> None:
    wanted = about(SEEDS.whole(), [id])
    narrow = table.about([id])
    assert about(narrow, [id]) == wanted
    assert history(narrow, wanted) == history(SEEDS.whole(), wanted)
    assert len(every_version(narrow)) < len(every_version(SEEDS.whole()))


@pytest.mark.parametrize("office", ["office:jp-mod", "office:kr-finance", "office:id-finance"])
def test_an_office_is_looked_at_as_in_the_whole_table(table: SqlTable, office: str) -> None:
    narrow, whole = visible(table.about([office])), visible(SEEDS.whole())
    assert as_of(narrow, DAY, offices={office}) == as_of(whole, DAY, offices={office})
    own = [seam for seam in seams(whole.terms) if seam.office == office]
    assert [seam for seam in seams(narrow.terms) if seam.office == office] == own
    rows = {row.statement.id for row in whole.coverage if row.office == office}
    assert [hole for hole in holes(narrow) if rows & set(hole.coverage)] == []


def test_the_statements_come_with_everybody_they_name(table: SqlTable) -> None:
    facts = table.of(["T-jp-mod-kitazawa", "E-2025-09-08"])
    assert {term.statement.id for term in facts.terms} == {"T-jp-mod-kitazawa"}
    assert {entity.id for entity in facts.entities} >= {"person:kitazawa-toshimi", "place:kr-seoul-yongsan"}
    assert {office.id for office in facts.offices} == {"office:jp-mod", "office:kr-mnd"}
    assert {source.id for source in facts.sources} >= {"SRC-simplewiki", "SRC-wd-jp"}
    assert [conflict.id for conflict in facts.conflicts] == ["CF2", "CF5"]
    assert facts.aliases


def test_both_tables_answer_alike(table: SqlTable) -> None:
    for id in (*ASKED, "T-jp-mod-kitazawa", "office:jp-mod", ""):
        assert (table.has(id), table.knows(id)) == (SEEDS.has(id), SEEDS.knows(id)), id
    for words in ("Menhan Jepang", "menhan  jepang", "GEN NAKATANI", "AS", "nobody", ""):
        for kind in (None, "person", "office"):
            assert table.called(words, kind) == SEEDS.called(words, kind), words
    for source in ("SRC-simplewiki", "SRC-wd-jp", "SRC-none"):
        assert table.citing(source) == SEEDS.citing(source)
    assert table.offices_of({"KR"}) == SEEDS.offices_of({"KR"})
    assert table.offices_of(()) == ()
    assert table.whole() == SEEDS.whole()
    names = table.names()
    assert (names.entities, names.aliases) == (SEEDS.whole().entities, SEEDS.whole().aliases)
    assert names.terms == ()


def test_who_recorded_is_told_of_what_is_asked(table: SqlTable) -> None:
    assert table.recorders(["T-jp-mod-kishi"]) == {("T-jp-mod-kishi", 1): "test"}
    assert SEEDS.recorders(["T-jp-mod-kishi"])["T-jp-mod-kishi", 1] == "the founding table"


def test_an_id_stands_for_every_other_one_it_was_merged_with(engine: Engine) -> None:
    merge = Merge(envelope("MRG-1", "merge"), "person:budi", "person:ani")
    with Session(engine) as session:
        load_facts(session, replace(sample(), merges=(merge,)), recorded_by="test", today=LOADED)
        kept = SqlTable(session)
        for id in ("person:ani", "person:budi"):
            assert set(about(kept.about([id]), [id])) == {"E-1", "MRG-1", "T-aa-1", "T-aa-2"}


def test_no_question_reads_the_terms_as_a_whole(table: SqlTable, module_engine: Engine) -> None:
    asked: list[str] = []

    def note(*about: object) -> None:
        asked.append(str(about[2]))

    event.listen(module_engine, "before_cursor_execute", note)
    try:
        table.about(["office:jp-mod"])
    finally:
        event.remove(module_engine, "before_cursor_execute", note)
    terms = [words for words in asked if "FROM office_term" in words]
    assert terms
    assert all("WHERE" in words for words in terms)


def test_the_database_still_gives_the_seeds_back(table: SqlTable) -> None:
    assert read_facts(table.session) == read_seeds()
