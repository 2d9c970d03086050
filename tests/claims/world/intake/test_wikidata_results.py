"""SPARQL results: precision, rank, references in several rows, names; refused with the reason."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Alias, Office, OfficeTerm
from claims.world.intake import Known, Refused, Taken, mapping_of
from claims.world.intake.wikidata_results import read_wikidata_results
from tests.claims.world.intake.heads import HEAD

KNOWN = Known(
    offices={"office:jp-mod": Office("office:jp-mod", "JP", "defence", "minister", "Defence Minister")},
    people={"Q1161024": "person:kono-taro"},
)
MAPPING = mapping_of({"kind": "offices", "offices": {"Q6500838": "office:jp-mod"}})
ENTITY = "http://www.wikidata.org/entity/"


def literal(value: str, **more: str) -> dict[str, str]:
    return {"type": "literal", "value": value} | more


def uri(value: str) -> dict[str, str]:
    return {"type": "uri", "value": value}


def a_row(**changes: Any) -> dict[str, Any]:
    row = {
        "person": uri(f"{ENTITY}Q5530859"),
        "personLabel": literal("Gen Nakatani"),
        "office": uri(f"{ENTITY}Q6500838"),
        "statement": uri(f"{ENTITY}statement/Q5530859-A-1"),
        "rank": uri("http://wikiba.se/ontology#NormalRank"),
        "start": literal("2014-12-24T00:00:00Z"),
        "startPrecision": literal("11"),
    } | changes
    return {name: value for name, value in row.items() if value is not None}


def read(*rows: Any, known: Known = KNOWN) -> list[Taken | Refused]:
    data = json.dumps({"head": {"vars": ["person"]}, "results": {"bindings": list(rows)}}, indent=1)
    head, *found = read_wikidata_results([data.encode()], HEAD, MAPPING, known)
    assert head == Taken(0, sources=(HEAD.source,))
    return found


def term(row: Taken | Refused) -> OfficeTerm:
    assert isinstance(row, Taken), row
    (made,) = row.statements
    assert isinstance(made, OfficeTerm)
    return made


def test_a_row_is_a_term_with_the_precision_of_its_days() -> None:
    (row,) = read(a_row(start=literal("2014-01-01T00:00:00Z"), startPrecision=literal("9")))
    made = term(row)
    assert (made.start.edtf, made.end, made.last_seen) == ("2014", None, HEAD.retrieved)
    assert (made.person, made.office) == ("person:q5530859", "office:jp-mod")
    assert made.statement.sources[0].locator == "Q5530859-A-1"
    assert isinstance(row, Taken)
    assert row.entities[0].label == "Gen Nakatani"


def test_the_short_names_of_variables_are_read_too() -> None:
    short = {"p": "person", "st": "statement", "s": "start", "sp": "startPrecision"}
    row = a_row(personLabel=None)
    renamed = {next((k for k, v in short.items() if v == name), name): value for name, value in row.items()}
    (made,) = read(renamed | {"acting": uri(f"{ENTITY}Q4676846")})
    assert term(made).acting
    assert term(made).statement.id == term(read(row)[0]).statement.id


def test_the_id_of_a_statement_is_that_of_the_entity_json() -> None:
    from claims.world.intake.wikidata_entities import read_wikidata_entities
    from tests.claims.world.intake.test_wikidata_entities import a_person, post

    entity = json.dumps(a_person(post(id="Q5530859$a-1"))).encode()
    rows = list(read_wikidata_entities([entity], HEAD, MAPPING, KNOWN))
    (made,) = [each for row in rows if isinstance(row, Taken) for each in row.statements]
    assert made.statement.id == term(read(a_row())[0]).statement.id


def test_rows_that_differ_in_the_reference_are_one_statement() -> None:
    pages = [uri("https://a.example/1"), uri("https://b.example/2")]
    first, other = read(
        *(a_row(reference=page) for page in pages), a_row(statement=uri(f"{ENTITY}statement/Q1-B"))
    )
    assert isinstance(first, Taken)
    assert [source.url for source in first.sources] == ["https://a.example/1", "https://b.example/2"]
    assert len(term(first).statement.sources) == 3
    assert term(other).statement.id != term(first).statement.id


def test_a_person_of_the_table_keeps_the_id_there() -> None:
    (row,) = read(a_row(person=uri(f"{ENTITY}Q1161024"), personLabel=literal("Taro Kono")))
    assert term(row).person == "person:kono-taro"
    assert isinstance(row, Taken)
    assert (row.entities, row.aliases) == ((), ())


def test_names_come_with_their_language() -> None:
    first, second = read(
        {"person": uri(f"{ENTITY}Q7"), "name": literal("Somebody", **{"xml:lang": "en"})},
        {"person": uri(f"{ENTITY}Q7"), "name": literal("누군가", **{"xml:lang": "ko"})},
    )
    assert isinstance(first, Taken)
    assert isinstance(second, Taken)
    assert first.entities[0].label == "Somebody"
    assert Alias("person:q7", "누군가", "ko", "native") in second.aliases


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"rank": uri("http://wikiba.se/ontology#DeprecatedRank")}, "rank: deprecated on Wikidata"),
        ({"statement": None}, "statement: the id of the statement is missing"),
        ({"person": literal("Gen Nakatani")}, "person: 'Gen Nakatani' is no item of Wikidata"),
        ({"office": uri(f"{ENTITY}Q1")}, "office: 'Q1' is no office of the mapping"),
        ({"start": None}, "start: Wikidata gives no first day"),
        ({"start": {"type": "bnode", "value": "t1"}}, "start: Wikidata has a start on an unknown day"),
        ({"startPrecision": None}, "start: without its precision a day may be only a year"),
        (
            {"start": literal("-0044-03-15T00:00:00Z")},
            "start: '-0044-03-15T00:00:00Z' is no time from the year 1",
        ),
        (
            {"end": literal("2013-01-01T00:00:00Z"), "endPrecision": literal("11")},
            "end: 2013-01-01 lies before",
        ),
        ({"statement": 3}, "statement: the id"),
    ],
)
def test_a_bad_row_is_refused_by_its_line_and_the_next_is_taken(changes: dict[str, Any], told: str) -> None:
    bad, good = read(a_row(**changes), a_row(statement=uri(f"{ENTITY}statement/Q1-B")))
    assert isinstance(bad, Refused)
    assert f"{bad.field}: {bad.reason}".startswith(told)
    assert bad.line == 9
    assert term(good).office == "office:jp-mod"


def test_the_offices_that_come_with_the_program_are_known_without_a_mapping() -> None:
    data = json.dumps({"bindings": [a_row(), a_row(office=uri(f"{ENTITY}Q14213"), statement=uri("Q1-B"))]})
    _, mod, state = read_wikidata_results([data.encode()], HEAD, None, KNOWN)
    assert (term(mod).office, term(state).office) == ("office:jp-mod", "office:us-foreign")


def test_a_nameless_person_is_refused_where_the_table_has_nobody() -> None:
    closed = Known(offices=KNOWN.offices, entities=frozenset())
    for label in (None, literal("Q5530859")):
        (row,) = read(a_row(personLabel=label), known=closed)
        assert isinstance(row, Refused)
        assert row.reason == "Q5530859 has no name here and is nobody of the table; give the name"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"", "0: not the JSON that was expected"),
        (b'{"boolean": true}', "0: not the JSON that was expected"),
        (b'{"bindings": [{"person": 3}', "1: "),
        (b'{"bindings": [{"person": {', "1: the file ends within this element"),
        (b'{"bindings": [3]}', "1: no JSON object stands where one is expected"),
        (b'{"bindings": [{bad}]}', "1: cannot be read as JSON"),
        (b'{"bindings": [{"person": "\xff"}]}', "1: byte 13 of the element is not UTF-8"),
        (b'{"bindings": [{"person": "' + b"x" * 3_000_000 + b'"}]}', "1: 3000014 bytes in one element"),
    ],
)
def test_a_file_that_is_broken_is_told_by_line(text: bytes, told: str) -> None:
    _, first, *_ = read_wikidata_results([text], HEAD, MAPPING, KNOWN)
    assert isinstance(first, Refused)
    assert f"{first.line}: {first.reason}".startswith(told)


@given(st.binary(max_size=200))
def test_whatever_the_bytes_nothing_is_raised(data: bytes) -> None:
    text = b'{"results": {"bindings": [' + data
    assert all(
        isinstance(row, Taken | Refused) for row in read_wikidata_results([text], HEAD, MAPPING, KNOWN)
    )


@given(st.lists(st.integers(1, 40), max_size=6))
def test_where_the_bytes_are_cut_makes_no_difference(cuts: list[int]) -> None:
    text = json.dumps({"results": {"bindings": [a_row(), a_row(), a_row(rank=None)]}}, indent=1).encode()
    parts, at = [], 0
    for cut in cuts:
        parts.append(text[at : at + cut])
        at += cut
    whole = list(read_wikidata_results([text], HEAD, MAPPING, KNOWN))
    assert list(read_wikidata_results([*parts, text[at:]], HEAD, MAPPING, KNOWN)) == whole
