"""The packaged reference table: all of it arrives, and the judge agrees with the quick check."""

from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from claims.contracts import validate
from claims.match.concepts import concepts
from claims.model import Facts
from claims.world import read_seeds

REFERENCE = Path(__file__).parents[2] / "seeds" / "reference"


@pytest.fixture(scope="module")
def facts() -> Facts:
    return read_seeds()


def test_the_judge_accepts_every_file(facts: Facts) -> None:
    assert read_seeds(check=validate) == facts


def written(kind: str) -> int:
    """The rows of a kind, in its file or its folder."""
    paths = [*REFERENCE.glob(f"{kind}.yml"), *REFERENCE.glob(f"{kind}/*.yml")]
    assert paths, f"seeds/reference has neither {kind}.yml nor {kind}/"
    return sum(len(yaml.safe_load(path.read_text("utf-8"))[kind] or ()) for path in paths)


def test_everything_arrives(facts: Facts) -> None:
    """As many as the files hold: whoever adds a row has nothing to count."""
    kinds = Counter(entity.kind for entity in facts.entities)
    assert (len(facts.sources), len(facts.terms)) == (written("sources"), written("terms"))
    assert (len(facts.events), len(facts.coverage)) == (written("events"), written("coverage"))
    assert (kinds["person"], kinds["office"]) == (written("people"), written("offices"))
    assert (len(facts.merges), len(facts.documents)) == (written("merges"), written("statements"))
    assert {row.agreement for row in facts.agreements} == {"AG-gsomia", "AG-tscf"}


def test_every_term_of_a_document_is_a_concept_with_words(facts: Facts) -> None:
    """A concept without words would be looked for in vain, in either language."""
    for document in facts.documents:
        for term in document.terms:
            assert all(term.concept in concepts(language) for language in ("id", "en")), term.concept


def test_what_agreements_are_about_has_words(facts: Facts) -> None:
    topics = {topic for row in facts.agreements for topic in row.topics}
    for language in ("id", "en"):
        worded = yaml.safe_load(files("claims.lang").joinpath(language, "topics.yml").read_text("utf-8"))
        assert topics <= set(worded)


def test_confidence_is_as_it_was_judged(facts: Facts) -> None:
    counted = Counter(row.statement.confidence for row in [*facts.terms, *facts.events])
    assert (counted["wikidata_only"], counted["unverified"], counted["low"]) == (35, 9, 1)


def test_only_what_is_unsettled_is_disputed(facts: Facts) -> None:
    rows = [*facts.terms, *facts.events, *facts.coverage]
    disputed = {row.statement.id for row in rows if row.statement.review == "disputed"}
    assert disputed == {"COV-def-bilat-2024-2025", "E-2011-06"}


def test_sources_that_say_otherwise_are_kept(facts: Facts) -> None:
    contradicting = {
        (row.statement.id, citation.source)
        for row in [*facts.terms, *facts.events, *facts.coverage]
        for citation in row.statement.sources
        if citation.stance == "contradicts"
    }
    assert contradicting == {
        ("COV-def-bilat-2024-2025", "SRC-kbs-ja-91157"),
        ("COV-def-bilat-2024-2025", "SRC-kh-20250908"),
        ("E-2011-06", "SRC-chosun-20150601"),
        ("E-2025-08-07-video", "SRC-jgd-20250905"),
        ("T-jp-mod-kitazawa", "SRC-wd-jp"),
    }


@pytest.mark.parametrize(
    ("event", "outcomes"),
    [
        ("E-2022-11-13", ("missile_warning_data",)),
        ("E-2023-05-02", ("finance_dialogue",)),
        ("E-2023-06-03-tri", ("missile_warning_data",)),
        ("E-2023-06-04", ()),
        ("E-2023-12-19", ("missile_warning_data",)),
        ("E-2024-07-28-tri", ("trilateral_framework",)),
        ("E-2025-09-08", ("cooperation",)),
    ],
)
def test_what_was_agreed_is_kept_with_the_event(facts: Facts, event: str, outcomes: tuple[str, ...]) -> None:
    assert next(row for row in facts.events if row.statement.id == event).outcomes == outcomes


def test_every_conference_belongs_to_a_series(facts: Facts) -> None:
    conferences = [event for event in facts.events if event.kind == "conference"]
    assert len(conferences) > 17
    assert {event.series for event in conferences} <= {
        row.id for row in facts.entities if row.kind == "event_series"
    }


def test_an_event_in_person_has_a_place_in_its_host_country(facts: Facts) -> None:
    countries = {entity.id: entity.country for entity in facts.entities}
    placed = [event for event in facts.events if event.place is not None]
    assert all(countries[event.place or ""] == event.host_country for event in placed)
    bare = {row.statement.id for row in facts.events if row.place is None and row.mode == "in_person"}
    assert bare == {"E-2016-08-finance"}


def words(facts: Facts, text: str) -> set[tuple[str, str, bool]]:
    return {(row.entity, row.kind, row.needs_country) for row in facts.aliases if row.text == text}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("AS", {("country:US", "abbrev", False), ("country:AS", "blocked", False)}),
        ("Semenanjung Korea", {("country:KR", "blocked", False)}),
        ("Korsel", {("country:KR", "short", False)}),
        ("Singapura", {("place:sg", "official", False)}),
        ("KTT pertahanan Asia", {("event_series:shangri-la-dialogue", "short", False)}),
        ("IISS Shangri-La Dialogue", {("event_series:shangri-la-dialogue", "official", False)}),
        ("Pasukan Bela Diri Jepang", {("org:jp-sdf", "official", False)}),
        ("Kementerian Pertahanan Nasional", {("org:kr-mnd", "official", False)}),
        ("Menhan Korea", {("office:kr-mnd", "short", False)}),
        ("안규백", {("person:ahn-gyu-back", "native", False)}),
        (
            "Menhan",
            {(f"office:{office}", "short", True) for office in ("id-mod", "jp-mod", "kr-mnd", "us-secdef")},
        ),
        ("Kemenhan", {(f"org:{org}", "short", True) for org in ("id-mod", "jp-mod", "kr-mnd")}),
    ],
)
def test_words_name_what_papers_mean_by_them(
    facts: Facts, text: str, named: set[tuple[str, str, bool]]
) -> None:
    assert words(facts, text) == named


def test_no_word_is_kept_twice(facts: Facts) -> None:
    keys = [(row.entity, row.text, row.language, row.kind) for row in facts.aliases]
    assert keys == sorted(set(keys))


def test_each_kind_of_file_is_explained() -> None:
    explained = (REFERENCE.parent / "README.md").read_text(encoding="utf-8")
    for path in REFERENCE.iterdir():
        assert f"**{path.name}" in explained, path.name
