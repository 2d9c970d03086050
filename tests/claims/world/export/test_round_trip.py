"""What is exported reads back as the same nouns: all seeds, as YAML and as CSV."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claims.model import Alias, Citation, Entity, Event, Facts, Office, OfficeTerm, Participant, Source
from claims.model.edtf import parse_edtf
from claims.world import read_seeds
from claims.world.export import export_csv, export_yaml
from claims.world.intake import Known, Refused, Taken, known, read_csv, read_mapping
from claims.world.intake.yaml_file import read_yaml
from tests.claims.world.intake.heads import HEAD
from tests.factory import statement

DAY = date(2026, 11, 26)


def texts(files: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    return {name: "".join(pieces) for name, pieces in files}


def gathered(results: Iterable[Taken | Refused]) -> Facts:
    """The nouns of all rows as facts; fails where a row is refused."""
    taken: list[Taken] = []
    for row in results:
        assert isinstance(row, Taken), row
        taken.append(row)
    statements = [each for row in taken for each in row.statements]
    tables = {
        "OfficeTerm": "terms",
        "Event": "events",
        "Coverage": "coverage",
        "Location": "locations",
        "AgreementStatus": "agreements",
        "StatementDoc": "documents",
        "Merge": "merges",
    }
    found: dict[str, list[Any]] = {name: [] for name in tables.values()}
    for each in statements:
        found[tables[type(each).__name__]].append(each)
    return Facts(
        sources=by_id(each for row in taken for each in row.sources),
        entities=by_id(each for row in taken for each in row.entities),
        offices=by_id(each for row in taken for each in row.offices),
        aliases=tuple(
            sorted(
                {each for row in taken for each in row.aliases},
                key=lambda each: (each.entity, each.text, each.language, each.kind),
            )
        ),
        conflicts=by_id(each for row in taken for each in row.conflicts),
        **{
            name: tuple(sorted(rows, key=lambda each: (each.statement.id, each.statement.version)))
            for name, rows in found.items()
        },
    )


def by_id(nouns: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(nouns, key=lambda each: each.id))


def assert_same(one: Facts, other: Facts) -> None:
    for field in fields(Facts):
        own, others = getattr(one, field.name), getattr(other, field.name)
        assert set(own) - set(others) == set(), field.name
        assert set(others) - set(own) == set(), field.name
        assert own == others, field.name


def test_all_seeds_as_yaml_are_the_same_read_as_a_folder(tmp_path: Path) -> None:
    facts = read_seeds()
    for name, text in texts(export_yaml(facts, DAY, "a test")).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert_same(facts, read_seeds(tmp_path))


def test_all_seeds_as_yaml_are_the_same_read_file_by_file() -> None:
    facts = read_seeds()
    files = texts(export_yaml(facts, DAY, "a test"))
    rows = (row for text in files.values() for row in read_yaml([text.encode()], HEAD, known=known(facts)))
    assert_same(facts, gathered(rows))


def test_all_seeds_as_csv_are_the_same_read_by_their_mappings() -> None:
    facts = read_seeds()
    files = texts(export_csv(facts))
    rows = (
        row
        for name, text in files.items()
        if name.endswith(".csv")
        for row in read_csv(
            [text.encode()],
            HEAD,
            read_mapping(files[name.replace(".csv", ".mapping.yml")].encode()),
            known(facts),
        )
    )
    assert_same(facts, gathered(rows))


def test_the_same_facts_give_the_same_bytes() -> None:
    facts = read_seeds()
    assert texts(export_yaml(facts, DAY, "a test")) == texts(export_yaml(read_seeds(), DAY, "a test"))
    assert texts(export_csv(facts)) == texts(export_csv(read_seeds()))


AWKWARD = [
    "plain",
    "null",
    "true",
    "~",
    "NO",
    "2012-05-03",
    "1.0",
    "[a]",
    '["a"]',
    "{}",
    '"quoted"',
    "a: b",
    "# no comment",
    "- item",
    " 'x",
    "two\nlines",
    "a\n\n  b\n",
    "*ref",
    "&anchor",
    "%",
    "tab\there",
    "comma, and ; and |",
    "안규백",
    "x" * 250,
    "two  blanks",
    "trailing ",
]


@pytest.mark.parametrize("words", AWKWARD)
def test_words_of_any_kind_come_back_as_they_were(words: str, tmp_path: Path) -> None:
    source = Source("SRC-a", words, "https://a.example", "news", words, DAY, note=words)
    person = Entity("person:a", "person", words)
    term = OfficeTerm(
        replace(
            statement("T-a", kind="office_term"),
            sources=(Citation("SRC-a", "contradicts", words),),
            note=words,
        ),
        "office:jp-a",
        "person:a",
        parse_edtf("[2023-06-01..2023-06-10]"),
        None,
        acting=True,
    )
    facts = Facts(
        sources=(source,),
        entities=(Entity("office:jp-a", "office", "A", "JP"), person),
        offices=(Office("office:jp-a", "JP", "a", "other", "A"),),
        aliases=(
            Alias("person:a", words, "ko", "native", False, True, DAY, DAY),
            *([Alias("person:a", words, "mul", "official")]),
        ),
        terms=(term,),
    )
    for name, text in texts(export_yaml(facts, DAY, "a test")).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert_same(facts, read_seeds(tmp_path))
    files = texts(export_csv(facts))
    rows = (
        row
        for name, text in files.items()
        if name.endswith(".csv")
        for row in read_csv(
            [text.encode()], HEAD, read_mapping(files[name.replace("csv", "mapping.yml")].encode()), Known()
        )
    )
    assert_same(facts, gathered(rows))


def test_an_imported_event_comes_back_too() -> None:
    event = Event(
        statement("E-a"),
        "visit",
        parse_edtf("2015-04-26/2015-05-03"),
        None,
        "US",
        "bilateral",
        "in_person",
        "head",
        "official",
        "held",
        (Participant(country="JP", title="Prime Minister A"), Participant(country="US")),
        visit_of="JP",
    )
    files = texts(export_yaml(Facts(events=(event,)), DAY, "a test"))
    (row,) = read_yaml([files["events.yml"].encode()], HEAD)
    assert isinstance(row, Taken)
    assert row.statements == (event,)
